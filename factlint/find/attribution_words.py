"""The words of attribution, arranged for finding."""

from typing import Literal, Self

from msgspec import Struct

from factlint.find.verb_forms import Form, verb_forms
from factlint.words import Words

VerbKind = Literal["speech", "content", "stance", "evidential"]

_VERB_LISTS: tuple[tuple[str, VerbKind], ...] = (
    ("speech_verbs", "speech"),
    ("evidential_verbs", "evidential"),
    ("content_verbs", "content"),
    ("stance_verbs", "stance"),
)
"""A verb of several lists is each of them: where the first does not fit, the next is tried."""


_NOUN_LISTS = ("cue_nouns", "told_nouns", "revised_nouns", "copula_nouns")


class Verb(Struct, frozen=True, array_like=True, gc=False):
    """A form of a verb that can attribute."""

    kind: VerbKind
    base: str
    form: Form
    particle: str = ""
    """Of `point out`, the second word."""


class AttributionLexicon(Struct, frozen=True):
    """The word lists of cues.yaml, grammar.yaml and sources.yaml; each set has the name of its list."""

    verbs: dict[str, tuple[Verb, ...]]
    """Form -> the verbs that it can be, those with a particle first."""
    prepositions: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    """First word -> second word, or none -> the phrases that stand before a source, longest first."""
    other_senses: dict[str, tuple[str, ...]]
    """Base form -> the words behind it that make it another verb."""
    needed_followers: dict[str, tuple[str, ...]]
    """Base form -> the words of which one must stand behind it."""
    starters: frozenset[str]
    """Every word that a cue can begin with."""
    starter_followers: dict[str, frozenset[str]]
    """Those that begin a cue only with another word behind them -> what that can be: in response, put it."""
    assertive_verbs: frozenset[str]
    plan_verbs: frozenset[str]
    estimating_verbs: frozenset[str]
    topic_verbs: frozenset[str]
    arguing_verbs: frozenset[str]
    opinion_verbs: frozenset[str]
    counting_verbs: frozenset[str]
    mostly_nouns: frozenset[str]
    finding_verbs: frozenset[str]
    light_verbs: frozenset[str]
    told_nouns: frozenset[str]
    revising_verbs: frozenset[str]
    revised_nouns: frozenset[str]
    told_noun_followers: frozenset[str]
    directive_verbs: frozenset[str]
    paper_verbs: frozenset[str]
    naming_prepositions: frozenset[str]
    plural_nouns: frozenset[str]
    siding_verbs: frozenset[str]
    telling_verbs: frozenset[str]
    inverting_verbs: frozenset[str]
    playing_verbs: frozenset[str]
    playing_words: frozenset[str]
    passive_cues: frozenset[str]
    visible_cues: frozenset[str]
    feeling_cues: frozenset[str]
    feeling_followers: frozenset[str]
    cue_nouns: frozenset[str]
    cue_noun_followers: frozenset[str]
    copula_nouns: frozenset[str]
    promise_nouns: frozenset[str]
    possessive_cues: frozenset[str]
    hearsay_adverbs: frozenset[str]
    noun_homographs: frozenset[str]
    be_forms: frozenset[str]
    have_forms: frozenset[str]
    modals: frozenset[str]
    question_openers: frozenset[str]
    subject_pronouns: frozenset[str]
    articles: frozenset[str]
    linking_verbs: frozenset[str]
    cue_adverbs: frozenset[str]
    nouns_in_ly: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    clause_openers: frozenset[str]
    content_openers: frozenset[str]
    relatives: frozenset[str]
    noun_makers: frozenset[str]
    container_prepositions: frozenset[str]
    containers: frozenset[str]
    general_containers: frozenset[str]
    other_particles: frozenset[str]
    amount_words: frozenset[str]
    short_subjects: frozenset[str]
    opinion_nouns: frozenset[str]
    topic_words: frozenset[str]
    speechless: frozenset[str]
    interview_words: frozenset[str]
    reduced_followers: frozenset[str]
    counting_words: frozenset[str]
    possessives: frozenset[str]
    participle_leads: frozenset[str]
    phrase_leads: frozenset[str]
    phrase_enders: frozenset[str]
    noun_phrase_prepositions: frozenset[str]
    document_nouns: frozenset[str]
    office_nouns: frozenset[str]
    anonymous_nouns: frozenset[str]
    vague_nouns: frozenset[str]
    heading_labels: frozenset[str]
    source_pronouns: frozenset[str]
    person_pronouns: frozenset[str]
    group_pronouns: frozenset[str]
    media_words: frozenset[str]
    broadcasting_words: frozenset[str]
    time_words: frozenset[str]
    carrying_nouns: frozenset[str]
    vague_leads: frozenset[str]
    number_leads: frozenset[str]
    plural_sources: frozenset[str]
    definite_words: frozenset[str]
    vague_quantifiers: frozenset[str]
    collective_nouns: frozenset[str]
    organisation_words: frozenset[str]
    honorifics: frozenset[str]
    sentence_openers: frozenset[str]
    no_names: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> Self:
        """The lexicon of these word lists."""
        verbs = _verbs(words)
        prepositions = _prepositions(words.lists.get("source_prepositions", ()))
        made = ("verbs", "prepositions", "other_senses", "needed_followers", "starters", "starter_followers")
        senses, needed = (_followers(words.tables.get(name, {})) for name in ("other_senses", "needed_followers"))
        sets = {name: frozenset(words.lists.get(name, ())) for name in cls.__struct_fields__ if name not in made}
        single = (
            "feeling_cues",
            "cue_nouns",
            "possessive_cues",
            "hearsay_adverbs",
            "topic_words",
            "containers",
            "told_nouns",
            "revised_nouns",
            "copula_nouns",
        )
        alone = frozenset[str]().union(*(sets[name] for name in single))
        followers = _starter_followers(verbs, prepositions, alone)
        others = frozenset[str]().union(*(sets[name] for name in single if name not in _NOUN_LISTS))
        nouns = (
            (sets["cue_nouns"] | sets["told_nouns"] | sets["revised_nouns"] | sets["copula_nouns"])
            - others
            - verbs.keys()
            - prepositions.keys()
        )
        followers |= dict.fromkeys(nouns, sets["cue_noun_followers"] | sets["told_noun_followers"] | sets["be_forms"])
        starters = alone.union(verbs, prepositions)
        return cls(verbs, prepositions, senses, needed, starters, followers, **sets)


