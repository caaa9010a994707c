"""What docs/editors.md tells editors to start is the server."""

from __future__ import annotations

import json
import re
import tomllib

from factlint.arguments import Arguments
from factlint.parser import build_parser
from tests.sessions import ROOT, fences_of

FENCES = {fence.language: fence.body for fence in fences_of((ROOT / "docs" / "editors.md").read_text(encoding="utf-8"))}


def test_each_editor_starts_the_server() -> None:
    code = json.loads(FENCES["json"])
    helix = tomllib.loads(FENCES["TOML"])["language-server"]["factlint"]
    neovim = re.search(r"cmd = \{ (.*?) \}", FENCES["lua"])
    assert neovim is not None
    commands = {
        "code": [code["glspc.server.command"], *code["glspc.server.commandArguments"]],
        "neovim": [word.strip('"') for word in neovim[1].split(", ")],
        "helix": [helix["command"], *helix["args"]],
    }
    assert commands == {editor: ["factlint", "server"] for editor in commands}
    assert build_parser().parse_args(["server"], namespace=Arguments()).command == "server"
