"""A block's text with its mentions marked in it: in colour, or in brackets with their kind where there is none."""

from __future__ import annotations

from factlint.model import FIGURE_KINDS, LABEL_KINDS, AnnotatedBlock, Mention
from factlint.report.colours import Paint
from factlint.report.display import safe


def marked_text(found: AnnotatedBlock, paint: Paint) -> str:
    """The text with every figure, date and label marked, and every name that overlaps none of them.

    `[count 15,000 riders]` without colour; an unsure one has a question mark behind its kind.
    """
    text, shown, at = found.block.text, [], 0
    for mention in sorted((*found.mentions, *_free(found)), key=lambda m: m.start):
        shown += [safe(text[at : mention.start]), _marked(mention, safe(text[mention.start : mention.end]), paint)]
        at = mention.end
    return "".join((*shown, safe(text[at:])))


def meaning(mention: Mention) -> str:
    """What a mention's colour stands for: figure, label, date, name, quotation, attribution, or nothing in particular."""
    kind = mention.kind
    if kind in FIGURE_KINDS:
        return "figure"
    if kind in LABEL_KINDS or kind == "year":
        return "label"
    return kind if kind in ("date", "name", "quotation", "attribution") else "dim"


def _free(found: AnnotatedBlock) -> list[Mention]:
    """The names that stand clear of figures, dates and labels."""
    free, others, index = [], found.mentions, 0
    for name in found.names:
        while index < len(others) and others[index].end <= name.start:
            index += 1
        if index == len(others) or name.end <= others[index].start:
            free.append(name)
    return free


def _marked(mention: Mention, text: str, paint: Paint) -> str:
    painted = paint(text, meaning(mention))
    doubt = "" if mention.sure else "?"
    return f"{painted}{doubt}" if painted != text else f"[{mention.kind}{doubt} {text}]"
