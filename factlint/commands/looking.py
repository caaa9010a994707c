"""Drafts read once more, with all that is found in them, for whoever shows more than findings."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.arguments import Arguments
from factlint.checking import Engines, read_input
from factlint.claims import claims_of
from factlint.commands.wishes import wishes_of
from factlint.config import ConfigSearch
from factlint.find import find
from factlint.fixes import FIXES, fix_of, fixed
from factlint.inputs import Input, printable
from factlint.report import Checked, Look


class Looker:
    """Reads drafts of a run; rules and configurations are loaded once."""

    def __init__(self, inputs: Sequence[Input], arguments: Arguments) -> None:
        self._inputs = {printable(each.path): each for each in inputs}
        """By the names that reports are told."""
        self._wishes = wishes_of(arguments)
        self._search = ConfigSearch(arguments.config)
        self._engines = Engines()

    def at(self, path: str) -> Look:
        """What is read in a draft. Raises UsageError where that cannot be done."""
        given = self._inputs.get(path, Input(path))
        config = self._wishes.over(self._search.config_for(given.path))
        engine = self._engines.for_config(config)
        draft = read_input(given, config, engine)
        blocks = tuple(find(draft, engine.lexicon))
        claims = [
            claim
            for index, found in enumerate(blocks)
            if found.block.kind not in ("code", "other")
            for claim in claims_of(found, index, engine.claim_words)
        ]
        return Look(draft, blocks, tuple(claims))

    def corrected(self, checked: Checked) -> str:
        """A draft's source with the corrections that a program may make; as it is where there are none."""
        if not any(finding.rule in FIXES for finding in checked.findings):
            return checked.source
        given = self._inputs.get(checked.path, Input(checked.path))
        config = self._wishes.over(self._search.config_for(given.path))
        engine = self._engines.for_config(config)
        draft = read_input(given, config, engine)
        fixes = [fix_of(finding, draft, engine.lexicon) for finding in checked.findings]
        return fixed(draft.source, [fix for fix in fixes if fix is not None])
