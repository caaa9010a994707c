"""The units of figures in the words that the measuring collections use for them."""

from __future__ import annotations

import re

from factlint.find.measures import Measure
from factlint.model import Figure, Mention
from factlint.nouns import singular

CURRENCIES = {
    "USD": "dollar", "GBP": "pound", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
    "INR": "indian rupee", "MYR": "malaysian ringgit", "AUD": "australian dollar", "CAD": "canadian dollar",
    "HKD": "hong kong dollar", "NZD": "new zealand dollar", "SGD": "singapore dollar", "CHF": "swiss franc",
    "ZAR": "south african rand", "XBT": "bitcoin", "KRW": "south korean won",
    "RUB": "russian ruble", "NGN": "nigerian naira", "PHP": "philippine peso", "MXN": "mexican peso",
    "ILS": "shekel", "FIM": "finnish markka", "SEK": "swedish krona", "DKK": "danish krone", "NOK": "norwegian krone",
    "TWD": "new taiwan dollar", "BRL": "brazilian real", "THB": "thai baht", "IDR": "indonesian rupiah",
    "TRY": "turkish lira", "DEM": "german mark", "ESP": "peseta", "NLG": "netherlands guilder", "FRF": "french franc",
    "ITL": "italian lira", "CRC": "costa rican colón",
    "GEL": "georgian lari", "LAK": "lao kip", "PKR": "pakistani rupee", "HRK": "croatian kuna", "LKR": "sri lankan rupee",
    "AED": "united arab emirates dirham", "ARS": "argentine peso", "ATS": "austrian schilling", "BDT": "bangladeshi taka",
    "BGN": "bulgarian lev", "CLP": "chilean peso", "COP": "colombian peso", "CZK": "czech koruna", "EGP": "egyptian pound",
    "ETB": "ethiopian birr", "GHS": "ghanaian cedi", "GRD": "greek drachma", "HUF": "hungarian forint", "IQD": "iraqi dinar",
    "IRR": "iranian rial", "ISK": "icelandic krona", "JMD": "jamaican dollar", "KES": "kenyan shilling", "KWD": "kuwaiti dinar",
    "KZT": "kazakhstani tenge", "LBP": "lebanese pound", "MMK": "myanmar kyat", "NPR": "nepalese rupee", "PLN": "polish zloty",
    "PTE": "portuguese escudo", "RON": "romanian leu", "SAR": "saudi riyal", "SYP": "syrian pound", "TZS": "tanzanian shilling",
    "UAH": "ukrainian hryvnia", "UGX": "ugandan shilling", "VES": "venezuelan bolivar", "VND": "vietnamese dong",
    "ZMW": "zambian kwacha",
}  # fmt: skip
UNITS = {
    "percent": "percentage", "degree_Celsius": "celsius",
    "degree_Fahrenheit": "fahrenheit", "metric_ton": "metric ton", "pound": "pound-mass", "oil_barrel": "barrel",
    "foot_pound": "pound-foot",
    "milliampere_hour": "milliampere-hour", "metric_horsepower": "horsepower", "ksi": "kilopound per square inch",
    "kilowatt_hour": "kilowatt-hour", "megawatt_hour": "megawatt-hour", "gigawatt_hour": "gigawatt-hour",
    "annum": "year",
}  # fmt: skip
HUNDREDTHS = re.compile(r"[ -]?(?:cents?|¢|c|(pence|penny|pennies|p|sen))", re.IGNORECASE)
COMPARED = {
    "best": "good", "better": "good", "worst": "bad", "smaller": "small", "larger": "large", "older": "old", "bigger": "big",
    "younger": "young", "newer": "new", "higher": "high", "lower": "low", "longer": "long", "latest": "late", "largest": "large",
    "most": "", "men": "man", "children": "child", "and": "", "buses": "bus", "lives": "life", "wives": "wife", "feet": "foot",
}  # fmt: skip
PARTICIPLE = re.compile(r"\b(?:\w+ly )?(?<!-)(?!united|hundred|sacred|wicked|rugged|ragged|speed|breed)\w{3,}ed (?=\w)")
"""What describes rather than names, and is no part of a unit there: 40 hired boats, 20 decently sized plants."""
MEASURED = frozenset(
    ("yards", "miles", "gallons", "pints", "ounces", "quarts", "tons", "tonnes", "acres", "hectares", "barrels")
)
"""Units that other words may stand before: 60 rushing yards."""
NO_PEOPLE = ("specimen", "regimen", "abdomen", "acumen")
NO_COMPARISON = ("forest", "interest", "harvest", "request", "protest", "honest")
POSSESSIVE = re.compile(r"['’]s?(?= )| ?,(?= )")
"""What is left out of a unit's words: the possessive of coke's largest deals, and commas."""
KINDS = {"percent": "percentage", "money": "currency", "age": "age", "measure": "dimension", "duration": "dimension"}


