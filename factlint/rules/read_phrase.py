"""The rule language's phrases: `from {old:amount} ... to {new:amount}` into a small program for the matcher.

    words          as they stand, whatever their case
    {name:type}    a mention of this type, bound to the name
    {name:type@role}   one that plays this role in its sentence (@role? takes one that plays none, too)
    {name:type+}   two or more of them in a row, with gaps between; {name:type++} takes all that there are
    a & b & c      slots only: figures that stand together in one clause, in whatever order
    a ++ b ++ c    slots only: figures that are the only ones of their kinds in the sentence
    a + b + c      slots only: all the figures that the sentence has, in whatever order
    ...            a gap: up to 12 words, no figure, no contrast word, no end of a clause
    ..             a short gap: up to 4 words
    (a|b)          one of several
    [a], [a|b]     may be missing
    <list>         any entry of a word list
    //             the end of a sentence: what follows stands in the next one
    ^              the start of the sentence
Commas, dashes, brackets and quotation marks between the parts do not matter and are not written.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from factlint.rules.phrase import GAP_WORDS, SHORT_GAP_WORDS, Instruction, Phrase
from factlint.rules.program import analysed
from factlint.rules.word_index import ROLE_ENDINGS

_LEXEME = re.compile(
    r"\s*(?:(?P<slot>\{[^{}]*\})|(?P<gap>\.\.\.?|…)|(?P<list><[^<>]*>)|(?P<break>//)|(?P<mark>[()\[\]|^])"
    r"|(?P<word>[^\s(){}\[\]|<>^]+))"
)
_SLOT = re.compile(r"\{([a-z][a-z_]*):([a-z-]+)(?:@([a-z_]+)(\??))?(\+{0,2})\}")
_WORD_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*|'s|\S")


_JOINTS = {"&": "and", "+": "sole", "++": "lone"}
"""What joins slots that stand in whatever order."""


class PhraseError(Exception):
    """What is wrong in a phrase, and at which column of it (1-based)."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


def parse_phrase(text: str, slot_types: Collection[str], lists: Collection[str]) -> Phrase:
    """The phrase of a text. Raises PhraseError for broken syntax, an unknown slot type or an unknown word list."""
    reader = _Reader(text, slot_types, lists)
    reader.sequence(closing="")
    if not any(operation in ("word", "list", "slot") for operation, *_ in reader.program):
        raise PhraseError("the phrase is empty", 1)
    operations = {operation for operation, *_ in reader.program}
    for mark, joint in (("&", "and"), ("++", "lone")):
        others = operations - {joint, "slot", "break"} or any("+:" in a for _, a, *_ in reader.program)
        if joint in operations and others:
            raise PhraseError(f"only slots for one mention each are joined by {mark}", _column(text, mark))
    if "sole" in operations and operations - {"sole", "slot", "break", "gap", "split"}:
        raise PhraseError("only slots are joined by +", _column(text, "+"))
    reader.program.append(("end", "", 0, 0))
    return analysed(text, tuple(reader.program), reader.slots, reader.required)


def _column(text: str, mark: str) -> int:
    """Where a joint stands, with blanks on both sides or without."""
    spaced = text.find(f" {mark} ")
    return spaced + 2 if spaced >= 0 else text.find(mark) + 1


def slots_written(text: str) -> set[str] | None:
    """The names of the slots of a phrase that may be broken elsewhere; None where a slot itself cannot be read."""
    names = [re.fullmatch(r"\{([a-z][a-z_]*):[^{}]*\}", slot) for slot in re.findall(r"\{[^{}]*\}?", text)]
    return {name[1] for name in names if name is not None} if all(names) else None


