"""The key under which a draft's result is known: everything that it depends on, hashed."""

from __future__ import annotations

from pathlib import Path, PurePath

from factlint.config import Config
from factlint.hashing import blake2b
from factlint.rule_sources import sources_key
from factlint.shipped import rules_folder


class Known:
    """Makes keys; what many drafts have in common is hashed once."""

    def __init__(self) -> None:
        self._rules: dict[tuple[Path, ...], str] = {}
        self._configs: dict[Config, str] = {}

    def key(self, path: str, content: bytes, config: Config) -> bytes:
        """The key of a draft: program, rules, configuration, format and content. Its name does not matter."""
        shared = self._configs.get(config)
        if shared is None:
            shared = self._configs[config] = self._shared(config)
        spared = ""
        if config.per_file_ignores:
            patterns = [pattern for pattern, _ in config.per_file_ignores if config.covers(pattern, path)]
            spared = repr(patterns)
        head = f"{shared}\0{PurePath(path).suffix.lower()}\0{spared}\0".encode(errors="surrogateescape")
        return blake2b(head + content, digest_size=24).digest()

    def _shared(self, config: Config) -> str:
        if config.rules not in self._rules:
            self._rules[config.rules] = sources_key([rules_folder(), *config.rules], "results 1")
        said = (
            [named.name for named in config.select], [named.name for named in config.ignore],
            [(named.name, level) for named, level in config.severity],
            [(pattern, [named.name for named in names]) for pattern, names in config.per_file_ignores],
            str(config.as_of), config.locale, config.reasons, config.sourcing.said(),
        )  # fmt: skip
        return f"{self._rules[config.rules]}\0{said!r}"
