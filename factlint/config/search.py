"""The configuration of a draft: the nearest one in its folder or above."""

from __future__ import annotations

import os
from pathlib import Path

from factlint.config.read import read_config
from factlint.config.settings import Config
from factlint.errors import Problem, UsageError

FILE_NAMES = ("factlint.toml", "pyproject.toml")
"""In one folder the first of them wins."""


class ConfigSearch:
    """Finds configurations, and remembers them by folder."""

    def __init__(self, named: str | None = None) -> None:
        """`named` is the one configuration for every draft; None to search."""
        self._named = named
        self._known: dict[Path, Config | UsageError] = {}

    def config_for(self, path: str) -> Config:
        """The configuration of a draft; raises UsageError for a broken one, the same object for every draft of it."""
        if self._named is not None:
            return self._remembered(Path(self._named))
        # The working folder as the system knows it, so that a link to a folder is searched from where it was followed.
        return self.config_in(Path(os.path.abspath(path)).parent)  # noqa: PTH100 - resolve() would follow links

    def config_in(self, folder: Path) -> Config:
        """The configuration of the drafts in a folder, which is given from the root."""
        if self._named is not None:
            return self._remembered(Path(self._named))
        known = self._known.get(folder)
        if known is None:
            try:
                known = self._search(folder)
            except UsageError as error:
                known = error
            self._known[folder] = known
        if isinstance(known, UsageError):
            raise known
        return known

    def _search(self, folder: Path) -> Config:
        for name in FILE_NAMES:
            path = folder / name
            if path.is_file():
                found = read_config(path, _shown(path))
                if found is not None:
                    return found
        return self.config_in(folder.parent) if folder != folder.parent else Config()

    def _remembered(self, path: Path) -> Config:
        known = self._known.get(path)
        if known is None:
            try:
                known = read_config(path, path.as_posix()) or UsageError(
                    Problem(path.as_posix(), 1, 1, "has no [tool.factlint]; add one, or name another file")
                )
            except UsageError as error:
                known = error
            self._known[path] = known
        if isinstance(known, UsageError):
            raise known
        return known


def _shown(path: Path) -> str:
    """A path as it is told: from the working folder where it is below it."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
