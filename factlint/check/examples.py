"""The examples of rules, tried one by one: each is a draft that its rule must flag, or must leave alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from factlint.check import Engine, check
from factlint.check.bindings import bindings_of
from factlint.claims import ClaimLexicon
from factlint.errors import Problem, UsageError
from factlint.find import Lexicon, find
from factlint.model import AnnotatedBlock, Example, Trial
from factlint.read import Vocabulary, read
from factlint.rules import rule_files, rules_of, word_files
from factlint.rules.rule import Rule
from factlint.sourcing import sourcing_words
from factlint.words import read_words

_WORDS = "words"
"""The folder of a folder of rules that holds word lists."""
_EXAMPLE = "example.md"
"""Examples are read as Markdown, so that they can have headings and lists."""


def prepare_files(files: Sequence[Path], folders: Sequence[Path]) -> Engine:
    """The rules of these files only, with the words of the folders and of those that the files stand in.

    Raises UsageError with every problem of every file.
    """
    around = [parent for file in files for parent in (file.parent, file.parent.parent)]
    known = dict.fromkeys(path for folder in (*folders, *around) for path in word_files(folder))
    words = read_words(known)
    rules = rules_of(files, words)
    return Engine(rules, Lexicon.of(words), Vocabulary.of(words), ClaimLexicon.of(words), sourcing_words(rules.lists))


def files_of(paths: Sequence[str]) -> tuple[list[Path], list[Problem]]:
    """The rule files that paths mean, folders with all that is below them, and what is wrong with the paths."""
    files: dict[Path, None] = {}
    problems = []
    for path in map(Path, paths):
        folder = path.is_dir()
        words = (path.resolve() if folder else path.resolve().parent).name == _WORDS
        found = [] if words else rule_files(path) if folder else [path] if path.is_file() else []
        files.update(dict.fromkeys(found))
        if not found:
            told = "no rule file (*.yaml) is below this folder" if folder else "no such file or folder"
            problems.append(Problem(str(path), 0, 0, "word lists, which have no examples" if words else told))
    return list(files), problems


def try_examples(engine: Engine) -> Iterator[Trial]:
    """Every example of every rule, tried, in the order of the rules' ids."""
    for rule in engine.rules.rules:
        heading = rule.heading
        for flawed, examples in ((True, heading.flawed), (False, heading.correct)):
            for example in examples:
                yield _try(engine, rule, example, flawed)


def _try(engine: Engine, rule: Rule, example: Example, flawed: bool) -> Trial:
    heading = rule.heading
    try:
        day = date.fromisoformat(example.date) if example.date else None
        draft = read(example.text, _EXAMPLE, day, engine.vocabulary)
    except UsageError as error:
        return Trial(heading, example, flawed, (), problem=error.problems[0].message)
    except ValueError:
        return Trial(heading, example, flawed, (), problem=f"“{example.date}” is no day; write it as 2025-06-04")
    findings = check(draft, engine, {heading.id: heading.severity})
    messages = tuple(finding.message for finding in findings)
    if bool(messages) == flawed:
        return Trial(heading, example, flawed, messages)
    blocks = list(find(draft, engine.lexicon))
    bindings = tuple(bindings_of(blocks, rule, engine.rules))
    return Trial(heading, example, flawed, messages, bindings, tuple(_mentions(blocks)))


def _mentions(blocks: Sequence[AnnotatedBlock]) -> Iterator[tuple[str, str]]:
    for found in blocks:
        for mention in found.mentions:
            yield mention.kind, " ".join(found.block.text[mention.start : mention.end].split())
