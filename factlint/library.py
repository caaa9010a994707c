"""factlint for programs: a text in, findings out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from factlint.check import Engine, check, prepare
from factlint.config import Config, choose
from factlint.model import Finding
from factlint.read import read
from factlint.silence import apply_silences


def lint(
    source: str | bytes, path: str = "draft.txt", *, as_of: date | None = None, rules: Sequence[Path] = ()
) -> tuple[Finding, ...]:
    """The findings of the rules that are on by default in one draft, in order of place; its own silences are heard.

    The suffix of `path` says how the draft is read; nothing is opened. `as_of` is the day that "today" means where the
    draft gives none, `rules` are folders of further rules. Raises factlint.errors.UsageError for what is no text, for
    broken front matter and for broken rules.
    """
    engine = _engine(tuple(rules))
    draft = read(source, path, as_of, engine.vocabulary)
    chosen = choose(Config(), engine.rules.headings)
    return apply_silences(draft, check(draft, engine, chosen), engine.rules.headings, chosen).told


@lru_cache(maxsize=4)
def _engine(rules: tuple[Path, ...]) -> Engine:
    return prepare(rules)
