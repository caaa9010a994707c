"""What a house asks of its drafts, and the words by which claims and sources are told."""

from collections.abc import Mapping, Sequence
from itertools import compress

from msgspec import Struct

from factlint.house_policy import SHIPPED_POLICY, HousePolicy

__all__ = ["SHIPPED_POLICY", "HousePolicy", "SourcingWords", "phrase_at", "sourcing_words"]

_READING_WORDS = ("under", "judge", "judging", "by", "makes", "make")
_READ_OFF = "read_off"
_READ_OFF_LISTS = ("printed_cues", "figure_names", "counting_devices", "figure_papers", "message_nouns")
ListIndex = Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
"""List -> first word -> the entries that begin with it, each as its words."""
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
_ACCUSING = (
    "accusing_verbs", "accusing_nouns", "accusing_deeds", "accusing_labels", "accusing_adverbs", "harming_verbs",
    "spending_verbs", "running_verbs", "faking_verbs", "causing_verbs",
)  # fmt: skip


class SourcingWords(Struct, frozen=True):
    """The word lists of claims.yaml and accusations.yaml, each by the name of its list."""

    casualties: frozenset[str]
    casualty_people: frozenset[str]
    superlatives: frozenset[str]
    superlative_leads: frozenset[str]
    superlative_verbs: frozenset[str]
    superlative_deniers: frozenset[str]
    outdoing_words: frozenset[str]
    whole_claims: frozenset[str]
    known_extremes: frozenset[str]
    wholes: frozenset[str]
    scope_wholes: frozenset[str]
    long_times: frozenset[str]
    long_ago: frozenset[str]
    plain_figures: frozenset[str]
    superlative_scopes: Phrases
    superlative_claims: Phrases
    plain_claims: frozenset[str]
    plain_hints: frozenset[str]
    plain_money: frozenset[str]
    renting_words: frozenset[str]
    named_money: frozenset[str]
    award_nouns: frozenset[str]
    award_verbs: frozenset[str]
    film_words: frozenset[str]
    taking_verbs: frozenset[str]
    attributive_leads: frozenset[str]
    money_followers: frozenset[str]
    prizes: frozenset[str]
    racing_words: frozenset[str]
    doubling_followers: frozenset[str]
    doubles_leads: frozenset[str]
    market_words: frozenset[str]
    traded_measures: frozenset[str]
    turning_subjects: frozenset[str]
    poll_methods: Phrases
    plain_phrases: Phrases
    kill_words: frozenset[str]
    accusing_verbs: frozenset[str]
    person_words: frozenset[str]
    accusing_nouns: frozenset[str]
    accusing_acts: frozenset[str]
    doing_words: frozenset[str]
    accusing_deeds: frozenset[str]
    accusing_labels: frozenset[str]
    accusing_adverbs: frozenset[str]
    wronging_verbs: frozenset[str]
    accusing_words: frozenset[str]
    """All that make an accusation by themselves or with what stands around them."""
    stolen_idioms: frozenset[str]
    innocent_objects: frozenset[str]
    running_verbs: frozenset[str]
    accusing_trades: Phrases
    faking_verbs: frozenset[str]
    harming_verbs: frozenset[str]
    harmed_people: frozenset[str]
    spending_verbs: frozenset[str]
    entrusted_money: Phrases
    caused_wrongs: frozenset[str]
    causing_verbs: frozenset[str]
    unnamed_culprits: frozenset[str]
    suffering_words: frozenset[str]
    accusing_phrases: Phrases
    legal_words: frozenset[str]
    legal_phrases: Phrases
    future_words: Phrases
    vouching_papers: frozenset[str]
    seen_papers: Phrases
    law_papers: frozenset[str]
    law_verbs: frozenset[str]
    printed_cues: frozenset[str]
    binding_papers: frozenset[str]
    counting_devices: frozenset[str]
    device_verbs: frozenset[str]
    accused_nouns: frozenset[str]
    source_notes: frozenset[str]
    definite_words: frozenset[str]
    documents: frozenset[str]
    document_introducers: frozenset[str]
    document_nouns: frozenset[str]
    carry_stops: frozenset[str]
    unnamed_nouns: frozenset[str]
    counting_words: frozenset[str]
    anonymity_reasons: Phrases
    anonymity_requests: Phrases
    back_pointers: frozenset[str]
    figure_names: frozenset[str]
    answering_openers: frozenset[str]
    figure_papers: frozenset[str]
    counting_papers: frozenset[str]
    speaking_offices: frozenset[str]
    referring_openers: frozenset[str]
    announced: frozenset[str]
    publishing_verbs: frozenset[str]
    looking_into: Phrases
    message_nouns: frozenset[str]
    quotable_things: frozenset[str]
    judging_words: frozenset[str]
    speaking_people: frozenset[str]
    reacting_cues: Phrases
    speaking_manners: Phrases
    denials: frozenset[str]
    ownerless_beliefs: frozenset[str]
    ownerless_accounts: Phrases
    idle_cues: frozenset[str]
    doing_cues: frozenset[str]
    survey_nouns: frozenset[str]
    result_nouns: frozenset[str]
    first_persons: frozenset[str]
    household_names: frozenset[str]
    surname_endings: frozenset[str]
    inverted_cues: frozenset[str]
    listeners: frozenset[str]
    share_wholes: frozenset[str]
    no_superlatives: frozenset[str]
    place_prepositions: frozenset[str]
    named_things: frozenset[str]
    death_words: frozenset[str]
    toll_words: frozenset[str]
    toll_verbs: frozenset[str]
    weighty_units: frozenset[str]
    opinion_cues: frozenset[str]
    plural_sources: frozenset[str]
    court_words: frozenset[str]
    court_payments: frozenset[str]
    sport_words: frozenset[str]
    fiction_words: frozenset[str]
    rulings: frozenset[str]
    convictions: frozenset[str]
    naming_openers: Phrases
    result_periods: Phrases
    pointing_back: Phrases
    supposing: frozenset[str]
    argued_nouns: frozenset[str]
    argued_verbs: frozenset[str]
    own_witness: Phrases
    price_phrases: Phrases
    fiction_phrases: Phrases
    fiction_notes: Phrases
    small_stems: frozenset[str]
    size_superlatives: frozenset[str]
    feature_superlatives: frozenset[str]
    accusing_cues: frozenset[str]
    natural_features: frozenset[str]
    small_wholes: frozenset[str]
    unspeaking_places: frozenset[str]
    answering_words: frozenset[str]
    pointing_words: frozenset[str]
    pointing_verbs: frozenset[str]
    told_ways: frozenset[str]
    told_verbs: frozenset[str]
    read_off: frozenset[str]
    """Every word with which something can be told as read in a paper."""


