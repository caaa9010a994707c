"""Rules: read from YAML, compiled once, run on what was found in a draft."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from factlint.errors import Problem, UsageError
from factlint.model import RuleHeading
from factlint.notices import CROSS_ARTICLE, NOTICES, UNREAD, UNREAD_DATE
from factlint.nouns import Nouns, noun_table
from factlint.rule_sources import rule_files, word_files
from factlint.rules.arrangement import Arrangement, arrange
from factlint.rules.phrases import ReadyPhrases
from factlint.rules.rates import RateTable, rate_table
from factlint.rules.rule import Rule
from factlint.rules.word_index import ListIndex, index_lists
from factlint.words import Words

__all__ = ["Rule", "RuleSet", "load_rules", "rule_files", "rules_of", "word_files"]


class RuleSet(Struct, frozen=True):
    """All rules, with the word lists that their phrases use."""

    rules: tuple[Rule, ...]
    lists: ListIndex
    nouns: Nouns
    rates: RateTable
    phrases: ReadyPhrases
    arrangement: Arrangement

    @property
    def headings(self) -> tuple[RuleHeading, ...]:
        """What is said about each rule, those without a file included, sorted by id."""
        fileless = (*NOTICES, CROSS_ARTICLE, UNREAD, UNREAD_DATE)
        return tuple(sorted((*(rule.heading for rule in self.rules), *fileless), key=lambda heading: heading.id))


def load_rules(folders: Sequence[Path], words: Words) -> RuleSet:
    """The rules of all YAML files below these folders, a folder `words` left out.

    Raises UsageError with every problem of every file.
    """
    return rules_of([path for folder in folders for path in rule_files(folder)], words)


def rules_of(files: Sequence[Path], words: Words) -> RuleSet:
    """The rules of these files. Raises UsageError with every problem of every file."""
    from factlint.rules.read_rule import read_rule

    problems: list[Problem] = []
    rules: dict[str, Rule] = {}
    for path in files:
        try:
            rule = read_rule(path, words.phrase_lists)
        except UsageError as error:
            problems += error.problems
            continue
        first = rules.setdefault(rule.heading.id, rule)
        if first is not rule:
            message = f'the rule "{rule.heading.id}" is already defined in {first.heading.path}; choose another id'
            problems.append(Problem(str(path), 1, 1, message))
    if problems:
        raise UsageError(*problems)
    ordered = tuple(sorted(rules.values(), key=lambda rule: rule.heading.id))
    lists = index_lists(words.phrase_lists)
    arrangement = arrange(ordered, lists)
    return RuleSet(ordered, lists, noun_table(words), rate_table(words), ReadyPhrases(lists), arrangement)
