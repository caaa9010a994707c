"""What continues an attribution: quotations over sentences and paragraphs, and pronouns for who spoke before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.find.attribution_words import AttributionLexicon
from factlint.model import AnnotatedBlock, Attribution, Mention, Quotation, Tokens
from factlint.model.mention import SourceKind

_SHORTEST_QUOTATION = 4
"""Words; what is shorter is a nickname, a title or a word held with tweezers."""
_CAPITALS = 0.6
"""The share of capitals from which on a quotation is a title or a name."""
_GROUPS = ("organisation", "office", "document")


class Speaker(Struct, frozen=True, gc=False):
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
    return speaker if speaker.place is None else replace(speaker, place=None)


def quoted(found: AnnotatedBlock, start: int, end: int, spoken: bool) -> tuple[int, int] | None:
    """The part of text[start:end] that stands inside a quotation long enough to be somebody's words.

    Where somebody has `spoken` just before, a quotation that is the whole sentence may be as short as it likes.
    """
    at = max(bisect_right(found.quotations, start, key=lambda quotation: quotation.start) - 1, 0)
    for index in range(at, len(found.quotations)):
        quotation = found.quotations[index]
        if quotation.start >= end:
            break
        value = quotation.value
        if start < quotation.end and isinstance(value, Quotation):
            whole = quotation.start <= start and end <= quotation.end and value.words > 0
            long = value.words >= _SHORTEST_QUOTATION and (whole or not _is_title(found, quotation))
            if long or not value.closed or value.continues or (whole and spoken):
                return max(quotation.start, start), min(quotation.end, end)
    return None


def _is_title(found: AnnotatedBlock, quotation: Mention) -> bool:
    """Whether a quotation that is no sentence is a name, by its capitals: “Keep the Harbour Open”."""
    words = [word for word in found.block.text[quotation.start + 1 : quotation.end - 1].split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > _CAPITALS * len(words)


def carried(
    found: AnnotatedBlock, sentence: tuple[int, int], own: Sequence[Mention], speaker: Speaker
) -> Mention | None:
    """The attribution of a sentence in quotation marks to whoever spoke before; None where it names somebody outside."""
    part = quoted(found, *sentence, bool(speaker.text))
    if part is None:
        return None
    for mention in own:
        value = mention.value
        if isinstance(value, Attribution) and not part[0] <= value.cue[0] < part[1]:
            return None
    said = Attribution(speaker.place, (part[0], part[0]), (part,), speaker.kind, speaker.text, True)
    return Mention("attribution", sentence[0], sentence[1], said, bool(speaker.text))


def outside_first(found: AnnotatedBlock, own: list[Mention]) -> list[Mention]:
    """The attributions of a sentence, those whose cues stand outside its quotations first: their sources speak them.

    What a cue inside a quotation attributes stays inside: “I told them,” Holm said.
    """
    held = [_quotation_of(found, mention) for mention in own]
    named = any(
        each is None and isinstance(mention.value, Attribution) and mention.value.source
        for each, mention in zip(held, own, strict=True)
    )
    if not named or all(each is None for each in held):
        return own
    outside = [mention for each, mention in zip(held, own, strict=True) if each is None]
    inside = [_kept_in(each, mention) for each, mention in zip(held, own, strict=True) if each is not None]
    return outside + inside


def _quotation_of(found: AnnotatedBlock, mention: Mention) -> Mention | None:
    """The closed quotation that the cue of an attribution stands in."""
    value = mention.value
    at = mention.start if not isinstance(value, Attribution) else value.cue[0]
    index = bisect_right(found.quotations, at, key=lambda quotation: quotation.start) - 1
    around = found.quotations[index] if index >= 0 else None
    if around is None or at >= around.end or not isinstance(around.value, Quotation) or not around.value.closed:
        return None
    return around


def _kept_in(quotation: Mention, mention: Mention) -> Mention:
    value = mention.value
    assert isinstance(value, Attribution)
    parts = ((max(start, quotation.start), min(end, quotation.end)) for start, end in value.content)
    return replace(mention, value=replace(value, content=tuple(part for part in parts if part[0] < part[1])))


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
    text = before.block.text.rstrip()
    if not text.endswith(":"):
        return False
    last = before.block.sentences[-1][0] if before.block.sentences else 0
    return any(mention.sure or mention.start >= last for mention in before.attributions)


def tag(
    found: AnnotatedBlock, sentence: tuple[int, int], own: Sequence[Mention], lexicon: AttributionLexicon
) -> Mention | None:
    """The attribution of a quotation to who speaks in a sentence of its own behind it: “Why?” she asked. None elsewhere."""
    value = own[0].value if len(own) == 1 else None
    if not isinstance(value, Attribution) or value.source is None:
        return None
    at = bisect_right(found.quotations, sentence[0], key=lambda quotation: quotation.start) - 1
    if (
        at < 0
        or found.block.text[found.quotations[at].end : sentence[0]].strip()
        or found.quotations[at].end > sentence[0]
    ):
        return None
    spoken = found.quotations[at]
    if _is_done(found, spoken, sentence[0], lexicon):
        return None
    said = max(value.source[1], value.cue[1])
    if min(value.source[0], value.cue[0]) > sentence[0] or not _is_over(found.tokens, said, lexicon):
        return None
    before = bisect_right(found.block.sentences, sentence[0], key=lambda each: each[1]) - 1
    begin = max(spoken.start, found.block.sentences[before][0] if before >= 0 else 0)
    return Mention("attribution", begin, sentence[1], replace(value, content=((begin, spoken.end),)), own[0].sure)


def _is_done(found: AnnotatedBlock, spoken: Mention, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether a quotation ends its own sentence, so that the next is no tag: “It is late.” She pledged to wait."""
    text = found.block.text
    if text[at].isupper() and text[spoken.end - 2 : spoken.end - 1] == ".":
        return True
    first = found.tokens.words[bisect_left(found.tokens.starts, at)]
    return first[0].isupper() and first != "I" and first.lower() in lexicon.subject_pronouns


def _is_over(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether nothing is said from a place on: at a mark, or at words of time, place and manner."""
    first = bisect_left(tokens.starts, at)
    word = tokens.lower[first] if first < len(tokens.lower) else "."
    if word == "to" or (word == "," and tokens.words[first + 1 : first + 2] in (("“",), ('"',), ("‘",))):
        return False
    return word in (".", ",") or word in lexicon.noun_phrase_prepositions or word == "as" or word.endswith("ly")
