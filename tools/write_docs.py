"""Writes the documentation that is made from the rules and the code.

That is docs/rules/*.md, docs/schema/rule.schema.json, and the table of functions in docs/writing-rules.md.

With --check nothing is written; stale, missing and left-over files are named, and the status is 1.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from factlint.check import prepare
from factlint.model import Example, RuleHeading
from factlint.rules.functions import all_functions
from factlint.rules.schema import rule_schema

ROOT = Path(__file__).resolve().parent.parent
RULE_PAGES = Path("docs/rules")
GUIDE = Path("docs/writing-rules.md")
_TABLE = re.compile(r"(?<=<!-- functions: made by `make docs` -->\n).*?(?=<!-- end of functions -->)", re.DOTALL)


def pages() -> dict[Path, str]:
    """Each generated file, by its path in the checkout, with its text."""
    headings = prepare((), keep=False).rules.headings
    return {
        RULE_PAGES / "index.md": index_page(headings),
        **{RULE_PAGES / f"{heading.id}.md": rule_page(heading) for heading in headings},
        GUIDE: _TABLE.sub(lambda _: functions_table(), (ROOT / GUIDE).read_text(encoding="utf-8")),
        Path("docs/schema/rule.schema.json"): json.dumps(rule_schema(), indent=2) + "\n",
    }


def index_page(headings: Sequence[RuleHeading]) -> str:
    """The page that lists all rules by family."""
    lines = [
        "# Rules",
        "",
        "Made from `rules/` by `make docs`. `factlint rules` says which of them run on your drafts.",
        "",
    ]
    for family in sorted({heading.family for heading in headings}):
        lines += [f"## {family}", "", "| rule | level | what must hold |", "| --- | --- | --- |"]
        lines += [
            f"| [{heading.id}]({heading.id}.md) | {_level(heading)} | {heading.summary.replace('|', chr(92) + '|')} |"
            for heading in headings
            if heading.family == family
        ]
        lines.append("")
    return "\n".join(lines)


def functions_table() -> str:
    """The functions of the rule language, a row each."""
    rows = ["", "| function | gives |", "| --- | --- |"]
    for name, function in all_functions().items():
        taken = "" if function.most == 0 else ", ".join("abcdef"[: min(function.least, 6)])
        more = ", ..." if function.most > function.least + 1 else ", [b]" if function.most > function.least else ""
        rows.append(f"| `{name}({taken}{more})` | {function.shows.replace('|', chr(92) + '|')} |")
    return "\n".join([*rows, "", ""])


def rule_page(heading: RuleHeading) -> str:
    """The page of a rule: what, why, both kinds of examples, and its YAML."""
    parts = [f"# {heading.id}", heading.summary, f"Family **{heading.family}**, level **{_level(heading)}**."]
    if heading.why:
        parts += ["## Why", heading.why]
    if heading.flawed:
        parts += ["## It flags", *map(_quoted, heading.flawed), "## It leaves alone", *map(_quoted, heading.correct)]
    if heading.silent:
        parts += [
            "## On purpose it is silent about",
            "\n".join(f"- {' '.join(text.split())}" for text in heading.silent),
        ]
    parts += [
        "## Switch it off",
        f'```toml\n# factlint.toml\nignore = ["{heading.id}"]\n```',
        f"Made from `{_origin(heading)}` by `make docs`; edit that file.",
    ]
    return "\n\n".join(parts) + "\n"


def _origin(heading: RuleHeading) -> str:
    return f"rules/{heading.family}/{heading.id}.yaml" if heading.path else "factlint/notices.py"


def _level(heading: RuleHeading) -> str:
    return heading.severity if heading.on else f"{heading.severity}, off by default"


def _quoted(example: Example) -> str:
    """An example as a code block, which shows its marks as they are."""
    written = f"\nWritten on {example.date}.\n" if example.date else ""
    return f"```text\n{example.text.strip()}\n```{written}"


def main() -> int:
    """Status 1 if --check finds a file that is not what it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; name the files that are stale")
    checking: bool = parser.parse_args().check
    wanted = pages()
    left_over = {path.relative_to(ROOT) for path in (ROOT / RULE_PAGES).glob("*.md")} - wanted.keys()
    stale = [path for path, text in wanted.items() if not _holds(ROOT / path, text)]
    if checking:
        for path in sorted([*stale, *left_over]):
            sys.stderr.write(f"{path}: stale; run “make docs”\n")
        return 1 if stale or left_over else 0
    for path in left_over:
        (ROOT / path).unlink()
    for path in stale:
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(wanted[path], encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path}\n")
    return 0


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
