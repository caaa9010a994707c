"""Labels of speech: who speaks in a transcript, or in a headline with a colon."""

from __future__ import annotations

from factlint.find.attribution_words import AttributionLexicon
from factlint.find.source_phrases import Stretch
from factlint.model import Tokens

_LONGEST = 6
"""Words of a name before the colon."""


def speech_label(tokens: Tokens, lexicon: AttributionLexicon) -> Stretch | None:
    """The name that a block opens with before a colon: HOLM: We will not pay. None where there is none."""
    words, lower = tokens.words, tokens.lower
    end = next((at for at in range(1, min(_LONGEST + 1, len(words) - 1)) if words[at] == ":"), None)
    if end is None or not all(_is_name_word(tokens, at, lexicon) for at in range(end)):
        return None
    if lower[0] in lexicon.sentence_openers or lexicon.label_words.intersection(lower[:end]):
        return None
    if words.count(",") > sum(map(str.islower, words[end:])):
        return None  # a list of names
    return 0, end


def _is_name_word(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    word = tokens.words[at]
    return word[0].isupper() or word == "." or tokens.lower[at] in lexicon.honorifics
