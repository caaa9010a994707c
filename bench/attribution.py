#!/usr/bin/env python3
"""Paths of texts in; attributed stretches out, one JSON line each: file, start, end, source, source_kind, cue."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from factlint.engine import rules_and_words
from factlint.find import Lexicon, find
from factlint.find.attribution_words import AttributionLexicon
from factlint.model import AnnotatedBlock, Attribution
from factlint.read import Vocabulary, read

KINDS = {"person": "named", "organisation": "named", "office": "anonymous", "vague": "anonymous"}
"""Our kinds of source in the words of the measuring sets, where they differ."""

Record = dict[str, str | int | bool | None]


def records(content: bytes, path: str, lexicon: Lexicon, vocabulary: Vocabulary) -> Iterator[Record]:
    """The attributed stretches of a text."""
    blocks = list(find(read(content, path, None, vocabulary), lexicon))
    # Where nobody in a lone sentence states anything, plans, feelings and praise are what it is about, not what vouches.
    alone = sum(len(found.block.sentences) for found in blocks) < 2
    stated = not alone or any(mention.sure for found in blocks for mention in found.attributions)
    for found in blocks:
        for mention in found.attributions:
            content = mention.value.content if isinstance(mention.value, Attribution) else ()
            if isinstance(mention.value, Attribution) and content and stated:
                start, end = found.block.span(content[0][0], content[-1][1])
                yield {
                    "file": path,
                    "start": start,
                    "end": end,
                    "attributed": True,
                    **_parts(found, mention.value, lexicon.attributions),
                }


def _kind(value: Attribution, lexicon: AttributionLexicon) -> str:
    """The kind of a source in the words of the measuring sets."""
    words = value.source_text.split()
    low = [word.strip(".,'’").lower() for word in value.source_text.replace("-", " ").split()]
    if value.source_kind in ("organisation", "office") and lexicon.media_words.intersection(low):
        return "document"
    if value.source_kind == "vague" and lexicon.document_nouns.intersection(low):
        return "document"
    end = next((at for at, word in enumerate(low) if at and word in lexicon.noun_phrase_prepositions), len(words))
    if value.source_kind in ("office", "anonymous") and len(words) > 1 and _is_proper(words[0], lexicon):
        return "named"
    if value.source_kind in ("office", "anonymous") and any(word[0].isupper() for word in words[1:end]):
        return "named"
    return KINDS.get(value.source_kind, value.source_kind)


def _is_proper(word: str, lexicon: AttributionLexicon) -> bool:
    """Whether a capital at the start of a source is one of a name."""
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    common = lexicon.anonymous_nouns | lexicon.vague_nouns | lexicon.office_nouns | lexicon.document_nouns
    grammar = lexicon.vague_leads | lexicon.sentence_openers | lexicon.counting_words
    return word[0].isupper() and lower not in common and lower not in grammar


def _parts(found: AnnotatedBlock, value: Attribution, lexicon: AttributionLexicon) -> Record:
    kind = _kind(value, lexicon)
    parts: Record = {"source": value.source_text or None, "source_kind": kind}
    for role, place in (("source", value.source), ("cue", value.cue)):
        if place is not None and place[0] < place[1]:
            start, end = found.block.span(*place)
            parts |= {role: found.block.text[place[0] : place[1]], f"{role}_start": start, f"{role}_end": end}
    return parts


def main() -> None:
    """Reads every path given."""
    _, words = rules_and_words()
    lexicon, vocabulary = Lexicon.of(words), Vocabulary.of(words)
    for path in sys.argv[1:]:
        for record in records(Path(path).read_bytes(), path, lexicon, vocabulary):
            print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
