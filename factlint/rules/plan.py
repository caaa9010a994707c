"""Which phrases are worth trying on which sentence: a bit for each word, list and slot type that some phrase needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from factlint.model import FIGURE_KINDS, Mention, MentionKind
from factlint.rules.arrangement import Arrangement, Want, as_mask
from factlint.rules.conditions import Condition
from factlint.rules.phrase import Phrase
from factlint.rules.phrases import ReadyPhrases
from factlint.rules.ready import ReadyPhrase
from factlint.rules.rule import Rule, Search

_MOST_FIGURES = 200
"""What has more figures, or more dates, than this is a table that has lost its lines, and would keep the matcher busy for minutes."""
_PLAIN_STEPS = 2
"""A word or a list, and the end."""


class Planned(Struct, frozen=True):
    """A search, whose it is, and what the sentences that it is tried on must have."""

    rule: Rule
    index: int
    """Which of its searches."""
    number: int
    """Its place among all searches: the order of results."""
    required: int
    """All of these bits."""
    choices: tuple[int, ...]
    """Of each of these, one."""
    figures: int
    dates: int
    conditions: tuple[int, ...]
    """What its guard asks of one figure alone."""

    @property
    def search(self) -> Search:
        """The search: read when it is first tried."""
        return self.rule.searches[self.index]


class Silencers(Struct, frozen=True):
    """Phrases that silence a search, ready to be matched."""

    plain: tuple[ReadyPhrase, ...]
    """Those that are one word or one list ..."""
    plain_words: frozenset[str]
    """... and so begin with one of these."""
    others: tuple[ReadyPhrase, ...]


class Offer(Struct, frozen=True):
    """What a sentence, or several, have for phrases."""

    mask: int
    keys: set[int]
    """Those that its words are enough for."""
    kinds: int
    """The bits of its mentions alone."""
    figures: int
    dates: int


_ByKey = dict[int, tuple[Planned, ...]]
"""Key -> searches."""


class Plan(Struct, frozen=True):
    """The searches of the chosen rules, arranged so that a sentence finds its few quickly."""

    rules: dict[str, Rule]
    words: dict[str, tuple[int, tuple[int, ...]]]
    """The bits of each, and the keys that it is enough for."""
    kind_bits: dict[MentionKind, int]
    by_sentences: dict[int, tuple[tuple[int, int], ...]]
    """Of the groups of searches whose phrases run over so many sentences, the bits of the mentions that each needs, and its number."""
    wants: Sequence[tuple[Want, ...]]
    """What the searches of each group need."""
    conditions: Sequence[Condition]
    phrases: ReadyPhrases
    slotless: bool
    """Whether some phrase has no slot, and fits a block without mentions."""
    made_groups: dict[int, _ByKey] = field(default_factory=dict)
    """Group by its number -> its searches: most drafts have the mentions for half of them."""
    groups: dict[tuple[int, int], _ByKey] = field(default_factory=dict)
    """Sentences and kinds of mentions -> the searches that these are enough for, by their keys; filled as sentences ask."""
    made_ready: dict[int, ReadyPhrase] = field(default_factory=dict)
    """Search by its number -> its phrase: made when first tried, as most never are."""
    made_silencers: dict[int, tuple[Silencers, ...]] = field(default_factory=dict)
    """Search by its number -> what silences it."""
    shared: dict[str, Silencers] = field(default_factory=dict)
    """Rule -> what silences all of its searches."""

    def ready(self, planned: Planned) -> ReadyPhrase:
        """The phrase of a search, ready to be matched."""
        known = self.made_ready.get(planned.number)
        if known is None:
            known = self.made_ready[planned.number] = self.phrases.of(planned.search.phrase)
        return known

    def silencers(self, planned: Planned) -> tuple[Silencers, ...]:
        """What silences a search: its own, and its rule's."""
        known = self.made_silencers.get(planned.number)
        if known is None:
            name = planned.rule.heading.id
            shared = self.shared.get(name)
            if shared is None:
                shared = self.shared[name] = silencers(planned.rule.unless, self.phrases)
            own = silencers(planned.search.unless, self.phrases)
            known = tuple(each for each in (own, shared) if each.plain or each.others)
            self.made_silencers[planned.number] = known
        return known

    def offer(self, words: Iterable[str], mentions: Iterable[Mention]) -> Offer:
        """What a stretch of text has."""
        known, kind_bits = self.words, self.kind_bits
        mask = kinds = figures = dates = 0
        keys: set[int] = set()
        for word in words:
            if word in known:
                bits, some = known[word]
                mask |= bits
                keys.update(some)
        for mention in mentions:
            kind = mention.kind
            kinds |= kind_bits.get(kind, 0)
            figures += kind in FIGURE_KINDS
            dates += kind == "date"
        return Offer(mask | kinds, keys, kinds, figures, dates)

    def met(self, offers: Sequence[Offer], sentences: int) -> list[Planned]:
        """The searches over so many sentences whose needs are met by some in a row; none on what must be a table that has
        lost its lines."""
        kinds = 0
        for offer in offers:
            kinds |= offer.kinds
        groups = self.groups.get((sentences, kinds))
        if groups is None:
            groups = self.groups[sentences, kinds] = self._grouped(kinds, sentences)
        if not groups:
            return []
        offer = offers[0] if len(offers) == 1 else _joined(offers)
        mask, figures, dates = offer.mask, offer.figures, offer.dates
        if max(figures, dates) > _MOST_FIGURES:
            return []
        return [
            planned
            for key in (0, *offer.keys)
            for planned in groups.get(key, ())
            if planned.figures <= figures
            and planned.dates <= dates
            and (not planned.required or mask & planned.required == planned.required)
            and (not planned.choices or all(mask & choice for choice in planned.choices))
        ]

    def group(self, number: int) -> _ByKey:
        """The searches of a group that are those of chosen rules."""
        known = self.made_groups.get(number)
        if known is None:
            keyed: dict[int, list[Planned]] = {}
            for want in self.wants[number]:
                if want.rule in self.rules:
                    keyed.setdefault(want.key, []).append(planned_search(self.rules[want.rule], want))
            known = self.made_groups[number] = {key: tuple(some) for key, some in keyed.items()}
        return known

    def _grouped(self, kinds: int, sentences: int) -> _ByKey:
        """The searches for which mentions of these kinds are enough."""
        groups: _ByKey = {}
        for needed, number in self.by_sentences[sentences]:
            if needed & kinds == needed:
                for key, some in self.group(number).items():
                    groups[key] = groups.get(key, ()) + some
        return groups


