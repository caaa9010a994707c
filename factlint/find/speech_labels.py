"""Labels of speech: who speaks in a transcript, or in a headline with a colon."""

from __future__ import annotations

from factlint.find.attribution_words import AttributionLexicon
from factlint.find.source_phrases import Stretch
from factlint.model import Tokens

_LONGEST = 6
"""Words of a name before the colon."""
_OPENERS = ("“", '"', "‘")
_FULL_NAME = 2
"""Words of a first name and a surname."""
_FIGURE_REACH = 4


def speech_label(tokens: Tokens, lexicon: AttributionLexicon, listed: bool) -> Stretch | None:
    """The name that a block opens with before a colon: HOLM: We will not pay. None where there is none.

    Before a figure in a list, one word is the name of a field: Weight: 40 kg.
    """
    words, lower = tokens.words, tokens.lower
    end = next((at for at in range(1, min(_LONGEST + 1, len(words) - 1)) if words[at] == ":"), None)
    if end is None or not all(_is_name_word(tokens, at, lexicon) for at in range(_name_end(tokens, end))):
        return None
    if lower[0] in lexicon.sentence_openers or lexicon.heading_labels.intersection(lower[:end]):
        return None
    if words.count(",") > sum(map(str.islower, words[end:])):
        return None  # a list of names
    if listed and end == 1 and not words[0].isupper() and any(word[0].isdigit() for word in words[2:4]):
        return None
    return None if _gives_figure(tokens, end + 1, lexicon) else (0, end)


def _name_end(tokens: Tokens, end: int) -> int:
    """Where the name of a label ends; before quoted speech, age and role may follow it: Ida Holm, 34, baker: “No.”"""
    words = tokens.words
    if words[end + 1] not in _OPENERS:
        return end
    return next((at for at in range(_FULL_NAME, end) if words[at] == ","), end)


def _gives_figure(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    """Whether what follows a label is a figure and no sentence: 56% to 44%; up 25%, to 90 km/h."""
    if not any(word[0].isdigit() for word in tokens.words[at : at + _FIGURE_REACH]):
        return False
    if tokens.words[at][0].isalpha() and tokens.words[at].islower():
        return True  # speech begins with a capital
    clause = lexicon.be_forms | lexicon.have_forms | lexicon.modals | lexicon.subject_pronouns
    verbs = lexicon.verbs.keys() - lexicon.noun_homographs
    rest = [word for word in tokens.lower[at:] if word != "to"]
    return clause.isdisjoint(rest) and verbs.isdisjoint(rest) and not any(word.endswith("ed") for word in rest)


def _is_name_word(tokens: Tokens, at: int, lexicon: AttributionLexicon) -> bool:
    word = tokens.words[at]
    return word[0].isupper() or word == "." or tokens.lower[at] in lexicon.honorifics
