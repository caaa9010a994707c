"""The measuring programs read sentences as their collections want them read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parent.parent / "bench"


@pytest.mark.parametrize(
    ("sentence", "options", "kinds", "rows"),
    [
        ("About 40 ferries left.", [], {"number"}, [(6, 16, 40.0, "ferry", "~", "number")]),
        ("Nothing was said.", [], {"number"}, []),
        ("She is 31 years old.", ["--specs"], {"age", "number"}, [(7, 19, 31.0, "year of age", None, "age"), (7, 9, 31.0, "", None, "number")]),
        ("The talk is tomorrow at 9:30.", ["--specs"], {"datetime"}, [(12, 28, "2016-11-08T09:30", "", None, "datetime")]),
        ("Two per cent of 40 seats.", ["--specs"], {"percentage"}, [(0, 12, 2.0, "percentage", None, "percentage")]),
        ("per cent of 40", ["--specs"], {"percentage"}, [(0, 14, 40.0, "percentage", None, "percentage")]),
        ("It opened on 3 May 2011.", ["--specs"], {"datetime"}, [(13, 23, "2011-05-03", "", None, "datetime")]),
    ],
)  # fmt: skip
def test_quantities(sentence: str, options: list[str], kinds: set[str], rows: list[tuple[object, ...]]) -> None:
    done = subprocess.run(
        [sys.executable, BENCH / "quantities.py", *options],
        input=f"{sentence}\n",
        capture_output=True,
        text=True,
        check=True,
    )
    keys = ("start", "end", "value", "unit", "change", "kind")
    found = [tuple(row.get(key) for key in keys) for row in json.loads(done.stdout)]
    assert [row for row in found if row[-1] in kinds] == rows
