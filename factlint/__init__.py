"""factlint: a linter that does the sums.

from factlint import lint

for finding in lint("Ridership doubled from 15,000 to 40,000."):
    print(finding.place.line, finding.rule, finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import imports  # noqa: F401 # before anything else imports msgspec
from factlint.version import __version__

if TYPE_CHECKING:
    from factlint.library import lint
    from factlint.model import Draft, Finding, Place

__all__ = ["Draft", "Finding", "Place", "__version__", "lint"]


def __getattr__(name: str) -> object:
    """The public names, each loaded when it is first asked for: the command line needs none of them."""
    if name == "lint":
        from factlint.library import lint

        return lint
    if name in __all__:
        from factlint import model

        return getattr(model, name)
    raise AttributeError(f"module 'factlint' has no attribute {name!r}")
