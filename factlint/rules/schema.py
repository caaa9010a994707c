"""The JSON Schema of rule files, for completion and checks in editors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factlint.rules.read_rule import COMPARE_KEYS, EXAMPLE_KEYS, NOTE_KEYS, RULE_KEYS, SEARCH_KEYS, THROUGHOUT_KEYS
from factlint.rules.rule import EACH, PARTS, SEVERITIES, TWINS

Json = str | int | Sequence["Json"] | Mapping[str, "Json"]
Schema = Mapping[str, Json]

_SAYS: dict[str, str] = {
    "id": "The rule's name, as its file is called.",
    "severity": "How grave a finding is.",
    "on": "Whether the rule runs unless configuration says otherwise.",
    "summary": "One sentence: what must hold.",
    "why": "Why it is worth a reader's time.",
    "find": "Phrases to look for in each sentence.",
    "compare": "Pairs of figures of two parts of the draft that count the same thing.",
    "each": "Look at every sentence, attribution, quotation, reference or marker (TK), or at the draft as a whole.",
    "where": "An expression: when the rule applies.",
    "expect": "An expression: what must hold.",
    "message": "What to say, with {expressions} put in.",
    "note": "What to add to the message, and when: the first that applies.",
    "when": "An expression: when the note applies.",
    "say": "What to add, with {expressions} put in.",
    "unless": "Phrases that silence the rule in their sentence.",
    "stated": "The slot that the rule is about.",
    "soften": "An expression: when it holds, the finding is only an info.",
    "silent": "What the rule leaves alone on purpose, in words.",
    "at_most": "How many findings of the rule and its family are shown in one draft; one note counts the rest.",
    "examples": "Drafts that the rule must flag, and drafts that it must leave alone.",
    "phrase": "Words, {slots:type}, ..., (a|b), [a], <lists>.",
    "elsewhere": "{new: old}: binds `new` to a figure of another sentence that counts the same as `old`.",
    "throughout": "{of: ..., is: ...}: bindings of the whole draft with one value of the first have one value of the second.",
    "text": "The draft.",
    "date": "The draft's date, YYYY-MM-DD.",
}
_TEXTS: Schema = {"type": "array", "items": {"type": "string"}}
_ONE_OR_MORE_TEXTS: Schema = {"anyOf": [{"type": "string"}, _TEXTS]}


def rule_schema() -> Schema:
    """The schema, JSON Schema draft 2020-12."""
    search = _object(SEARCH_KEYS, ["phrase"])
    comparison = _object(COMPARE_KEYS, ["one", "other"])
    example: Schema = {"anyOf": [{"type": "string"}, _object(EXAMPLE_KEYS, ["text"])]}
    properties: dict[str, Json] = {key: _property(key) for key in RULE_KEYS}
    properties["find"] = _said(
        "find", {"type": "array", "minItems": 1, "items": {"anyOf": [{"type": "string"}, search]}}
    )
    properties["compare"] = _said("compare", {"anyOf": [comparison, {"type": "array", "items": comparison}]})
    examples: Schema = {"type": "array", "minItems": 1, "items": example}
    properties["examples"] = _said(
        "examples",
        {
            "type": "object",
            "properties": {"flawed": examples, "correct": examples},
            "required": ["flawed", "correct"],
            "additionalProperties": False,
        },
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factlint rule",
        "type": "object",
        "properties": properties,
        "required": ["id", "summary", "examples"],
        "anyOf": [{"required": [way]} for way in ("find", "compare", "each")],
        "additionalProperties": False,
    }


def _said(key: str, schema: Schema) -> Schema:
    return {"description": _SAYS[key], **schema}


def _property(key: str) -> Schema:
    if key == "severity":
        return _said(key, {"enum": list(SEVERITIES)})
    if key == "each":
        return _said(key, {"enum": list(EACH)})
    if key in ("one", "other"):
        return {"enum": [*PARTS, *TWINS]}
    if key == "on":
        return _said(key, {"type": "boolean"})
    if key == "at_most":
        return _said(key, {"type": "integer", "minimum": 0})
    if key == "note":
        note = _object(NOTE_KEYS, list(NOTE_KEYS))
        return _said(key, {"anyOf": [note, {"type": "array", "items": note}]})
    if key in ("unless", "silent"):
        return _said(key, _ONE_OR_MORE_TEXTS)
    if key == "elsewhere":
        one: Schema = {"type": "object", "minProperties": 1, "maxProperties": 1}
        return _said(key, {**one, "additionalProperties": {"type": "string"}})
    if key == "throughout":
        return _said(key, _object(THROUGHOUT_KEYS, list(THROUGHOUT_KEYS)))
    if key in THROUGHOUT_KEYS:
        return {"type": "string"}
    if key == "id":
        return _said(key, {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"})
    return _said(key, {"type": "string"})


def _object(keys: tuple[str, ...], required: list[str]) -> Schema:
    properties: Schema = {key: _property(key) for key in keys}
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
