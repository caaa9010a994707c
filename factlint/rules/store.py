"""Compiled rules as plain lists and texts, and back: what is kept on disk between runs.

Examples, notes and the YAML itself are left out; whoever explains rules reads the files.
"""

from __future__ import annotations

from factlint.claims import Part, TwinKind
from factlint.model import RuleHeading
from factlint.rules.expression import Expression, Tree
from factlint.rules.phrase import Instruction, Phrase
from factlint.rules.rule import EACH, PARTS, SEVERITIES, TWINS, Comparison, Inspection, Message, Rule, Search

_COMPARED: dict[str, Part | TwinKind] = {**PARTS, **TWINS}
Data = str | int | bool | None | list["Data"]


class StoreError(Exception):
    """The data is not what `dump_rules` writes."""


def dump_rules(rules: tuple[Rule, ...]) -> list[Data]:
    """The rules as data that JSON can hold."""
    return [_dump_rule(rule) for rule in rules]


def load_rules_data(data: Data) -> tuple[Rule, ...]:
    """The rules of such data. Raises StoreError for anything else."""
    try:
        return tuple(_load_rule(item) for item in _list(data))
    except (IndexError, KeyError, ValueError, TypeError) as error:
        raise StoreError(str(error)) from None


def _dump_rule(rule: Rule) -> list[Data]:
    heading = rule.heading
    return [
        [heading.id, heading.family, heading.severity, heading.summary, heading.why, heading.on, heading.path],
        [_dump_search(search) for search in rule.searches],
        [[c.one, c.other, *_dump_says(c)] for c in rule.comparisons],
        [[i.each, *_dump_says(i), _dump_expression(i.soften)] for i in rule.inspections],
        rule.stated,
        rule.at_most,
    ]


def _load_rule(data: Data) -> Rule:
    heading, searches, comparisons, inspections, stated, at_most = _list(data)
    rule_id, family, severity, summary, why, on, path = _list(heading)
    return Rule(
        RuleHeading(
            _text(rule_id), _text(family), SEVERITIES[_text(severity)], _text(summary), _text(why), bool(on),
            path=_text(path),
        ),
        tuple(_load_search(item) for item in _list(searches)),
        tuple(_load_comparison(_list(item)) for item in _list(comparisons)),
        tuple(_load_inspection(_list(item)) for item in _list(inspections)),
        _text(stated),
        _number(at_most),
    )  # fmt: skip


def _dump_says(what: Search | Comparison | Inspection) -> list[Data]:
    return [_dump_expression(what.where), _dump_expression(what.expect), _dump_message(what.message), what.severity]


def _dump_search(search: Search) -> Data:
    return [
        _dump_phrase(search.phrase),
        [_dump_phrase(phrase) for phrase in search.unless],
        list(search.elsewhere) if search.elsewhere else None,
        [[_dump_expression(when), _dump_message(say)] for when, say in search.notes],
        [_dump_expression(one) for one in search.throughout] if search.throughout else None,
        _dump_expression(search.soften),
        *_dump_says(search),
    ]


def _load_search(data: Data) -> Search:
    phrase, unless, elsewhere, notes, throughout, soften, where, expect, message, severity = _list(data)
    pair = [_text(name) for name in _list(elsewhere)] if elsewhere is not None else None
    both = _list(throughout) if throughout is not None else None
    return Search(
        _load_phrase(phrase), _load_expression(where), _required(expect), _load_message(message),
        SEVERITIES[_text(severity)], tuple(_load_phrase(item) for item in _list(unless)),
        (pair[0], pair[1]) if pair else None,
        tuple((_required(when), _load_message(say)) for when, say in map(_list, _list(notes))),
        soften=_load_expression(soften), throughout=(_required(both[0]), _required(both[1])) if both else None,
    )  # fmt: skip


def _load_comparison(data: list[Data]) -> Comparison:
    one, other, where, expect, message, severity = data
    return Comparison(
        _COMPARED[_text(one)], _COMPARED[_text(other)], _load_expression(where), _required(expect), _load_message(message),
        SEVERITIES[_text(severity)],
    )  # fmt: skip


def _load_inspection(data: list[Data]) -> Inspection:
    each, where, expect, message, severity, soften = data
    return Inspection(
        EACH[_text(each)], _load_expression(where), _required(expect), _load_message(message),
        SEVERITIES[_text(severity)], _load_expression(soften),
    )  # fmt: skip


def _dump_phrase(phrase: Phrase) -> list[Data]:
    return [
        phrase.text,
        [list(instruction) for instruction in phrase.program],
        [list(slot) for slot in phrase.slots],
        list(phrase.required),
    ]


def _load_phrase(data: Data) -> Phrase:
    text, program, slots, required = _list(data)
    return Phrase(
        _text(text),
        tuple(_load_instruction(_list(item)) for item in _list(program)),
        tuple((_text(name), _text(kind)) for name, kind in map(_list, _list(slots))),
        tuple(_text(item) for item in _list(required)),
    )


def _load_instruction(data: list[Data]) -> Instruction:
    operation, argument, first, second = data
    return _text(operation), _text(argument), _number(first), _number(second)


def _dump_expression(expression: Expression | None) -> Data:
    return [expression.text, _dump_tree(expression.tree)] if expression is not None else None


def _dump_tree(tree: Tree) -> list[Data]:
    return [_dump_tree(part) if isinstance(part, tuple) else part for part in tree]


def _load_expression(data: Data) -> Expression | None:
    return _required(data) if data is not None else None


def _required(data: Data) -> Expression:
    text, tree = _list(data)
    return Expression(_text(text), _load_tree(_list(tree)))


def _load_tree(data: list[Data]) -> Tree:
    return tuple(_load_tree(part) if isinstance(part, list) else _text(part) for part in data)


def _dump_message(message: Message) -> list[Data]:
    return [part if isinstance(part, str) else _dump_expression(part) for part in message]


def _load_message(data: Data) -> Message:
    return tuple(part if isinstance(part, str) else _required(part) for part in _list(data))


def _list(data: Data) -> list[Data]:
    if not isinstance(data, list):
        raise TypeError("a list was expected")
    return data


def _text(data: Data) -> str:
    if not isinstance(data, str):
        raise TypeError("a text was expected")
    return data


def _number(data: Data) -> int:
    if not isinstance(data, int):
        raise TypeError("a number was expected")
    return data
