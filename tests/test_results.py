"""Results kept on disk are found again, or not at all: nothing that is damaged is ever believed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.model import Finding, Place
from factlint.results import NAME, Found, Results, dump_found, load_found

HERE = Place("a.md", 3, 9, 1, 4, 1, 10, "40,000")
THERE = Place("b.md", 0, 1, 1, 1, 1, 2, "é\u2028\ud800")
FOUND: Found = (
    (Finding("r", "error", "m", HERE, (THERE,)), Finding("s", "info", "", HERE)),
    (Finding("t", "warning", "x", HERE),),
)
KEY = b"k" * 24


def kept(folder: Path, found: Found = FOUND) -> None:
    results = Results(folder)
    results.put(KEY, "a.md", found)
    results.close()
    assert results.trouble == ""


def asked(folder: Path, path: str = "a.md") -> Found | None:
    results = Results(folder)
    found = results.get(KEY, path)
    results.close()
    assert results.trouble == ""
    return found


def test_what_was_put_is_got(tmp_path: Path) -> None:
    kept(tmp_path / "new" / "folder")
    assert asked(tmp_path / "new" / "folder") == FOUND


def test_a_draft_elsewhere_has_the_same_findings(tmp_path: Path) -> None:
    kept(tmp_path)
    found = asked(tmp_path, "moved.md")
    assert found is not None
    assert [place.path for place in (found[0][0].place, *found[0][0].related)] == ["moved.md", "b.md"]


places = st.builds(Place, st.text(), *[st.integers(0, 10**9)] * 6, st.text())
findings = st.builds(
    Finding, st.text(), st.sampled_from(("error", "warning", "info")), st.text(), places, st.lists(places).map(tuple)
)


@given(st.lists(findings).map(tuple), st.lists(findings).map(tuple), st.text(min_size=1))
def test_findings_survive(told: tuple[Finding, ...], silenced: tuple[Finding, ...], path: str) -> None:
    found = (told, silenced)
    loaded = load_found(dump_found(found, path), path)
    if all(place.path for group in found for finding in group for place in (finding.place, *finding.related)):
        assert loaded == found


@pytest.mark.parametrize(
    "text", ["", "[", "[]", "[[],[],[]]", "[[[1]],[]]", '[[["r","fatal","m",[]]],[]]', "null", "3", '{"a":1}']
)
def test_what_is_no_result(text: str) -> None:
    assert load_found(text, "a.md") is None


@pytest.mark.parametrize(
    "damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000, "cut", "other", "middle"]
)
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes | str) -> None:
    kept(tmp_path)
    path = tmp_path / NAME
    whole = path.read_bytes()
    if damage == "cut":
        path.write_bytes(whole[: len(whole) // 2])
    elif damage == "middle":
        path.write_bytes(whole[:4200] + b"\xaa" * (len(whole) - 4200))
    elif damage == "other":
        path.unlink()
        with closing(sqlite3.connect(path)) as database:
            database.execute("CREATE TABLE results (something TEXT)")
    elif isinstance(damage, bytes):
        path.write_bytes(damage)
    assert asked(tmp_path) is None
    kept(tmp_path)
    assert asked(tmp_path) == FOUND


def test_a_row_that_was_tampered_with_is_not_believed(tmp_path: Path) -> None:
    kept(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME)) as database:
        database.execute("UPDATE results SET found = '[[],[]]'")
        database.commit()
    assert asked(tmp_path) is None


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    results = Results(tmp_path / "file" / "folder")
    results.put(KEY, "a.md", FOUND)
    assert results.get(KEY, "a.md") is None
    results.close()
    assert results.trouble == f"{tmp_path / 'file' / 'folder'}: results cannot be kept there: Not a directory"


def test_another_run_that_writes_is_no_trouble(tmp_path: Path) -> None:
    kept(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        results = Results(tmp_path)
        assert results.get(KEY, "a.md") is None
        results.close()
        assert results.trouble == ""
        other.execute("ROLLBACK")
    assert asked(tmp_path) == FOUND


def test_old_results_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factlint.results._MOST", 10)
    results = Results(tmp_path)
    for number in range(25):
        results.put(bytes([number]) * 24, "a.md", FOUND)
        if number % 5 == 4:
            results.close()
            results = Results(tmp_path)
    known = [number for number in range(25) if results.get(bytes([number]) * 24, "a.md") is not None]
    results.close()
    assert known[-1] == 24
    assert len(known) < 20
