"""`factlint init`: a commented configuration, and the hook."""

from __future__ import annotations

import sys
from pathlib import Path

from factlint.arguments import Arguments
from factlint.commands import CLEAN_STATUS
from factlint.errors import Problem, UsageError
from factlint.version import __version__

CONFIG = """\
# What factlint checks here, and how strictly. Every key: docs/configuration.md. A line with # says what holds without it.

# The rules that run: rules, families, "default" or "all". `factlint rules` lists them.
# select = ["default"]

# Rules or families that do not run.
# ignore = ["vague-source"]

# The level from which on the status is 1: error, warning, info or never.
# fail-on = "error"

# How 03/04/2025 is read where a draft does not say: en-GB, en-US, en-IN.
# locale = "en"

# Drafts that are left out when a folder is checked.
# exclude = ["archive/**"]

# Folders with rules of your own, from this file's folder.
# rules = ["house-rules"]

# Whether a silence in a draft has to say why.
# reasons = true

# Known findings, which “factlint baseline PATH ...” writes.
# baseline = "factlint-baseline.yaml"

[severity]
# unsourced-figure = "info"

[per-file-ignores]
# "opinion/**" = ["attribution"]
"""

HOOK = f"""\
  - repo: https://github.com/factlint/factlint
    rev: v{__version__}
    hooks:
      - id: factlint
"""

_CONFIG_NAME = "factlint.toml"
_HOOKS_NAME = ".pre-commit-config.yaml"


def run(arguments: Arguments) -> int:
    """The status; files are made in the working folder, and none that is there is changed but by adding the hook.

    Raises UsageError for a configuration that is there already, and for a file that cannot be written.
    """
    folder = Path.cwd()
    config, hooks = folder / _CONFIG_NAME, folder / _HOOKS_NAME
    if config.exists():
        raise UsageError(Problem(_CONFIG_NAME, 0, 0, "is there already; it stays as it is"))
    _write(config, CONFIG)
    sys.stdout.write(f"{_CONFIG_NAME}: written; every line in it is what holds anyway\n")
    if arguments.hook or ((folder / ".git").exists() and arguments.hook is None):
        sys.stdout.write(_hook(hooks) + "\n")
    return CLEAN_STATUS


def _hook(path: Path) -> str:
    """What was done about the hook."""
    if not path.exists():
        _write(path, f"repos:\n{HOOK}")
        return f"{_HOOKS_NAME}: written; “pre-commit install” switches it on"
    text = path.read_text(encoding="utf-8")
    if "id: factlint" in text:
        return f"{_HOOKS_NAME}: has the hook already"
    added = _with_hook(text)
    if added:
        _write(path, added)
        return f"{_HOOKS_NAME}: the hook is added at its end; “pre-commit install” switches it on"
    return f"{_HOOKS_NAME}: not changed; add this under “repos:”\n\n{HOOK}"


def _with_hook(text: str) -> str:
    """The hooks with ours as the last one, every line of theirs as it was; empty where that cannot be made sure."""
    import yaml

    before = text if text.endswith("\n") or not text else text + "\n"
    for dent in (2, 0):
        hook = "".join(line[2 - dent :] + "\n" for line in HOOK.splitlines())
        try:
            old, new, own = (yaml.safe_load(each) for each in (text, before + hook, "repos:\n" + HOOK))
        except yaml.YAMLError:
            continue
        if isinstance(old, dict) and new == {**old, "repos": [*(old.get("repos") or []), *own["repos"]]}:
            return before + hook
    return ""


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(Problem(path.name, 0, 0, f"cannot be written: {error.strerror or error}")) from None
