"""From where a phrase can be matched to its end: every position of a passage at once, as the bits of whole numbers.

Most phrases that are tried do not match. This tells so in one step for each instruction, whatever the length of the
passage, and where one does match, the matcher goes no way that does not end.
"""

from __future__ import annotations

from factlint.rules.passage import Passage, positions
from factlint.rules.phrase import SHORT_GAP_WORDS
from factlint.rules.ready import ReadyPhrase, Slot, Step, Way

_SPLIT, _JUMP, _END, _START = Step.SPLIT, Step.JUMP, Step.END, Step.START
_WORD, _SLOT, _LIST, _GAP, _BREAK = Step.WORD, Step.SLOT, Step.LIST, Step.GAP, Step.BREAK
_SHORT, _LONG, _ANYHOW = Way.SHORT_GAP, Way.GAP, Way.ANYHOW


def may_fit(phrase: ReadyPhrase, text: Passage) -> bool:
    """Whether all that stands in every match of a phrase stands in a passage, in its order. Quick, and never wrong with a no."""
    here = -1
    running = text.open
    known = text.taken
    for way, step, name, slot in phrase.skeleton:
        if way == _ANYHOW:
            here = -(here & -here)
        elif way == _LONG:
            here |= (running + (here & running)) ^ running
        elif way == _SHORT:
            for _ in range(SHORT_GAP_WORDS):
                here |= (here & running) << 1
        if step == _WORD:
            here = (here & text.places.get(name, 0)) << 1
        elif slot is not None:
            if text.leads:
                here |= (text.leads + (here & text.leads)) ^ text.leads
            places = known.get(slot.wanted)
            here = (here & (taken(slot, text) if places is None else places)) << 1
        elif step == _LIST:
            entries = text.listed.get(name) or text.entries(name)
            found = (here & entries.single) << 1
            for start, ends in entries.longer:
                if here & start:
                    found |= ends
            here = found
        elif step == _BREAK:
            here = (here & text.ends) << 1
        elif step == _START:
            here &= text.starts
        if not here:
            return False
    return True


def reach(phrase: ReadyPhrase, text: Passage) -> list[int]:
    """Instruction by instruction, the positions from which the rest of the phrase can be matched."""
    live = [0] * (len(phrase.steps) + 1)
    _go_back(phrase, text, live)
    while phrase.loops:
        before = live[0]
        _go_back(phrase, text, live)
        if live[0] == before:
            break
    return live


def _go_back(phrase: ReadyPhrase, text: Passage, live: list[int]) -> None:
    targets = phrase.targets
    pc = len(phrase.steps)
    behind = 0
    for step in reversed(phrase.steps):
        pc -= 1
        if step == _SPLIT:
            first, second = targets[pc]
            behind = live[first] | live[second]
        elif step == _JUMP:
            behind = live[targets[pc][0]]
        elif step == _END:
            behind = text.everywhere
        elif not behind:
            pass
        elif step == _WORD:
            behind = behind >> 1 & text.places.get(phrase.texts[pc], 0)
        elif step == _SLOT:
            behind = behind >> 1 & taken(phrase.takers[pc], text)
            if behind and text.leads:
                behind |= _led(behind, text.leads)
        elif step == _GAP:
            behind = _gap(behind, text.open, phrase.longest[pc])
        elif step == _LIST:
            entries = text.entries(phrase.texts[pc])
            found = behind >> 1 & entries.single
            for start, ends in entries.longer:
                if ends & behind:
                    found |= start
            behind = found
        elif step == _BREAK:
            behind = behind >> 1 & text.ends
        elif step == _START:
            behind &= text.starts
        live[pc] = behind


def _gap(behind: int, running: int, longest: int) -> int:
    """The positions from which a gap of at most so many words leads to one of these."""
    further = behind
    for _ in range(longest):
        further = further >> 1 & running
        if not further:
            break
        behind |= further
    return behind


def _led(figures: int, leads: int) -> int:
    """The words that lead up to figures."""
    found, words = 0, figures >> 1 & leads
    while words:
        found |= words
        words = words >> 1 & leads
    return found


def taken(slot: Slot, text: Passage) -> int:
    """Where mentions stand that a slot takes."""
    known = text.taken.get(slot.wanted)
    if known is None:
        known = 0
        for kind, places in text.kinds.items():
            if kind in slot.kinds:
                known |= places
        if known and slot.role:
            for at in positions(known):
                roles = text.roles(at)
                if slot.role not in roles and (roles or not slot.roleless):
                    known ^= 1 << at
        text.taken[slot.wanted] = known
    return known
