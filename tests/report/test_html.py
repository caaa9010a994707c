"""The HTML report: whole, linked, and nothing of a draft runs in it. The browser's part needs Chromium installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.cli import main
from factlint.model import Finding, Place
from factlint.report.display import safe
from factlint.report.html.marked import marked_lines

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
in_browser = pytest.mark.skipif(not BROWSER, reason="no Chromium or Chrome is installed")
SEEDS = Path(__file__).parents[2] / "seeds"
ATTACK = "<script>document.documentElement.dataset.ran='1'</script><img src=x onerror=\"document.documentElement.dataset.ran='2'\">"
ATTRIBUTE = '" onmouseover="x()" autofocus onfocus="document.documentElement.dataset.ran=\'3\'" x="\'><script>'
HOSTILE = f"""---
title: "June 31, 2024 </title></style><script>document.documentElement.dataset.ran='4'</script>"
date: 2025-03-12
---

# {ATTACK} doubled from 15,000 to 40,000

Riders of the {ATTACK} tram doubled from 15,000 {ATTRIBUTE} riders to 40,000 </mark></svg></script>{ATTACK} riders, Ida
</dd>{ATTACK} Holt said. The fair opens on Monday, June 4, 2025, said {ATTACK} Holt. It began in May 2022 and ended in March 2021.

[a](javascript:document.documentElement.dataset.ran='5') {{{{ 7 * 7 }}}} {{% raw %}} `{ATTACK}` <svg/onload=x()>

<!-- factlint: ignore impossible-date -- {ATTACK.replace("--", "")} -->

The hall has 12,000 <b onclick=x()> seats and 12,400 </b> seats; on June 31, 2024, 40,000 seats.
"""


class Reader(HTMLParser):
    """Elements, ids and inner links of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src", "action", "data"):
                (self.links if (value or "").startswith("#") else self.addresses).append(value or "")


def page_of(capsys: pytest.CaptureFixture[str], *paths: str) -> str:
    main(["check", *paths, "--format", "html", "--exit-zero"])
    return capsys.readouterr().out


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    name = "<img src=x onerror=document.documentElement.dataset.ran='6'>.md"
    Path(name).write_text(HOSTILE)
    Path("b'\".txt").write_text(HOSTILE.split("---", 2)[2])
    Path("broken<script>.md").write_bytes(b"\xff")
    return [name, "b'\".txt", "broken<script>.md"]


def test_links_lead_somewhere_and_nothing_is_fetched(capsys: pytest.CaptureFixture[str]) -> None:
    read = Reader(page_of(capsys, str(SEEDS)))
    assert len(read.ids) == len(set(read.ids))
    assert set(read.links) <= {f"#{name}" for name in read.ids}
    assert read.addresses == []
    assert {"svg", "mark", "dl", "details"} <= read.tags
    assert not {"script", "link", "img", "iframe", "object", "form", "input"} & read.tags


def test_a_hostile_draft_is_text(hostile: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    page = page_of(capsys, *hostile)
    read = Reader(page)
    assert not {"script", "img", "iframe", "b"} & read.tags
    assert not {name for name in read.attributes if name.startswith("on")}
    assert read.addresses == []
    assert page.count("<title>") == page.count("</title>") == page.count("<style>") == page.count("</style>") == 1
    assert "{{ 7 * 7 }}" in page
    assert "multiplier-mismatch" in page
    assert "broken&lt;script&gt;.md" in page


def test_both_sides_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    page = page_of(capsys, str(SEEDS / "ferry.md"))
    marked = re.findall(r'<mark class="(\w+)" id="(\w+)">([^<]*)</mark>', page)
    assert ("error", "d1f1p0", "doubled") in marked
    assert [text for kind, anchor, text in marked if kind == "related" and anchor.startswith("d1f1p")] == [
        "15,000",
        "40,000",
    ]
    assert 'href="#d1f1p1">line 3: 15,000</a>' in page


def test_a_clean_draft_has_its_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("It is free.\n")
    page = page_of(capsys, str(tmp_path))
    assert "No findings in 1 draft" in page
    assert page == page_of(capsys, str(tmp_path))


@given(st.text(alphabet="ab\n\r é<&\t"), st.data())
def test_the_source_is_shown_whole(source: str, data: st.DataObject) -> None:
    def place() -> Place:
        start = data.draw(st.integers(0, len(source)))
        return Place("a.md", start, data.draw(st.integers(start, len(source))), 1, 1, 1, 1)

    findings = [Finding("r", "error", "m", place(), (place(), place())) for _ in range(2)]
    lines = marked_lines(source, findings, "d1", "a.md")
    text = "\n".join("".join(run.text for run in line.runs).replace("\u2038", "") for line in lines)
    expected = "\n".join(safe(line) for line in re.split(r"\r\n|\r|\n", source))
    assert text == expected or text == expected.removesuffix("\n")
    anchors = [anchor for line in lines for run in line.runs for anchor in run.anchors]
    assert len(anchors) == len(set(anchors))


def dumped(path: Path, width: int = 1000) -> str:
    """A page's elements after the browser has done all that it would do with them."""
    command = [
        BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},900",
        f"--user-data-dir={path.parent / 'profile'}", "--virtual-time-budget=2000", "--dump-dom", path.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


@in_browser
@pytest.mark.parametrize("guarded", [True, False], ids=["as it is", "without its policy"])
def test_nothing_runs_in_a_browser(
    hostile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], guarded: bool
) -> None:
    page = page_of(capsys, *hostile)
    if not guarded:
        page = re.sub(r"<meta http-equiv=[^>]*>", "", page)
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    after = dumped(path)
    assert "data-ran" not in after.partition("<head>")[0]
    assert after.count("<script") == 0
    assert "The draft</h3>" in after


@in_browser
def test_the_browser_would_tell(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html><head></head><body>{ATTACK}</body></html>", encoding="utf-8")
    assert "data-ran" in dumped(path).partition("<head>")[0]


@in_browser
def test_a_phone_needs_no_sideways_scrolling(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = page_of(capsys, str(SEEDS))
    frame = page.replace("&", "&amp;").replace('"', "&quot;")
    path = tmp_path / "phone.html"
    path.write_text(
        f'<!DOCTYPE html><html><head></head><body><iframe style="width:360px;height:700px;border:0" srcdoc="{frame}"></iframe>'
        "<script>onload = () => { const page = frames[0].document; const root = page.documentElement;"
        "const keys = [...page.querySelectorAll('a, summary')].every(each => each.tabIndex === 0);"
        "document.documentElement.dataset.told = `${root.scrollWidth} ${keys}`; }</script></body></html>",
        encoding="utf-8",
    )
    told = re.search(r'data-told="(\d+) (\w+)"', dumped(path))
    assert told is not None
    assert int(told[1]) <= 360
    assert told[2] == "true"
