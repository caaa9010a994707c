"""The drafts that every tool is measured on: invented news about invented places, the same at every run."""

from __future__ import annotations

from pathlib import Path
from random import Random

TOWNS = ("Lunde", "Port Adel", "Hest", "Marrow", "Upper Tarn", "Kellby", "Sand Ferry", "Oxmoor")
WHO = ("the harbour office", "the council", "Ida Holt", "the treasurer", "a spokesman for the yard", "the survey")
THINGS = ("riders", "berths", "welders", "passengers", "season tickets", "boats", "households", "pupils")
MONTHS = ("January", "March", "May", "June", "August", "October")
OPENINGS = (
    "In a long meeting on the quay,",
    "After a wet spring,",
    "For the third year in a row,",
    "As many had expected,",
)
PLAIN = (
    "Nobody on the pier seemed to be surprised, and the band went on playing.",
    "The old crane will stay where it is, since the storks have come back to it.",
    "There is a lot of work to be done before the water rises again in autumn.",
    "People who live along the canal say that the noise was very hard to bear.",
    "The ferry was repaired by the crew itself, with timber from the old mill.",
    "It remains to be seen whether the bridge can be closed at night.",
)


def article(random: Random, words: int = 600) -> str:
    """A draft of about so many words: figures, dates and sources among plain sentences."""
    town = random.choice(TOWNS)
    lines = [f"{town} counts its {random.choice(THINGS)} again", ""]
    count = 0
    while count < words:
        sentences = [_sentence(random, town) for _ in range(random.randint(2, 4))]
        lines += [" ".join(sentences), ""]
        count += sum(len(sentence.split()) for sentence in sentences)
    return "\n".join(lines)


def _sentence(random: Random, town: str) -> str:
    kind = random.randrange(7)
    thing, who = random.choice(THINGS), random.choice(WHO)
    before = random.randrange(2, 90) * 100
    if kind == 0:
        return f"The number of {thing} in {town} rose from {before:,} to {before * 2:,}, {who} said."
    if kind == 1:
        share = random.choice((10, 20, 25, 40))
        return f"Of the {before:,} {thing}, {before * share // 100:,} ({share}%) were new, according to {who}."
    if kind == 2:
        day = random.randint(1, 28)
        return f"The works began on {random.choice(MONTHS)} {day}, {random.randint(2015, 2024)}, and cost ${random.randint(2, 90)} million."
    if kind == 3:
        return (
            f"“We have {before:,} {thing} and no more,” {who} said. {random.choice(OPENINGS)} it was {before - 100:,}."
        )
    return random.choice(PLAIN)


def write_corpus(folder: Path, drafts: int, words: int = 600, suffix: str = ".txt") -> list[Path]:
    """So many drafts in a folder, 500 to a folder below it; those that are there already stay."""
    random = Random(20250605)
    paths = []
    for number in range(drafts):
        path = folder / f"{number // 500:03}" / f"{number:05}{suffix}"
        text = article(random, words)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths
