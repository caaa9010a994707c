"""What continues an attribution: quotations over sentences and paragraphs, and pronouns for who spoke before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.find.attribution_words import AttributionLexicon
from factlint.model import AnnotatedBlock, Attribution, Mention, Quotation
from factlint.model.mention import SourceKind

_SHORTEST_QUOTATION = 4
"""Words; what is shorter is a nickname, a title or a word held with tweezers."""
_GROUPS = ("organisation", "office", "document")


class Speaker(Struct, frozen=True):
    """Who spoke last, so far as a draft has been read."""

    text: str = ""
    kind: SourceKind = "none"
    place: tuple[int, int] | None = None
    """Where it is named or stood for, in the block that is being read."""
    person: str = ""
    """The last person."""
    group: str = ""
    """The last organisation, office or document."""

    def after(self, attribution: Attribution) -> Speaker:
        """Who spoke last once this has been said."""
        text, kind = attribution.source_text, attribution.source_kind
        if attribution.source is None or kind in ("none", "vague"):
            return self
        if kind == "pronoun":
            return replace(self, place=attribution.source)
        return Speaker(
            text, kind, attribution.source,
            text if kind in ("person", "anonymous") else self.person,
            text if kind in _GROUPS else self.group,
        )  # fmt: skip

    def meant_by(self, pronoun: str, lexicon: AttributionLexicon) -> str:
        """The source that a pronoun stands for, or the pronoun itself where it can be none that spoke."""
        if pronoun.lower() in lexicon.person_pronouns:
            return self.person or pronoun
        if pronoun.lower() in lexicon.group_pronouns:
            return self.group or pronoun
        return self.text or pronoun


def speaker_before(before: AnnotatedBlock | None) -> Speaker:
    """Who spoke last in the block before."""
    speaker = Speaker()
    for mention in before.attributions if before else ():
        value = mention.value
        if isinstance(value, Attribution) and (value.carried or value.source_kind == "pronoun"):
            speaker = speaker if speaker.text else Speaker(value.source_text, value.source_kind)
        elif isinstance(value, Attribution):
            speaker = speaker.after(value)
    return replace(speaker, place=None)


def quoted(found: AnnotatedBlock, start: int, end: int) -> tuple[int, int] | None:
    """The part of text[start:end] that stands inside a quotation long enough to be somebody's words."""
    at = max(bisect_right(found.quotations, start, key=lambda quotation: quotation.start) - 1, 0)
    for quotation in found.quotations[at:]:
        if quotation.start >= end:
            break
        value = quotation.value
        if start < quotation.end and isinstance(value, Quotation):
            if value.words >= _SHORTEST_QUOTATION or not value.closed or value.continues:
                return max(quotation.start, start), min(quotation.end, end)
    return None


def carried(
    found: AnnotatedBlock, sentence: tuple[int, int], own: Sequence[Mention], speaker: Speaker
) -> Mention | None:
    """The attribution of a sentence in quotation marks to whoever spoke before; None where it names somebody outside."""
    part = quoted(found, *sentence)
    if part is None:
        return None
    for mention in own:
        value = mention.value
        if isinstance(value, Attribution) and not part[0] <= value.cue[0] < part[1]:
            return None
    said = Attribution(speaker.place, (part[0], part[0]), (part,), speaker.kind, speaker.text, True)
    return Mention("attribution", sentence[0], sentence[1], said, bool(speaker.text))


def under_colon(found: AnnotatedBlock, before: AnnotatedBlock | None, speaker: Speaker) -> tuple[Mention, ...]:
    """The attributions of a block that a colon leads into, sentence by sentence: a list, or one paragraph."""
    if before is None or not speaker.text or not _leads_on(found, before):
        return ()
    sentences = found.block.sentences or ((0, len(found.block.text)),)
    return tuple(
        Mention(
            "attribution", start, end,
            Attribution(None, (start, start), ((start, end),), speaker.kind, speaker.text, True),
        )
        for start, end in sentences
    )  # fmt: skip


def _leads_on(found: AnnotatedBlock, before: AnnotatedBlock) -> bool:
    """Whether a block ends with a colon of speech, or is an item of the same list that one led into."""
    values = [mention.value for mention in before.attributions if isinstance(mention.value, Attribution)]
    if before.block.kind == "item":
        return found.block.group == before.block.group != 0 and bool(values) and all(value.carried for value in values)
    stated = any(mention.sure for mention in before.attributions)
    return before.block.text.rstrip().endswith(":") and stated
