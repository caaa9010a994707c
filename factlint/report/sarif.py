"""SARIF 2.1.0, the interchange format of static analysis: GitHub code scanning, Azure DevOps and editors read it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from factlint.errors import Problem
from factlint.fingerprint import fingerprint, identities
from factlint.model import Finding, Place, RuleHeading, Severity
from factlint.report.reporter import Checked, Context, Summary, one_line
from factlint.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}

Json = dict[str, object]


class SarifReport:
    """One JSON document with one run, at the end."""

    def __init__(self, context: Context) -> None:
        self._headings = context.headings
        self._results: list[tuple[Finding, Json]] = []

    def draft(self, checked: Checked) -> str:
        """Nothing yet."""
        for finding, identity in zip(checked.findings, identities(checked.findings), strict=True):
            self._results.append((finding, _result(finding, fingerprint(identity))))
        return ""

    def end(self, summary: Summary) -> str:
        """The document."""
        rules = sorted(self._headings(), key=lambda heading: heading.id)
        index = {heading.id: number for number, heading in enumerate(rules)}
        results = [
            {**result, "ruleIndex": index[finding.rule]} if finding.rule in index else result
            for finding, result in self._results
        ]
        driver = {
            "name": "factlint",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [_rule(heading) for heading in rules],
        }
        run: Json = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [_invocation(summary.problems)],
            "results": results,
        }
        document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(heading: RuleHeading) -> Json:
    silent = "".join(f"\n- {one_line(text)}" for text in heading.silent)
    why = f"\n\n{one_line(heading.why)}" if heading.why else ""
    known = f"\n\nOn purpose it is silent about:\n{silent}" if silent else ""
    name = "".join(word.capitalize() for word in heading.id.split("-"))
    text = one_line(heading.summary) + why + known
    return {
        "id": heading.id,
        "name": name,
        "shortDescription": {"text": one_line(heading.summary)},
        "fullDescription": {"text": one_line(heading.why) or one_line(heading.summary)},
        "help": {"text": text, "markdown": f"**{heading.id}**\n\n{text}\n\nMore: `factlint rule {heading.id}`"},
        "defaultConfiguration": {"level": _LEVELS[heading.severity], "enabled": heading.on},
        "properties": {"tags": [heading.family]},
    }


def _result(finding: Finding, print_: str) -> Json:
    related = [
        {"id": number, **_location(place), "message": {"text": one_line(place.message) or "here"}}
        for number, place in enumerate(finding.related, 1)
    ]
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": one_line(finding.message)},
        "locations": [_location(finding.place)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"factlint/v1": print_},
    }


def _location(place: Place) -> Json:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }
    return {"physicalLocation": {"artifactLocation": _artifact(place.path), "region": region}}


def _artifact(path: str) -> Json:
    uri = quote(path.removeprefix("./"), safe="/")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _invocation(problems: Sequence[Problem]) -> Json:
    """Whether everything could be checked, and what could not."""
    told = [
        {
            "level": "error",
            "message": {"text": str(problem)},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(problem.path)}}],
        }
        for problem in problems
    ]
    return {"executionSuccessful": not told, **({"toolExecutionNotifications": told} if told else {})}
