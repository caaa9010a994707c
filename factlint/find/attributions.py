"""Attributions: who says what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress

from msgspec.structs import replace

from factlint.find.attribution_words import AttributionLexicon
from factlint.find.carry import Speaker, carried, outside_first, speaker_before, tag, under_colon
from factlint.find.cues import Cue, find_cues
from factlint.find.source_kinds import is_figure, source_kind
from factlint.find.source_phrases import Stretch, source_of
from factlint.find.speech_labels import speech_label
from factlint.model import AnnotatedBlock, Attribution, Mention, Tokens

_LABEL_REACH = 8
"""Tokens at the start of a block in which the colon of a label may stand."""

__all__ = ["AttributionLexicon", "find_attributions"]


MOST_CUES = 40_000
"""Words of one draft that may be a cue; what has more is no prose, and nobody's words are looked for from there on."""


def find_attributions(
    found: AnnotatedBlock, before: AnnotatedBlock | None, lexicon: AttributionLexicon, most: int = MOST_CUES
) -> tuple[Mention, ...]:
    """The attributions of a block, in order; `before` is the block of prose that precedes it.

    Only the first `most` words that may be a cue are looked at.
    """
    tokens = found.tokens
    hits = _hits(tokens, found.block.kind == "title", lexicon)[:most]
    speaker = speaker_before(before)
    led = under_colon(found, before, speaker)
    if led:
        return led
    label = speech_label(tokens, lexicon, found.block.kind == "item") if ":" in tokens.words[:_LABEL_REACH] else None
    if not hits and not found.quotations and label is None:
        return ()
    if label is not None:
        return _labelled(found, label, lexicon)
    if not found.quotations:
        return tuple(_unquoted(found, hits, speaker, lexicon))
    done: list[Mention] = []
    starts = tokens.starts
    for sentence in found.block.sentences or ((0, len(found.block.text)),):
        first, last = bisect_left(starts, sentence[0]), bisect_left(starts, sentence[1])
        inside = hits[bisect_left(hits, first) : bisect_left(hits, last)]
        own = list(_in_sentence(found, inside, first, last, sentence, speaker, lexicon)) if inside else []
        if own:
            own = outside_first(found, own)
        if (continued := carried(found, sentence, own, speaker)) is not None:
            done.append(continued)
        elif (tagged := tag(found, sentence, own, lexicon)) is not None:
            own = [tagged]
            if done and done[-1].start == tagged.start:
                done.pop()
            speaker = _after(speaker, own)
        elif own:
            speaker = _after(speaker, own)
        done += own
    return tuple(done)


def _unquoted(
    found: AnnotatedBlock, hits: Sequence[int], speaker: Speaker, lexicon: AttributionLexicon
) -> Iterator[Mention]:
    """The attributions of a block without quotations, in which no sentence carries on what another began."""
    starts, at = found.tokens.starts, 0
    for sentence in found.block.sentences or ((0, len(found.block.text)),):
        if at >= len(hits):
            return
        if starts[hits[at]] >= sentence[1]:
            continue
        first, last = bisect_left(starts, sentence[0]), bisect_left(starts, sentence[1])
        end = bisect_left(hits, last, at)
        own = list(
            _in_sentence(found, hits[bisect_left(hits, first, at) : end], first, last, sentence, speaker, lexicon)
        )
        yield from own
        at = end
        if own:
            speaker = _after(speaker, own)


def _hits(tokens: Tokens, is_title: bool, lexicon: AttributionLexicon) -> list[int]:
    """The tokens that a cue can begin at."""
    words, lower, followers = tokens.words, tokens.lower, lexicon.starter_followers
    hits: list[int] = []
    for at in compress(range(len(lower)), map(lexicon.starters.__contains__, lower)):
        word = lower[at]
        if word in followers and lower[at + 1 : at + 2] and lower[at + 1] not in followers[word]:
            continue
        # A capital is part of a name where the word can be a noun: the United States, the Daily Post.
        if is_title or word not in lexicon.noun_homographs or not words[at][0].isupper():
            hits.append(at)
    return hits