def kind_name(kind: str, unit: str) -> str:
    """What the Specs call a kind of figure."""
    return "temperature" if unit.startswith("degree") and unit != "degree_arc" else KINDS.get(kind, "number")


def bare_name(unit: Measure) -> str:
    """A unit by itself."""
    return CURRENCIES.get(unit.unit) or UNITS.get(unit.unit) or unit.unit.replace("_", " ").lower()


def unit_name(mention: Mention, figure: Figure, sentence: str) -> str:
    """The unit of a figure, with what it is per."""
    if mention.kind == "multiplier":
        return "count"
    if mention.kind == "age":
        return f"{figure.unit} of age"
    # Behind "of" and more words it is a rate here: 2 billion gallons of fuel a year.
    rated = figure.per and not sentence.startswith(" of ", mention.end)
    per = f" per {UNITS.get(figure.per, figure.per).replace('_', ' ')}" if rated else ""
    if figure.unit:
        name = CURRENCIES.get(figure.unit) or UNITS.get(figure.unit) or figure.unit.replace("_", " ").lower()
        hundredth = in_hundredths(mention, figure, sentence)
        if hundredth:
            name = "cent" if not hundredth[1] else "sen" if hundredth[1] == "sen" else "penny"
        return ("pound sterling" if per and name == "pound" else name) + per
    if mention.kind == "fraction" or not figure.noun:
        return ""
    name = noun_name(noun_text(mention, figure, sentence))
    return (name.rpartition(" ")[2] if figure.noun[-1] in MEASURED else name) + per


def noun_name(words: str) -> str:
    """A counted noun in the singular, its adjectives without comparison."""
    if words.endswith("times"):
        return "count"
    *adjectives, head = map(base_form, PARTICIPLE.sub("", words).split())
    return " ".join(filter(None, (*adjectives, singular(head))))


def noun_text(mention: Mention, figure: Figure, sentence: str) -> str:
    """The counted noun as printed, in lower case, hyphens kept."""
    if figure.is_range:
        return " ".join(figure.noun)
    behind = POSSESSIVE.sub("", sentence[figure.number_end : mention.end].strip(" -–‑").lower())
    return re.sub(r"^of (?:(?:the|its|their|his|her|these|those|our|my|your|several|many) )?", "", behind) or " ".join(
        figure.noun
    )


def base_form(word: str) -> str:
    """An adjective without its comparison, as NewsQuant has it: oldest is old."""
    if word in COMPARED:
        return COMPARED[word]
    if word.endswith("children"):
        return word[:-3]
    if word.endswith("men") and len(word) > 4 and word not in NO_PEOPLE:
        return word[:-2] + "an"
    if word.endswith("est") and len(word) > 5 and word not in NO_COMPARISON:
        stem = word[:-3]
        return stem[:-1] if stem[-1] == stem[-2] else stem[:-1] + "y" if stem[-1] == "i" else stem
    return word


def in_hundredths(mention: Mention, figure: Figure, sentence: str) -> re.Match[str] | None:
    """The cents or pence that a sum of money is printed in."""
    return HUNDREDTHS.fullmatch(sentence, figure.number_end, mention.end) if mention.kind == "money" else None
