"""Front matter: what YAML or TOML at the head of a draft says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from factlint.errors import Problem, UsageError
from factlint.model import Block, BlockKind
from factlint.read.sentences import sentence_spans

_YAML = re.compile(
    r"---[ \t]*(?:\r\n|\r|\n)(.*?)(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML = re.compile(
    r"\+\+\+[ \t]*(?:\r\n|\r|\n)(.*?)(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL | re.MULTILINE
)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")

TITLE_KEYS = ("title", "headline")
SUMMARY_KEYS = ("description", "summary", "excerpt", "dek", "subhed", "standfirst", "social", "key_points")
DATE_KEYS = ("date", "publishedAt", "published_at", "published", "pubdate", "publishDate", "pubDate")
SOURCE_KEYS = ("sources", "references", "bibliography")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What was read at the head of a draft."""

    end: int = 0
    """Where the prose begins."""
    blocks: tuple[Block, ...] = ()
    """Title and summaries, with their places in the front matter."""
    date: date | None = None
    locale: str = "en"
    metadata: dict[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()

    @property
    def has_title(self) -> bool:
        """Whether one of the blocks is a title."""
        return any(block.kind == "title" for block in self.blocks)


def read_front_matter(source: str, path: str) -> FrontMatter:
    """The front matter of a draft; an empty one where there is none. Raises UsageError for a broken one."""
    if source.startswith("---"):
        match = _YAML.match(source)
        return _read_yaml(source, match, path) if match is not None else FrontMatter()
    if source.startswith("+++"):
        match = _TOML.match(source)
        return _read_toml(source, match, path) if match is not None else FrontMatter()
    return FrontMatter()


def _read_yaml(source: str, match: re.Match[str], path: str) -> FrontMatter:
    from factlint.yaml_file import Mapping, Node, Sequence, Text, parse  # only drafts with front matter need YAML

    # Lines before the YAML stay, so that problems are told with the file's own line numbers.
    root = parse("\n" * source.count("\n", 0, match.start(1)) + match[1], path)
    if not isinstance(root, Mapping):
        return FrontMatter()
    found: list[tuple[str, str]] = []
    sources: list[str] = []
    for key, node in root.entries.items():
        if isinstance(node, Text):
            found.append((key, node.value))
        elif isinstance(node, Sequence) and key in SUMMARY_KEYS:
            found += [(key, item.value) for item in node.items if isinstance(item, Text)]
        elif isinstance(node, Sequence) and key in SOURCE_KEYS:
            ids: list[Node] = [i.entries.get("id", i) if isinstance(i, Mapping) else i for i in node.items]
            sources += [item.value for item in ids if isinstance(item, Text)]
    return _gather(source, match, found, sources)


def _read_toml(source: str, match: re.Match[str], path: str) -> FrontMatter:
    import tomllib  # only drafts with TOML front matter need it

    try:
        root = tomllib.loads(match[1].replace("\r\n", "\n").replace("\r", "\n"))
    except tomllib.TOMLDecodeError as error:
        told = re.search(r"at line (\d+), column (\d+)", str(error))
        line, column = (int(told[1]) + 1, int(told[2])) if told else (1, 1)
        raise UsageError(Problem(path, line, column, f"not TOML: {str(error).split(' (at')[0]}")) from None
    found: list[tuple[str, str]] = []
    sources: list[str] = []
    for key, value in root.items():
        if isinstance(value, (str, int, float, date)):
            found.append((key, str(value)))
        elif isinstance(value, list) and key in SUMMARY_KEYS:
            found += [(key, item) for item in value if isinstance(item, str)]
        elif isinstance(value, list) and key in SOURCE_KEYS:
            sources += [str(item.get("id", "")) if isinstance(item, dict) else str(item) for item in value]
    return _gather(source, match, found, sources)


def _gather(source: str, match: re.Match[str], found: list[tuple[str, str]], sources: list[str]) -> FrontMatter:
    metadata = dict(reversed(found))
    blocks: list[Block] = []
    at = match.start(1)
    for key, value in found:
        kind: BlockKind | None = "title" if key in TITLE_KEYS else "summary" if key in SUMMARY_KEYS else None
        where = source.find(value, at, match.end(1)) if kind is not None and value else -1
        if kind is not None and where >= 0:
            pieces = ((0, len(value), where, len(value)),)
            blocks.append(Block(kind, value, pieces, sentence_spans(value), label=key))
    locale = next((metadata[key] for key in ("locale", "lang", "language") if key in metadata), "en")
    return FrontMatter(match.end(), tuple(blocks), _date(metadata), locale.replace("_", "-"), metadata, tuple(sources))


def _date(metadata: dict[str, str]) -> date | None:
    for key in DATE_KEYS:
        told = _DATE.match(metadata.get(key, ""))
        if told is not None:
            try:
                return date(int(told[1]), int(told[2]), int(told[3]))
            except ValueError:
                continue
    return None
