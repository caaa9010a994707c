"""Finding: blocks of a draft into mentions."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Self

from msgspec import Struct

from factlint.find.attributions import MOST_CUES, AttributionLexicon, find_attributions
from factlint.find.dates import MOST_DATES, DateLexicon, find_dates
from factlint.find.figures import MOST_FIGURES, FigureLexicon, find_figures
from factlint.find.markers import MarkerLexicon
from factlint.find.names import NameLexicon, find_names
from factlint.find.quotations import find_quotations
from factlint.find.tokens import tokenize
from factlint.find.units import UnitRecords, use_units
from factlint.model import AnnotatedBlock, Draft
from factlint.words import Words

_START = attrgetter("start")

__all__ = ["Lexicon", "UnitRecords", "find", "use_units"]


class Lexicon(Struct, frozen=True):
    """The words that finding needs, arranged for it."""

    dates: DateLexicon
    figures: FigureLexicon
    names: NameLexicon
    attributions: AttributionLexicon
    markers: MarkerLexicon

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        use_units(words.records.get("units", {}))
        return cls(
            DateLexicon.of(words), FigureLexicon.of(words), NameLexicon.of(words), AttributionLexicon.of(words),
            MarkerLexicon.of(words),
        )  # fmt: skip


def find(draft: Draft, lexicon: Lexicon) -> Iterator[AnnotatedBlock]:
    """The draft's blocks in order, each with its mentions; code and what is no prose come without any."""
    open_quotation = False
    before: AnnotatedBlock | None = None
    figures_left, dates_left, cues_left = MOST_FIGURES, MOST_DATES, MOST_CUES
    for block in draft.blocks:
        tokens = tokenize(block.text)
        if block.kind in ("code", "other"):
            yield AnnotatedBlock(block, tokens, ())
            continue
        dates = find_dates(tokens, lexicon.dates, draft.date, draft.locale, dates_left)
        figures = find_figures(tokens, lexicon.figures, dates, draft.locale, figures_left)
        figures_left -= len(figures)
        dates_left -= len(dates)
        quotations = find_quotations(tokens, open_quotation)
        names = find_names(tokens, block.sentences, lexicon.names)
        mentions = tuple(sorted((*dates, *figures), key=_START)) if dates and figures else dates or figures
        found = AnnotatedBlock(block, tokens, mentions, names, quotations)
        attributions = find_attributions(found, before, lexicon.attributions, cues_left)
        cues_left -= len(attributions)
        unread = figures_left <= 0 or dates_left <= 0
        found = AnnotatedBlock(block, tokens, found.mentions, names, quotations, attributions, unread)
        if block.kind in ("paragraph", "quote", "item"):
            open_quotation = bool(quotations) and not _closed(found)
            before = found
        yield found


def _closed(found: AnnotatedBlock) -> bool:
    """Whether the block's last quotation ends inside it."""
    from factlint.model import Quotation

    last = found.quotations[-1].value
    return not isinstance(last, Quotation) or last.closed
