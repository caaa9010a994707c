"""Who vouches for which sentence of a draft, which sentences need somebody to, and who speaks at all."""

from factlint.sourcing.going_on import in_court
from factlint.sourcing.introductions import Introductions, introduced, introductions
from factlint.sourcing.policy import SHIPPED_POLICY, HousePolicy, SourcingWords, sourcing_words
from factlint.sourcing.printed_words import is_printed
from factlint.sourcing.reach import sourced_sentences
from factlint.sourcing.sourced_sentence import Reach, SourcedSentence
from factlint.sourcing.speakers import Speaker, speakers
from factlint.sourcing.strong_claims import STRONG_CLAIMS, Claim
from factlint.sourcing.surroundings import explained, named_within, names_source, spoken_for

__all__ = [
    "SHIPPED_POLICY",
    "STRONG_CLAIMS",
    "Claim",
    "HousePolicy",
    "Introductions",
    "Reach",
    "SourcedSentence",
    "SourcingWords",
    "Speaker",
    "explained",
    "in_court",
    "introduced",
    "introductions",
    "is_printed",
    "named_within",
    "names_source",
    "sourced_sentences",
    "sourcing_words",
    "speakers",
    "spoken_for",
]
