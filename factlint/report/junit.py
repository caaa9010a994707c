"""JUnit's XML: a suite with a test case for each draft; what makes the run fail is a failure, the rest is its output."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from factlint.model import Finding
from factlint.report.display import safe
from factlint.report.reporter import Checked, Context, Summary, one_line

_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


class JunitReport:
    """One XML document, at the end."""

    def __init__(self, context: Context) -> None:  # noqa: ARG002 - every report is given one
        self._cases: list[str] = []
        self._failures = 0

    def draft(self, checked: Checked) -> str:
        """Nothing yet."""
        failures = [finding for finding in checked.findings if finding in checked.failing]
        others = [finding for finding in checked.findings if finding not in checked.failing]
        self._failures += bool(failures)
        lines = [f'  <testcase classname="factlint" name={_attribute(checked.path)} file={_attribute(checked.path)}>']
        if failures:
            count = f"{len(failures)} finding{'' if len(failures) == 1 else 's'}"
            lines.append(
                f'    <failure message={_attribute(f"{count}; the first: {one_line(failures[0].message)}")} type="factlint">'
                f"{_text(failures)}</failure>"
            )
        if others:
            lines.append(f"    <system-out>{_text(others)}</system-out>")
        self._cases.append("\n".join([*lines, "  </testcase>"]))
        return ""

    def end(self, summary: Summary) -> str:
        """The document."""
        errors = [
            f'  <testcase classname="factlint" name={_attribute(problem.path)}>\n'
            f'    <error message={_attribute(str(problem))} type="factlint"/>\n  </testcase>'
            for problem in summary.problems
        ]
        cases = [*self._cases, *errors]
        counts = f'name="factlint" tests="{len(cases)}" failures="{self._failures}" errors="{len(errors)}"'
        return "\n".join(
            ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {counts}>", f"<testsuite {counts} skipped=\"0\">",
             *cases, "</testsuite>", "</testsuites>", ""]
        )  # fmt: skip


def _text(findings: list[Finding]) -> str:
    return escape("\n".join(map(_line, findings)))


def _line(finding: Finding) -> str:
    place = finding.place
    return _xml(
        f"{place.path}:{place.line}:{place.column}: {finding.severity}[{finding.rule}] {one_line(finding.message)}"
    )


def _attribute(text: str) -> str:
    return quoteattr(_xml(text))


def _xml(text: str) -> str:
    """A text without the characters that XML cannot have."""
    return _NO_XML.sub("\ufffd", safe(text))
