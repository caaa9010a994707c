"""Configuration: found upwards from each draft, read from TOML, and turned into the rules that run."""

from __future__ import annotations

from factlint.config.choose import choose
from factlint.config.search import ConfigSearch
from factlint.config.settings import LEVELS, Config, FailOn, Level, Named

__all__ = ["LEVELS", "Config", "ConfigSearch", "FailOn", "Level", "Named", "choose"]
