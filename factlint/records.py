"""msgspec, of whose `Struct` all our records are made, imported without two modules that nobody needs.

It takes two things from typing_extensions that Python 3.11 has itself, and the import costs a tenth of a start where pint has
installed it. And it imports uuid, which asks platform for the name of the system and nothing else: platform knows a dozen
patterns for telling systems apart, and to compile them takes another fiftieth.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType


class _Named(ModuleType):
    """Stands for platform as long as uuid is imported."""

    @staticmethod
    def system() -> str:
        """What `platform.system` says wherever uuid asks for it."""
        return os.uname().sysname


def _without() -> dict[str, ModuleType | None]:
    """What is to stand for modules: nothing, where importing one is to fail."""
    wanted: dict[str, ModuleType | None] = {"typing_extensions": None}
    if hasattr(os, "uname") and "uuid" not in sys.modules:
        wanted["platform"] = _Named("platform")
    return {name: module for name, module in wanted.items() if name not in sys.modules}


if "msgspec" not in sys.modules:
    _without_them = _without()
    sys.modules.update(_without_them)  # type: ignore[arg-type] # None: an import fails, and msgspec takes typing's
    try:
        import msgspec  # noqa: F401
    finally:
        for _name in _without_them:
            del sys.modules[_name]
