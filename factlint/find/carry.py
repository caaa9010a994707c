"""What continues an attribution: quotations over sentences and paragraphs, and pronouns for who spoke before."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.model import AnnotatedBlock, Attribution, Mention, Quotation
from factlint.model.mention import SourceKind

_SHORTEST_QUOTATION = 4
"""Words; what is shorter is a nickname, a title or a word held with tweezers."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke last, so far as a draft has been read."""

    text: str = ""
    kind: SourceKind = "none"

    def after(self, mention: Mention) -> Speaker:
        """Who spoke last once this has been said."""
        value = mention.value
        if not isinstance(value, Attribution) or value.source_kind == "none":
            return self
        if value.source_kind == "pronoun":
            return self
        return Speaker(value.source_text, value.source_kind)


def speaker_before(before: AnnotatedBlock | None) -> Speaker:
    """Who spoke last in the block before."""
    speaker = Speaker()
    for mention in before.attributions if before else ():
        value = mention.value
        if isinstance(value, Attribution) and value.source_text:
            speaker = Speaker(value.source_text, value.source_kind)
    return speaker


def resolved(pronoun: str, speaker: Speaker) -> str:
    """The source that a pronoun stands for, or the pronoun itself where nobody has spoken."""
    return speaker.text or pronoun


def carried(found: AnnotatedBlock, sentence: tuple[int, int], speaker: Speaker) -> Mention | None:
    """The attribution of a sentence that has no cue and stands inside a quotation."""
    for quotation in found.quotations:
        value = quotation.value
        if quotation.start < sentence[1] and sentence[0] < quotation.end and isinstance(value, Quotation):
            if value.words >= _SHORTEST_QUOTATION or not value.closed:
                start, end = max(quotation.start, sentence[0]), min(quotation.end, sentence[1])
                said = Attribution(None, (start, start), ((start, end),), speaker.kind, speaker.text, True)
                return Mention("attribution", sentence[0], sentence[1], said, bool(speaker.text))
    return None
