"""Proper names, with the titles that stand before them."""

from collections.abc import Sequence
from itertools import compress
from operator import ne
from typing import Self

from msgspec import Struct, field

from factlint.model import Mention, Name, Tokens
from factlint.words import Words

_JOINS_CAPITALS = frozenset(("-", "&"))
_MOST_WORDS = 8
_TITLE_CASE = 0.6


class NameLexicon(Struct, frozen=True):
    """The words of names, in lower case."""

    honorifics: frozenset[str] = frozenset()
    """The last words of titles."""
    longer_honorifics: frozenset[tuple[str, str]] = frozenset()
    """Titles of two words."""
    particles: frozenset[str] = frozenset()
    no_names: frozenset[str] = frozenset()
    openers: frozenset[str] = field(default=frozenset())
    """What opens a sentence oftener than it is a name."""

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        titles = [tuple(entry.split()) for entry in words.lists.get("honorifics", ())]
        return cls(
            frozenset(title[0] for title in titles if len(title) == 1),
            frozenset((title[0], title[1]) for title in titles if len(title) == 2),
            frozenset(words.lists.get("name_particles", ())),
            frozenset(words.lists.get("no_names", ())),
            frozenset(words.lists.get("sentence_openers", ())),
        )


def find_names(tokens: Tokens, sentences: Sequence[tuple[int, int]], lexicon: NameLexicon) -> tuple[Mention, ...]:
    """The names of a block, in order.

    A single capital at the start of a sentence is an unsure name; in a headline that capitalises most of its words, every
    name is unsure.
    """
    printed = tokens.words
    mixed = compress(range(len(printed)), map(ne, printed, tokens.lower))
    capitals = [at for at in mixed if printed[at][0].isupper()]
    if not capitals:
        return ()
    headline = len(sentences) <= 1 and _is_headline(printed, len(capitals))
    openings = {start for start, _ in sentences}
    names: list[Mention] = []
    free = 0
    for at in capitals:
        if at < free:
            continue
        first = at
        opens = tokens.starts[at] in openings or (at > 0 and tokens.words[at - 1] in "“\"‘':")
        if opens and tokens.lower[at] in lexicon.openers:
            continue
        following = printed[at + 1] if at + 1 < len(printed) else "."
        if following[0].islower() and following not in lexicon.particles:
            word = printed[at]
            if len(word) > 1 and word.lower() not in lexicon.no_names:
                start = tokens.starts[at]
                names.append(Mention("name", start, start + len(word), Name((word,)), not headline and not opens))
            continue
        end = _run(tokens, at, lexicon)
        free = end
        title, start = _title(tokens, first, end, lexicon)
        words = _words(tokens, start, end)
        if len(words) == 1 and (words[0].lower() in lexicon.no_names or len(words[0]) == 1):
            continue
        sure = not headline and not (opens and len(words) == 1 and not title)
        names.append(Mention("name", tokens.starts[start], tokens.end(end - 1), Name(words, title), sure))
    return tuple(names)


def _is_headline(words: Sequence[str], capitals: int) -> bool:
    """Whether most of the words of a text are capitalised."""
    alphabetic = sum(1 for word in words if word[0].isalpha())
    return alphabetic > 3 and capitals > _TITLE_CASE * alphabetic


def _run(tokens: Tokens, at: int, lexicon: NameLexicon) -> int:
    """Where the run of capitals that begins at a token ends."""
    words, gaps = tokens.words, tokens.gaps
    count = len(words)
    end = at + 1
    while end < count and end - at < 2 * _MOST_WORDS:
        word = words[end]
        if word[0].isupper() and gaps[end - 1] != "":
            end += 1
        elif word == "." and gaps[end - 1] == "" and _is_initial(tokens, end - 1, lexicon):
            if end + 1 < count and words[end + 1][0].isupper():
                end += 2
            else:
                break
        elif (
            word in _JOINS_CAPITALS
            and end + 1 < count
            and words[end + 1][0].isupper()
            and len(gaps[end - 1]) == len(gaps[end])
        ):
            end += 2
        elif word in lexicon.particles and gaps[end - 1] != "" and (more := _after_particles(tokens, end, lexicon)):
            end = more
        else:
            break
    return end


def _is_initial(tokens: Tokens, at: int, lexicon: NameLexicon) -> bool:
    """Whether the full stop after a token shortens it: J. Vance, Dr. Holm."""
    return len(tokens.words[at]) == 1 or tokens.lower[at] in lexicon.honorifics or tokens.lower[at] in ("jr", "sr")


def _after_particles(tokens: Tokens, at: int, lexicon: NameLexicon) -> int:
    """The end after one or two particles (and an article) and a capital; 0 where no capital follows."""
    for end in range(at + 1, min(at + 3, len(tokens.words))):
        if tokens.words[end][0].isupper():
            return end + 1
        if tokens.words[end] not in lexicon.particles and tokens.words[end] not in ("the", "-"):
            return 0
    return 0


def _title(tokens: Tokens, at: int, end: int, lexicon: NameLexicon) -> tuple[str, int]:
    """The title that a run begins with, as printed, and where the name itself begins."""
    lower = tokens.lower
    start = at
    while start < end - 1:
        if (lower[start], lower[start + 1]) in lexicon.longer_honorifics and start + 2 < end:
            start += 2
        elif lower[start] in lexicon.honorifics:
            start += 1
        else:
            break
        if start < end - 1 and tokens.words[start] == ".":
            start += 1
    if start == at:
        return "", at
    return tokens.text[tokens.starts[at] : tokens.end(start - 1)], start


def _words(tokens: Tokens, start: int, end: int) -> tuple[str, ...]:
    """The words of a name; what a hyphen or an initial's full stop joins is one."""
    words: list[str] = []
    joined = False
    for at in range(start, end):
        word = tokens.words[at]
        if word == "." and words:
            words[-1] += "."
        elif word == "-" and words:
            words[-1] += "-"
            joined = True
        elif joined:
            words[-1] += word
            joined = False
        else:
            words.append(word)
    return tuple(words)
