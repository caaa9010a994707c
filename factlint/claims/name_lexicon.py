"""The words by which people, bodies and events are told apart, arranged for looking up."""

from collections.abc import Mapping
from typing import Self

from msgspec import Struct

from factlint.words import Words


class NameTwinLexicon(Struct, frozen=True):
    """The words of offices.yaml, events.yaml and names.yaml that comparing names needs."""

    bodies: frozenset[str]
    """Words of the names of organisations."""
    named_things: frozenset[str]
    """Those, and what else a name ends in that is no person's: hotel, river."""
    offices: Mapping[tuple[str, ...], str]
    """Each phrase of an office -> the first phrase of its group."""
    first_words: frozenset[str]
    """The words with which offices begin."""
    last_words: frozenset[str]
    """Those with which they end."""
    joint_offices: Mapping[str, frozenset[str]]
    """Offices that go with every other one but these."""
    divided_offices: frozenset[str]
    """Offices of which a body has several: head of nursing."""
    office_openers: frozenset[str]
    """Words that tell of another time, of several offices, or of one that is not held."""
    ranks: frozenset[str]
    """Ranks cut short, before the point and the name."""
    office_changes: frozenset[str]
    """Verbs of a sentence that tells how somebody comes to another office."""
    family: frozenset[str]
    """Words near an age that tell of two people who may bear one name."""
    present: frozenset[str]
    """Verbs of what somebody does now."""
    events: frozenset[str]
    other_events: frozenset[str]
    deeds: Mapping[str, str]
    """Each form of what is done once -> its first form."""
    held: frozenset[str]
    """Events, and what else is held on a day."""
    numbered: frozenset[str]
    """What a headline counts as it goes on: the strike's 14th week."""
    day_leads: frozenset[str]
    """Words that lead to a day and say nothing of what it is the day."""
    other_days: frozenset[str]
    """Words around a day that tell of another one."""
    voters: frozenset[str]
    """Bodies that vote, of which two may have voted."""
    other_votes: frozenset[str]
    """Words around a score that tell of another time."""
    again: frozenset[str]
    """Words of a sentence that tell of another time."""
    known_acronyms: frozenset[str]
    """In capitals; they need no expansion."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        lists = words.lists
        groups = words.groups.get("offices", ())
        divided = frozenset(lists.get("divided_offices", ()))
        return cls(
            frozenset(lists.get("organisation_words", ())),
            frozenset((*lists.get("organisation_words", ()), *lists.get("named_things", ()))),
            {tuple(phrase.replace("-", " - ").split()): group[0] for group in groups for phrase in group},
            frozenset(phrase.replace("-", " ").split()[0] for group in groups for phrase in group),
            divided.union(phrase.replace("-", " ").split()[-1] for group in groups for phrase in group),
            {group[0]: frozenset(group[1:]) for group in words.groups.get("joint_offices", ())},
            divided,
            frozenset(lists.get("office_openers", ())),
            frozenset(lists.get("rank_abbreviations", ())),
            frozenset(lists.get("office_changes", ())),
            frozenset(lists.get("family_words", ())),
            frozenset(lists.get("present_verbs", ())),
            frozenset(lists.get("dated_events", ())),
            frozenset(lists.get("other_events", ())),
            {form: group[0] for group in words.groups.get("dated_deeds", ()) for form in group},
            frozenset((*lists.get("dated_events", ()), *lists.get("held_events", ()))),
            frozenset(lists.get("numbered_things", ())),
            frozenset(lists.get("day_leads", ())),
            frozenset((*lists.get("other_days", ()), *lists.get("deeds_again", ()))),
            frozenset(lists.get("voting_bodies", ())),
            frozenset(lists.get("other_votes", ())),
            frozenset((*lists.get("other_events", ()), *lists.get("deeds_again", ()))),
            frozenset(word.upper() for word in lists.get("known_acronyms", ())),
        )
