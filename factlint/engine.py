"""The engine: rules, and words arranged for who needs them; compiled once and kept on disk under the hash of its sources.

What is kept is MessagePack, checked against its types and its sum as it is read: it holds no code, and anything that is not
exactly what this version writes is compiled anew.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from zlib import crc32

from msgspec import MsgspecError, Struct
from msgspec.msgpack import Decoder, Encoder
from msgspec.structs import replace

from factlint.claims import ClaimLexicon
from factlint.find import Lexicon, UnitRecords, use_units
from factlint.model import RuleHeading
from factlint.nouns import Nouns
from factlint.parts import Bounds, LateSequence, PartReader, PartWriter, Span
from factlint.read import Vocabulary
from factlint.rule_sources import cache_folder, sources_key, word_files
from factlint.rules import Rule, RuleSet, load_rules
from factlint.rules.arrangement import Arrangement, Want
from factlint.rules.conditions import Condition
from factlint.rules.expression import Expression
from factlint.rules.guard import Guard
from factlint.rules.phrase import Phrase
from factlint.rules.phrases import ReadyPhrases
from factlint.rules.rates import RateTable
from factlint.rules.ready import ReadyPhrase
from factlint.rules.rule import Search, Verdict
from factlint.rules.word_index import Arranged, LazyIndex
from factlint.shipped import rules_folder
from factlint.sourcing import SourcingWords, sourcing_words
from factlint.words import Words, read_words

_FORMAT = "engine 7"
"""Raised with every change of what is written that its types do not tell."""
_KEPT_FILES = 8
"""Older files than these are removed, so that editing rules does not fill the folder."""
_SUM_BYTES = 4
_LENGTH_BYTES = 8
_HEAD = _SUM_BYTES + _LENGTH_BYTES


class Engine(Struct, frozen=True, eq=False):
    """Rules, and words arranged for who needs them. Two engines are never equal: comparing their words would take longer
    than checking a draft."""

    rules: RuleSet
    lexicon: Lexicon
    vocabulary: Vocabulary
    """What reading needs."""
    claim_words: ClaimLexicon
    sourcing_words: SourcingWords


class _KeptSearch(Struct, frozen=True, array_like=True):
    """A search as it is kept: rules say the same of many phrases, and what is said is kept once, under its number."""

    phrase: Phrase
    guard: tuple[int, ...]
    """Its conditions."""
    cheapest: tuple[int, ...]
    verdict: int
    unless: tuple[Phrase, ...]
    elsewhere: tuple[str, str] | None


class _Said(Struct, frozen=True, array_like=True):
    """What the searches say, decoded as it is asked for."""

    guards: Bounds
    verdicts: Bounds


class _Kept(Struct, frozen=True, array_like=True):
    """An engine as it stands on disk, in front of the parts that it names by their places."""

    key: str
    rules: tuple[tuple[Rule, Bounds], ...]
    """Each without examples and documentation, as whoever explains rules reads the files, and with its searches beside it,
    decoded when they are first tried."""
    said: _Said
    lists: dict[str, Span]
    """Each word list arranged for matching, decoded when it is first asked for."""
    phrases: dict[str, Span]
    """Each phrase, by its text, ready for matching, decoded when it is first tried."""
    arrangement: Arrangement
    """Without what the searches want, and what they ask of one figure alone ..."""
    wants: Bounds
    """... which is decoded group by group ..."""
    conditions: Bounds
    """... and one by one."""
    nouns: Nouns
    rates: RateTable
    units: UnitRecords
    lexicon: Lexicon
    vocabulary: Vocabulary
    claim_words: ClaimLexicon
    sourcing_words: SourcingWords


def prepare(extra_folders: Sequence[Path] = (), keep: bool = True) -> Engine:
    """The shipped rules and words with those of further folders, compiled, or from disk where nothing has changed.

    `keep` says whether to use and to write what is kept. Raises UsageError with every problem of every file.
    """
    folders = [rules_folder(), *extra_folders]
    if not keep:
        return _compiled(folders)[0]
    key = sources_key(folders, _FORMAT)
    folder = cache_folder()
    path = folder / f"engine-{key[:32]}.msgpack"
    known = _read(path, key)
    if known is not None:
        return known
    engine, words = _compiled(folders)
    _write(path, key, engine, words)
    return engine


def rules_and_words(extra_folders: Sequence[Path] = ()) -> tuple[RuleSet, Words]:
    """The shipped rules and words with those of further folders, as their files have them.

    Raises UsageError with every problem of every file.
    """
    folders = [rules_folder(), *extra_folders]
    words = read_words(path for folder in folders for path in word_files(folder))
    return load_rules(folders, words), words


def _compiled(folders: Sequence[Path]) -> tuple[Engine, Words]:
    rules, words = rules_and_words(folders[1:])
    lexicon, vocabulary = Lexicon.of(words), Vocabulary.of(words)
    return Engine(rules, lexicon, vocabulary, ClaimLexicon.of(words), sourcing_words(rules.lists)), words


def _engine_of(kept: _Kept, body: memoryview) -> Engine:
    use_units(kept.units)
    arranged: PartReader[Arranged] = PartReader(body, Decoder(Arranged))
    wants: PartReader[tuple[Want, ...]] = PartReader(body, Decoder(tuple[Want, ...]))
    conditions = PartReader(body, Decoder(Condition)).read_all(kept.conditions)
    searches = _searches_of(kept.said, body)
    whole = tuple(replace(rule, searches=searches(bounds), needs=()) for rule, bounds in kept.rules)
    lists = LazyIndex(kept.lists, lambda name: arranged.read(kept.lists[name]))
    phrases = ReadyPhrases(lists, kept.phrases, PartReader(body, Decoder(ReadyPhrase)))
    arrangement = replace(kept.arrangement, wants=wants.read_all(kept.wants), conditions=conditions)
    rules = RuleSet(whole, lists, kept.nouns, kept.rates, phrases, arrangement)
    return Engine(rules, kept.lexicon, kept.vocabulary, kept.claim_words, kept.sourcing_words)


def _searches_of(said: _Said, body: memoryview) -> Callable[[Bounds], Sequence[Search]]:
    """What reads the searches of a rule."""
    guards = PartReader(body, Decoder(Expression)).read_all(said.guards)
    verdicts = PartReader(body, Decoder(Verdict)).read_all(said.verdicts)
    kept_searches = PartReader(body, Decoder(_KeptSearch))

    def search_of(kept: _KeptSearch) -> Search:
        guard = Guard(LateSequence(len(kept.guard), lambda at: guards[kept.guard[at]]), kept.cheapest)
        return Search(kept.phrase, guard, lambda: verdicts[kept.verdict], kept.unless, kept.elsewhere)

    def searches(bounds: Bounds) -> Sequence[Search]:
        every = kept_searches.read_all(bounds)
        return LateSequence(len(every), lambda number: search_of(every[number]))

    return searches


def _read(path: Path, key: str) -> Engine | None:
    """The engine that a file keeps; None where there is none, or it is not whole."""
    try:
        content = memoryview(path.read_bytes())
        told, length, rest = content[:_SUM_BYTES], content[_SUM_BYTES:_HEAD], content[_HEAD:]
        if crc32(content[_SUM_BYTES:]).to_bytes(_SUM_BYTES, "big") != told:
            return None
        end = int.from_bytes(length, "big")
        kept = Decoder(_Kept).decode(rest[:end])
        return _engine_of(kept, rest[end:]) if kept.key == key else None
    except (OSError, MsgspecError, RecursionError):
        return None


def _write(path: Path, key: str, engine: Engine, words: Words) -> None:
    """Keeps an engine; a folder that cannot be written to costs time at the next start and nothing else."""
    rules, parts = engine.rules, PartWriter()
    bare, said = _bare_rules(rules, parts)
    lists = {name: parts.add(arranged) for name, arranged in rules.lists.items()}
    phrases = {phrase.text: parts.add(rules.phrases.of(phrase)) for phrase in _phrases(rules)}
    arrangement = rules.arrangement
    wants, conditions = parts.add_all(arrangement.wants), parts.add_all(arrangement.conditions)
    head = Encoder().encode(
        _Kept(
            key, bare, said, lists, phrases, replace(arrangement, wants=(), conditions=()), wants, conditions,
            rules.nouns, rules.rates,
            words.records.get("units", {}), engine.lexicon, engine.vocabulary, engine.claim_words, engine.sourcing_words,
        )
    )  # fmt: skip
    data = len(head).to_bytes(_LENGTH_BYTES, "big") + head + parts.body
    scratch = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(crc32(data).to_bytes(_SUM_BYTES, "big") + data)
        scratch.replace(path)
        _prune(path.parent)
    except OSError:
        try:
            scratch.unlink(missing_ok=True)
        except OSError:
            return


def _phrases(rules: RuleSet) -> list[Phrase]:
    """Each phrase of the rules once."""
    found = {}
    for rule in rules.rules:
        searching = [phrase for search in rule.searches for phrase in (search.phrase, *search.unless)]
        found.update({phrase.text: phrase for phrase in (*rule.unless, *searching)})
    return list(found.values())


def _bare_rules(rules: RuleSet, parts: PartWriter) -> tuple[tuple[tuple[Rule, Bounds], ...], _Said]:
    """Rules with where their searches stand, and where stands what these say."""
    guards: dict[Expression, int] = {}
    verdicts: dict[Verdict, int] = {}

    def bare_search(search: Search) -> _KeptSearch:
        return _KeptSearch(
            search.phrase.bare,
            tuple([guards.setdefault(each, len(guards)) for each in search.guard.conditions]),
            tuple(search.guard.cheapest),
            verdicts.setdefault(search.verdict, len(verdicts)),
            tuple(phrase.bare for phrase in search.unless),
            search.elsewhere,
        )

    bare = tuple(
        (
            replace(
                rule, heading=_bare(rule), searches=(), needs=(), unless=tuple(phrase.bare for phrase in rule.unless)
            ),
            parts.add_all(map(bare_search, rule.searches)),
        )
        for rule in rules.rules
    )
    return bare, _Said(parts.add_all(guards), parts.add_all(verdicts))


def _bare(rule: Rule) -> RuleHeading:
    return replace(rule.heading, silent=(), flawed=(), correct=(), source="")


def _prune(folder: Path) -> None:
    kept = sorted(folder.glob("engine-*.msgpack"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_KEPT_FILES:]:
        path.unlink(missing_ok=True)
