"""Which claims are strong, and where the source of each sentence stands."""

from __future__ import annotations

import pytest

from factlint.check import prepare
from factlint.find import find
from factlint.read import read
from factlint.sourcing import SHIPPED_POLICY, HousePolicy, SourcedSentence, sourced_sentences, speakers

ENGINE = prepare()


def rows(text: str, house: HousePolicy = SHIPPED_POLICY, path: str = "draft.md") -> tuple[SourcedSentence, ...]:
    draft = read(text, path)
    blocks = list(find(draft, ENGINE.lexicon))
    return sourced_sentences(draft, blocks, ENGINE.sourcing_words, house)


def told(text: str, house: HousePolicy = SHIPPED_POLICY) -> list[tuple[str, str]]:
    return [(row.claim.reason, row.reach) for row in rows(text, house)]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The new sea wall has cost the town $4.2 million so far.", "money"),
        ("Some 62% of the wells in the valley are dry.", "percentage"),
        ("Some 25,000 households lost their heating over the winter.", "count"),
        ("At least 14 people were killed when the dam broke.", "casualties"),
        ("Class sizes in the south have doubled in ten years.", "change"),
        ("The town will need 800 more homes by the end of 2040.", "projection"),
        ("It is the oldest covered market in the whole country.", "superlative"),
        ("The reef is the largest in the southern ocean these days.", "superlative"),
        ("It may not be the oldest covered market in the country.", ""),
        ("They are among the youngest mayors ever in the whole country.", ""),
        ("He was married in a $42 million ballroom on the island.", ""),
        ("The firm sold 19.6 million shares to its own managers.", ""),
        ("Two families hold a stake of 28.9% in the ferry company.", ""),
        ("Lunde jail has the worst record of any jail in the state, with 14 deaths.", "superlative"),
        ("No other town in the world has as many bridges: 1,250.", "superlative"),
        ("The smelter gave one child in seven in the valley asthma.", "percentage"),
        ("Four boats in five in the harbour are in debt to the bank.", "percentage"),
        ("At least 340 have drowned in the strait since January.", "casualties"),
        ("The jets burned 84,000 litres of fuel on the way.", "count"),
        ("The contract, worth $2.3 billion, was awarded to the yard on Tuesday.", ""),
        ("It is the oldest covered market in the country today.", "superlative"),
        ("Dale Pruitt took bribes from the contractor for many years.", "accusation"),
        ("The harbour has room for 12 boats and one crane.", ""),
        ("The 2001 winners will come back to the town in May.", ""),
        ("The bridge was opened by the queen on 4 June 1950.", ""),
        ("Sportkring Adel won the cup in front of 24,000 people.", ""),
        ("I have lost £139 to the same trick this year.", ""),
        ("It cost $4 million.", ""),
        ("Will the new sea wall cost the town $4.2 million?", ""),
        ("Shares in the yard closed 4% lower on the exchange.", ""),
        ("The harbour bell weighs as much as all of the town's $50 bills.", ""),
        ("Each mile of the new line costs $9.2 million to lay.", "money"),
        ("A ticket for the new line costs $9.20 and is blue.", ""),
        ("The bed in the back of the van doubles as a bench.", ""),
        ("A household in the town spends a third of its pay on heat.", "percentage"),
        ("The siege has cost 12,000 lives in the hills above Norde.", "casualties"),
        ("The treasurer falsified the accounts of the choir for years.", "accusation"),
        ("Tor Vik spoke at length of a rigged economy in the north.", ""),
        ("Votes at the weigh-house were tampered with by the clerk, Marek Dole.", "accusation"),
        ("After fleecing the choir of its savings, Tor Vik moved to the islands.", "accusation"),
        ("After fleecing the choir of its savings, they moved to the islands.", ""),
        ("Ida Holm's theft of the strike fund left the crews without pay.", "accusation"),
        ("The embezzlement of the fund by its treasurer, Ida Holm, left nothing.", "accusation"),
        ("The theft of the strike fund left the crews of the yard without pay.", ""),
        ("Norde Pharma knowingly sold syrup that made many children ill.", "accusation"),
        ("Tor Vik is a crook who has not paid his crews since May.", "accusation"),
        ("Tor Vik is no crook, and he has paid his crews since May.", ""),
        ("The winter was kind to Tor Vik, who spent it hacking ice off the gates.", ""),
        ("Ida Holm, kidnapped in the hills in May, was freed on Sunday.", ""),
        ("Editor's note: Tor Vik is a serial liar who lied to us in May.", ""),
        ("With 1,412 rooms, the Grand is the largest hotel in the region.", "superlative"),
        ("The region's largest hotel, the Grand, has 1,412 rooms this year.", "count"),
        ("No Teskian council has ever spent more on gulls: 3 million crowns.", "superlative"),
        ("Mount Everest is the highest mountain in the world, at 8,849 metres.", ""),
    ],
)
def test_strong_claims(sentence: str, reason: str) -> None:
    assert [row.claim.reason for row in rows(sentence)] == [reason]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The wall has cost the town $4 million so far.", [("money", "none")]),
        ("The wall has cost the town $4 million so far, the mayor said.", [("money", "sentence")]),
        ("The wall has cost the town [$4 million](https://port.example/accounts) so far.", [("money", "sentence")]),
        ("The wall has cost the town $4 million so far.[^1]\n\n[^1]: Accounts.", [("money", "sentence")]),
        ("The wall has cost the town $4 million so far. <!-- source: port accounts -->", [("money", "sentence")]),
        ("The accounts put the cost of the wall at $4 million so far.", [("money", "sentence")]),
        ("The wall has cost the town $4 million so far. It is too low, the mayor said.",
         [("money", "carried"), ("", "sentence")]),
        ("The mayor said that it was low. But the wall has cost the town $4 million so far.",
         [("", "sentence"), ("money", "none")]),
        ("The wall has cost $4 million so far, the mayor said.\n\nThat wall, at $4 million, is too low for most storms.",
         [("money", "sentence"), ("money", "earlier")]),
        ("The wall cost $4 million and the pier $3 million, the mayor said.\n\nThe works have cost the town $7 million.",
         [("money", "sentence"), ("money", "earlier")]),
        ("A survey of the port asked 900 people about the wall.\n\nOnly 32% of the men in the town like it now.",
         [("", "sentence"), ("percentage", "near")]),
        ("A survey of the port asked 900 people about the wall.\n\nAmong the men, 32% said that they liked it.",
         [("", "sentence"), ("percentage", "carried")]),
        ("The wall is old.\n\nAmong the men, 32% said that they liked it.", [("percentage", "none")]),
        ("Profits of the yard rose by 4%, it said.\n\nThe yard is old.\n\nSales of small boats fell by 12% in the north.",
         [("percentage", "sentence"), ("percentage", "near")]),
        ("Children of the town of Lunde have seen $4 million go.", [("money", "none")]),
        ("- The wall has cost the town $4 million so far.\n- The pier has cost the town $3 million so far.\n\nSource: port accounts",
         [("money", "sentence"), ("money", "sentence")]),
    ],
)  # fmt: skip
def test_reach(draft: str, expected: list[tuple[str, str]]) -> None:
    found = [row for row in told(draft) if row != ("", "none")]
    assert found[: len(expected)] == expected