def _starter_followers(
    verbs: dict[str, tuple[Verb, ...]], prepositions: dict[str, dict[str, tuple[tuple[str, ...], ...]]],
    alone: frozenset[str],
) -> dict[str, frozenset[str]]:  # fmt: skip
    """The words of cues of several words -> what can stand behind them; without those that can be a cue alone."""
    found: dict[str, frozenset[str]] = {}
    for word in {*verbs, *prepositions} - alone:
        following = {verb.particle for verb in verbs.get(word, ())}
        following |= prepositions.get(word, {}).keys()
        if "" not in following:
            found[word] = frozenset(following)
    return found


def _followers(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {base: tuple(after.split()) for base, after in table.items()}


def _prepositions(entries: tuple[str, ...]) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for phrase in sorted((tuple(entry.split()) for entry in entries), key=len, reverse=True):
        seconds = found.setdefault(phrase[0], {})
        second = phrase[1] if len(phrase) > 1 else ""
        seconds[second] = (*seconds.get(second, ()), phrase)
    return found


def _verbs(words: Words) -> dict[str, tuple[Verb, ...]]:
    irregular = words.tables.get("irregular_verbs", {})
    doubling = frozenset(words.lists.get("doubling_verbs", ()))
    found: dict[str, list[Verb]] = {}
    for name, kind in _VERB_LISTS:
        for entry in words.lists.get(name, ()):
            base, _, particle = entry.partition(" ")
            for form, spelled in verb_forms(base, irregular.get(base, ""), doubling):
                found.setdefault(spelled, []).append(Verb(kind, base, form, particle))
    return {spelled: tuple(sorted(verbs, key=lambda verb: not verb.particle)) for spelled, verbs in found.items()}
