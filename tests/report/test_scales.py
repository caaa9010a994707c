"""Which figures share a scale, and where their bars stand."""

from __future__ import annotations

from pathlib import Path

from factlint.check import check, prepare
from factlint.claims import claims_of
from factlint.config import Config, choose
from factlint.find import find
from factlint.read import read
from factlint.report import Look
from factlint.report.html.scales import Scale, scales

SEEDS = Path(__file__).parents[2] / "seeds"


def drawn(source: str) -> tuple[Scale, ...]:
    engine = prepare()
    draft = read(source, "a.md")
    blocks = tuple(find(draft, engine.lexicon))
    claims = tuple(claim for i, found in enumerate(blocks) for claim in claims_of(found, i, engine.claim_words))
    findings = check(draft, engine, choose(Config(), engine.rules.headings))
    return scales(Look(draft, blocks, claims), findings, "d1")


def test_the_figures_of_a_finding_share_a_scale() -> None:
    source = (
        "The council’s treasurer, Ida Holt, said that fees rise 30%, from $1,200 to $1,500 a year. "
        "The wall will cost $36 million and the quay $30 million, she said."
    )
    found = [(scale.name, [bar.label for bar in scale.bars], scale.found) for scale in drawn(source)]
    assert ("Finding 1: USD", ["$1,200", "$1,500"], True) in found
    assert ("USD", ["$36 million", "$30 million"], False) in found


def test_bars_begin_at_zero_unless_all_are_close() -> None:
    source = "It has 100 boats, the town said. In May it had 50 boats, the town said."
    (scale,) = drawn(source)
    assert (scale.low, scale.high) == ("0", scale.bars[0].detail.rpartition(" ")[2])
    first, second = (float(bar.x) + float(bar.width) for bar in scale.bars)
    assert first == 330.0
    assert 160 < second < 180
