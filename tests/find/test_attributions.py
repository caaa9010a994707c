"""Who says what: source, cue and kind, in the constructions that reporters use."""

from __future__ import annotations

import pytest

from factlint.engine import rules_and_words
from factlint.find import Lexicon, find
from factlint.model import Attribution
from factlint.read import read

LEXICON = Lexicon.of(rules_and_words()[1])

Told = tuple[str, str, str]
"""Source as printed or resolved, cue, kind."""


def told(text: str, only_sure: bool = True) -> list[Told]:
    found: list[Told] = []
    for block in find(read(f"A title\n\n{text}\n", "draft.txt"), LEXICON):
        for mention in block.attributions:
            value = mention.value
            assert isinstance(value, Attribution)
            if mention.sure or not only_sure:
                cue = block.block.text[value.cue[0] : value.cue[1]]
                found.append((value.source_text, "carried" if value.carried else cue, value.source_kind))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Holm said that the bridge would close.", [("Ida Holm", "said", "person")]),
        ('"The bridge will close," said Ida Holm.', [("Ida Holm", "said", "person")]),
        ('"The bridge will close in May," the mayor said.', [("the mayor", "said", "anonymous")]),
        ("The bridge will close, according to the harbour office.", [("the harbour office", "according to", "office")]),
        ("According to a report by the union, the bridge will close.",
         [("a report by the union", "According to", "document")]),
        ("The bridge, Ida Holm told the council, will close.", [("Ida Holm", "told", "person")]),
        ("The Lunde Institute reported that rents had risen.", [("The Lunde Institute", "reported", "organisation")]),
        ("Experts say the soil will recover.", [("Experts", "say", "vague")]),
        ("Satellite images show two ships at the quay.", [("Satellite images", "show", "document")]),
        ("Ida Holm, the mayor of Lunde, said the bridge would close.", [("Ida Holm, the mayor of Lunde", "said", "person")]),
        ("A spokesman for the ministry said the talks had failed.", [("A spokesman for the ministry", "said", "office")]),
        ("The ferry, most analysts believe, will be sold.", [("most analysts", "believe", "vague")]),
        ("HOLM: We will not pay for the bridge.", [("HOLM", ":", "person")]),
        ("Polls in three towns show the mayor ahead.", [("Polls in three towns", "show", "vague")]),
        ("As a study of 2011 noted, the wells are dry.", [("a study of 2011", "noted", "document")]),
        ("Six boats were lost, per Lunde Radio.", [("Lunde Radio", "per", "organisation")]),
        ("''We will not pay,'' said Ida Holm.", [("Ida Holm", "said", "person")]),
        ("The two -- Ida Holm and Tor Vik -- explained that they would not pay.",
         [("The two -- Ida Holm and Tor Vik --", "explained", "anonymous")]),
        ("A source close to the family said so.", [("A source close to the family", "said", "anonymous")]),
        ("Kelly said so.", [("Kelly", "said", "person")]),
        ("“I would,” Holm said as she left.", [("Holm", "said", "person")]),
        ("The levy fell, the Lunde Post reports.", [("the Lunde Post", "reports", "organisation")]),
        ("The crane is the oldest, its museum claims.", [("its museum", "claims", "office")]),
        ("Engineers at the road office estimate the cost.", [("Engineers at the road office", "estimate", "anonymous")]),
        ('"In the 1980s we saw 30 ferries a day, now it is six," Vik said. "That is the end."',
         [("Vik", "said", "person"), ("Vik", "carried", "person")]),
        ('"I told the crew that 50 minutes is a long wait," said skipper Ida Holm, 41. "We had nine."',
         [("skipper Ida Holm", "said", "person"), ("I", "told", "pronoun"), ("skipper Ida Holm", "carried", "person")]),
        ('"We lost 40 boats. It was three hours of rain," said Ida Holm.',
         [("Ida Holm", "said", "person")]),
        ("Dr. Tor Vik, 58, a geologist who took no part in the work, said it was late.",
         [("Dr. Tor Vik, 58, a geologist who took no part in the work", "said", "person")]),
        ("Tor Vik, 58, of Lunde, said it was late.", [("Tor Vik, 58, of Lunde", "said", "person")]),
        ("The bog shrank to 30 hectares in 2019, a loss of 9 hectares, said lead surveyor Dr. Ida Holm of the institute.",
         [("lead surveyor Dr. Ida Holm of the institute", "said", "person")]),
        ("Prices rose, said chief economist Ida Holm.", [("chief economist Ida Holm", "said", "person")]),
        ("The bank forecast growth of 4%.", [("The bank", "forecast", "office")]),
        ("The firm replied through its lawyer that 14 boats were lost.", [("The firm", "replied", "office")]),
        ("40 percent of voters said yes.", [("40 percent of voters", "said", "anonymous")]),
        ("Fourteen bakers said no; 12 bakers said yes.",
         [("Fourteen bakers", "said", "anonymous"), ("12 bakers", "said", "anonymous")]),
        ("Back then we told the crew that it was late.", [("we", "told", "pronoun")]),
        ("VIK: 40 boats were lost.", [("VIK", ":", "person")]),
        ("Ida Holm believes, for example, that boats are safer.", [("Ida Holm", "believes", "person")]),
        ("Prices rose, official figures out on Wednesday showed.",
         [("official figures out on Wednesday", "showed", "document")]),
        ("Growth will slow, the bank's new forecast suggests.", [("the bank's new forecast", "suggests", "document")]),
        ("Prices rose, according to figures.", [("figures", "according to", "document")]),
        ("The plant is safe, a person close to her said.", [("a person close to her", "said", "anonymous")]),
        ("The union claims 4,000 members.", [("The union", "claims", "office")]),
        ("Documents seen by the Lunde Post put the cost at 4 million.",
         [("Documents seen by the Lunde Post", "put", "document")]),
        ("It will cost 4 million, or so the mayor claims.", [("the mayor", "claims", "anonymous")]),
        ("Only half of it is new, its editor, Ida Holm, estimates.", [("its editor, Ida Holm", "estimates", "person")]),
        ("The office found in May that it was late.", [("The office", "found", "office")]),
        ("It was late, by some accounts the mayor knew.", [("", "by some accounts", "none")]),
        ("A guard at the mill, Ida Holm, says that it is late.", [("A guard at the mill, Ida Holm", "says", "person")]),
        ("Engineers, however, say that it is late.", [("Engineers", "say", "anonymous")]),
        ("The bridge, the engineers' report says, is late.", [("the engineers' report", "says", "document")]),
        ("The bridge is closed, says the mayor.", [("the mayor", "says", "anonymous")]),
        ("Ida Holm, 34, baker: “It is late.”", [("Ida Holm, 34, baker", ":", "person")]),
        ('"The sale is off," the union\'s lawyer, Ida Holm, told reporters.',
         [("the union's lawyer, Ida Holm", "told", "person")]),
        ('"The sale is off," the mayor, Ida Holm, said Monday.', [("the mayor, Ida Holm", "said", "person")]),
        ("The sale, as first reported by the Lunde Post, is off.",
         [("the Lunde Post", "as first reported by", "organisation")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_speech(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Some 1,100 of them, 55%, said so.",
        "Three in ten said they would leave.",
        "About 40%, or 800, said no.",
        "In May, 24% said they did not know.",
        "Throw-ins: 56% to 44%",
        "**Pace:** up 25%, to 90 km/h",
        "Pace: up 25%, and now it is 90 km/h",
        "Vik replied through Tor Prado in the 51st minute.",
        "The visitors hit back with a header before the interval.",
        "The yard raised its full-year forecast to 4%.",
        "It trimmed the annual estimate.",
        "The state will support the harbour with a loan.",
        "The report on the bridge ran to 40 pages.",
        "Critics of the plan met in the old hall.",
        "The claims office is on the second floor.",
        "The United States sent two ships to the strait.",
        "The harbour is back in use since Monday.",
        "The rate is back to 11 percent.",
        "Twelve boats were hauled out for the winter.",
        "The yard added 400 jobs last year.",
        "With 90 percent of the districts reporting, the vote was close.",
        "Holm is ahead in the polls.",
        "Lifeboats are required by the law.",
        "The harbour has led the four states that trade in timber.",
        "Ivo Lenk reported from Lunde.",
        "Per Lenk has left the yard.",
        "Holm claimed a narrow victory.",
        "Two boats could be seen from the quay.",
        "Tor Vik will interview Ida Holm about the yard.",
    ],
)
def test_nouns_are_no_cues(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The company plans to close the yard.", ["plans"]),
        ("There are fears that the yard will close.", ["fears"]),
        ("Holm was accused of hiding the costs.", ["accused"]),
        ("The yard has reportedly been sold.", ["reportedly"]),
        ("The union opposes the sale.", ["opposes"]),
        ("The union printed leaflets attacking the sale.", ["attacking"]),
        ("The mayor used her last day to denounce the sale.", ["denounce"]),
        ("Guests were assured of a seat.", ["assured"]),
        ("The choir appeared on stage.", []),
        ("Holm continued to hope that the yard would stay.", ["hope"]),
        ("They’re confident that the yard will stay.", ["confident"]),
        ("The sale was opposed by the union.", ["opposed"]),
        ("In contrast to last year, the quay was full.", []),
        ("The sale appears to have failed.", ["appears"]),
        ("The mayor made a good case for the bridge.", ["case"]),
        ("A case for the bridge is on the table.", []),
        ("They invited the yard to show its books.", ["invited"]),
        ("Holm is less confident in the yard.", ["confident"]),
        ("It was revealed that the yard had been sold.", ["revealed"]),
        ("Their fear is that the yard will close.", ["fear"]),
        ("The plant is safe, both sides agree.", ["agree"]),
        ("Holm sparred with Vik over the yard.", ["sparred"]),
        ("The quay lay empty over the winter.", []),
        ("Holm found her keys in the yard.", []),
        ("Residents are worried about the noise.", ["worried", "about"]),
        ("In a new poll, Holm leads by ten points.", ["In"]),
    ],
)
def test_views_and_plans_are_unsure(text: str, cues: list[str]) -> None:
    assert [cue for _, cue, _ in told(text, only_sure=False)] == cues
    assert told(text) == []


