"""What each start needs of others, imported without what they load besides and never use for us: 5 ms of a hundred.

- msgspec, of whose `Struct` all our records are made, takes two things from typing_extensions that Python 3.11 has itself.
- It imports uuid, which asks platform for the name of the system and nothing else: platform compiles nine patterns for that.
- It dedents the descriptions of JSON schemas with textwrap; pathlib quotes addresses of files with urllib.

Stand-ins take their places while these are imported, and are gone when that is done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any


class _Platform(ModuleType):
    @staticmethod
    def system() -> str:
        """What `platform.system` says wherever uuid asks for it."""
        return os.uname().sysname


class _Later(ModuleType):
    """Stands for a module of functions, which is imported when one of them is called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        module = self.__name__

        def call(*given: Any, **named: Any) -> Any:
            return getattr(import_module(module), name)(*given, **named)

        return call


def _stand_ins() -> dict[str, ModuleType | None]:
    """What is to stand for modules: nothing, where importing one is to fail. Who is imported already needs none."""
    found: dict[str, ModuleType | None] = {}
    if "msgspec" not in sys.modules:
        found |= {"typing_extensions": None, "textwrap": _Later("textwrap")}
        if hasattr(os, "uname") and "uuid" not in sys.modules:
            found["platform"] = _Platform("platform")
    if "pathlib" not in sys.modules:
        found["urllib.parse"] = _Later("urllib.parse")
    return {name: module for name, module in found.items() if name not in sys.modules}


_found = _stand_ins()
sys.modules.update(_found)  # type: ignore[arg-type] # None: an import fails, and msgspec takes typing's
try:
    import pathlib  # noqa: F401

    import msgspec  # noqa: F401
finally:
    for _name in _found:
        del sys.modules[_name]
