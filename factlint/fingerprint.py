"""What a finding is about, whatever the line that it stands on: the same until the words of its places change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from factlint.model import Finding


class Identity(Struct, frozen=True, order=True):
    """A finding by its draft, its rule, the words that it is about, and which of several such it is."""

    path: str
    rule: str
    claim: str
    ordinal: int
    """From 1, in the order of the draft."""


def claim_of(finding: Finding) -> str:
    """The words of a finding's places in the order of the draft, in lower case and with single blanks."""
    places = sorted((finding.place, *finding.related))
    words = " | ".join(place.message or finding.message for place in places)
    return " ".join(words.lower().split())


def identities(findings: Iterable[Finding]) -> list[Identity]:
    """The identity of each finding; equal ones of a draft are told apart by their number."""
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for finding in findings:
        key = (finding.place.path, finding.rule, claim_of(finding))
        seen[key] += 1
        found.append(Identity(*key, seen[key]))
    return found


def fingerprint(identity: Identity) -> str:
    """A short text that stands for an identity, for reports whose readers follow a finding from run to run."""
    from factlint.hashing import blake2b  # few reports need it

    whole = "\0".join((identity.path, identity.rule, identity.claim, str(identity.ordinal)))
    return blake2b(whole.encode(errors="surrogatepass"), digest_size=16).hexdigest()
