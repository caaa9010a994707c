"""A rule file into a rule: every fault of the file is told with line, column and what would be right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from factlint.claims import Part, TwinKind
from factlint.errors import Problem, UsageError
from factlint.model import Example, RuleHeading, Severity
from factlint.rules.expression import Expression
from factlint.rules.guard import guard_of
from factlint.rules.needs import search_needs
from factlint.rules.phrase import Phrase
from factlint.rules.read_nodes import NodeReader
from factlint.rules.read_phrase import PhraseError, parse_phrase, slots_written
from factlint.rules.rule import (
    EACH,
    PARTS,
    SEVERITIES,
    TOTAL_NAMES,
    TWINS,
    Comparison,
    Inspection,
    Message,
    Note,
    Rule,
    Search,
    Verdict,
)
from factlint.rules.slots import SLOT_TYPES
from factlint.yaml_file import Mapping, Node, Text, parse
from factlint.yaml_file import Sequence as List

RULE_KEYS = ("id", "severity", "on", "summary", "why", "find", "compare", "each", "throughout", "where", "expect", "message",
             "note", "unless", "stated", "soften", "silent", "at_most", "examples")  # fmt: skip
SEARCH_KEYS = (
    "phrase",
    "where",
    "expect",
    "message",
    "note",
    "severity",
    "soften",
    "unless",
    "elsewhere",
    "throughout",
)
NOTE_KEYS = ("when", "say")
COMPARE_KEYS = ("one", "other", "where", "expect", "message")
THROUGHOUT_KEYS = ("of", "is")
_COMPARED: dict[str, Part | TwinKind] = {**PARTS, **TWINS}
EXAMPLE_KEYS = ("text", "date")
_WORD = re.compile(r"[^\W\d]\w*")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def read_rule(path: Path, lists: Collection[str]) -> Rule:
    """The rule of a file. Raises UsageError with every problem of the file."""
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(Problem(str(path), 0, 0, f"cannot be read as UTF-8 text: {error}")) from None
    root = parse(source, str(path))
    nodes = NodeReader(str(path), lists)
    rule = _Reader(nodes, path, lists, source).rule(root)
    if nodes.problems or rule is None:
        raise UsageError(*sorted(nodes.problems))
    return rule


class _Reader:
    """Puts a rule together from the nodes of its file."""

    def __init__(self, nodes: NodeReader, path: Path, lists: Collection[str], source: str) -> None:
        self._nodes = nodes
        self._path = path
        self._lists = lists
        self._source = source

    def rule(self, root: Node) -> Rule | None:
        """The rule, or None where problems were noted."""
        if not isinstance(root, Mapping):
            self._nodes.wrong(
                root, "a rule file is a mapping with the keys id, summary, find, expect, message, examples"
            )
            return None
        self._nodes.keys(root, RULE_KEYS, "a rule")
        for key in ("id", "summary", "expect", "message", "examples"):
            if key not in root.entries and not (key in ("expect", "message") and self._all_searches_have(root, key)):
                self._nodes.wrong(root, f'the key "{key}" is missing')
        if "soften" in root.entries and "compare" in root.entries:
            self._nodes.wrong(root.keys["soften"], '"soften" goes with "find" and "each" only')
        ways = [key for key in ("find", "compare", "each") if key in root.entries]
        if not ways:
            self._nodes.wrong(root, 'nothing says what to find: give one of the keys "find", "compare", "each"')
        heading = self._heading(root)
        entries = root.entries
        searches = self._searches(entries["find"], root) if "find" in entries else ()
        comparisons = self._comparisons(entries["compare"], root) if "compare" in entries else ()
        inspections = self._inspections(entries["each"], root) if "each" in entries else ()
        unless = self._silencers(entries)
        stated = self._nodes.text(entries, "stated")
        slots = {name for search in searches for name, _ in search.phrase.slots}
        if stated and searches and stated not in slots:
            self._nodes.wrong(
                entries["stated"], f'no slot is called "{stated}"; the slots are: {", ".join(sorted(slots))}'
            )
        if self._nodes.problems:
            return None
        at_most = self._nodes.count(entries, "at_most")
        needs = tuple(map(search_needs, searches))
        return Rule(heading, searches, needs, comparisons, inspections, stated, at_most, unless)

    def _all_searches_have(self, root: Mapping, key: str) -> bool:
        found = root.entries.get("find")
        items = found.items if isinstance(found, List) else ()
        return bool(items) and all(isinstance(item, Mapping) and key in item.entries for item in items)

    def _heading(self, root: Mapping) -> RuleHeading:
        entries = root.entries
        rule_id = self._nodes.text(entries, "id")
        if "id" in entries:
            if not _ID.fullmatch(rule_id):
                self._nodes.wrong(entries["id"], f'an id is words in lower case joined by hyphens, not "{rule_id}"')
            elif rule_id != self._path.stem:
                self._nodes.wrong(
                    entries["id"], f'the id is "{rule_id}" but the file is called "{self._path.stem}"; make them one'
                )
        severity = SEVERITIES[self._nodes.choice(entries, "severity", SEVERITIES, "warning")]
        on = self._nodes.choice(entries, "on", ("true", "false", "yes", "no"), "true") in ("true", "yes")
        silent = tuple(item.value for item in self._nodes.texts(entries, "silent"))
        examples = entries.get("examples")
        flawed, correct = self._examples(examples) if examples is not None else ((), ())
        return RuleHeading(
            rule_id, self._path.parent.name, severity, self._nodes.text(entries, "summary"), self._nodes.text(entries, "why"), on, silent,
            flawed, correct, str(self._path), self._source,
        )  # fmt: skip

    def _examples(self, node: Node) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
        if not isinstance(node, Mapping):
            self._nodes.wrong(node, '"examples" has two lists: flawed and correct')
            return (), ()
        self._nodes.keys(node, ("flawed", "correct"), '"examples"')
        found: dict[str, tuple[Example, ...]] = {}
        for key in ("flawed", "correct"):
            items = node.entries.get(key)
            if not isinstance(items, List) or not items.items:
                self._nodes.wrong(items or node, f'"examples" needs at least one text under "{key}"')
                continue
            found[key] = tuple(example for item in items.items if (example := self._example(item)))
        return found.get("flawed", ()), found.get("correct", ())

    def _example(self, node: Node) -> Example | None:
        if isinstance(node, Text):
            return Example(node.value, node.line)
        if isinstance(node, Mapping):
            self._nodes.keys(node, EXAMPLE_KEYS, "an example")
            inner = node.entries.get("text")
            if isinstance(inner, Text):
                return Example(inner.value, node.line, self._nodes.text(node.entries, "date"))
        self._nodes.wrong(
            node, "an example is a text, or a mapping with text and date; quote a text that has a colon in it"
        )
        return None

    def _searches(self, node: Node, root: Mapping) -> tuple[Search, ...]:
        if not isinstance(node, List) or not node.items:
            self._nodes.wrong(node, '"find" is a list of phrases')
            return ()
        others = {name for phrase in self._phrases_of(node) for name, _ in phrase.slots}
        return tuple(search for item in node.items if (search := self._search(item, root, others)) is not None)

    def _search(self, node: Node, root: Mapping, others: Collection[str]) -> Search | None:
        """The search of an entry of find; `others` are the slots of all of them: one expression may speak of slots that only
        some have."""
        own: dict[str, Node] = {}
        phrase_node: Node | None = node
        if isinstance(node, Mapping):
            self._nodes.keys(node, SEARCH_KEYS, "an entry of find")
            own = node.entries
            phrase_node = own.get("phrase")
        if not isinstance(phrase_node, Text):
            self._nodes.wrong(node, "a phrase is a text, or a mapping with phrase; put quotation marks around it")
            return None
        phrase = self._nodes.phrase(phrase_node)
        entries = {**root.entries, **own}
        if phrase is None:
            # What else is wrong is told at once.
            written = slots_written(phrase_node.value)
            self._says(entries, _words_of(entries) if written is None else written, others)
            return None
        slots = [name for name, _ in phrase.slots]
        elsewhere = self._elsewhere(own["elsewhere"], slots) if "elsewhere" in own else None
        if elsewhere:
            slots.append(elsewhere[0])
        throughout = self._throughout(entries["throughout"], slots) if "throughout" in entries else None
        if throughout:
            slots += ["here", "there", *(f"there_{name}" for name in slots)]
        where, expect, message, severity = self._says(entries, slots, others)
        if expect is None:
            return None
        notes = self._notes(entries["note"], {*slots, *others}) if "note" in entries else ()
        soften = self._nodes.condition(entries["soften"], {*slots, *others}) if "soften" in entries else None
        verdict = Verdict(expect, message, severity, notes, soften, throughout)
        return Search(phrase, guard_of(where), lambda: verdict, self._silencers(own), elsewhere)

    def _silencers(self, entries: dict[str, Node]) -> tuple[Phrase, ...]:
        phrases = (self._nodes.phrase(item) for item in self._nodes.texts(entries, "unless"))
        return tuple(phrase for phrase in phrases if phrase is not None)

    def _notes(self, node: Node, names: Collection[str]) -> tuple[Note, ...]:
        """What to add to the message, and when."""
        found = []
        for item in node.items if isinstance(node, List) else (node,):
            if not isinstance(item, Mapping) or set(item.entries) != set(NOTE_KEYS):
                self._nodes.once(item, "a note is {when: expression, say: text}: what to add to the message, and when")
                continue
            when = self._nodes.condition(item.entries["when"], names)
            say = self._nodes.message(item.entries["say"], names)
            if when is not None:
                found.append((when, say))
        return tuple(found)

    def _throughout(self, node: Node, slots: Sequence[str]) -> tuple[Expression, Expression] | None:
        if isinstance(node, Mapping) and set(node.entries) == set(THROUGHOUT_KEYS):
            of, value = (self._nodes.expression(node.entries[key], slots) for key in THROUGHOUT_KEYS)
            return (of, value) if of is not None and value is not None else None
        self._nodes.wrong(
            node, "throughout is {of: ..., is: ...}: bindings with one value of the first have one of the second"
        )
        return None

    def _phrases_of(self, node: List) -> Iterable[Phrase]:
        """The phrases of find that can be read."""
        for item in node.items:
            inner = item.entries.get("phrase") if isinstance(item, Mapping) else item
            if isinstance(inner, Text):
                try:
                    yield parse_phrase(inner.value, SLOT_TYPES, self._lists)
                except PhraseError:
                    continue

    def _elsewhere(self, node: Node, slots: Sequence[str]) -> tuple[str, str] | None:
        if isinstance(node, Mapping) and len(node.entries) == 1:
            ((name, like),) = node.entries.items()
            if isinstance(like, Text) and like.value in slots and name not in slots:
                return name, like.value
        self._nodes.wrong(
            node, "elsewhere is {new: old}: a new slot, and the slot of the phrase that counts the same thing"
        )
        return None

    def _says(
        self, entries: dict[str, Node], slots: Collection[str], optional: Collection[str]
    ) -> tuple[Expression | None, Expression | None, Message, Severity]:
        names = {*slots, *optional}
        where_node, expect_node, message_node = (entries.get(key) for key in ("where", "expect", "message"))
        where = self._nodes.condition(where_node, names) if where_node is not None else None
        expect = self._nodes.condition(expect_node, names) if expect_node is not None else None
        message = self._nodes.message(message_node, names) if message_node is not None else ()
        severity = SEVERITIES[self._nodes.choice(entries, "severity", SEVERITIES, "warning")]
        return where, expect, message, severity

    def _comparisons(self, node: Node, root: Mapping) -> tuple[Comparison, ...]:
        items = node.items if isinstance(node, List) else (node,)
        found = []
        for item in items:
            if not isinstance(item, Mapping) or not {"one", "other"} <= set(item.entries) <= set(COMPARE_KEYS):
                self._nodes.wrong(item, "compare is {one: title, other: body}: where the two claims stand")
                continue
            one = _COMPARED[self._nodes.choice(item.entries, "one", _COMPARED, "title")]
            other = _COMPARED[self._nodes.choice(item.entries, "other", _COMPARED, "body")]
            where, expect, message, severity = self._says({**root.entries, **item.entries}, ("one", "other"), ())
            if expect is not None:
                found.append(Comparison(one, other, where, expect, message, severity))
        return tuple(found)

    def _inspections(self, node: Node, root: Mapping) -> tuple[Inspection, ...]:
        each = EACH[self._nodes.choice({"each": node}, "each", EACH, "sentence")]
        names = ("it", *TOTAL_NAMES) if each == "total" else ("it",)
        where, expect, message, severity = self._says(root.entries, names, ())
        soften_node = root.entries.get("soften")
        soften = self._nodes.condition(soften_node, names) if soften_node is not None else None
        return () if expect is None else (Inspection(each, where, expect, message, severity, soften),)


def _words_of(entries: dict[str, Node]) -> frozenset[str]:
    """Every word of a search's expressions: any of them may be a slot of a phrase that could not be read."""
    texts = (entries.get(key) for key in ("where", "expect", "message"))
    return frozenset(word for node in texts if isinstance(node, Text) for word in _WORD.findall(node.value))
