"""What a house asks of its drafts: configuration holds it, and a run whose results are known needs no more of sourcing."""

from __future__ import annotations

from msgspec import Struct


class HousePolicy(Struct, frozen=True):
    """What the `[sourcing]` table of a configuration says; this one, with nothing said, is the policy that is shipped."""

    strong: frozenset[str] | None = None
    """The claims that need a source, by their names in STRONG_CLAIMS; None for all."""
    accepted: frozenset[str] = frozenset()
    """Sources that vouch for a sentence by being named in it, in lower case."""
    accusation_sources: int = 1
    """How many sources an accusation needs."""
    own_domains: tuple[str, ...] = ()
    """The outlet's own domains: a link to their home page vouches for nothing."""
    plain_words: frozenset[str] = frozenset()
    """Further words of results, scores and thresholds, in lower case."""
    at_most: int | None = None
    """Findings of the family shown in a draft; None for what the rules say, 0 for all."""

    def said(self) -> tuple[object, ...]:
        """All that it says, in one order: sets have none of their own."""
        strong = None if self.strong is None else sorted(self.strong)
        return (
            strong, sorted(self.accepted), self.accusation_sources, self.own_domains, sorted(self.plain_words), self.at_most,
        )  # fmt: skip


SHIPPED_POLICY = HousePolicy()
"""What holds where no configuration says more."""
