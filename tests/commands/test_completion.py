"""Completion scripts are read by their shells and know every command."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from factlint.cli import COMMANDS, main


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_a_script_knows_the_commands(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert [command for command in COMMANDS if command not in script] == []
    program = shutil.which(shell)
    if program is not None and shell != "tcsh":
        subprocess.run([program, "-n"], input=script, text=True, check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_bash_completes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "bash"]) == 0
    ask = (
        'COMP_WORDS=(factlint check --for); COMP_CWORD=2; COMP_LINE="factlint check --for"; COMP_POINT=20\n'
        "$(complete -p factlint | sed 's/.*-F \\([^ ]*\\).*/\\1/')\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ["bash", "--norc"], input=capsys.readouterr().out + "\n" + ask, capture_output=True, text=True, check=True
    )
    assert "--format" in done.stdout.split()
