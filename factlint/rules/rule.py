"""A rule, ready to run: phrases as programs, expressions as trees, the message as a template."""

from collections.abc import Callable, Sequence
from typing import Literal, get_args

from msgspec import Struct

from factlint.claims import Part, TwinKind
from factlint.model import RuleHeading, Severity
from factlint.rules.expression import Expression
from factlint.rules.guard import Guard
from factlint.rules.phrase import Phrase

Message = tuple[str | Expression, ...]
"""Text, and expressions whose values are put in."""

Note = tuple[Expression, Message]
"""When it applies, and what it adds to the message."""

Each = Literal["sentence", "attribution", "quotation", "reference", "draft", "marker", "total"]

SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}
PARTS: dict[str, Part] = {part: part for part in get_args(Part)}
"""Where a compared claim stands."""
TWINS: dict[str, TwinKind] = {kind: kind for kind in get_args(TwinKind)}
"""What is compared of one person, body or event."""
EACH: dict[str, Each] = {
    "sentence": "sentence",
    "attribution": "attribution",
    "quotation": "quotation",
    "reference": "reference",
    "draft": "draft",
    "marker": "marker",
    "total": "total",
}

TOTAL_NAMES = ("parts", "head", "terms", "held")
"""What else expressions may name of a total: its figures, the head of its column or row, the sum as written out, and how
many other totals of the table are right."""


class Verdict(Struct, frozen=True, array_like=True):
    """What is asserted of the figures that a phrase binds, and what is said where it cannot hold."""

    expect: Expression
    message: Message
    severity: Severity
    notes: tuple[Note, ...] = ()
    """The first that applies is added to the message."""
    soften: Expression | None = None
    """When it holds, the finding is an info."""
    throughout: tuple[Expression, Expression] | None = None
    """(of, is): bindings of the whole draft with one value of the first have one value of the second."""


class Search:
    """One phrase of a rule, with what it must satisfy. Most searches never come to a verdict: it is read when it is asked for."""

    __slots__ = ("_verdict", "elsewhere", "guard", "phrase", "unless")

    def __init__(
        self, phrase: Phrase, guard: Guard, verdict: Callable[[], Verdict], unless: tuple[Phrase, ...] = (),
        elsewhere: tuple[str, str] | None = None,
    ) -> None:  # fmt: skip
        self.phrase = phrase
        self.guard = guard
        self._verdict = verdict
        self.unless = unless
        """Phrases that, anywhere in the same sentence, silence this one; those of its rule do so as well."""
        self.elsewhere = elsewhere
        """(slot, like): the slot is bound to a claim of another sentence that counts the same thing as slot `like`."""

    @property
    def verdict(self) -> Verdict:
        """What is asserted of the figures, and what is said where it cannot hold."""
        return self._verdict()


class Comparison(Struct, frozen=True, array_like=True):
    """Pairs of claims with one key: each claim of `one` against those of `other`."""

    one: Part | TwinKind
    other: Part | TwinKind
    where: Expression | None
    expect: Expression
    message: Message
    severity: Severity


class Inspection(Struct, frozen=True, array_like=True):
    """Every sentence, attribution or quotation of the prose, every reference, marker or total of a table, or the draft."""

    each: Each
    where: Expression | None
    expect: Expression
    message: Message
    severity: Severity
    soften: Expression | None = None
    """When it holds, the finding is an info."""


class Needs(Struct, frozen=True, array_like=True):
    """What a stretch of text must have for a search to find anything: told without the search itself."""

    required: tuple[str, ...] = ()
    """All of these: `word:from`, `list:rise`, `slot:amount`."""
    choices: tuple[tuple[str, ...], ...] = ()
    """Of each of these, one."""
    figures: int = 0
    dates: int = 0
    sentences: int = 1


class Rule(Struct, frozen=True, array_like=True):
    """A rule of a rule file."""

    heading: RuleHeading
    searches: Sequence[Search] = ()
    needs: tuple[Needs, ...] = ()
    """Search by search."""
    comparisons: tuple[Comparison, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    stated: str = ""
    """The slot that the rule is about: where one binding of it holds, its other bindings say nothing."""
    at_most: int = 0
    """Findings of this rule shown in one draft; 0 for all."""
    unless: tuple[Phrase, ...] = ()
    """Phrases that silence all of its searches in their sentence."""
