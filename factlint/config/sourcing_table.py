"""The `[sourcing]` table of a configuration into a policy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factlint.errors import suggestion
from factlint.sourcing import STRONG_CLAIMS, HousePolicy

KEYS = ("strong", "accepted", "accusation-sources", "own-domains", "plain-words", "at-most")

Wrong = Callable[[tuple[str, ...], str, str | None], None]
"""Notes a problem: the keys down to it, what is wrong, and the word that is, where there is one."""
_TABLE = "sourcing"


def read_policy(table: object, wrong: Wrong) -> HousePolicy:
    """The policy of a `[sourcing]` table; what is wrong in it is noted."""
    if not isinstance(table, Mapping):
        wrong((_TABLE,), '"sourcing" must be a table', None)
        return HousePolicy()
    for key in table:
        if key not in KEYS:
            near = suggestion(str(key), list(KEYS)) or f"; known are {', '.join(KEYS)}"
            wrong((_TABLE, str(key)), f'unknown key "{key}"{near}', None)
    return HousePolicy(
        _strong(table, wrong),
        frozenset(" ".join(text.lower().split()) for text in _texts(table, "accepted", wrong)),
        _count(table, "accusation-sources", wrong, least=1) or 1,
        tuple(_domain(text) for text in _texts(table, "own-domains", wrong)),
        frozenset(text.lower() for text in _texts(table, "plain-words", wrong)),
        _count(table, "at-most", wrong, least=0),
    )


def _strong(table: Mapping[str, object], wrong: Wrong) -> frozenset[str] | None:
    if "strong" not in table:
        return None
    names = _texts(table, "strong", wrong)
    for name in names:
        if name not in STRONG_CLAIMS:
            near = suggestion(name, list(STRONG_CLAIMS)) or f"; known are {', '.join(STRONG_CLAIMS)}"
            wrong((_TABLE, "strong"), f'unknown claim "{name}"{near}', name)
    return frozenset(names)


def _texts(table: Mapping[str, object], key: str, wrong: Wrong) -> Sequence[str]:
    value = table.get(key, [])
    texts = [item for item in value if isinstance(item, str) and item] if isinstance(value, list) else []
    if not isinstance(value, list) or len(texts) != len(value):
        wrong((_TABLE, key), f'"{key}" must be a list of texts, as in ["..."]', None)
    return texts


def _count(table: Mapping[str, object], key: str, wrong: Wrong, least: int) -> int | None:
    value = table.get(key)
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    wrong((_TABLE, key), f'"{key}" must be a whole number from {least} on', None)
    return None


def _domain(text: str) -> str:
    """A domain without what may be written around it: https://www.example.org/ is example.org."""
    return text.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").strip("/")