def test_a_pronoun_stands_for_the_last_person() -> None:
    text = "Ida Holm said the bridge would close. The ministry denied it. She added that it was old."
    assert [source for source, _, _ in told(text)] == ["Ida Holm", "The ministry", "Ida Holm"]


def test_it_stands_for_the_last_group() -> None:
    text = "The ministry said rents would fall. Ida Holm denied that. It said the figures were clear."
    assert [source for source, _, _ in told(text)] == ["The ministry", "Ida Holm", "The ministry"]


def test_a_quotation_carries_over_its_sentences_and_paragraphs() -> None:
    text = '"The bridge is old," Ida Holm said. "It will fall one day. Nobody will pay.\n\n"So we close it."'
    assert [(source, cue) for source, cue, _ in told(text)] == [
        ("Ida Holm", "said"), ("Ida Holm", "carried"), ("Ida Holm", "carried"), ("Ida Holm", "carried"),
    ]  # fmt: skip


def test_a_new_paragraph_is_nobodys() -> None:
    text = "Ida Holm said the bridge would close.\n\nThe road to the north is open."
    assert len(told(text)) == 1


def test_a_colon_carries_over_its_list() -> None:
    text = "Ida Holm said the town would:\n\n- close the bridge by the end of May;\n- sell both ferries to the yard."
    assert [(source, cue) for source, cue, _ in told(text)] == [
        ("Ida Holm", "said"), ("Ida Holm", "carried"), ("Ida Holm", "carried"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“Who pays for that?” Ida Holm asked. The room was silent.", "“Who pays for that?”"),
        ("“We walk!” said Ida Holm. The room was silent.", "“We walk!”"),
        ("''Who pays for that?'' Ida Holm asked, looking at the mayor.", "''Who pays for that?''"),
    ],
)
def test_a_tag_speaks_for_the_quotation_before_it(text: str, said: str) -> None:
    found = [mention for block in find(read(text, "draft.txt"), LEXICON) for mention in block.attributions]
    assert len(found) == 1
    value = found[0].value
    assert isinstance(value, Attribution)
    assert text[value.content[0][0] : value.content[0][1]].strip() == said
    assert value.source_text == "Ida Holm"