def test_a_link_that_is_no_address_is_no_home_page() -> None:
    assert rows("The wall has cost the town $4 million (http://x.y)[.", HousePolicy(own_domains=("x.y",)))


def test_the_lede_may_wait_for_its_source() -> None:
    text = "The wall has cost the town $4 million so far.\n\nIt is 900 metres long.\n\nIt is too low, the mayor said."
    assert told(text)[0] == ("money", "near")


def test_house_policy() -> None:
    money = "The wall has cost the town $4 million so far."
    assert told(money, HousePolicy(strong=frozenset(("casualties",)))) == [("", "none")]
    assert told(
        "The harbour office has lost 4% of its staff.", HousePolicy(accepted=frozenset(("harbour office",)))
    ) == [("percentage", "sentence")]
    home = "The wall has cost the town $4 million so far, [we](https://www.ledger.example/) hear."
    assert told(home)[0][1] == "sentence"
    assert told(home.replace(", [we](https://www.ledger.example/) hear", " ([more](https://www.ledger.example/))"),
                HousePolicy(own_domains=("ledger.example",)))[0][1] == "none"  # fmt: skip
    assert told(
        "Some 62% of the boats finished the regatta here.", HousePolicy(plain_words=frozenset(("regatta",)))
    ) == [("", "none")]


def test_speakers_are_counted_under_their_fullest_name() -> None:
    text = (
        "The wall has cost $4 million, Ida Holm said. Holm said it was too low. She added that it leaked.\n\n"
        "Experts say it will hold. The harbour office said 40 people worked on it."
    )
    draft = read(text, "draft.md")
    blocks = list(find(draft, ENGINE.lexicon))
    house = HousePolicy()
    found = speakers(blocks, sourced_sentences(draft, blocks, ENGINE.sourcing_words, house))
    assert [(each.name, each.kind, len(each.said), len(each.claims)) for each in found] == [
        ("Ida Holm", "person", 3, 1), ("Experts", "vague", 1, 0), ("The harbour office", "office", 1, 0),
    ]  # fmt: skip


def test_a_speaker_in_apposition_goes_by_the_name() -> None:
    draft = read('It is late, the union\'s lawyer, Ida Holm, said. "Very late," Ms Holm said.', "draft.md")
    blocks = list(find(draft, ENGINE.lexicon))
    found = speakers(blocks, sourced_sentences(draft, blocks, ENGINE.sourcing_words, SHIPPED_POLICY))
    assert [(each.name, len(each.said)) for each in found] == [("Ida Holm", 2)]


def test_a_speaker_behind_a_role_goes_by_the_name() -> None:
    draft = read(
        '"We pay," said the mayor of Lunde, Ida Holm. The toll is high, said a clerk at the gate, who left.', "draft.md"
    )
    blocks = list(find(draft, ENGINE.lexicon))
    found = speakers(blocks, sourced_sentences(draft, blocks, ENGINE.sourcing_words, SHIPPED_POLICY))
    assert [(each.name, each.kind) for each in found] == [("Ida Holm", "person"), ("a clerk at the gate", "anonymous")]
