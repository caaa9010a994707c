"""The nouns that every stage shares. Nothing here reads, finds or checks: these are the shapes of the data."""

from factlint.model.dates import DateValue
from factlint.model.draft import Block, BlockKind, Comment, Draft, Link, Piece
from factlint.model.finding import Finding, Place, Severity
from factlint.model.interval import Interval, ZeroBaseError
from factlint.model.mention import (
    FIGURE_KINDS,
    LABEL_KINDS,
    AnnotatedBlock,
    Attribution,
    Figure,
    Label,
    Mention,
    MentionKind,
    Name,
    Quotation,
    Tokens,
)
from factlint.model.rule import Example, RuleHeading
from factlint.model.trial import Binding, Trial

__all__ = [
    "FIGURE_KINDS",
    "LABEL_KINDS",
    "AnnotatedBlock",
    "Attribution",
    "Binding",
    "Block",
    "BlockKind",
    "Comment",
    "DateValue",
    "Draft",
    "Example",
    "Figure",
    "Finding",
    "Interval",
    "Label",
    "Link",
    "Mention",
    "MentionKind",
    "Name",
    "Piece",
    "Place",
    "Quotation",
    "RuleHeading",
    "Severity",
    "Tokens",
    "Trial",
    "ZeroBaseError",
]
