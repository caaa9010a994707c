"""What is open in the editor, as drafts: which of the documents are drafts, under which paths, and what they give."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from msgspec import Struct, field
from pygls.uris import to_fs_path, urlparse

from factlint.baseline import BASELINE_NAME, read_baseline
from factlint.batch import Wishes
from factlint.check import Engine
from factlint.checking import Engines, check_one, read_input
from factlint.config import Config, ConfigSearch
from factlint.errors import Problem, UsageError
from factlint.find import find
from factlint.fingerprint import identities
from factlint.inputs import Input
from factlint.model import AnnotatedBlock, Draft, Finding, RuleHeading
from factlint.read import READERS
from factlint.rules import rule_files, word_files
from factlint.server.positions import Positions

LANGUAGES = {
    "markdown": ".md", "mdx": ".mdx", "plaintext": ".txt", "text": ".txt", "html": ".html", "asciidoc": ".adoc",
    "restructuredtext": ".rst", "rst": ".rst", "latex": ".tex", "org": ".org",
}  # fmt: skip
"""The client's name of a language -> the suffix of such drafts, for documents without a file."""

_SUFFIXES = READERS.keys() - {""}
"""A name without a suffix says nothing: what the editor calls the language does."""


class Document(Struct, frozen=True):
    """A draft as it stands in the editor."""

    uri: str
    path: str
    version: int | None
    positions: Positions


class Reading(Struct, frozen=True):
    """What was read in a document: its draft with everything found there."""

    draft: Draft
    blocks: tuple[AnnotatedBlock, ...]
    engine: Engine


class Analysis(Struct, frozen=True):
    """What a document gives: findings, or the problems for which there are none."""

    document: Document
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    headings: tuple[RuleHeading, ...] = ()
    shift: int = 0
    """How far the document's text is ahead of the draft's source: by a byte order mark, or not at all."""


def path_of(uri: str, language: str | None, folders: Sequence[str]) -> str | None:
    """The path under which a document is a draft; None for one that is none, such as a program.

    A document without a file counts as one in the first folder of the workspace, whose configuration then holds.
    """
    path = to_fs_path(uri)
    suffix = LANGUAGES.get((language or "").lower(), "")
    if path is not None:
        known = PurePath(path).suffix.lower()
        return path if known in _SUFFIXES or suffix in _SUFFIXES else None
    scheme, _, name, *_ = urlparse(uri)
    if scheme != "untitled" or suffix not in _SUFFIXES:
        return None
    folder = next((found for found in map(to_fs_path, folders) if found is not None), None)
    own = Path(name)
    return str(own if own.is_absolute() else (Path(folder) if folder else Path.cwd()) / f"{own.name}{suffix}")


class Desk(Struct):
    """Rules and configurations as they were last read, and what was last read in each document."""

    config: str | None = None
    """The one configuration for all drafts; None to search."""
    _engines: Engines = field(default_factory=Engines)
    _stamp: tuple[tuple[str, int, int], ...] = ()
    _readings: dict[str, tuple[Analysis, Reading]] = field(default_factory=dict)

    def analyse(self, document: Document) -> Analysis:
        """What a document gives under the configuration of this moment."""
        text = document.positions.text
        try:
            config = self._config(document.path)
            if config.excludes(document.path):
                return Analysis(document)
            engine = self._engines.for_config(config)
            outcome = check_one(_input(document), config, self._engines)
            findings = _without_known(outcome.findings, config)
        except UsageError as error:
            return Analysis(document, problems=error.problems)
        shift = len(text) - len(outcome.source)
        return Analysis(document, findings, outcome.problems, engine.rules.headings, shift)

    def read(self, analysis: Analysis) -> Reading | None:
        """What was read in an analysed document; None where it cannot be read."""
        document = analysis.document
        kept = self._readings.get(document.uri)
        if kept is not None and kept[0] is analysis:
            return kept[1]
        try:
            config = self._config(document.path)
            engine = self._engines.for_config(config)
            draft = read_input(_input(document), config, engine)
        except UsageError:
            return None
        reading = Reading(draft, tuple(find(draft, engine.lexicon)), engine)
        self._readings[document.uri] = (analysis, reading)
        return reading

    def forget(self, uri: str) -> None:
        """Drops what was read in a document."""
        self._readings.pop(uri, None)

    def _config(self, path: str) -> Config:
        """The configuration of a draft; rules that have changed on disk are read anew."""
        config = Wishes(self.config).over(ConfigSearch(self.config).config_for(path))
        stamp = _stamp_of(config.rules)
        if stamp != self._stamp:
            self._engines, self._stamp = Engines(), stamp
        return config


def _without_known(findings: tuple[Finding, ...], config: Config) -> tuple[Finding, ...]:
    """The findings that the baseline beside the configuration does not know."""
    at = config.folder / (config.baseline or BASELINE_NAME)
    if not findings or not at.is_file():
        return findings
    baseline = read_baseline(at, at.as_posix())
    pairs = zip(findings, identities(findings), strict=True)
    return tuple(finding for finding, identity in pairs if not baseline.knows(identity))


def _input(document: Document) -> Input:
    content = document.positions.text.encode(errors="surrogatepass")
    return Input(document.path, content, met=True)


def _stamp_of(folders: Sequence[Path]) -> tuple[tuple[str, int, int], ...]:
    """Path, time and size of each file of these folders' rules."""
    found = []
    for folder in folders:
        for path in (*rule_files(folder), *word_files(folder)):
            try:
                state = path.stat()
            except OSError:
                continue
            found.append((str(path), state.st_mtime_ns, state.st_size))
    return tuple(found)
