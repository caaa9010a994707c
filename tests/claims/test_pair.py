"""What tells two claims of a draft apart."""

from __future__ import annotations

import pytest

from factlint.claims import Pair
from tests.claims.drafts import claims_in


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The dam holds 3,512 boats. The dam holds 3,152 boats.", ""),
        ("The clinic has 41 nurses. It wants another 12 nurses.", "role"),
        ("Sales rose 12%. Sales fell 14%.", "direction"),
        ("The pump moves 540 litres a day. It moved 580 litres.", "rate"),
        ("In 2019 the port had 340 boats. In 2021 the port had 380 boats.", "period"),
        ("It built 120 council homes. It built 140 holiday homes.", "adjectives"),
        ("Profit was $12m. The fine was $14m.", "what"),
        ("The union says 53 members left. The company says 35 members left.", "source"),
        ("The first raid cost 53 crowns. The second raid cost 35 crowns.", "contrast"),
        ("The mill cut 54 jobs. It cut 45 jobs in 2009.", "period"),
        ("In 2009 the mill cut 54 jobs. It cut 45 jobs.", ""),  # of the year told before
        ("The mill cut 54 jobs. The 45 jobs cut in 2009 were not missed.", ""),
        ("In May the mill cut 54 jobs. In July it cut 45 jobs.", "period"),
        ("The new kiln holds 54 bricks. The old one has room for 45 bricks.", "contrast"),
        ("The eastern mill cut 54 jobs. The western mill cut 45 jobs.", "contrast"),
        ("The mill cut 54 jobs. It had hoped to cut 45 jobs.", "role"),
        ("The pump moves 54 buckets of mud a day. It moved 45 buckets of mud.", "rate"),
        ("Voters of old Aust cast 23 ballots. Voters of old Holm cast 28 ballots.", "entity"),
    ],
)
def test_clash(text: str, apart: str) -> None:
    claims, words = claims_in(text)
    one, other = (claim for claim in claims if claim.key)
    assert Pair(one, other, words).clash() == apart


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The dam at Hest holds 3,512 boats. The dam at Varde holds 3,152 boats.", "which"),
        ("The dam at Hest holds 3,512 boats. The dam of Hest holds 3,152 boats.", ""),
        ("The dam at Hest holds 3,512 boats. The dam holds 3,152 boats.", ""),
    ],
)
def test_a_name_tells_things_apart_even_between_headline_and_text(text: str, apart: str) -> None:
    claims, words = claims_in(text)
    one, other = (claim for claim in claims if claim.key)
    assert Pair(one, other, words).clash(strict=False) == apart


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The union said 53 members left. That 35 members left was news to the company.", ""),
        ("The union says 53 members left. The company says 35 members left.", "source"),
        ("The mill will perhaps cut 54 jobs. It is expected to cut 45 jobs.", ""),
        ("The mill cut 54 jobs. It is expected to cut 45 jobs.", "role"),
        ("The mill cut 54 jobs. It had hoped to cut 45 jobs.", "role"),
        ("In May the mill cut 54 jobs. In July it cut 45 jobs.", "period"),
        ("Voters of old Aust cast 23 ballots. Voters of old Holm cast 28 ballots.", "entity"),
        ("Voters of old Aust cast 23 ballots. Aust and Holm counted the 28 ballots.", ""),
    ],
)
def test_a_firm_clash_leaves_out_what_one_wording_may_leave_out(text: str, apart: str) -> None:
    claims, words = claims_in(text)
    one, other = (claim for claim in claims if claim.key)
    assert Pair(one, other, words).firm_clash() == apart


def test_rare_words_weigh_more() -> None:
    _, words = claims_in("The mill burned. " * 20 + "The viaduct leaks. The viaduct needs 3 beams.")
    assert words.weight(["viaduct"]) > words.weight(["mill"])
