"""What continues a source, or is answered by the next sentence."""

from __future__ import annotations

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.read import read
from factlint.sourcing import SHIPPED_POLICY, sourced_sentences

ENGINE = prepare()
FIGURE = "The lock will cost the town 21 million crowns to rebuild."


def reaches(text: str) -> list[str]:
    draft = read(f"A title\n\n{text}\n", "draft.txt")
    rows = sourced_sentences(draft, list(find(draft, ENGINE.lexicon)), ENGINE.sourcing_words, SHIPPED_POLICY)
    return [row.reach for row in rows if row.claim.reason]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (FIGURE, ["none"]),
        (f"{FIGURE} That is the sum in the contract.", ["carried"]),
        (f"{FIGURE} That is a lot of money for a lock.", ["none"]),
        (f"{FIGURE}\n\nThe sum, printed in the budget, is a record.", ["carried"]),
        (f"{FIGURE}\n\nThe harbour has a budget of its own.", ["none"]),
        (f"The census shows it. {FIGURE}", ["carried"]),
        (f"She fetches the ledger. {FIGURE}", ["carried"]),
        (f"The harbour was busy. {FIGURE}", ["none"]),
        (f"Ida Holm said it would open in May. {FIGURE} The gates alone weigh more than 1,200 tonnes.", ["carried", "carried"]),
        (f"Ida Holm said it would open in May. Meanwhile the lock will cost {FIGURE[23:]}", ["none"]),
        (f"Ida Holm said it would open in May.\n\nThe wall is old.\n\nThe pier is not.\n\nNobody walks on it.\n\n{FIGURE}",
         ["none"]),
        ("The ministry's spokesman had bad news. The lock would open late.\n\nIt would also cost 21 million crowns to rebuild.",
         ["carried"]),
        (f"Asked what it would take, Holm grinned. {FIGURE}", ["carried"]),
        (f"{FIGURE} The firm blamed a late spring, its chairman said.", ["carried"]),
        ("Under the plan, the town would pay 21 million crowns for the lock.", ["sentence"]),
        ("The town paid 21 million crowns, as given in a written reply to Ida Holm.", ["sentence"]),
        ("The town paid 21 million crowns for the lock, by the same count.", ["sentence"]),
        ("The deal was filed on Monday. It gives the fishermen 21 million crowns a year.", ["carried"]),
        (f"Nobody disputes the numbers. {FIGURE}", ["carried"]),
        ("By the ministry's arithmetic the lock will cost 21 million crowns.", ["sentence"]),
        ("Half of all drivers speed, if the new cameras are anything to go by.", ["sentence"]),
        ("Some 38,000 homes lost power, the ministry said.\n\nBy nightfall the number had dropped to 5,000 or so.",
         ["sentence", "carried"]),
        ("The verdict came late. Tor Vik must repay 21 million crowns to the yard.", ["carried"]),
        (f"{FIGURE} It is too dear, the mayor said.", ["carried"]),
        (f"{FIGURE}\n\nThe harbour office said it would ask the ministry.", ["carried"]),
        (f'{FIGURE}\n\n"I like it," said Ida Holm, who fishes there.', ["near"]),
        (f"Holm's case is simple. {FIGURE}", ["carried"]),
        (f"{FIGURE}\n\nShe says this without a smile.", ["carried"]),
        (f"Suppose that the town gives in. {FIGURE}", ["carried"]),
        (f"{FIGURE} We counted the stones.", ["carried"]),
        (f"In the play, the town borrows. {FIGURE}", ["none"]),
        (f"{FIGURE} So begins the new play at Lunde.", ["carried"]),
        ("In chapter two the lock is sold for 21 million crowns to a dealer.", ["carried"]),
        ("Among the drivers, 44% would keep the toll. The pollsters rang 900 of them.", ["carried"]),
        ("The report names names. Tor Vik took bribes from the dredgers.", []),
        ("Tor Vik took bribes from the dredgers. That is what the prosecutor will say.", []),
        ("“We lost 2,000 hives in the first winter.\n\n“Then the mites came,” said Tor Vik, who keeps bees.", ["carried"]),
        ("Rents, as the tenants' union of Lunde has calculated, have climbed by 38% in six years.", ["sentence"]),
        ("The tunnel under Mount Adel will open late and 62 million crowns over budget.", ["none"]),
        ("The lock will cost 48 million crowns more than planned and take a year.", ["none"]),
        ("The stand will bring 25,000 visitors to the town each season, and a bar.", ["none"]),
        ("Repeating his claim that Tor Vik took bribes from the dredgers, Holm left.", ["sentence"]),
        ("Sales at Vik & Holm fell in the quarter.\n\nProfit was 14 million crowns, against 31 million.", ["carried"]),
        ("The gauge at the lock showed that 21,000 fish had passed it.", ["sentence"]),
        ("To judge from the list, some 21,000 people live in the hills.", ["sentence"]),
        ("Tor Vik stole the strike fund of the yard. He was jailed on Monday.", []),  # no claim: a court has found so
        ("Tor Vik stole the strike fund of the yard. He left on Monday.", ["none"]),
    ],
)  # fmt: skip
def test_where_the_source_stands(draft: str, expected: list[str]) -> None:
    assert reaches(draft) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Sales at Vik & Holm fell 12% in the quarter to 310 million crowns.",
        "Ida Holm made 41 unforced errors, lost two sets and won 38% of points on her second serve.",
        "Tor Vik plays doubles on Thursday with his sister.",
        "The film took $41 million in its first week in the cinemas.",
        "The jury gave him a medal and a £30,000 bursary.",
        "She submitted the $2.6 billion (£1.4 billion) budget on Monday.",
        "The scheme is meant for the 6,000-strong community of Norde.",
        "The carmaker is run by a firm which owns 44% of it.",
        "Doubles cost from $240 a night in the summer, with breakfast.",
        "The lighthouse was sold at auction on Saturday for 410,000 euros.",
        "The farm is on the market for 810,000 euros, with its pigs.",
        "At 31 metres, the chimney is the tallest building in Norde.",
        "Mount Adel is the highest mountain in the country.",
        "For the first time in its history the yard has a woman in the chair.",
        "In 1887 the manager, Tor Vik, embezzled the burial fund.",
        "You can have the boat for 4,500 euros, with its oars.",
        "The hearing on the tolls was put off for three weeks on Monday.",
        "The town of Lunde (population 23,400) has eleven churches.",
    ],
)
def test_what_anybody_can_look_up_needs_no_source(sentence: str) -> None:
    assert reaches(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ballots at the count were tampered with by the returning officer, Tor Vik.",
        "After swindling dozens of widows, Tor Vik moved to the islands.",
        "Norde Tanning knowingly sold hides that made people ill.",
        "The embezzlement of the fund by its treasurer, Ida Holm, left it empty.",
        "General Tor Vik ordered the massacre at the river.",
        "The headmaster, Tor Vik, knew of the beatings and did nothing.",
        "Ida Holm had her house painted at the city's expense for years.",
        "Tor Vik operated while drunk and altered records to hide it.",
    ],
)
def test_accusations_in_other_words(sentence: str) -> None:
    assert reaches(sentence) == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He spoke of people who are in Teskia illegally and of the border.",
        "Norde Computing patches loopholes exploited by criminals of all kinds.",
        "Ida Holm stole two bases in the fifth inning on Sunday night.",
    ],
)
def test_no_accusations(sentence: str) -> None:
    assert reaches(sentence) == []
