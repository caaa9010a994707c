"""How strongly the words around two figures say that they are one."""

from __future__ import annotations

import pytest

from factlint.claims import Pair
from factlint.claims.evidence import WEIGHTS, evidence_of, signs_of
from tests.claims.drafts import claims_in


def pair_in(text: str) -> Pair:
    claims, words = claims_in(text)
    one, other = (claim for claim in claims if claim.key)
    return Pair(one, other, words)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        # a later "the" speaks of what was told before
        ("The mill cut 54 jobs. The 45 jobs went in May.", "The mill cut 54 jobs. Then 45 jobs went in May."),
        # neighbours that changed places say more than one other digit
        ("The mill cut 541 jobs. It cut 514 jobs.", "The mill cut 541 jobs. It cut 549 jobs."),
        # rare words in common
        ("Viaduct repairs took 54 beams. The viaduct has 45 beams.", "Repairs took 54 beams. The mill has 45 beams."),
    ],
)
def test_more_and_less(more: str, less: str) -> None:
    assert evidence_of(pair_in(more)) > evidence_of(pair_in(less))


def test_every_sign_that_weighs_is_one_that_can_be_shown() -> None:
    shown = set(signs_of(pair_in("The mill cut 54 jobs. The 45 jobs went in May.")))
    always = {"topic", "rivals", "words before", "words behind", "words around"}
    assert always <= shown
    assert {name for name in WEIGHTS if name.startswith("slip ")} == {
        "slip digit", "slip swap", "slip scale", "slip lost digit"
    }  # fmt: skip


def test_signs_do_not_depend_on_which_figure_comes_first() -> None:
    pair = pair_in("The mill cut 54 jobs. The 45 jobs went in May.")
    turned = Pair(pair.other, pair.one, pair.words)
    assert signs_of(pair) == signs_of(turned)
