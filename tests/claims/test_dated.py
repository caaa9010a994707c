"""Days that a draft gives twice for one thing."""

from __future__ import annotations

import pytest

from factlint.claims.dated import dated_twins
from tests.claims.drafts import engine, found_in


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Snow fell on the town on January 12. The snow that fell on January 21 lies still.",
            [("January 21", "January 12")],
        ),
        (
            "The mill was moved to Aust in 1974. In 1947, when the mill was moved to Aust, it rained.",
            [("1947", "1974")],
        ),
        ("The lease expires on 1 June. When the lease expires on 11 June, they go.", [("11 June", "1 June")]),
        ("The lease expires on 1 June 2024. When the lease expires on 11 June, they go.", [("11 June", "1 June 2024")]),
        ("The lease expires on 1 June or 11 June. When the lease expires on 11 June, they go.", []),
        ("The first lease expires on 1 June. The other lease expires on 11 June.", []),
        ("The lease in Holm expires on 1 June. The lease in Aust expires on 11 June.", []),
        ("Sales rose in 2003. Sales rose in 2004.", []),
    ],
)
def test_dated(text: str, pairs: list[tuple[str, str]]) -> None:
    names, lexicon = engine().claim_words.names, engine().claim_words
    twins = dated_twins(found_in(text), names.day_leads, names.other_days, lexicon.opposites, lexicon.deeds)
    assert [(twin.one.text, twin.other.text) for twin in twins] == pairs