def _joined(offers: Sequence[Offer]) -> Offer:
    """What several sentences have together."""
    mask = kinds = figures = dates = 0
    for offer in offers:
        mask |= offer.mask
        kinds |= offer.kinds
        figures += offer.figures
        dates += offer.dates
    return Offer(mask, set[int]().union(*[offer.keys for offer in offers]), kinds, figures, dates)


def silencers(phrases: Sequence[Phrase], made: ReadyPhrases) -> Silencers:
    """These phrases, ready to be matched."""
    each = [made.of(phrase) for phrase in phrases]
    plain = tuple(one for one in each if len(one.steps) == _PLAIN_STEPS and one.openings.words)
    words = frozenset[str]().union(*(one.openings.words for one in plain))
    return Silencers(plain, words, tuple(one for one in each if one not in plain))


def planned_search(rule: Rule, want: Want) -> Planned:
    """A search of a rule, with what it needs."""
    return Planned(
        rule, want.index, want.number, as_mask(want.required), tuple(map(as_mask, want.choices)),
        want.figures, want.dates, want.conditions,
    )  # fmt: skip


def plan_searches(rules: Sequence[Rule], arrangement: Arrangement, phrases: ReadyPhrases) -> Plan:
    """The plan of these rules' phrases; what they need stands in the arrangement of all rules."""
    masks = [(as_mask(bits), keys) for bits, keys in arrangement.masks]
    chosen = {rule.heading.id: rule for rule in rules}
    by_sentences: dict[int, list[tuple[int, int]]] = {}
    for number, group in enumerate(arrangement.groups):
        by_sentences.setdefault(group.sentences, []).append((as_mask(group.mentions), number))
    return Plan(
        chosen,
        {word: masks[number] for word, number in arrangement.word_masks.items()},
        {kind: as_mask(bits) for kind, bits in arrangement.kind_bits.items()},
        {count: tuple(groups) for count, groups in sorted(by_sentences.items())},
        arrangement.wants,
        arrangement.conditions,
        phrases,
        not chosen.keys().isdisjoint(arrangement.slotless),
    )
