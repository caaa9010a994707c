"""`factlint server`: the language server, for editors."""

from __future__ import annotations

from factlint.arguments import Arguments
from factlint.commands import CLEAN_STATUS
from factlint.errors import Problem, UsageError

_PARTS_OF_THE_EXTRA = ("pygls", "lsprotocol", "cattrs", "attrs", "attr")


def run(arguments: Arguments) -> int:
    """The status, once the client has left. Raises UsageError where the extra is not installed."""
    try:
        from factlint.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in _PARTS_OF_THE_EXTRA:
            raise
        told = 'needs what comes with the extra "server": pip install "factlint[server]"'
        raise UsageError(Problem("factlint server", 0, 0, told)) from None
    serve(arguments.config)
    return CLEAN_STATUS