class _Reader:
    """Reads lexemes and writes instructions."""

    def __init__(self, text: str, slot_types: Collection[str], lists: Collection[str]) -> None:
        self.program: list[Instruction] = []
        self.slots: dict[str, str] = {}
        self.required: list[str] = []
        self._branches = 0
        self._slot_types = slot_types
        self._lists = lists
        self._lexemes = self._split(text)
        self._at = 0

    def _split(self, text: str) -> list[tuple[str, str, int]]:
        found, position = [], 0
        while text[position:].strip():
            match = _LEXEME.match(text, position)
            if match is None or match.lastgroup is None:
                rest = text[position:].lstrip()
                raise PhraseError(f"cannot read “{rest[:12].rstrip()}”", len(text) - len(rest) + 1)
            found.append((match.lastgroup, match[match.lastgroup], match.start(match.lastgroup) + 1))
            position = match.end()
        return found

    def sequence(self, closing: str) -> None:
        """Instructions up to the closing mark or a `|`, which are left for the caller."""
        while self._at < len(self._lexemes):
            kind, text, column = self._lexemes[self._at]
            if kind == "mark" and text in (")", "]", "|"):
                if closing and text in (closing, "|"):
                    return
                raise PhraseError(f"“{text}” has no opening partner", column)
            self._at += 1
            self._element(kind, text, column)
        if closing:
            raise PhraseError(f"“{closing}” is missing", self._lexemes[-1][2])

    def _element(self, kind: str, text: str, column: int) -> None:
        if kind == "slot":
            self._slot(text, column)
        elif kind == "gap":
            self.program.append(("gap", str(SHORT_GAP_WORDS if text == ".." else GAP_WORDS), 0, 0))
        elif kind == "list":
            if text[1:-1] not in self._lists:
                from factlint.errors import suggestion

                hint = suggestion(text[1:-1], list(self._lists))
                raise PhraseError(f"no word list is called “{text[1:-1]}”{hint}", column)
            self._add("list", text[1:-1])
        elif kind == "break":
            self.program.append(("break", "", 0, 0))
        elif text in _JOINTS:
            self.program.append((_JOINTS[text], "", 0, 0))
        elif text == "^":
            self.program.append(("start", "", 0, 0))
        elif text in ("(", "["):
            self._choice(")" if text == "(" else "]", column)
        else:
            words = _WORD_TOKEN.findall(text.lower().replace("’", "'"))
            for word in words:
                if word not in (",", "-", "–", "—"):
                    self._add("word", word)

    def _add(self, operation: str, argument: str) -> None:
        self.program.append((operation, argument, 0, 0))
        if not self._branches:
            need = argument.rpartition(":")[2].partition("@")[0] if operation == "slot" else argument
            self.required.append(f"{operation}:{need}")

    def _slot(self, text: str, column: int) -> None:
        match = _SLOT.fullmatch(text)
        if match is None:
            raise PhraseError(f"a slot is written {{name:type}}, not {text}", column)
        name, slot_type, role, optional, several = match.groups()
        if slot_type not in self._slot_types:
            known = ", ".join(sorted(self._slot_types))
            raise PhraseError(f"unknown slot type “{slot_type}”; the types are: {known}", column)
        if name in self.slots and not self._branches:
            raise PhraseError(f"slot “{name}” stands twice; give the second another name", column)
        if self.slots.setdefault(name, slot_type) != slot_type:
            raise PhraseError(f"slot “{name}” has two types", column)
        if role:
            self._check_role(role, column)
            slot_type = f"{slot_type}@{role}{optional}"
        if not several:
            self._add("slot", f"{name}:{slot_type}")
            return
        self._add("slot", f"{name}+:{slot_type}")
        again = len(self.program)
        self.program += [("gap", str(GAP_WORDS), 0, 0), ("slot", f"{name}+:{slot_type}", 0, 0)]
        self.program.append(("split", "all" if several == "++" else "", again, len(self.program) + 1))

    def _check_role(self, role: str, column: int) -> None:
        roles = {name.rpartition(end)[0] for name in self._lists for end in ROLE_ENDINGS if name.endswith(end)}
        if role not in roles:
            known = ", ".join(sorted(roles)) or "none"
            raise PhraseError(f"no word list speaks of the role “{role}”; the roles are: {known}", column)

    def _choice(self, closing: str, column: int) -> None:
        """(a|b) and [a|b]: one of several; with square brackets, or none of them."""
        jumps = []
        self._branches += 1
        if closing == "]":
            skip = len(self.program)
            self.program.append(("split", "", skip + 1, 0))
        while True:
            split = len(self.program)
            self.program.append(("split", "", 0, 0))
            self.sequence(closing)
            if self._at >= len(self._lexemes):
                raise PhraseError(f"“{closing}” is missing", column)
            last = self._lexemes[self._at][1] == closing
            self._at += 1
            if last:
                self.program[split] = ("jump", "", split + 1, 0)
                break
            jumps.append(len(self.program))
            self.program.append(("jump", "", 0, 0))
            self.program[split] = ("split", "", split + 1, len(self.program))
        self._branches -= 1
        end = len(self.program)
        for jump in jumps:
            self.program[jump] = ("jump", "", end, 0)
        if closing == "]":
            self.program[skip] = ("split", "", skip + 1, end)
