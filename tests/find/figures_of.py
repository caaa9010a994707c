"""Figures of a text in one line each, for tables of tests."""

from __future__ import annotations

from decimal import Decimal

from factlint.engine import rules_and_words
from factlint.find.dates import DateLexicon, find_dates
from factlint.find.figures import FigureLexicon, find_figures
from factlint.find.tokens import tokenize
from factlint.model import Figure, Mention

WORDS = rules_and_words()[1]
DATES = DateLexicon.of(WORDS)
FIGURES = FigureLexicon.of(WORDS)


def mentions_of(text: str, locale: str = "en-US") -> tuple[Mention, ...]:
    """The figures and labels of a text, with its dates left out."""
    tokens = tokenize(text)
    return find_figures(tokens, FIGURES, find_dates(tokens, DATES, None, locale), locale)


def figures_of(text: str, locale: str = "en-US") -> list[str]:
    """Each figure as `kind <printed> value unit of noun (hedge) trend per what`, each label as `kind <printed>`."""
    return [_line(mention, text) for mention in mentions_of(text, locale)]


def _line(mention: Mention, text: str) -> str:
    figure, printed = mention.value, f"<{text[mention.start : mention.end]}>"
    if not isinstance(figure, Figure):
        return f"{mention.kind} {printed}"
    value = _plain(figure.interval.value)
    if figure.first is not None and figure.second is not None:
        value = f"{_plain(figure.first.value)}..{_plain(figure.second.value)}"
    noun = f"of {' '.join(figure.noun)}" if figure.noun else ""
    hedge = f"({figure.hedge})" if figure.hedge else ""
    per = f"per {figure.per}" if figure.per else ""
    return " ".join(filter(None, (mention.kind, printed, value, figure.unit, noun, hedge, figure.trend, per)))


def _plain(value: Decimal) -> str:
    text = f"{value.normalize():f}"
    return text[:12] if "." in text else text
