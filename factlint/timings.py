"""How long each stage and each rule takes, measured draft by draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct, field

from factlint.batch import Wishes
from factlint.check import check_found
from factlint.checking import Engines, read_input
from factlint.config import Config, ConfigSearch
from factlint.errors import UsageError
from factlint.find import find
from factlint.inputs import Input
from factlint.outcome import Outcome, outcome_of
from factlint.silence import apply_silences

STAGES = ("load rules", "read", "find", "check", "silences")


def _sums() -> defaultdict[str, float]:
    return defaultdict(float)


class Timings(Struct):
    """What has been measured so far, in seconds."""

    clock: Callable[[], float]
    stages: defaultdict[str, float] = field(default_factory=_sums)
    rules: defaultdict[str, float] = field(default_factory=_sums)
    drafts: int = 0
    characters: int = 0

    def lap(self, stage: str, since: float) -> float:
        """The time now; what has passed is added to a stage."""
        now = self.clock()
        self.stages[stage] += now - since
        return now


def timed_outcomes(inputs: Sequence[Input], wishes: Wishes, timings: Timings) -> Iterator[Outcome]:
    """The outcomes as a run without kept results has them; each rule is run once more by itself to be measured."""
    search = ConfigSearch(wishes.config)
    engines = Engines()
    for each in inputs:
        try:
            config = wishes.over(search.config_for(each.path))
            if not (each.met and config.excludes(each.path)):
                yield _timed(each, config, engines, timings)
        except UsageError as error:
            yield Outcome(each.path, problems=error.problems, unreadable=True)


def _timed(each: Input, config: Config, engines: Engines, timings: Timings) -> Outcome:
    now = timings.clock()
    engine = engines.for_config(config)
    chosen = engines.chosen(config, engine.rules, each.path)
    now = timings.lap("load rules", now)
    draft = read_input(each, config, engine)
    now = timings.lap("read", now)
    blocks = tuple(find(draft, engine.lexicon))
    now = timings.lap("find", now)
    findings = check_found(draft, blocks, engine, chosen, config.sourcing)
    now = timings.lap("check", now)
    heard = apply_silences(draft, findings, engine.rules.headings, chosen, config.reasons)
    now = timings.lap("silences", now)
    timings.drafts += 1
    timings.characters += len(draft.source)
    check_found(draft, blocks, engine, {}, config.sourcing)
    alone = timings.clock() - now
    for rule, level in chosen.items():
        now = timings.clock()
        check_found(draft, blocks, engine, {rule: level}, config.sourcing)
        # What is done for any rule, such as finding the claims, is taken off.
        timings.rules[rule] += max(timings.clock() - now - alone, 0.0)
    return outcome_of(each.path, draft.source, config, heard.told, heard.silenced)


def timings_text(timings: Timings) -> str:
    """Two tables: the stages in order, and the rules by the time that each takes by itself, longest first."""
    whole = sum(timings.stages.values()) or 1.0
    drafts = f"{timings.drafts} draft{'' if timings.drafts == 1 else 's'}, {timings.characters:,} characters"
    lines = [f"\n{drafts}", f"{'milliseconds':>14}  share  stage"]
    for stage in STAGES:
        seconds = timings.stages[stage]
        lines.append(f"{seconds * 1000:>14,.1f}  {seconds / whole:>5.0%}  {stage}")
    lines.append(f"{'milliseconds':>14}         rule, by itself")
    for rule, seconds in sorted(timings.rules.items(), key=lambda row: (-row[1], row[0])):
        lines.append(f"{seconds * 1000:>14,.1f}         {rule}")
    return "\n".join(lines) + "\n"
