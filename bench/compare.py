#!/usr/bin/env python3
"""Start-up, speed and memory of factlint and other prose linters on the same drafts, from one run; then how it grows."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

from corpus import article, write_corpus
from measured import measured

from tools import tools

SPEED_DRAFTS = 300
MEMORY_DRAFTS = 500
WARM_DRAFTS = 1000
OURS = ("factlint", "check", "--exit-zero")


def main() -> None:
    """Prints four tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(__file__).parent / ".bench", help="for tools and drafts")
    parser.add_argument("--runs", type=int, default=9, help="runs of each command for start-up")
    parser.add_argument("--quick", action="store_true", help="small sizes only")
    given = parser.parse_args()
    folder: Path = given.folder.resolve()
    for part in (
        _compared(folder, given.runs),
        _warm(folder),
        _files(folder, given.quick),
        _sizes(folder, given.quick),
    ):
        for line in part:
            print(line, flush=True)
        print()


def _compared(folder: Path, runs: int) -> Iterator[str]:
    drafts = write_corpus(folder / "drafts", MEMORY_DRAFTS)
    some = [str(path) for path in drafts[:SPEED_DRAFTS]]
    megabytes = sum(path.stat().st_size for path in drafts[:SPEED_DRAFTS]) / 1e6
    bare = measured([sys.executable, "-c", "pass"], runs)
    yield f"{SPEED_DRAFTS} drafts of 600 words, {megabytes:.2f} MB; a bare Python starts in {bare.seconds * 1000:.0f} ms"
    yield ""
    yield f"| tool | one draft, ms | MB/s | peak MiB, {MEMORY_DRAFTS} drafts | start / factlint | speed / factlint |"
    yield "| --- | --- | --- | --- | --- | --- |"
    own_start = own_speed = 0.0
    for tool in tools(folder / "tools"):
        start = measured([*tool.command, some[0]], runs).seconds
        speed = megabytes / max(measured([*tool.command, *some], 3).seconds - start, 1e-9)
        peak = measured([*tool.command, *map(str, drafts)], 1).peak_mib
        own_start, own_speed = own_start or start, own_speed or speed
        yield (
            f"| {tool.name} {tool.version} | {start * 1000:.0f} | {speed:.2f} | {peak:.0f} "
            f"| {start / own_start:.2f} | {speed / own_speed:.2f} |"
        )


def _factlint(folder: Path, *words: str) -> tuple[list[str], dict[str, str]]:
    return [sys.executable, "-m", *OURS, *words], {"FACTLINT_CACHE_DIR": str(folder / "cache")}


def _warm(folder: Path) -> Iterator[str]:
    drafts = write_corpus(folder / "drafts", WARM_DRAFTS)
    names = [str(path) for path in drafts]
    results = folder / "cache" / "results.sqlite"
    measured(*_first(_factlint(folder, names[0])))
    results.unlink(missing_ok=True)
    command, environment = _factlint(folder, *names)
    cold = measured(command, 1, environment)
    warm = measured(command, 5, environment)
    one, environment = _factlint(folder, names[0])
    single = measured(one, 9, environment)
    yield f"{WARM_DRAFTS} drafts again: cold {cold.seconds:.2f} s, warm {warm.seconds:.3f} s, {cold.seconds / warm.seconds:.0f} times faster"
    yield f"one draft that is known: {single.seconds * 1000:.0f} ms"


def _first(pair: tuple[list[str], dict[str, str]]) -> tuple[list[str], int, dict[str, str]]:
    return pair[0], 1, pair[1]


def _files(folder: Path, quick: bool) -> Iterator[str]:
    yield "| files | s, one process | ms a file | s, all processors | peak MiB |"
    yield "| --- | --- | --- | --- | --- |"
    for count in (100, 1000) if quick else (100, 1000, 10_000):
        place = folder / f"many-{count}"
        write_corpus(place, count, words=120)
        one = measured([sys.executable, "-m", *OURS, "--no-cache", "--jobs", "1", str(place)], 1)
        all_ = measured([sys.executable, "-m", *OURS, "--no-cache", str(place)], 1)
        yield f"| {count:,} | {one.seconds:.2f} | {one.seconds / count * 1000:.2f} | {all_.seconds:.2f} | {one.peak_mib:.0f} |"


def _sizes(folder: Path, quick: bool) -> Iterator[str]:
    yield "| one file | s | MB/s | peak MiB |"
    yield "| --- | --- | --- | --- |"
    random = Random(1)
    for size in (1_000, 10_000, 100_000, 1_000_000) if quick else (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        path = folder / f"size-{size}.txt"
        if not path.exists():
            text = ""
            parts = []
            length = 0
            while length < size:
                text = article(random)
                parts.append(text)
                length += len(text)
            path.write_text("\n".join(parts)[:size], encoding="utf-8")
        one = measured([sys.executable, "-m", *OURS, "--no-cache", str(path)], 1)
        yield f"| {size / 1000:,.0f} kB | {one.seconds:.2f} | {size / 1e6 / one.seconds:.2f} | {one.peak_mib:.0f} |"


if __name__ == "__main__":
    main()