def _labelled(found: AnnotatedBlock, label: Stretch, lexicon: AttributionLexicon) -> tuple[Mention, ...]:
    """The attributions of a block that opens with the name of who speaks in it."""
    tokens = found.tokens
    end = tokens.end(label[1] - 1)
    sentences = found.block.sentences or ((0, len(found.block.text)),)
    cue = Cue("label", label[1], label[1] + 1, sure=True)
    first = _mention(tokens, cue, label, sentences[0], Speaker(), lexicon)
    assert isinstance(first.value, Attribution)
    told = first.value
    if told.source_kind == "organisation" and lexicon.organisation_words.isdisjoint(tokens.lower[: label[1]]):
        told = replace(told, source_kind="person")  # transcripts print people in capitals
        first = replace(first, value=told)
    source = (tokens.starts[0], end)
    rest = [
        Mention(
            "attribution", start, stop,
            Attribution(source, (start, start), ((start, stop),), told.source_kind, told.source_text, True),
        )
        for start, stop in sentences[1:]
    ]  # fmt: skip
    return (first, *rest)


def _after(speaker: Speaker, own: Sequence[Mention]) -> Speaker:
    """Who spoke last after a sentence: the first who states something in it, or else the first of all."""
    first: Attribution | None = None
    for mention in own:
        value = mention.value
        if isinstance(value, Attribution) and value.source is not None and value.source_kind not in ("none", "vague"):
            if mention.sure:
                return speaker.after(value)
            first = first or value
    return speaker if first is None else speaker.after(first)


def _in_sentence(
    found: AnnotatedBlock, hits: Sequence[int], first: int, last: int, sentence: tuple[int, int], speaker: Speaker,
    lexicon: AttributionLexicon,
) -> Iterator[Mention]:  # fmt: skip
    """The attributions whose cues stand in a sentence; a figure or a day says nothing, and vouches for nothing."""
    tokens = found.tokens
    known: Stretch | None = None
    for cue in find_cues(tokens, hits, first, last, lexicon):
        stretch = source_of(tokens, cue, first, last, known, lexicon)
        if stretch is not None and is_figure(found, stretch, lexicon):
            shared = _mention(tokens, replace(cue, sure=False), stretch, sentence, speaker, lexicon)
            yield _of_nobody(shared, tokens.lower[cue.end : cue.end + 1] in (("that",), ("to",)))
            continue
        if stretch is not None:
            known = stretch
        yield _mention(tokens, cue, stretch, sentence, speaker, lexicon)


def _of_nobody(mention: Mention, opens_clause: bool) -> Mention:
    """An attribution to a share of people without that source; before a clause it would be a belief, but for its cue."""
    value = mention.value
    assert isinstance(value, Attribution)
    cue = (value.cue[0], value.cue[0]) if opens_clause else value.cue
    return replace(mention, value=replace(value, source=None, source_kind="none", source_text="", cue=cue))


def _mention(
    tokens: Tokens, cue: Cue, stretch: Stretch | None, sentence: tuple[int, int], speaker: Speaker,
    lexicon: AttributionLexicon,
) -> Mention:  # fmt: skip
    """The attribution of a cue: from its first part to its last."""
    cue_end = cue.start + 1 if cue.kind == "container" else cue.end
    spoken = (tokens.starts[cue.start], tokens.end(cue_end - 1))
    source = None if stretch is None else (tokens.starts[stretch[0]], tokens.end(stretch[1] - 1))
    kind = source_kind(tokens, stretch, lexicon)
    text = tokens.text[source[0] : source[1]] if source else ""
    if kind == "pronoun":
        text = speaker.meant_by(text, lexicon)
    parts = (spoken,) if source is None else (source, spoken) if source < spoken else (spoken, source)
    content = _around(sentence, parts)
    text_end = sentence[1]
    if tokens.text.find(":", spoken[1], text_end) >= 0 and tokens.text[spoken[1] : text_end].strip() == ":":
        content = ()  # what is said follows
    value = Attribution(source, spoken, content, kind, text)
    return Mention("attribution", sentence[0], sentence[1], value, cue.sure)


def _around(sentence: tuple[int, int], parts: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """What is left of a sentence without its source and cue."""
    left: list[tuple[int, int]] = []
    at, until = sentence
    for start, end in parts:
        if start > at + 1:
            left.append((at, start))
        if end > at:
            at = end
    if until > at + 1:
        left.append((at, until))
    return tuple(left)
