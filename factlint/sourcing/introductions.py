"""Where a draft introduces its sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from factlint.model import AnnotatedBlock, Attribution, Mention, Name
from factlint.sourcing.policy import SourcingWords

Spot = tuple[int, int]
"""Block index, and start in the block's text."""
_MOMENTS = ("as", "when", "after", "before", "while")
_QUOTED = (',"', ",”", '?"', "?”", '!"', "!”", ",''")
"""How speech ends before whoever speaks it."""
_PERSONS = ("he", "she")
_SHORT_SURNAME = 5
"""Letters; in a shorter name an ending says little."""
_LONGEST_NAME = 4
"""Words of a person's name."""


_CAPITALISED = ("Mc", "Mac", "O'", "O’", "De", "Di", "Le", "La", "D'", "D’")
"""Surnames with a second capital begin so."""
_FROM = 2
"""The last words of a name that say where somebody is from."""


class Introductions(Struct, frozen=True):
    """Where a draft first gives each person's full name and first speaks of each document."""

    people: Mapping[str, Spot]
    """Surname -> the first full name that ends in it, of those whom the draft tells who they are."""
    documents: Mapping[str, Spot]
    """Document noun -> its first mention."""
    hints: Spot | None
    """The first word that a paper was published, wrote, reported: enough for any but "the document"."""
    named: frozenset[str]
    """Every word of a full name, and every name with a title."""
    met: Mapping[str, Spot]
    """Single name -> where it first stands."""
    places: frozenset[str]
    """Single names that stand behind in, from, to: no people, whatever else ends in them."""


def introductions(blocks: Sequence[AnnotatedBlock], words: SourcingWords) -> Introductions:
    """The introductions of a draft."""
    people: dict[str, Spot] = {}
    told: set[str] = set()
    documents: dict[str, Spot] = {}
    hints: Spot | None = None
    places: set[str] = set()
    named: set[str] = set()
    met: dict[str, Spot] = {}
    for index, found in enumerate(blocks):
        for mention in found.names:
            name = mention.value
            if not isinstance(name, Name):
                continue
            if len(name.words) > 1 or name.title:
                named.update(name.words)
            else:
                met.setdefault(name.words[0].removesuffix("’s").removesuffix("'s"), (index, mention.start))
            if len(name.words) > _FROM and name.words[-_FROM] == "of":  # Ida Holm of Lunde
                people.setdefault(name.words[-_FROM - 1], (index, mention.start))
            if 1 < len(name.words) <= _LONGEST_NAME:
                people.setdefault(name.words[-1], (index, mention.start))
                if _is_told(found, mention, name, words):
                    told.add(name.words[-1])
            elif len(name.words) == 1 and _behind_preposition(found, mention, words):
                places.add(name.words[0])
        tokens = found.tokens
        for word in words.documents.intersection(tokens.lower):
            documents.setdefault(word, (index, tokens.starts[tokens.lower.index(word)]))
        if hints is None and not words.document_introducers.isdisjoint(tokens.lower):
            at = next(at for at, word in enumerate(tokens.lower) if word in words.document_introducers)
            hints = (index, tokens.starts[at])
    known = {surname: spot for surname, spot in people.items() if surname in told}
    return Introductions(known, documents, hints, frozenset(named), met, frozenset(places))


def _is_told(found: AnnotatedBlock, mention: Mention, name: Name, words: SourcingWords) -> bool:
    """Whether a full name is a person's who is introduced: with a title, a role before it, or a comma behind it."""
    if any(not word[0].isupper() for word in name.words):
        return False
    if name.title:
        return True
    text = found.block.text
    before = text[: mention.start].rsplit(maxsplit=1)[-1:]
    role = bool(before) and before[0].lower() in words.unnamed_nouns
    return role or text[mention.end : mention.end + 1] == ","


def _behind_preposition(found: AnnotatedBlock, mention: Mention, words: SourcingWords) -> bool:
    before = [word.lower() for word in found.block.text[: mention.start].rsplit(maxsplit=2)[-2:]]
    return bool(before) and before[-1] in words.place_prepositions and before != ["according", "to"]


