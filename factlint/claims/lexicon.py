"""The words by which claims are told apart, arranged for looking up."""

from collections.abc import Mapping
from typing import Self

from msgspec import Struct

from factlint.claims.name_lexicon import NameTwinLexicon
from factlint.nouns import Nouns, noun_table, singular
from factlint.words import Words


class ClaimLexicon(Struct, frozen=True):
    """The words of keys.yaml."""

    nouns: Nouns
    """Each counted noun of a synonym group -> the group's first one."""
    measured: Mapping[str, str]
    """Each noun of what money and percentages measure, in singular -> the first of its group."""
    roles_before: Mapping[tuple[str, ...], str]
    """Words right before a figure -> the part that it plays."""
    roles_after: Mapping[tuple[str, ...], str]
    roles_near: Mapping[str, str]
    """Words of the same clause -> the part that a figure plays."""
    roles_around: Mapping[str, str]
    """Words of the same sentence -> the same."""
    own_roles: frozenset[str]
    """Roles that a figure without one cannot share."""
    telling_roles: frozenset[str]
    """Among those, the ones that tell even a headline from the text."""
    per_times: frozenset[str]
    """What a rate is per that goes without saying in no figure: a year, a head."""
    increments: frozenset[str]
    adding: frozenset[str]
    """Among those, the ones that set a figure apart from a total."""
    person_nouns: frozenset[str]
    """Singular; what people are called besides people."""
    before_people: frozenset[str]
    """Words before a bare number that counts people: kills 12."""
    after_people: frozenset[str]
    """Words behind one: 12 dead."""
    people_counted: frozenset[str]
    """What "the number of" is of, where that is people: the injured."""
    tolls: frozenset[str]
    loose_nouns: frozenset[str]
    """What stands behind a number and is not counted by it: a 4-to-4 tie."""
    tallies: frozenset[str]
    """Words of counts that go on rising."""
    opposites: tuple[frozenset[str], ...]
    """Words of which two sentences with different ones speak of different things."""
    another: frozenset[str]
    """Words of a sentence that speaks of a further thing."""
    deeds: Mapping[str, str]
    """Words of what happens to people -> the first of their group: hurt, injured."""
    plain: frozenset[str]
    """Words that say nothing about what a sentence is about."""
    definites: frozenset[str]
    carried: frozenset[str]
    """Words that stand for who was named before: it, the group, the ministry."""
    which_one: frozenset[str]
    """Words between a thing and the name that says which one."""
    clause_ends: frozenset[str]
    openers: frozenset[str]
    """Words behind which a clause with its own subject begins."""
    verbs: frozenset[str]
    """Words at which the subject of a clause ends."""
    moves: frozenset[str]
    """The single words of rise and fall."""
    noun_stops: frozenset[str]
    superlatives: frozenset[str]
    honorifics: frozenset[str]
    names: NameTwinLexicon

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        lists, tables = words.lists, words.tables
        groups = words.groups.get("measured_nouns", ())
        return cls(
            noun_table(words),
            {singular(word): singular(group[0]) for group in groups for word in group},
            _phrases(tables.get("roles_before", {})),
            _phrases(tables.get("roles_after", {})),
            tables.get("roles_near", {}),
            tables.get("roles_around", {}),
            frozenset(lists.get("own_roles", ())),
            frozenset(lists.get("telling_roles", ())),
            frozenset(lists.get("per_times", ())),
            frozenset(lists.get("increments", ())),
            frozenset(lists.get("adding_words", ())),
            frozenset(lists.get("person_nouns", ())),
            frozenset(lists.get("before_people", ())),
            frozenset(lists.get("after_people", ())),
            frozenset(lists.get("people_counted", ())),
            frozenset(lists.get("tolls", ())),
            frozenset(lists.get("loose_nouns", ())),
            frozenset(lists.get("rising_tallies", ())),
            tuple(frozenset(group) for group in words.groups.get("opposites", ())),
            frozenset(lists.get("another_words", ())),
            {word: group[0] for group in words.groups.get("same_deeds", ()) for word in group},
            frozenset(lists.get("plain_words", ())),
            frozenset(lists.get("definites", ())),
            frozenset(lists.get("carried_subjects", ())),
            frozenset(lists.get("which_one", ())),
            frozenset(lists.get("clause_ends", ())),
            frozenset(lists.get("claim_openers", ())),
            _verbs(words),
            _moves(words),
            frozenset(lists.get("noun_stops", ())),
            frozenset(lists.get("superlatives", ())),
            frozenset(lists.get("honorifics", ())),
            NameTwinLexicon.of(words),
        )


def _phrases(table: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): role for phrase, role in table.items()}


def _moves(words: Words) -> frozenset[str]:
    return frozenset(word for name in ("rise", "fall") for word in words.lists.get(name, ()) if " " not in word)


def _verbs(words: Words) -> frozenset[str]:
    """The single words of rise and fall, and the verbs of claim_verbs."""
    return frozenset(
        word for name in ("rise", "fall", "claim_verbs") for word in words.lists.get(name, ()) if " " not in word
    )
