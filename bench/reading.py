#!/usr/bin/env python3
"""How fast drafts are read: MB/s of each finder over a folder of text files, and a profile of one of them.

python bench/reading.py FOLDER
python bench/reading.py FOLDER --profile figures
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from factlint.engine import rules_and_words
from factlint.find import Lexicon, find
from factlint.find.dates import find_dates
from factlint.find.figures import find_figures
from factlint.find.names import find_names
from factlint.find.quotations import find_quotations
from factlint.find.tokens import tokenize
from factlint.model import Draft
from factlint.read import read

DAY = date(2025, 6, 4)
TIMES = 3
"""Each stage is run so often; the fastest counts."""


def stages(drafts: list[Draft], lexicon: Lexicon) -> dict[str, Callable[[], object]]:
    """What is measured, by name: each reads all drafts and gives back what it found."""
    blocks = [(draft, block, tokenize(block.text)) for draft in drafts for block in draft.blocks]
    dates = [find_dates(tokens, lexicon.dates, draft.date, draft.locale) for draft, _, tokens in blocks]
    return {
        "tokens": lambda: [tokenize(block.text) for _, block, _ in blocks],
        "dates": lambda: [find_dates(tokens, lexicon.dates, draft.date, draft.locale) for draft, _, tokens in blocks],
        "figures": lambda: [
            find_figures(tokens, lexicon.figures, found, draft.locale)
            for (draft, _, tokens), found in zip(blocks, dates, strict=True)
        ],
        "quotations": lambda: [find_quotations(tokens, False) for _, _, tokens in blocks],
        "names": lambda: [find_names(tokens, block.sentences, lexicon.names) for _, block, tokens in blocks],
        "figures and dates, from text": lambda: [
            read_figures(block.text, lexicon, draft) for draft in drafts for block in draft.blocks
        ],
        "all": lambda: [list(find(draft, lexicon)) for draft in drafts],
    }


def read_figures(text: str, lexicon: Lexicon, draft: Draft) -> object:
    """What an extractor of quantities gives: the figures and dates of a text."""
    tokens = tokenize(text)
    dates = find_dates(tokens, lexicon.dates, draft.date, draft.locale)
    return dates, find_figures(tokens, lexicon.figures, dates, draft.locale)


def seconds(stage: Callable[[], object]) -> float:
    """How long a stage takes on one core."""
    begun = time.process_time()
    stage()
    return time.process_time() - begun


def main() -> None:
    """Prints a line for each stage, or the profile of one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--profile", metavar="STAGE", help="profile one stage instead")
    arguments = parser.parse_args()
    sources = [path.read_bytes() for path in sorted(arguments.folder.rglob("*.txt"))]
    size = sum(map(len, sources)) / 1e6
    lexicon = Lexicon.of(rules_and_words()[1])
    begun = time.process_time()
    drafts = [read(source, "draft.txt", DAY) for source in sources]
    print(f"{'read':30} {size / (time.process_time() - begun):6.2f} MB/s")
    measured = stages(drafts, lexicon)
    if arguments.profile:
        profile = cProfile.Profile()
        profile.runcall(measured[arguments.profile])
        pstats.Stats(profile).sort_stats("tottime").print_stats(30)
        return
    for name, stage in measured.items():
        print(f"{name:30} {size / min(seconds(stage) for _ in range(TIMES)):6.2f} MB/s")


if __name__ == "__main__":
    main()
