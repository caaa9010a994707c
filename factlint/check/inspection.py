"""Rules on every sentence, attribution or quotation."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model import AnnotatedBlock, Draft, Finding
from factlint.rules import RuleSet
from factlint.rules.rule import Inspection, Rule


def inspect_block(
    draft: Draft, blocks: Sequence[AnnotatedBlock], index: int, inspections: Sequence[tuple[Rule, Inspection]],
    rules: RuleSet,
) -> list[Finding]:  # fmt: skip
    """What the inspecting rules find in a block."""
    return []
