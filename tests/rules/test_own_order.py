"""A rule author's own order of dates, as the guide shows it."""

from __future__ import annotations

import re
from pathlib import Path

from factlint.library import lint

GUIDE = Path(__file__).parents[2] / "docs" / "writing-rules.md"


def test_the_guides_order_of_dates(tmp_path: Path) -> None:
    found = re.search(r"```yaml\n# house-rules/(press/\S+)\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    path = tmp_path / found[1]
    path.parent.mkdir()
    path.write_text(found[2], encoding="utf-8")
    wrong = lint("The page was passed on 9 June 2025. It was printed on 4 June 2025.", "a.md", rules=[tmp_path])
    assert [(finding.rule, finding.place.start, finding.message) for finding in wrong] == [
        ("passed-before-printed", 23, "passed on 9 June 2025, but printed on 4 June 2025")
    ]
    assert lint("The page was passed on 4 June and printed on 9 June.", "a.md", rules=[tmp_path]) == ()