def introduced(
    known: Introductions, block_index: int, attribution: Attribution, sentence_end: int, found: AnnotatedBlock,
    words: SourcingWords,
) -> bool | None:  # fmt: skip
    """Whether a draft has said who or what a source is by the end of its sentence; None for what needs no introduction.

    A person is known by a full name, a document ("The document revealed") by any earlier mention of a document.
    """
    told = attribution.source_text.split()
    if attribution.source is None or attribution.carried or not told:
        return None
    if attribution.source_kind == "person" and len(told) == 1:
        surname = told[0].removesuffix("’s").removesuffix("'s")
        spot = known.people.get(surname)
        if surname in known.places:
            return None
        if spot is None:
            here = (block_index, attribution.source[0])
            stranger = surname not in known.named and known.met.get(surname, here) >= here
            if not stranger:
                return None
            person = _is_surname(surname, attribution, found, words) or (
                _may_be_surname(surname, words)
                and _is_person_by_pronoun(known, block_index, attribution, sentence_end, found, words)
            )
            return False if person else None
        return spot < (block_index, sentence_end)
    if attribution.source_kind == "document" and len(told) == 2 and told[0].lower() in ("the", "this"):
        if told[1].lower() not in known.documents:
            return None
        own = (block_index, attribution.source[0])
        if known.hints is not None and known.hints < own and not told[1].lower().startswith("document"):
            return True
        return any(spot < own for spot in known.documents.values())
    return None


def _may_be_surname(name: str, words: SourcingWords) -> bool:
    known = name.lower().replace("-", "") in words.household_names
    return not known and name[:1].isupper() and not name.isupper()


def _is_surname(name: str, attribution: Attribution, found: AnnotatedBlock, words: SourcingWords) -> bool:
    """Whether a single name can only be a person's: Ferreira-Lund said, argued Holm, Holm said as she left."""
    if attribution.source is None or not _may_be_surname(name, words):
        return False
    lower = name.lower()
    if len(lower) > _SHORT_SURNAME and lower.endswith(tuple(words.surname_endings)):
        return True
    one, _, other = name.partition("-")
    if one.istitle() and other.istitle():
        return True
    text, cue = found.block.text, attribution.cue
    if cue[1] <= attribution.source[0] and text[cue[0] : cue[1]].lower() in words.inverted_cues:
        return True
    if (
        text[: attribution.source[0]].rstrip().endswith(_QUOTED)
        and text[cue[0] : cue[1]].lower() in words.inverted_cues
    ):
        return True
    spoken = text[cue[0] : cue[1]].lower()
    behind = text[max(cue[1], attribution.source[1]) :].split(maxsplit=2)[:2]
    if spoken in ("told", "tells") and behind[:1] != [] and behind[0].strip(",.").lower() in words.listeners:
        return True
    if spoken == "according to" and _stands_alone(name, text, attribution):
        return True
    return behind[:1] != [] and behind[0] in _MOMENTS and behind[-1] in _PERSONS


def _stands_alone(name: str, text: str, attribution: Attribution) -> bool:
    """Whether nothing says what a single name is that somebody goes by, and it looks like no firm: According to Pryce, it."""
    assert attribution.source is not None
    cue, end = attribution.cue[0], attribution.source[1]
    in_title = text[cue].isupper() and text[:cue].rstrip()[-1:].isalpha()  # The World According to Holm
    firm = not name[1:].islower() and not name.startswith(_CAPITALISED)
    over = text[end : end + 2] in (", ", ".", ". ", ".\n")
    apposed = text[cue].islower() and text[end : end + 4] in (", a ", ", an", ", th")
    return over and not in_title and not firm and not apposed


def _is_person_by_pronoun(
    known: Introductions, block_index: int, attribution: Attribution, sentence_end: int, found: AnnotatedBlock,
    words: SourcingWords,
) -> bool:  # fmt: skip
    """Whether a single name is somebody's by a pronoun that no other name can claim: Holm said the noise drove her mad."""
    assert attribution.source is not None
    if found.block.text[slice(*attribution.cue)].lower() not in words.inverted_cues:
        return False
    own = attribution.source[0]
    if any(name.sure and name.start < sentence_end and name.start != own for name in found.names):
        return False
    if any(spot < (block_index, sentence_end) for spot in known.people.values()):
        return False
    told = found.block.text[max(attribution.cue[1], attribution.source[1]) : sentence_end]
    return not words.person_words.isdisjoint(told.lower().replace(",", " ").split())
