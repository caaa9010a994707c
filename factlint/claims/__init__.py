"""Claims: the figures of a draft, each with the key that says what it measures, of whom, when and who says so."""

from factlint.claims.candidates import ClaimIndex
from factlint.claims.claim import Claim, Part, claims_of
from factlint.claims.draft_words import DraftWords, draft_words
from factlint.claims.lexicon import ClaimLexicon
from factlint.claims.pair import Pair
from factlint.claims.twins import Spot, Twin, TwinKind

__all__ = [
    "Claim",
    "ClaimIndex",
    "ClaimLexicon",
    "DraftWords",
    "Pair",
    "Part",
    "Spot",
    "Twin",
    "TwinKind",
    "claims_of",
    "draft_words",
]
