"""What the linter says of silences, of several drafts and of its own limits: rules without a file, which configuration names
like any other."""

from __future__ import annotations

from factlint.model import Example, RuleHeading

FAMILY = "silences"

UNUSED = RuleHeading(
    "unused-silence",
    FAMILY,
    "warning",
    "A silence keeps something quiet.",
    "A silence that outlives its finding hides the next one in the same place.",
    silent=("silences of rules that do not run here, and of families of which only some rules run",),
    flawed=(Example("<!-- factlint: ignore impossible-date -- checked with the archive -->\n\nNothing is dated here.", 0),),
    correct=(
        Example("<!-- factlint: ignore impossible-date -- the fair's own joke -->\n\nThe fair opens on June 31, 2024.", 0),
    ),
)  # fmt: skip
WITHOUT_REASON = RuleHeading(
    "silence-without-reason",
    FAMILY,
    "warning",
    "A silence says why.",
    "Whoever reads the draft next has to know whether the reason still holds. A silence without one silences nothing.",
    silent=("silences where the configuration says reasons = false",),
    flawed=(Example("<!-- factlint: ignore impossible-date -->\n\nThe fair opens on June 31, 2024.", 0),),
    correct=(
        Example("<!-- factlint: ignore impossible-date -- the fair's own joke -->\n\nThe fair opens on June 31, 2024.", 0),
    ),
)  # fmt: skip
MALFORMED = RuleHeading(
    "malformed-silence",
    FAMILY,
    "warning",
    "A silence is one that can be read, of a rule that exists.",
    "A silence with a slip of the pen in it silences nothing, and would do so without a word.",
    flawed=(
        Example("<!-- factlint: ignore imposible-date -- the fair's own joke -->\n\nThe fair opens on Sunday.", 0),
        Example("<!-- factlint: hush impossible-date -- the fair's own joke -->\n\nThe fair opens on Sunday.", 0),
    ),
    correct=(Example("<!-- factcheck: ask Ida about the date -->\n\nThe fair opens on Sunday.", 0),),
)

UNREAD = RuleHeading(
    "unread-figures",
    "draft",
    "info",
    "Every figure of a draft is read.",
    "What has more figures or dates than 20,000 is data and no prose, and is read up to there; whoever checks it has to know that the "
    "rest was not.",
)

UNREAD_DATE = RuleHeading(
    "unread-date",
    "draft",
    "warning",
    "The date of a draft is one that can be read.",
    "What counts from the day of a draft (last year, on Tuesday, an age) is checked only where that day is known. A slip of the pen "
    "in it would leave all of that unchecked.",
    silent=("dates without a digit, such as a note that one is to come", "templates in braces", "drafts with another date that can be read"),
    flawed=(
        Example("---\ndate: 2025-13-45\n---\n\nThe fair opens on Sunday.", 0),
        Example("---\ndate: 5 June 25\n---\n\nThe fair opens on Sunday.", 0),
    ),
    correct=(
        Example("---\ndate: 2025-06-05\n---\n\nThe fair opens on Sunday.", 0),
        Example("---\ndate: tomorrow\n---\n\nThe fair opens on Sunday.", 0),
    ),
)  # fmt: skip

NOTICES = (MALFORMED, WITHOUT_REASON, UNUSED)
CROSS_ARTICLE = RuleHeading(
    "cross-article-conflict",
    "across",
    "warning",
    "Two articles of a run give one figure for the same thing in the same period.",
    "Series, live blogs and background paragraphs drift. A rule sees one draft: this one runs with `factlint check --across`.",
    silent=(
        "runs without --across",
        "figures whose sentences name other people, places or periods, and counts that are still rising",
    ),
    on=False,
)
"""Told on the later of two articles, by date or else by path."""
