"""Strategies for drafts: markup and prose in every order that nobody would think of."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

_PROSE = (
    "The Lunde tram", "doubled from 15,000 to 40,000", "rose 12% to $1.5 million", "Friday, June 5, 2025", "Mr. Moll said",
    "“It is late,” she said.", "U.S.", "9 a.m. Monday", "e.g.", "five", "half", "½", "२०", "１２", "²", "TK", "😀", "👩\u200d👩\u200d👧",
    "e\u0301", "é", "ﬁ", "ß", "İ", "\u00a0", "\u2028", "\x85", "\x0c", "\t", "\ufeff", "\u200b", "\u202e", "\ufffc", ".", "?!", ",", "...", "…",
)  # fmt: skip
_MARKUP = (
    "*", "**", "_", "__", "***", "`", "``", "~~", "[", "]", "](http://x.y)", "[a](b \"c\")", "![5](x)", "![", "<https://x.y>", "http://x.y/z",
    "[^1]", "[^1]: ", "^[note 5]", "[@key, p. 3]", "[a]: http://x.y\n", "<b>", "</b>", "<br>", "<sup>2</sup>", "<p>", "</p>", "<div>",
    "<a href='x'>", "</a>", "<del>", "</del>", "<script>", "<!--", "-->", "<!-- factlint: ignore all -- x -->", "[factlint: ignore all -- x]",
    "{/*", "*/}", "&amp;", "&#8217;", "&#x1F600;", "&nbsp;", "&bogus;", "&", "<", "\\", "\\*", "\\\\", "{{ x }}", "|", "$",
)  # fmt: skip
_STARTS = (
    "# ", "## ", "####### ", "- ", "* ", "1. ", "12) ", "> ", ">", "    ", "  ", "\t", "```\n", "~~~\n", "===", "---", "+++", "***",
    "| a | b |\n|---|---|\n| ", "|---|:-:|", "+ ", "title: x", "date: 2025-06-04", "By Ines Moll", "import x from \"y\"", ": ",
)  # fmt: skip


@st.composite
def drafts(draw: st.DrawFn, line_ends: Sequence[str] = ("\n", "\n\n", "\r\n", "\r")) -> str:
    """A draft that is mostly markup."""
    ends = st.sampled_from(line_ends)
    part = st.one_of(
        st.sampled_from(_PROSE), st.sampled_from(_MARKUP), ends, st.builds("{}{}".format, ends, st.sampled_from(_STARTS)),
        st.just(" "), st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0"),
    )  # fmt: skip
    return "".join(draw(st.lists(part, max_size=30)))


_WORDS = ("tram", "Lunde", "15,000", "fair", "said", "opens", "mayor", "12%", "Ines", "rain", "é", "😀")


def plain_blocks() -> st.SearchStrategy[list[str]]:
    """Paragraphs without any markup."""
    sentence = st.lists(st.sampled_from(_WORDS), min_size=3, max_size=9).map(
        lambda words: "The " + " ".join(words) + " ends."
    )
    return st.lists(st.lists(sentence, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=5)


_NEWS = (
    "Ridership on the Lunde tram doubled from 15,000 to 40,000, the town said.", "The fair opens on Thursday, March 14, 2023.",
    "Fares rose 12%, from $40 to $60, said Ines Moll, who runs the tram.", "Of the 60 seats, 20 went to Tarn, 25 to Lunde and 10 to Adel.",
    "The strike began on June 5, 2024, and ended on May 3, 2024.", "About 30,000 people live in Tarn, some sources said.",
    "“We lost half of it,” she said.", "The council voted 5-4.", "Between 20 and 10 boats sank.", "# The tram doubles its riders",
    "- A tenth of **40,000** riders pay", "> The town paid *$1.5 million*.", "| Town | Riders |\n|---|---|\n| Tarn | 15,000 |",
    "It rained on 31 June.", "Crime fell to 120 cases from 100.", "TK", "😀 The share rose 5% to 12% from 10%.",
)  # fmt: skip


def news() -> st.SearchStrategy[str]:
    """Drafts in which figures go wrong, and others."""
    line_end = st.sampled_from(["\n", "\n\n", " ", "\n\n\n"])
    parts = st.lists(st.tuples(st.sampled_from(_NEWS), line_end), min_size=1, max_size=10)
    return parts.map(lambda pairs: "".join(text + end for text, end in pairs))
