"""What vouches for a sentence: an attribution that states it, a paper that it names, a comment, a line with its source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.model import AnnotatedBlock, Attribution, Draft, Link, Mention
from factlint.sourcing.policy import HousePolicy, SourcingWords, phrase_at
from factlint.sourcing.strong_claims import Claim

_PAPER_REACH = 8
"""Words from "in" to the paper that something is printed in."""
_UNDER_REACH = 5
"""Words from "under" to the law or the plan."""
_DEVICE_REACH = 7
"""Words from an instrument to its verb."""
_PRINTED_IN = frozenset(("in", "on", "by", "with", "inside", "out"))
_JUDGED_BY = frozenset(("from", "by"))
_THE_SAME = frozenset(("same", "own", "latest", "last", "official"))


def vouches(found: AnnotatedBlock, mention: Mention, claim: Claim, words: SourcingWords) -> bool:
    """Whether an attribution answers for a claim: one that states it, or else any with a source; to accuse is to state, or to claim.

    Whoever has seen something or sides with somebody answers for nothing.
    """
    value = mention.value
    if not isinstance(value, Attribution):
        return False
    if mention.sure:
        return not _withholds(found, value, words)
    if value.source is None and not value.source_text:
        return False
    cue = found.block.text[value.cue[0] : value.cue[1]].lower()
    if claim.reason == "accusation" and _withholds(found, value, words):
        return False
    if claim.reason == "superlative" and cue in words.doing_cues:
        return False  # who posts its biggest loss has not said that it is
    return cue in words.accusing_cues if claim.reason == "accusation" else cue not in words.idle_cues


def _withholds(found: AnnotatedBlock, value: Attribution, words: SourcingWords) -> bool:
    """Whether somebody would not comment, or did something without telling anyone."""
    if found.block.text[max(value.cue[0] - len("without "), 0) : value.cue[0]].lower() == "without ":
        return True
    return found.block.text[value.cue[0] : value.cue[1]].lower() in words.idle_cues


def is_home(link: Link, house: HousePolicy) -> bool:
    """Whether a link leads to the outlet's own home page."""
    if link.kind != "link":
        return False
    from urllib.parse import urlsplit  # takes a fiftieth of a start, and most drafts have no links

    try:
        parts = urlsplit(link.target)
    except ValueError:  # no address, whatever it looks like: http://x.y)[
        return False
    host = parts.netloc.lower().removeprefix("www.")
    own = host == "" or any(host == domain or host.endswith("." + domain) for domain in house.own_domains)
    return own and parts.path.strip("/") == ""


def has_comment(draft: Draft, found: AnnotatedBlock, start: int, end: int, words: SourcingWords) -> bool:
    """Whether a comment in or right behind a sentence names a source or gives an address."""
    if not draft.comments:
        return False
    first, last = found.block.span(start, end)
    at = bisect_left(draft.comments, first, key=lambda comment: comment.start)
    for comment in draft.comments[at:]:
        if comment.start > last + 1:
            break
        if _is_source_note(comment.text, words):
            return True
    return False


def _is_source_note(text: str, words: SourcingWords) -> bool:
    """Whether a comment begins like a note on a source (`source:`, `via`), or has an address in it."""
    opening = text.split(maxsplit=1)[:1]
    return bool(opening) and (opening[0].rstrip(":").lower() in words.source_notes or "://" in text)


def names_paper(found: AnnotatedBlock, start: int, end: int, words: SourcingWords, house: HousePolicy) -> bool:
    """Whether a sentence names a document or a poll, or a source that the house accepts."""
    tokens = found.tokens
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    inside = tokens.lower[first:last]
    if not words.vouching_papers.isdisjoint(inside):
        named = [at for at, word in enumerate(inside) if word in words.vouching_papers]
        if any(inside[at + 1 : at + 2] != ("began",) for at in named):
            return True  # but: since records began
    if phrase_at(inside, 0, len(inside), words.seen_papers) is not None:
        return True
    if _is_read_off(inside, words):
        return True
    if any(inside[at] in words.law_papers and inside[at + 1] in words.law_verbs for at in range(len(inside) - 1)):
        return True  # the treaty obliges
    if not house.accepted:
        return False
    text = " ".join(found.block.text[start:end].split()).lower()
    return any(name in text for name in house.accepted)


def _is_read_off(inside: Sequence[str], words: SourcingWords) -> bool:
    """Whether words say that something stands in a paper: given in a reply, by the same count, under the law, meters show."""
    if words.read_off.isdisjoint(inside):
        return False
    for at, word in enumerate(inside):
        if word not in words.read_off:
            continue
        ahead = inside[at + 1 : at + _PAPER_REACH]
        if (word in words.printed_cues or word in words.figure_names) and not _PRINTED_IN.isdisjoint(ahead[:4]):
            if not words.figure_papers.isdisjoint(ahead):
                return True
        elif word == "under":
            named = ahead[:_UNDER_REACH]
            if not (words.law_papers.isdisjoint(named) and words.binding_papers.isdisjoint(named)):
                return True
        elif word in ("judge", "judging") and not _JUDGED_BY.isdisjoint(ahead[:1]):
            return True
        elif word == "by" and not _THE_SAME.isdisjoint(ahead[:2]):
            if not words.figure_papers.isdisjoint(ahead):
                return True
        elif word in ("makes", "make") and ahead[:1] == ("it",) and ahead[1:2] and ahead[1][0].isdigit():
            return True  # the guild makes it 1,730
        elif word in words.counting_devices or (
            at < _PAPER_REACH and (word in words.figure_papers or word in words.message_nouns)
        ):
            if not words.device_verbs.isdisjoint(inside[at + 1 : at + _DEVICE_REACH]):
                return True
    return False


def under_source_lines(blocks: Sequence[AnnotatedBlock], words: SourcingWords) -> frozenset[int]:
    """The blocks that a line with their source follows: "Source: port authority"; a list or a table as a whole."""
    found: set[int] = set()
    for index, each in enumerate(blocks):
        tokens = each.tokens
        if index and tokens.lower[1:2] == (":",) and tokens.lower[0] in words.source_notes:
            at = index - 1
            group = blocks[at].block.group
            found.add(at)
            while group and at > 0 and blocks[at - 1].block.group == group:
                at -= 1
                found.add(at)
    return frozenset(found)
