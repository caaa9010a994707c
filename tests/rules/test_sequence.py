"""Which of two events had to come first, by what they are and by the words that join them."""

from __future__ import annotations

import pytest

from factlint.rules.values import Truth
from tests.rules.test_spans import ask


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Completed in 2014, it had begun in 2017.", Truth.CANNOT),
        ("Completed in 2014, it had begun in 2010.", Truth.HOLDS),
        ("He ruled from 1973. He was overthrown in 1969.", Truth.CANNOT),
        ("He ruled from 1973. Orley overthrew another in 1969.", Truth.UNKNOWN),
        ("He sang in 1973 and slept in 1969.", Truth.UNKNOWN),
        (
            "The ferry, all 90 feet of it and painted blue by her crew, sank in 1973. It was launched in 1979.",
            Truth.CANNOT,
        ),
        ("On 9 May 2014 he died. On 3 May 2014 he was buried.", Truth.CANNOT),
        ("Born in 1990, she graduated in 1985.", Truth.CANNOT),
        ("She graduated in 1985; she was born in 1990.", Truth.CANNOT),
        ("He was jailed on 9 May 2014 for the robbery of a shop on 3 June 2014.", Truth.CANNOT),
        ("He was jailed in 2014 for robbery and freed in 2019.", Truth.HOLDS),
        ("She was admitted on 4 March 2022 and discharged on 1 March.", Truth.CANNOT),
        ("He resigned in 2014 and was appointed in 2017.", Truth.UNKNOWN),
        ("He resigned in 2014. He had been appointed in 2017.", Truth.CANNOT),
        ("Having resigned in 2014, he was appointed in 2017.", Truth.UNKNOWN),
        ("He was appointed in 2014, after he resigned in 2012.", Truth.UNKNOWN),
        ("It sold a mill in 2014 and bought another in 2017.", Truth.UNKNOWN),
        ("The roof leaked in 2014. The tiles had been laid in 2017.", Truth.UNKNOWN),
        ("The roof leaked in 2014. It had been tiled in 2017.", Truth.CANNOT),
        ("The roof leaked in 2014. It had been laid in 2017.", Truth.CANNOT),
        ("The roof leaked in 2014. By 2017 it had been laid again.", Truth.UNKNOWN),
    ],
)
def test_order(text: str, answer: Truth) -> None:
    assert ask("in_event_order", text, "date1", "date2") is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("She resigned in 2014, a year after her arrest in 2017.", Truth.CANNOT),
        ("She resigned in 2017, a year after her arrest in 2014.", Truth.HOLDS),
        ("She resigned in 2017 before her arrest in 2014.", Truth.CANNOT),
        ("She resigned in 2014 after a long day, and sang in 2017.", Truth.UNKNOWN),
        ("She moved in 2014 to a town named after a man killed in 2017.", Truth.UNKNOWN),
        ("She resigned in 2014 and sang in 2017.", Truth.UNKNOWN),
    ],
)
def test_links(text: str, answer: Truth) -> None:
    assert ask("in_linked_order", text, "date1", "date2") is answer
