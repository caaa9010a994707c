"""Quotations: what stands between quotation marks."""

from __future__ import annotations

from factlint.model import Block, Mention


def find_quotations(block: Block, still_open: bool) -> tuple[Mention, ...]:
    """The quotations of a block, in order; `still_open` says that the block before ended inside one."""
    return ()