def test_a_sentence_of_its_own_behind_a_quotation_is_no_tag() -> None:
    text = "Ida Holm said so. “It is late.” She promised to wait."
    assert told(text, only_sure=False)[-1] == ("Ida Holm", "promised", "pronoun")
    (block,) = find(read(text, "draft.txt"), LEXICON)
    assert block.attributions[-1].start == text.index("She")


def test_a_short_answer_in_quotation_marks_is_carried() -> None:
    text = '"The bridge is old," Ida Holm said. "Very old." The shop “Three Old Grey Boats” is closed.'
    assert [cue for _, cue, _ in told(text)] == ["said", "carried"]


def test_a_word_before_a_figure_in_a_list_names_a_field() -> None:
    found = find(read("- Weight: 40 kg, of which 12 kg is fat\n", "draft.md"), LEXICON)
    assert [block.attributions for block in found] == [()]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The bridge, by the mayor's own admission, is late.", "the mayor", "admission"),
        ("The council's answer was that the bridge would be late.", "The council", "answer"),
        ("The firm's website gives its staff as 4,000.", "The firm's website", "gives"),
        ("The union was quoted as saying that 4,000 had marched.", "The union", "quoted"),
        ("The union is on record as saying that 4,000 had marched.", "The union", "saying"),
        ("Economists at the bank see growth of 4%.", "Economists at the bank", "see"),
        ("The mayor issued a warning about the bridge.", "The mayor", "warning"),
        ("The bridge, said to be late, is closed.", "", "said"),
        ("They came on foot, some 15,000 of them by the organisers' count, to see it.", "the organisers", "count"),
        ("The bridge, described by engineers as late, is closed.", "engineers", "described"),
        ("The bridge was found by engineers to be late.", "engineers", "found"),
    ],
)
def test_whose_view_it_is(text: str, source: str, cue: str) -> None:
    assert told(text, only_sure=False)[0][:2] == (source, cue)


