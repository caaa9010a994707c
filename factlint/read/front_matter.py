"""Front matter: what YAML or TOML at the head of a draft says about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from factlint.errors import Problem, UsageError
from factlint.model import Block, BlockKind, Comment
from factlint.model.lines import LineIndex
from factlint.patterns import late
from factlint.read.printed_date import PRINTED_DATE, date_of
from factlint.read.scalars import scalar_pieces
from factlint.read.sentences import sentence_spans
from factlint.read.vocabulary import Vocabulary

if TYPE_CHECKING:
    from factlint.yaml_file import Node

_YAML_END = late(r"(?:---|\.\.\.)[ \t]*(?:[\r\n]|\Z)")
_TOML_END = late(r"\+\+\+[ \t]*(?:[\r\n]|\Z)")
_FIRST_LINE = late(r"(?:---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_LINE = late(r"\r\n|\r|\n")
_YAML_LINE = late("\r\n|[\r\n\x85\u2028\u2029]")
_TOML_PLACE = late(r" \(at line (\d+), column (\d+)\)$")

TITLE_KEYS = ("title", "headline")
SUMMARY_KEYS = (
    "description", "summary", "excerpt", "dek", "deck", "subhed", "subtitle", "subheading", "standfirst", "lede",
    "social", "key_points", "keypoints", "key-points", "keyPoints", "highlights",
)  # fmt: skip
DATE_KEYS = (
    "date", "publishedAt", "published_at", "published", "pubdate", "pubDate", "publishDate", "publish_date",
    "datePublished",
)  # fmt: skip
SOURCE_KEYS = ("sources", "references", "bibliography")
LOCALE_KEYS = ("locale", "lang", "language")
OWN_KEY = "factlint"
_VERBS = {"ignore": "ignore-file"}
"""What is ignored by front matter is ignored in the whole file; any other verb stays as it is, to be told of."""


class FrontMatter(Struct, frozen=True):
    """What was read at the head of a draft."""

    end: int = 0
    """Where the prose begins."""
    blocks: tuple[Block, ...] = ()
    """Title and summaries, with their places in the front matter."""
    date: date | None = None
    locale: str = "en"
    metadata: dict[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    """What it says to factlint, as comments would."""

    @property
    def has_title(self) -> bool:
        """Whether one of the blocks is a title."""
        return any(block.kind == "title" for block in self.blocks)


class _Found(Struct):
    """What was found so far: plain values, texts with where they begin in the source, ids."""

    metadata: dict[str, str] = field(default_factory=dict)
    texts: list[tuple[str, str, int]] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    told: list[tuple[str, str, int]] = field(default_factory=list)
    """What is said under the key `factlint`: verb, text, and where the text begins in the source."""


def read_front_matter(source: str, path: str, vocabulary: Vocabulary) -> FrontMatter:
    """The front matter of a draft; an empty one where there is none.

    Raises UsageError with file and line for a broken one, be it YAML (`---`) or TOML (`+++`).
    """
    first = _FIRST_LINE.match(source)
    if first is None:
        return FrontMatter()
    last = _end(source, first.end(), _YAML_END if source[0] == "-" else _TOML_END)
    if last is None:
        return FrontMatter()
    text = source[first.end() : last.start()]
    found = (_read_yaml if source[0] == "-" else _read_toml)(text, first.end(), path)
    if found is None:
        return FrontMatter()
    end = last.end() + (source.startswith("\r\n", last.end() - 1))
    locale = next((found.metadata[key] for key in LOCALE_KEYS if key in found.metadata), "en")
    blocks = tuple(_blocks(found.texts, source, vocabulary))
    day = _date(found.metadata)
    comments = tuple(
        Comment(at, at + len(told), f"factlint: {_VERBS.get(verb, verb)} {told}") for verb, told, at in found.told
    )
    return FrontMatter(
        end, blocks, day, locale.replace("_", "-") or "en", found.metadata, tuple(found.sources), comments
    )


def prose_start(source: str) -> int:
    """Where the prose begins in a source whose front matter can be read."""
    first = _FIRST_LINE.match(source)
    last = _end(source, first.end(), _YAML_END if source[0] == "-" else _TOML_END) if first is not None else None
    return last.end() if last is not None else 0


def _end(source: str, start: int, mark: re.Pattern[str]) -> re.Match[str] | None:
    """The line that ends the front matter."""
    while True:
        found = mark.match(source, start)
        if found is not None:
            return found
        line_end = _LINE.search(source, start)
        if line_end is None:
            return None
        start = line_end.end()


def _read_yaml(text: str, start: int, path: str) -> _Found | None:
    """What YAML holds; None where it is no mapping: the lines were rules across the page, not front matter."""
    from factlint.yaml_file import Mapping, Sequence, Text, parse  # only drafts with front matter need YAML

    try:
        root = parse(text, path)
    except UsageError as error:
        told = [Problem(path, problem.line + 1, problem.column, problem.message) for problem in error.problems]
        raise UsageError(*told) from None
    if not isinstance(root, Mapping):
        return None
    starts = [start, *(start + match.end() for match in _YAML_LINE.finditer(text))]
    found = _Found()

    def texts(key: str, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if isinstance(node, Text):
                found.texts.append((key, node.value, starts[min(node.line, len(starts)) - 1] + node.column - 1))

    for key, node in root.entries.items():
        if isinstance(node, Text):
            found.metadata[key] = node.value
            texts(key, (node,))
        elif key == OWN_KEY and isinstance(node, Mapping):
            found.told += [
                (verb, text, starts[min(at.line, len(starts)) - 1] + at.column - 1)
                for verb, entry in node.entries.items()
                for text, at in _told(entry)
            ]
        elif key in SUMMARY_KEYS:
            texts(key, node.items if isinstance(node, Sequence) else node.entries.values())
        elif key in SOURCE_KEYS and isinstance(node, Mapping):
            found.sources += node.entries
        elif key in SOURCE_KEYS and isinstance(node, Sequence):
            ids = [item.entries.get("id", item) if isinstance(item, Mapping) else item for item in node.items]
            found.sources += [item.value for item in ids if isinstance(item, Text)]
    return found


def _told(node: Node) -> Iterator[tuple[str, Node]]:
    """What an entry says, text by text: `name -- reason`, a list of those, or a mapping from name to reason."""
    from factlint.yaml_file import Sequence, Text

    if isinstance(node, Text):
        yield node.value, node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _told(item)
    else:
        for name, reason in node.entries.items():
            said = reason.value if isinstance(reason, Text) else ""
            yield (f"{name}: {said}" if " " in name else f"{name} -- {said}"), node.keys[name]


def _read_toml(text: str, start: int, path: str) -> _Found:
    import tomllib  # only drafts with TOML front matter need it

    try:
        # TOML knows no lone carriage return; a line end in its place keeps every offset.
        root = tomllib.loads(re.sub(r"\r(?!\n)", "\n", text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        told = _TOML_PLACE.search(str(error))
        line, column = (int(told[1]) + 1, int(told[2])) if told else (LineIndex(text).place(len(text))[0], 1)
        raise UsageError(Problem(path, line, column, f"not TOML: {_TOML_PLACE.sub('', str(error))}")) from None
    found = _Found()
    for key, value in root.items():
        at = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=[ \t]*", text, re.MULTILINE)
        place = at.end() if at is not None else 0
        if key == OWN_KEY and isinstance(value, dict):
            found.told += [
                (verb, told, start + max(text.find(told), 0))
                for verb, entry in value.items()
                for told in _told_toml(entry)
            ]
        if isinstance(value, (str, int, float, date)):
            found.metadata[key] = str(value)
        if isinstance(value, str) and at is not None:
            found.texts.append((key, value, start + place))
        elif isinstance(value, list) and key in SUMMARY_KEYS:
            for item in value:
                place = text.find(str(item), place)
                if not isinstance(item, str) or place < 0:
                    break
                found.texts.append((key, item, start + place - 1))
                place += len(item)
        elif key in SOURCE_KEYS and isinstance(value, (list, dict)):
            ids = [item.get("id") if isinstance(item, dict) else item for item in value]
            found.sources += [item for item in ids if isinstance(item, str)]
    return found


def _told_toml(value: object) -> list[str]:
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    if isinstance(value, dict):
        return [f"{name} -- {reason}" for name, reason in value.items()]
    return [str(value)]


def _blocks(texts: Iterable[tuple[str, str, int]], source: str, vocabulary: Vocabulary) -> Iterator[Block]:
    """Titles and summaries as blocks; one whose characters cannot be placed one by one stands for its whole value."""
    for key, value, start in texts:
        kind: BlockKind | None = "title" if key in TITLE_KEYS else "summary" if key in SUMMARY_KEYS else None
        if kind is not None and value.strip():
            pieces = scalar_pieces(source, start, value)
            if pieces:
                yield Block(kind, value, pieces, sentence_spans(value, vocabulary), label=key)


def _date(metadata: dict[str, str]) -> date | None:
    for key in DATE_KEYS:
        found = PRINTED_DATE.search(metadata.get(key, ""))
        if found is not None:
            day = date_of(found)
            if day is not None:
                return day
    return None
