"""Claims: the figures of a draft, each with the key that says what it measures, of whom, when and who says so."""

from factlint.claims.claim import Claim, Part, claims_of
from factlint.claims.draft_words import DraftWords, draft_words
from factlint.claims.lexicon import ClaimLexicon
from factlint.claims.pair import Pair

__all__ = ["Claim", "ClaimLexicon", "DraftWords", "Pair", "Part", "claims_of", "draft_words"]
