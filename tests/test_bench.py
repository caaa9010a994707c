"""The measuring programs read sentences as their collections want them read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent / "bench"


ROWS: dict[str, list[tuple[object, ...]]] = {
    "About 40 ferries left.": [(6, 16, 40.0, "ferry", "~", "number")],
    "Nothing was said.": [],
    "She is 31 years old.": [(7, 19, 31.0, "year of age", "=", None)],
    "The talk is tomorrow at 9:30.": [(12, 28, "2016-11-08T09:30", "", None, "datetime")],
    "Two per cent of 40 seats.": [(0, 12, 2.0, "percentage", "=", None), (16, 24, 40.0, "seat", "=", "number")],
    "per cent of 40": [(0, 14, 40.0, "percentage", "=", "percentage")],
    "It opened on 3 May 2011.": [(13, 23, "2011-05-03", "", None, "datetime")],
    "It opened in 2011.": [],
    "the books of 2011": [(13, 17, "2011", "", None, "datetime")],
    "It cost £50, or 12 pence a ton.": [
        (8, 11, 50.0, "pound", "=", None),
        (16, 24, 12.0, "penny per ton", "=", None),
        (27, 30, None, "ton", None, "dimension"),
    ],
    "Celsius or 5 degrees Celsius.": [
        (11, 28, 5.0, "celsius", "=", None),
        (0, 7, None, "celsius", None, "temperature"),
    ],
    "It grew from 3 to 5 metres.": [(13, 26, [3.0, 5.0], "metre", "=", None)],
    "It has 130 cooks, compared with 95 in May.": [
        (7, 16, 130.0, "cook", "=", "number"),
        (32, 34, 95.0, "cook", "=", "number"),
        (38, 41, "XXXX-05", "", None, "datetime"),
    ],
    "It shut eight of the nation's old ports, from 90 docks to 53.": [
        (8, 13, 8.0, "nation old port", "=", "number"),
        (46, 54, 90.0, "dock", "=", "number"),
        (58, 60, 53.0, "dock", "=", "number"),
    ],
    "Two of its six mills closed.": [
        (0, 3, 2.0, "mill", "=", "number"),
        (11, 20, 6.0, "mill", "=", "number"),
    ],
    "Back next Monday, or later in the week": [
        (5, 16, "2016-11-14", "", None, "datetime"),
        (21, 38, "2016-W45", "", None, "datetime"),
    ],
    "Ready by the end of the month, or the 15th of next month": [
        (9, 29, "2016-11", "", None, "datetime"),
        (34, 56, "2016-12-15", "", None, "datetime"),
    ],
    "Shut from 3 November 2016 to today": [(5, 34, "(2016-11-03,2016-11-07,P4D)", "", None, "datetime")],
    "5": [(0, 1, 5.0, "", "=", "number")],
    "The index rose 12 points to 1,820.55, with 40 hired boats and 60 rushing yards.": [
        (15, 24, 12.0, "point", "up", "number"),
        (28, 36, 1820.55, "point", "=", "number"),
        (43, 57, 40.0, "boat", "=", "number"),
        (62, 78, 60.0, "yard", "=", "number"),
    ],
    "10.20.30.40": [(at, at + 2, float(10 + 10 * at // 3), "", "=", "number") for at in (0, 3, 6, 9)],
    "Call 10.20.30.40 then.": [],
}
"""Each sentence, and its rows: start, end, value, unit, change, kind."""


def test_quantities() -> None:
    text = "".join(f"{sentence}\n" for sentence in ROWS)
    done = subprocess.run(
        [sys.executable, BENCH / "quantities.py"], input=text, capture_output=True, text=True, check=True
    )
    keys = ("start", "end", "value", "unit", "change", "kind")
    lines = [[tuple(row.get(key) for key in keys) for row in json.loads(line)] for line in done.stdout.splitlines()]
    assert dict(zip(ROWS, lines, strict=True)) == ROWS


def test_today() -> None:
    done = subprocess.run(
        [sys.executable, BENCH / "quantities.py", "--today", "2025-06-11"],
        input="The talk is tomorrow.\nBack at the end of Friday\n",
        capture_output=True,
        text=True,
        check=True,
    )
    values = [[row["value"] for row in json.loads(line)] for line in done.stdout.splitlines()]
    assert values == [["2025-06-12"], ["XXXX-WXX-5T23:59:59"]]
