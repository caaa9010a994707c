"""The examples of rules, tried one by one: each is a draft that its rule must flag, or must leave alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from factlint.check import Engine, check
from factlint.claims import ClaimLexicon
from factlint.errors import Problem, UsageError
from factlint.find import Lexicon, find
from factlint.model import AnnotatedBlock, Binding, Example, Mention, Trial
from factlint.model.trial import Outcome
from factlint.read import Vocabulary, read
from factlint.rules import RuleSet, rule_files, rules_of, word_files
from factlint.rules.passage import passage
from factlint.rules.rule import Rule, Search
from factlint.rules.scene import Scene
from factlint.rules.search import answer, bind, holds, slot_of
from factlint.rules.values import Bound, Truth
from factlint.words import read_words

_OUTCOMES: dict[Truth, Outcome] = {
    Truth.HOLDS: "holds",
    Truth.CANNOT: "cannot hold",
    Truth.UNKNOWN: "cannot be told",
}
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
    return Engine(rules, Lexicon.of(words), Vocabulary.of(words), ClaimLexicon.of(words))


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
    bindings = tuple(_bindings(blocks, rule, engine.rules))
    return Trial(heading, example, flawed, messages, bindings, tuple(_mentions(blocks)))


def _mentions(blocks: Sequence[AnnotatedBlock]) -> Iterator[tuple[str, str]]:
    for found in blocks:
        for mention in found.mentions:
            yield mention.kind, " ".join(found.block.text[mention.start : mention.end].split())


def _bindings(blocks: Sequence[AnnotatedBlock], rule: Rule, rules: RuleSet) -> Iterator[Binding]:
    """Every way in which the rule's phrases fit the draft, and what came of it."""
    for search in rule.searches:
        for index, found in enumerate(blocks):
            if found.block.kind not in ("code", "other"):
                for scene, silenced in _scenes(search, found, index, rules):
                    yield Binding(search.phrase.text, _printed(scene), _outcome(search, scene, silenced))


def _scenes(search: Search, found: AnnotatedBlock, index: int, rules: RuleSet) -> Iterator[tuple[Scene, bool]]:
    """The scene of each binding of a phrase in a block, and whether an `unless` silences it."""
    count = search.phrase.sentences
    sentences = found.block.sentences or ((0, len(found.block.text)),)
    for number in range(len(sentences) - count + 1):
        window = sentences[number : number + count]
        text = passage(found, window, rules.lists)
        silenced = any(next(bind(phrase, text, rules.lists), None) is not None for phrase in search.unless)
        for binding in bind(search.phrase, text, rules.lists):
            slots = {
                name: slot_of(Bound(mention, found, index, _sentence(window, mention)))
                for name, mention in binding.items()
            }
            yield Scene(found, (window[0][0], window[-1][1]), rules.lists, rules.nouns, slots), silenced


def _sentence(window: Sequence[tuple[int, int]], mention: Mention) -> tuple[int, int]:
    return next((span for span in reversed(window) if span[0] <= mention.start), window[0])


def _printed(scene: Scene) -> tuple[tuple[str, str], ...]:
    ordered = sorted(scene.slots.items(), key=lambda item: item[1].bound.mention.start)
    return tuple((name, " ".join(slot.bound.text.split())) for name, slot in ordered)


def _outcome(search: Search, scene: Scene, silenced: bool) -> Outcome:
    if silenced:
        return "silenced by unless"
    return _OUTCOMES[answer(search.expect, scene)] if holds(search.where, scene) else "where is not met"
