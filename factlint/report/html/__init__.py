"""The HTML report: one page that needs nothing else, to open, to mail and to print."""

from __future__ import annotations

from importlib.resources import files

from factlint.report.html.page import DraftView, draft_view
from factlint.report.reporter import Checked, Context, Summary
from factlint.report.text import last_line

TEMPLATE = "page.html.jinja"


class HtmlReport:
    """One page with a part for each draft, at the end."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._drafts: list[DraftView] = []
        self._clean: list[str] = []

    def draft(self, checked: Checked) -> str:
        """Nothing yet."""
        look = self._context.look(checked) if self._context.look is not None else None
        if look is not None:
            self._drafts.append(draft_view(checked, look, len(self._drafts) + 1))
        return ""

    def end(self, summary: Summary) -> str:
        """The page."""
        import jinja2  # 50 milliseconds, for this report alone

        environment = jinja2.Environment(
            autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        source = files(__package__).joinpath(TEMPLATE).read_text(encoding="utf-8")
        page = environment.from_string(source).render(
            drafts=self._drafts,
            counts=last_line(summary, lambda text, _: text),
            problems=[str(problem) for problem in summary.problems],
            severities=dict(summary.severities),
        )
        return page + "\n"
