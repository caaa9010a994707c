"""A rule file into a rule: every fault of the file is told with line, column and what would be right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from factlint.errors import Problem, UsageError, suggestion
from factlint.model import Example, RuleHeading, Severity
from factlint.rules.expression import Expression
from factlint.rules.functions import ARITIES
from factlint.rules.phrase import Phrase
from factlint.rules.read_expression import ExpressionError, parse_expression
from factlint.rules.read_phrase import PhraseError, parse_phrase
from factlint.rules.rule import EACH, PARTS, SEVERITIES, Comparison, Inspection, Message, Rule, Search
from factlint.rules.slots import SLOT_TYPES
from factlint.yaml_file import Mapping, Node, Text, parse
from factlint.yaml_file import Sequence as List

RULE_KEYS = ("id", "severity", "on", "summary", "why", "find", "compare", "each", "where", "expect", "message",
             "unless", "stated", "soften", "silent", "at_most", "examples")  # fmt: skip
SEARCH_KEYS = ("phrase", "where", "expect", "message", "severity", "unless", "elsewhere")
COMPARE_KEYS = ("one", "other")
EXAMPLE_KEYS = ("text", "date")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def read_rule(path: Path, lists: Collection[str]) -> Rule:
    """The rule of a file. Raises UsageError with every problem of the file."""
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(Problem(str(path), 0, 0, f"cannot be read as UTF-8 text: {error}")) from None
    root = parse(source, str(path))
    reader = _Reader(str(path), path.stem, path.parent.name, lists, source)
    rule = reader.rule(root)
    if reader.problems or rule is None:
        raise UsageError(*sorted(reader.problems))
    return rule


class _Reader:
    """Reads one file's nodes and gathers what is wrong with them."""

    def __init__(self, path: str, stem: str, family: str, lists: Collection[str], source: str) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._stem = stem
        self._family = family
        self._lists = lists
        self._source = source

    def wrong(self, node: Node, message: str, shift: int | None = None) -> None:
        """Notes a problem at a node, or so many characters into its text."""
        quoted = isinstance(node, Text) and not node.plain
        column = node.column if shift is None else node.column + shift + quoted
        self.problems.append(Problem(self._path, node.line, column, message))

    def rule(self, root: Node) -> Rule | None:
        """The rule, or None where problems were noted."""
        if not isinstance(root, Mapping):
            self.wrong(root, "a rule file is a mapping with the keys id, summary, find, expect, message, examples")
            return None
        self.keys(root, RULE_KEYS, "a rule")
        for key in ("id", "summary", "expect", "message", "examples"):
            if key not in root.entries and not (key in ("expect", "message") and self._all_searches_have(root, key)):
                self.wrong(root, f'the key "{key}" is missing')
        if "soften" in root.entries and "each" not in root.entries:
            self.wrong(root.keys["soften"], '"soften" goes with "each" only')
        ways = [key for key in ("find", "compare", "each") if key in root.entries]
        if not ways:
            self.wrong(root, 'nothing says what to find: give one of the keys "find", "compare", "each"')
        heading = self._heading(root)
        entries = root.entries
        searches = self._searches(entries["find"], root) if "find" in entries else ()
        comparisons = self._comparisons(entries["compare"], root) if "compare" in entries else ()
        inspections = self._inspections(entries["each"], root) if "each" in entries else ()
        stated = self.text(entries, "stated")
        slots = {name for search in searches for name, _ in search.phrase.slots}
        if stated and searches and stated not in slots:
            self.wrong(entries["stated"], f'no slot is called "{stated}"; the slots are: {", ".join(sorted(slots))}')
        if self.problems:
            return None
        at_most = self._count(entries, "at_most")
        return Rule(heading, searches, comparisons, inspections, stated, at_most)

    def _all_searches_have(self, root: Mapping, key: str) -> bool:
        found = root.entries.get("find")
        items = found.items if isinstance(found, List) else ()
        return bool(items) and all(isinstance(item, Mapping) and key in item.entries for item in items)

    def keys(self, node: Mapping, known: Sequence[str], what: str) -> None:
        """Notes unknown keys."""
        for name, key in node.keys.items():
            if name not in known:
                hint = suggestion(name, list(known)) or f"; {what} has the keys {', '.join(known)}"
                self.wrong(key, f'unknown key "{name}"{hint}')

    def text(self, entries: dict[str, Node], key: str, default: str = "") -> str:
        """The text of a key."""
        node = entries.get(key)
        if node is None:
            return default
        if not isinstance(node, Text):
            self.wrong(node, f'"{key}" must be a text')
            return default
        return " ".join(node.value.split())

    def _choice(self, entries: dict[str, Node], key: str, choices: Collection[str], default: str) -> str:
        found = self.text(entries, key, default)
        if found not in choices:
            hint = suggestion(found, list(choices)) or f"; it is one of {', '.join(choices)}"
            self._once(entries[key], f'"{key}" cannot be "{found}"{hint}')
            return default
        return found

    def _count(self, entries: dict[str, Node], key: str) -> int:
        found = self.text(entries, key, "0")
        if not found.isascii() or not found.isdigit():
            self.wrong(entries[key], f'"{key}" must be a whole number, not "{found}"')
            return 0
        return int(found)

    def _heading(self, root: Mapping) -> RuleHeading:
        entries = root.entries
        rule_id = self.text(entries, "id")
        if "id" in entries:
            if not _ID.fullmatch(rule_id):
                self.wrong(entries["id"], f'an id is words in lower case joined by hyphens, not "{rule_id}"')
            elif rule_id != self._stem:
                self.wrong(entries["id"], f'the id is "{rule_id}" but the file is called "{self._stem}"; make them one')
        severity = SEVERITIES[self._choice(entries, "severity", SEVERITIES, "warning")]
        on = self._choice(entries, "on", ("true", "false", "yes", "no"), "true") in ("true", "yes")
        silent = tuple(item.value for item in self._texts(entries, "silent"))
        examples = entries.get("examples")
        flawed, correct = self._examples(examples) if examples is not None else ((), ())
        return RuleHeading(
            rule_id, self._family, severity, self.text(entries, "summary"), self.text(entries, "why"), on, silent,
            flawed, correct, self._path, self._source,
        )  # fmt: skip

    def _texts(self, entries: dict[str, Node], key: str) -> list[Text]:
        node = entries.get(key)
        if node is None:
            return []
        items = node.items if isinstance(node, List) else (node,)
        found = [item for item in items if isinstance(item, Text)]
        for item in items:
            if not isinstance(item, Text):
                self.wrong(item, f'"{key}" is a list of texts; put quotation marks around one that has a colon in it')
        return found

    def _examples(self, node: Node) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
        if not isinstance(node, Mapping):
            self.wrong(node, '"examples" has two lists: flawed and correct')
            return (), ()
        self.keys(node, ("flawed", "correct"), '"examples"')
        found: dict[str, tuple[Example, ...]] = {}
        for key in ("flawed", "correct"):
            items = node.entries.get(key)
            if not isinstance(items, List) or not items.items:
                self.wrong(items or node, f'"examples" needs at least one text under "{key}"')
                continue
            found[key] = tuple(example for item in items.items if (example := self._example(item)))
        return found.get("flawed", ()), found.get("correct", ())

    def _example(self, node: Node) -> Example | None:
        if isinstance(node, Text):
            return Example(node.value, node.line)
        if isinstance(node, Mapping):
            self.keys(node, EXAMPLE_KEYS, "an example")
            inner = node.entries.get("text")
            if isinstance(inner, Text):
                return Example(inner.value, node.line, self.text(node.entries, "date"))
        self.wrong(node, "an example is a text, or a mapping with text and date; quote a text that has a colon in it")
        return None

    def _searches(self, node: Node, root: Mapping) -> tuple[Search, ...]:
        if not isinstance(node, List) or not node.items:
            self.wrong(node, '"find" is a list of phrases')
            return ()
        return tuple(search for item in node.items if (search := self._search(item, root)) is not None)

    def _search(self, node: Node, root: Mapping) -> Search | None:
        own: dict[str, Node] = {}
        phrase_node: Node | None = node
        if isinstance(node, Mapping):
            self.keys(node, SEARCH_KEYS, "an entry of find")
            own = node.entries
            phrase_node = own.get("phrase")
        if not isinstance(phrase_node, Text):
            self.wrong(node, "a phrase is a text, or a mapping with phrase; put quotation marks around it")
            return None
        phrase = self.phrase(phrase_node)
        if phrase is None:
            return None
        entries = {**root.entries, **own}
        slots = [name for name, _ in phrase.slots]
        elsewhere = self._elsewhere(own["elsewhere"], slots) if "elsewhere" in own else None
        if elsewhere:
            slots.append(elsewhere[0])
        optional = {name for other in self._phrases_of(root) for name, _ in other.slots}
        where, expect, message, severity = self._says(entries, slots, optional)
        silencers = [self.phrase(item) for item in self._texts(root.entries, "unless")]
        silencers += [self.phrase(item) for item in self._texts(own, "unless")]
        if expect is None:
            return None
        unless = tuple(item for item in silencers if item is not None)
        return Search(phrase, where, expect, message, severity, unless, elsewhere)

    def _phrases_of(self, root: Mapping) -> Iterable[Phrase]:
        """The phrases of all of find, so that one expression can speak of slots that only some have."""
        node = root.entries.get("find")
        for item in node.items if isinstance(node, List) else ():
            inner = item.entries.get("phrase") if isinstance(item, Mapping) else item
            if isinstance(inner, Text):
                try:
                    yield parse_phrase(inner.value, SLOT_TYPES, self._lists)
                except PhraseError:
                    continue

    def phrase(self, node: Text) -> Phrase | None:
        """The phrase of a text."""
        try:
            return parse_phrase(node.value, SLOT_TYPES, self._lists)
        except PhraseError as error:
            self._once(node, error.message, error.column - 1)
            return None

    def _once(self, node: Node, message: str, shift: int | None = None) -> None:
        """Notes a problem of a text that several entries share once."""
        before = len(self.problems)
        self.wrong(node, message, shift)
        if self.problems[-1] in self.problems[:before]:
            self.problems.pop()

    def _elsewhere(self, node: Node, slots: Sequence[str]) -> tuple[str, str] | None:
        if isinstance(node, Mapping) and len(node.entries) == 1:
            ((name, like),) = node.entries.items()
            if isinstance(like, Text) and like.value in slots and name not in slots:
                return name, like.value
        self.wrong(node, "elsewhere is {new: old}: a new slot, and the slot of the phrase that counts the same thing")
        return None

    def _says(
        self, entries: dict[str, Node], slots: Collection[str], optional: Collection[str]
    ) -> tuple[Expression | None, Expression | None, Message, Severity]:
        names = {*slots, *optional}
        where_node, expect_node, message_node = (entries.get(key) for key in ("where", "expect", "message"))
        where = self.expression(where_node, names) if where_node is not None else None
        expect = self.expression(expect_node, names) if expect_node is not None else None
        message = self._message(message_node, names) if message_node is not None else ()
        severity = SEVERITIES[self._choice(entries, "severity", SEVERITIES, "warning")]
        return where, expect, message, severity

    def expression(self, node: Node, names: Collection[str]) -> Expression | None:
        """The expression of a text."""
        if not isinstance(node, Text):
            self.wrong(node, "an expression is a text")
            return None
        try:
            return parse_expression(node.value, names, ARITIES)
        except ExpressionError as error:
            self._once(node, error.message, error.column - 1)
            return None

    def _message(self, node: Node, names: Collection[str]) -> Message:
        if not isinstance(node, Text):
            self.wrong(node, "a message is a text; put quotation marks around it, since it has { and }")
            return ()
        parts: list[str | Expression] = []
        text, at = " ".join(node.value.split()), 0
        for match in _PLACEHOLDER.finditer(text):
            parts.append(text[at : match.start()])
            at = match.end()
            if match[0] in ("{{", "}}"):
                parts.append(match[0][0])
            elif match[1] is None:
                self._once(node, f'“{match[0]}” has no partner in the message; write "{match[0] * 2}" for the mark')
            else:
                try:
                    parts.append(parse_expression(match[1], names, ARITIES))
                except ExpressionError as error:
                    self._once(node, f"in the message: {error.message}", match.start())
        parts.append(text[at:])
        return tuple(part for part in parts if part != "")

    def _comparisons(self, node: Node, root: Mapping) -> tuple[Comparison, ...]:
        items = node.items if isinstance(node, List) else (node,)
        found = []
        for item in items:
            if not isinstance(item, Mapping) or set(item.entries) != set(COMPARE_KEYS):
                self.wrong(item, "compare is {one: title, other: body}: where the two claims stand")
                continue
            one = PARTS[self._choice(item.entries, "one", PARTS, "title")]
            other = PARTS[self._choice(item.entries, "other", PARTS, "body")]
            where, expect, message, severity = self._says(root.entries, ("one", "other"), ())
            if expect is not None:
                found.append(Comparison(one, other, where, expect, message, severity))
        return tuple(found)

    def _inspections(self, node: Node, root: Mapping) -> tuple[Inspection, ...]:
        each = EACH[self._choice({"each": node}, "each", EACH, "sentence")]
        where, expect, message, severity = self._says(root.entries, ("it",), ())
        soften_node = root.entries.get("soften")
        soften = self.expression(soften_node, ("it",)) if soften_node is not None else None
        return () if expect is None else (Inspection(each, where, expect, message, severity, soften),)
