"""`factlint server` where it cannot start."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("part", ["pygls", "lsprotocol"])
def test_a_missing_extra_is_told(part: str) -> None:
    program = f"import sys; sys.modules[{part!r}] = None; from factlint.cli import main; sys.exit(main(['server']))"
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True, input="")
    told = 'factlint server: needs what comes with the extra "server": pip install "factlint[server]"\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)
