"""git's output into changed lines."""

from __future__ import annotations

import pytest

from factlint.changed_lines import Lines, parse_diff


@pytest.mark.parametrize(
    ("diff", "lines"),
    [
        (b"", {}),
        (b"--- a/x.md\n+++ b/x.md\n@@ -3 +3 @@\n-a\n+b\n", {"x.md": ((3, 3),)}),
        (b"--- a/x.md\n+++ b/x.md\n@@ -3,0 +4,2 @@ h\n+a\n+b\n@@ -9,2 +11,0 @@\n-a\n-b\n", {"x.md": ((4, 5),)}),
        (b"--- a/x.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", {}),
        (b'--- "a/\\303\\274 \\"q\\".md"\n+++ "b/\\303\\274 \\"q\\".md"\n@@ -1 +1 @@\n-a\n+b\n', {'ü "q".md': ((1, 1),)}),
        (b"--- a/a b.md\t\n+++ b/a b.md\t\n@@ -1 +1 @@\n-a\n+b\n", {"a b.md": ((1, 1),)}),
        (
            b"--- a/x.md\n+++ b/x.md\n@@ -3,2 +3 @@\n--- a/y.md\n-- \n+++ b/y.md\n@@ -9 +8 @@\n-a\n+b\n",
            {"x.md": ((3, 3), (8, 8))},
        ),
    ],
)  # fmt: skip
def test_parse_diff(diff: bytes, lines: dict[str, Lines]) -> None:
    assert parse_diff(diff) == lines