def sourcing_words(lists: ListIndex) -> SourcingWords:
    """The words of claims and sources."""
    phrases = {
        "superlative_scopes", "superlative_claims", "poll_methods", "plain_phrases", "accusing_phrases", "future_words",
        "anonymity_reasons", "anonymity_requests", "seen_papers", "legal_phrases", "result_periods", "reacting_cues",
        "speaking_manners", "looking_into", "naming_openers", "pointing_back", "own_witness", "price_phrases",
        "fiction_phrases", "fiction_notes", "ownerless_accounts", "entrusted_money", "accusing_trades",
    }  # fmt: skip
    given = {name: lists.get(name, {}) for name in phrases}
    made = (_READ_OFF, "accusing_words")
    listed = [name for name in SourcingWords.__struct_fields__ if name not in phrases and name not in made]
    single = {name: _single(lists, name) for name in listed}
    read_off = frozenset(_READING_WORDS).union(*(single[name] for name in _READ_OFF_LISTS))
    single["accusing_words"] = frozenset().union(*(single[name] for name in _ACCUSING))
    return SourcingWords(**given, **single, read_off=read_off)  # type: ignore[arg-type] # each name is a field of its kind


def _single(lists: ListIndex, name: str) -> frozenset[str]:
    return frozenset(entry[0] for entries in lists.get(name, {}).values() for entry in entries if len(entry) == 1)


def phrase_at(lower: Sequence[str], first: int, last: int, phrases: Phrases) -> int | None:
    """Where the first of some phrases begins in lower[first:last]."""
    stretch = lower[first:last]
    if phrases.keys().isdisjoint(stretch):
        return None
    for at in compress(range(first, last), map(phrases.__contains__, stretch)):
        for entry in phrases[lower[at]]:
            if at + len(entry) <= last and tuple(lower[at : at + len(entry)]) == entry:
                return at
    return None
