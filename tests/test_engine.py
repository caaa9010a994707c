"""The engine on disk: what is whole is used, and what is not is made anew, with the same findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec import Struct
from msgspec.structs import replace

from factlint.check import check
from factlint.config import Config, choose
from factlint.engine import Engine, _Kept, prepare
from factlint.read import read

DRAFT = "Sales doubled from 15,000 to 40,000, a rise that she called huge. The pipe is 10 km (62 miles) long.\n"


def told(engine: Engine) -> list[tuple[str, int, str]]:
    draft = read(DRAFT, "draft.txt", None, engine.vocabulary)
    found = check(draft, engine, choose(Config(), engine.rules.headings))
    return [(finding.rule, finding.place.start, finding.message) for finding in found]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path))
    return tmp_path


def test_kept_and_compiled_say_the_same(folder: Path) -> None:
    compiled = told(prepare(keep=False))
    assert [rule for rule, _, _ in compiled] == ["multiplier-mismatch", "unit-conversion-mismatch"]
    assert told(prepare()) == compiled
    assert len(list(folder.iterdir())) == 1
    assert told(prepare()) == compiled


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda content: content[: len(content) // 2],
    "one byte changed": lambda content: content[:-9] + bytes((content[-9] ^ 1,)) + content[-8:],
    "not ours": lambda _: b"{}",
    "of a like shape": lambda content: content[:4] + content[5:],
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_made_anew(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    expected = told(prepare())
    (kept,) = folder.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert told(prepare()) == expected
    assert kept.read_bytes() == whole


def test_what_another_wrote_under_our_name_is_not_used(folder: Path, tmp_path: Path) -> None:
    rules = tmp_path / "own"
    (rules / "words").mkdir(parents=True)
    (rules / "words" / "own.yaml").write_text("own: [one, two]\n")
    prepare()
    (shipped,) = folder.glob("engine-*")
    prepare((rules,))
    (other,) = set(folder.glob("engine-*")) - {shipped}
    other.write_bytes(shipped.read_bytes())
    prepare((rules,))
    assert other.read_bytes() != shipped.read_bytes()


def test_a_folder_that_cannot_be_written_to_costs_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(blocked))
    assert told(prepare()) == told(prepare(keep=False))
    assert blocked.read_text() == ""


def test_records_that_are_kept_know_their_types_at_once() -> None:
    """Annotations left as text (`from __future__ import annotations`) are read one by one at every start: 4 ms of a hundred."""
    waiting: list[type[Struct]] = [_Kept]
    known: set[type[Struct]] = set()
    while waiting:
        record = waiting.pop()
        known.add(record)
        for annotation in vars(record).get("__annotations__", {}).values():
            assert not isinstance(annotation, str), f"{record.__module__}.{record.__name__}: {annotation}"
            waiting += [each for each in structs_in(annotation) if each not in known]
    assert len(known) > 20


def structs_in(annotation: Any) -> Iterator[type[Struct]]:
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        yield annotation
    for part in get_args(annotation):
        yield from structs_in(part)


@pytest.mark.usefixtures("folder")
def test_kept_searches_are_the_compiled_ones() -> None:
    """But for the programs of phrases, which stand in the ready phrases."""
    compiled = prepare(keep=False).rules
    for _ in range(2):
        kept = prepare().rules
        for one, other in zip(compiled.rules, kept.rules, strict=True):
            assert len(one.searches) == len(other.searches)
            for search, again in zip(one.searches, other.searches, strict=True):
                assert [*search.guard.conditions] == [*again.guard.conditions]
                assert search.guard.cheapest == again.guard.cheapest
                assert search.verdict == again.verdict
                assert compiled.phrases.of(search.phrase) == kept.phrases.of(again.phrase)
        assert [*kept.arrangement.wants] == [*compiled.arrangement.wants]
        assert [*kept.arrangement.conditions] == [*compiled.arrangement.conditions]
        bare = [replace(each.arrangement, wants=(), conditions=()) for each in (compiled, kept)]
        assert bare[0] == bare[1]
