"""The words by which claims are told apart, arranged for looking up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factlint.nouns import Nouns, noun_table, singular
from factlint.words import Words


@dataclass(frozen=True, slots=True)
class ClaimLexicon:
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
    tallies: frozenset[str]
    """Words of counts that go on rising."""
    plain: frozenset[str]
    """Words that say nothing about what a sentence is about."""
    definites: frozenset[str]
    carried: frozenset[str]
    """Words that stand for who was named before: it, the group, the ministry."""
    clause_ends: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(cls, words: Words) -> ClaimLexicon:
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
            frozenset(lists.get("tallies", ())),
            frozenset(lists.get("plain_words", ())),
            frozenset(lists.get("definites", ())),
            frozenset(lists.get("carried_subjects", ())),
            frozenset(lists.get("clause_ends", ())),
        )


def _phrases(table: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): role for phrase, role in table.items()}
