"""The kinds of claims that need a source."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from factlint.model import Mention


class StrongClaim(Struct, frozen=True):
    """A kind of claim that needs a source."""

    why: str
    """What it is, as findings say it."""
    needs: str
    """What would satisfy it."""


STRONG_CLAIMS: Mapping[str, StrongClaim] = {
    "accusation": StrongClaim("an accusation", "say who makes it, or name the charge or the ruling"),
    "casualties": StrongClaim("casualties", "say who counted them (the police, a hospital, a ministry)"),
    "money": StrongClaim(
        "a sum of money", "name who gives the sum, or the accounts, contract or filing that it is from"
    ),
    "percentage": StrongClaim("a percentage", "name the survey, the office or the person that it is from"),
    "count": StrongClaim("a figure of 1,000 or more", "name who counted or estimated it, or link to where it is from"),
    "projection": StrongClaim("a projection", "name who expects it, or the plan or model that says so"),
    "change": StrongClaim("a change with a figure", "name who measured it, or link to both figures"),
    "superlative": StrongClaim("a superlative", "name who keeps the ranking or the record"),
}
"""Claims by the names that configuration and rules know them by, gravest first."""


class Claim(Struct, frozen=True):
    """The strong claim of a sentence."""

    reason: str = ""
    """Its name in STRONG_CLAIMS; empty for a claim that anybody may make."""
    figure: Mention | None = None
    """The figure that makes it strong."""
    place: tuple[int, int] | None = None
    """The words that make it strong, in the block's text."""
