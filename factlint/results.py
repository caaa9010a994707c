"""Results kept on disk: what a draft gave under the hash of its text, its rules, its configuration and the program.

SQLite keeps them in one file, in rows that carry their own checksum. Whatever is wrong with that file, results are only
ever found anew: it is made again where it can be, and done without where it cannot.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from pathlib import Path

from factlint.hashing import blake2b
from factlint.model import Finding, Place, Severity

NAME = "results.sqlite"
_TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, sum BLOB NOT NULL, found TEXT NOT NULL)"
_WAIT_SECONDS = 2.0
"""How long to wait for another run that is writing."""
_BATCH = 200
"""Results are written so many at a time; a run that is killed loses at most these."""
_MOST = 100_000
"""Rows kept; of more, the oldest half goes."""
_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}

Found = tuple[tuple[Finding, ...], tuple[Finding, ...]]
"""What is told of a draft, and what is silenced."""


class Results:
    """The results of earlier runs, and those of this one."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._waiting: list[tuple[bytes, bytes, str]] = []
        self.trouble = ""
        """Why results are not kept; empty while they are."""
        self._database: sqlite3.Connection | None = self._open()

    def get(self, key: bytes, path: str) -> Found | None:
        """What is known under a key, for the draft at a path; None for nothing that can be trusted."""
        if self._database is None:
            return None
        try:
            row = self._database.execute("SELECT sum, found FROM results WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            self._start_again(error)
            return None
        if row is None or not isinstance(row[1], str) or row[0] != _checksum(key, row[1]):
            return None
        return load_found(row[1], path)

    def put(self, key: bytes, path: str, found: Found) -> None:
        """Nothing; a result is kept, soon."""
        if self._database is not None:
            text = dump_found(found, path)
            self._waiting.append((key, _checksum(key, text), text))
            if len(self._waiting) >= _BATCH:
                self._write()

    def close(self) -> None:
        """Nothing; what waits is written."""
        if self._waiting:
            self._write()
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    def _open(self) -> sqlite3.Connection | None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return _connect(self._path)
        except (OSError, sqlite3.Error) as error:
            if not _is_damage(error):
                self._note(error)
                return None
        try:  # what is there is no database of ours
            self._path.unlink(missing_ok=True)
            return _connect(self._path)
        except (OSError, sqlite3.Error) as error:
            self._note(error)
            return None

    def _write(self) -> None:
        rows, self._waiting = self._waiting, []
        if self._database is None:
            return
        try:
            with self._database:
                self._database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
                newest = self._database.execute("SELECT max(rowid), min(rowid) FROM results").fetchone()
                if newest[0] - newest[1] >= _MOST:
                    self._database.execute("DELETE FROM results WHERE rowid <= ?", (newest[0] - _MOST // 2,))
        except sqlite3.Error as error:
            self._start_again(error)

    def _start_again(self, error: sqlite3.Error) -> None:
        """Nothing; a damaged file is replaced by an empty one, and with any other trouble results are not kept."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
        if _is_damage(error):
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            self._database = self._open()
        else:
            self._database = None
            self._note(error)

    def _note(self, error: OSError | sqlite3.Error) -> None:
        """Nothing; why results are not kept is remembered."""
        self._waiting = []
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        # Another run that is writing is no trouble: this one only keeps nothing.
        if "locked" not in why:
            self.trouble = f"{self._path.parent}: results cannot be kept there: {why}"


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_WAIT_SECONDS)
    try:
        # A crash of the machine may cost the file, which is then made again; a killed run never does.
        database.execute("PRAGMA synchronous = OFF")
        if database.execute("SELECT name FROM sqlite_master WHERE name = 'results'").fetchone() is None:
            with database:
                database.execute(_TABLE)
        database.execute("SELECT key, sum, found FROM results LIMIT 0")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _is_damage(error: OSError | sqlite3.Error) -> bool:
    """Whether a file is no database, or none with our table, or a broken one."""
    if isinstance(error, sqlite3.OperationalError):
        return str(error).startswith(("no such column", "no such table", "table results has"))
    return isinstance(error, sqlite3.DatabaseError)


def _checksum(key: bytes, text: str) -> bytes:
    return blake2b(key + text.encode(errors="surrogatepass"), digest_size=8).digest()


def dump_found(found: Found, path: str) -> str:
    """Findings as text, without the draft's own path: the same draft elsewhere has the same findings."""
    return json.dumps(
        [[_dump_finding(finding, path) for finding in findings] for findings in found], separators=(",", ":")
    )


def load_found(text: str, path: str) -> Found | None:
    """The findings of such a text, for the draft at a path; None for a text that is none."""
    try:
        told, silenced = json.loads(text)
        return (
            tuple(_load_finding(item, path) for item in told),
            tuple(_load_finding(item, path) for item in silenced),
        )
    except (ValueError, TypeError, KeyError):
        return None


def _dump_finding(finding: Finding, path: str) -> list[object]:
    places = [_dump_place(place, path) for place in (finding.place, *finding.related)]
    return [finding.rule, finding.severity, finding.message, places]


def _dump_place(place: Place, path: str) -> list[object]:
    own = "" if place.path == path else place.path
    numbers = [place.start, place.end, place.line, place.column, place.end_line, place.end_column]
    return [own, *numbers, place.message]


def _load_finding(item: list[object], path: str) -> Finding:
    rule, severity, message, places = item
    if not isinstance(places, list):
        raise TypeError("places are a list")
    first, *others = [_load_place(place, path) for place in places]
    return Finding(str(rule), _SEVERITIES[str(severity)], str(message), first, tuple(others))


def _load_place(item: list[str | int], path: str) -> Place:
    own, start, end, line, column, end_line, end_column, message = item
    numbers = (int(start), int(end), int(line), int(column), int(end_line), int(end_column))
    return Place(str(own) or path, *numbers, str(message))
