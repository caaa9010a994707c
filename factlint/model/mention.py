"""What was found in a block: figures, dates, names, quotations and attributions, each with its exact place."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from factlint.model.dates import DateValue
from factlint.model.draft import Block
from factlint.model.interval import Interval

MentionKind = Literal[
    # figures
    "number",
    "count",
    "money",
    "percent",
    "points",
    "measure",
    "duration",
    "age",
    "fraction",
    "multiplier",
    # dates
    "date",
    # numbers that count nothing
    "year",
    "time",
    "ordinal",
    "score",
    "vote",
    "rank",
    "phone",
    "identifier",
    "address",
    "page",
    "section",
    "list-number",
    # the rest
    "name",
    "quotation",
    "attribution",
    "sentence",
    "marker",
]

FIGURE_KINDS: frozenset[MentionKind] = frozenset(
    ("number", "count", "money", "percent", "points", "measure", "duration", "age", "fraction", "multiplier")
)
"""Kinds whose value is a Figure."""

LABEL_KINDS: frozenset[MentionKind] = frozenset(
    ("time", "ordinal", "score", "vote", "rank", "phone", "identifier", "address", "page", "section", "list-number")
)
"""Kinds whose value is a Label: numbers that name or order and never measure."""


class Tokens(Struct, frozen=True, gc=False):
    """The words, numbers and marks of a block, in order."""

    text: str
    words: tuple[str, ...]
    """As printed. A number keeps its inner separators (`1,200.5`); letters and digits, hyphens and a possessive 's
    are tokens of their own (`1.5` `m`; `mid` `-` `June`; `Kyiv` `’s`)."""
    lower: tuple[str, ...]
    """The same in lower case, with ’ as '."""
    gaps: tuple[str, ...]
    """The blanks after each token; empty when the next one is joined on."""
    starts: tuple[int, ...]
    """Where each token starts in the text."""

    def end(self, index: int) -> int:
        """Where a token ends in the text."""
        return self.starts[index] + len(self.words[index])


class Figure(Struct, frozen=True, gc=False):
    """A number with what it measures or counts."""

    interval: Interval
    """What it can stand for: rounding and hedge included. A range covers both of its ends."""
    unit: str = ""
    """`percent`, `percentage point`, `basis point`, an ISO 4217 code, a physical unit by pint's name (`metre`,
    `kilometre_per_hour`), `year` and the like for durations and ages; empty for a bare number or a counted noun."""
    noun: tuple[str, ...] = ()
    """What is counted, in lower case, adjectives first and the head last as printed
    (`additional`, `north`, `korean`, `troops`); for money and percent, of what, where it says so."""
    hedge: str = ""
    """The canonical hedge of the table in bounds.yaml: `about`, `more than`, `at least`, `up to`, `nearly` ..."""
    trend: Literal["", "up", "down"] = ""
    """Whether the sentence gives it as a rise or a fall."""
    per: str = ""
    """Of a rate, what it is per: `day`, `100,000`, `person`."""
    is_range: bool = False
    first: Interval | None = None
    """Of a range, its first end as printed; `second` is its other one."""
    second: Interval | None = None
    readings: tuple[Interval, ...] = ()
    """Other things that the words can mean: a threefold increase is also times four."""
    in_words: bool = False
    """Spelled out (`twelve`) rather than in digits."""
    number_start: int = 0
    """Where the number itself stands in the block's text, without hedge, unit and noun."""
    number_end: int = 0
    step: Decimal = Decimal(1)
    """The place of the last significant digit as printed: 100 for 1,200; 0.1 for 2.5; 100,000 for 2.5 million."""
    scale: str = ""
    """The scale word as printed, in lower case (`million`, `bn`), or empty."""


class Label(Struct, frozen=True, gc=False):
    """A number that names, orders or identifies."""

    text: str
    numbers: tuple[Decimal, ...] = ()
    """The numbers in it, where they can matter: the two sides of a score or a vote, the rank, the ordinal."""


class Name(Struct, frozen=True, gc=False):
    """A proper name of a person, an organisation or a place."""

    words: tuple[str, ...]
    title: str = ""
    """A title or role that stands with it (`harbour master`, `Ms`), as printed."""


class Quotation(Struct, frozen=True, gc=False):
    """Words between quotation marks; start and end of the mention include the marks."""

    words: int
    closed: bool = True
    """False when the paragraph ends with the quotation still open."""
    continues: bool = False
    """True when it goes on from an open quotation of the paragraph before."""


SourceKind = Literal["person", "organisation", "office", "document", "anonymous", "vague", "pronoun", "none"]


class Attribution(Struct, frozen=True, gc=False):
    """Who says what: source, cue and content, as stretches of the block's text."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    source_kind: SourceKind
    source_text: str = ""
    """The source as printed; for a pronoun or a continuation, the source that it resolves to."""
    carried: bool = False
    """The sentence has no cue of its own: it continues the one before."""


class Mention(Struct, frozen=True, gc=False):
    """Something found in a block's text, at text[start:end]."""

    kind: MentionKind
    start: int
    """Code points from the start of the block's text."""
    end: int
    value: Figure | DateValue | Label | Name | Quotation | Attribution
    sure: bool = True
    """False when the words allow another kind and this one was the likelier."""


class AnnotatedBlock(Struct, frozen=True, gc=False):
    """A block with its tokens and mentions."""

    block: Block
    tokens: Tokens
    mentions: tuple[Mention, ...]
    """Figures, dates, labels: in order of start, none overlapping another."""
    names: tuple[Mention, ...] = ()
    """In order; a name may overlap other mentions."""
    quotations: tuple[Mention, ...] = ()
    attributions: tuple[Mention, ...] = ()
    """In order of start; they overlap everything."""
    unread: bool = False
    """Whether the draft has more figures or dates by here than are read; what follows has none."""
