"""Phrases made ready for matching, each once: read from what is kept of them, or made as they are first tried."""

from __future__ import annotations

from collections.abc import Mapping

from factlint.parts import PartReader, Span
from factlint.rules.phrase import Phrase
from factlint.rules.ready import ReadyPhrase, ready
from factlint.rules.word_index import ListIndex


class ReadyPhrases:
    """The phrases of some rules, ready to be matched. One text is one phrase, in whichever rule it stands."""

    def __init__(
        self, lists: ListIndex, kept: Mapping[str, Span] | None = None, reader: PartReader[ReadyPhrase] | None = None
    ) -> None:
        self._lists = lists
        self._kept = kept or {}
        self._reader = reader
        self._made: dict[str, ReadyPhrase] = {}

    def of(self, phrase: Phrase) -> ReadyPhrase:
        """The phrase, ready."""
        known = self._made.get(phrase.text)
        if known is None:
            span = self._kept.get(phrase.text)
            known = ready(phrase, self._lists) if span is None or self._reader is None else self._reader.read(span)
            self._made[phrase.text] = known
        return known
