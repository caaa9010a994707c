"""msgspec, of whose `Struct` all our records are made, imported without typing_extensions.

It takes two things from there that Python 3.11 has itself, and the import costs a tenth of a start where pint has installed it.
"""

from __future__ import annotations

import sys

_WANTED_BY_NOBODY = "typing_extensions"

if _WANTED_BY_NOBODY not in sys.modules and "msgspec" not in sys.modules:
    sys.modules[_WANTED_BY_NOBODY] = None  # type: ignore[assignment] # an import of it fails, and msgspec takes typing's
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules[_WANTED_BY_NOBODY]
