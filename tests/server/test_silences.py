"""Silences that an editor inserts: the finding is quiet, and nothing else changes."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from factlint.checking import Engines, check_one
from factlint.config import Config
from factlint.fixes import fixed
from factlint.inputs import Input
from factlint.outcome import Outcome
from factlint.read import read

if find_spec("pygls") is None:
    pytest.skip("the extra “server” is not installed", allow_module_level=True)

from factlint.server.silences import silence_edit

SLIP = "The fair opens on Thursday, March 14, 2023."
COMMENT = "<!-- factlint: ignore weekday-mismatch -- why -->"
ENGINES = Engines()


def checked(text: str, name: str) -> Outcome:
    return check_one(Input(name, text.encode()), Config(), ENGINES)


@pytest.mark.parametrize(
    ("name", "text", "silenced"),
    [
        ("a.md", SLIP, f"{COMMENT}\n{SLIP}"),
        ("a.md", f"Before.\r\n\r\nIt is said:\r\n{SLIP}", f"Before.\r\n\r\n{COMMENT}\r\nIt is said:\r\n{SLIP}"),
        ("a.md", f"# {SLIP}\n\nBody.\n", f"{COMMENT}\n# {SLIP}\n\nBody.\n"),
        ("a.md", f"{SLIP}\n===\n\nBody.\n", f"{COMMENT}\n{SLIP}\n===\n\nBody.\n"),
        ("a.md", f"- One.\n- {SLIP}\n- Three.\n", f"- One.\n- {SLIP} {COMMENT}\n- Three.\n"),
        ("a.md", f"- One.\n\n  {SLIP}\n- Three.\n", f"- One.\n\n  {COMMENT}\n  {SLIP}\n- Three.\n"),
        ("a.md", f"> One.\n>\n> {SLIP}\n", f"> One.\n>\n> {SLIP} {COMMENT}\n"),
        ("a.md", f"| a | b |\n|---|---|\n| {SLIP} | 2 |\n", f"| a | b |\n|---|---|\n| {SLIP} | 2 | {COMMENT}\n"),
        ("a.md", f"**{SLIP}**\n", f"{COMMENT}\n**{SLIP}**\n"),
        ("a.mdx", SLIP, f"{{/* factlint: ignore weekday-mismatch -- why */}}\n{SLIP}"),
        ("a.txt", f"Title\n\n{SLIP}\n", f"Title\n\n[factlint: ignore weekday-mismatch -- why]\n{SLIP}\n"),
        (
            "a.txt",
            f"Title\n\n- {SLIP}\n- B.\n",
            f"Title\n\n- {SLIP} [factlint: ignore weekday-mismatch -- why]\n- B.\n",
        ),
        (
            "a.md",
            f"---\ntitle: {SLIP}\n---\n\nBody.\n",
            f'---\ntitle: {SLIP}\nfactlint: {{ignore: ["weekday-mismatch -- why"]}}\n---\n\nBody.\n',
        ),
        # Front matter that speaks to factlint already is left to the writer.
        ("a.md", f"---\ntitle: {SLIP}\nfactlint: {{ignore: [vague-source -- why]}}\n---\n\nBody.\n", None),
    ],
)
def test_silence(name: str, text: str, silenced: str | None) -> None:
    before = checked(text, name)
    (finding,) = [finding for finding in before.findings if finding.rule == "weekday-mismatch"]
    edit = silence_edit(finding, read(text, name))
    assert (fixed(text, [edit]) if edit is not None else None) == silenced
    if silenced is not None:
        after = checked(silenced, name)
        assert after.findings == ()
        assert [each.message for each in after.silenced] == [finding.message]
