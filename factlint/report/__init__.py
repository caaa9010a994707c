"""Reporting: findings into text, one module a format."""

from __future__ import annotations

from collections.abc import Callable

from factlint.report.reporter import Checked, Context, Look, Report, Silence, Summary

__all__ = ["REPORTERS", "Checked", "Context", "Look", "Report", "Silence", "Summary"]


def _text(context: Context) -> Report:
    from factlint.report.text import TextReport

    return TextReport(context)


def _concise(context: Context) -> Report:
    from factlint.report.concise import ConciseReport

    return ConciseReport(context)


def _json(context: Context) -> Report:
    from factlint.report.json_report import JsonReport

    return JsonReport(context)


def _jsonl(context: Context) -> Report:
    from factlint.report.json_lines import JsonLinesReport

    return JsonLinesReport(context)


def _sarif(context: Context) -> Report:
    from factlint.report.sarif import SarifReport

    return SarifReport(context)


def _github(context: Context) -> Report:
    from factlint.report.github import GithubReport

    return GithubReport(context)


def _markdown(context: Context) -> Report:
    from factlint.report.markdown_summary import MarkdownReport

    return MarkdownReport(context)


def _gitlab(context: Context) -> Report:
    from factlint.report.gitlab import GitlabReport

    return GitlabReport(context)


def _junit(context: Context) -> Report:
    from factlint.report.junit import JunitReport

    return JunitReport(context)


def _rdjson(context: Context) -> Report:
    from factlint.report.rdjson import RdjsonReport

    return RdjsonReport(context)


def _diff(context: Context) -> Report:
    from factlint.report.diff import DiffReport

    return DiffReport(context)


def _html(context: Context) -> Report:
    from factlint.report.html import HtmlReport

    return HtmlReport(context)


REPORTERS: dict[str, Callable[[Context], Report]] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "github": _github,
    "markdown": _markdown,
    "gitlab": _gitlab,
    "junit": _junit,
    "rdjson": _rdjson,
    "html": _html,
    "diff": _diff,
}
"""Each format by its name on the command line; its module is loaded when it is asked for."""