def test_whoever_raises_a_forecast_forecasts() -> None:
    found = told("The bank raised its full-year forecast to 4%.", only_sure=False)
    assert found == [("The bank", "forecast", "office")]


def test_what_a_cue_inside_a_quotation_attributes_stays_inside() -> None:
    text = '"I told them that 50 boats are late," Ida Holm said on Monday.'
    (block,) = find(read(text, "draft.txt"), LEXICON)
    parts = [mention.value.content for mention in block.attributions if isinstance(mention.value, Attribution)]
    assert [[text[start:end] for start, end in each] for each in parts] == [
        [text[:38], " on Monday."],
        [' them that 50 boats are late,"'],
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bridge is safe, engineer Jan Holm said.", "engineer Jan Holm"),
        ("Governor Jan Holm said the bridge was safe.", "Governor Jan Holm"),
        ("The trust will pay, its director, Dr. Ana Holm, said.", "its director, Dr. Ana Holm"),
        ("The trust will pay, its director, Dr Ana Holm, said.", "its director, Dr Ana Holm"),
    ],
)
def test_a_first_name_like_a_month_and_a_titled_one_are_a_persons(text: str, source: str) -> None:
    assert [(found[0], found[2]) for found in told(text)] == [(source, "person")]


@pytest.mark.parametrize(
    "text",
    [
        "All told, 340 people died in the floods last year.",
        "Some 340 people died in the floods, all told.",
        "Work began in May and ended in June - 18 days all told.",
        "That said, the bridge cost the town 340 jobs.",
        "Having said that, the town has never had a cinema.",
    ],
)
def test_an_idiom_attributes_nothing(text: str) -> None:
    assert told(text) == []
