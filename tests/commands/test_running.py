"""Runs of every kind print the same: cold, warm, on several processes, side by side, and after one that was killed."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from factlint.cli import main
from factlint.results import NAME

CHECK = [sys.executable, "-m", "factlint", "check"]
SLIPS = (
    "The fair in Lunde opens on June 31, 2024.",
    "Ridership on the Lunde tram doubled from 15,000 to 40,000, the town said.",
    "The hall has 40 seats, the town said.",
)
_PATIENCE_SECONDS = 20
NOT_ALMIGHTY = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
"""Before a command: root may write into what is read-only, unless it is told not to."""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    (folder / "sub").mkdir(parents=True)
    for number in range(66):
        name = f"{number:03}.{'md' if number % 2 else 'txt'}"
        text = f"# News {number}\n\n{SLIPS[number % 3]}\n\nCount {number}.\n"
        (folder / ("sub" if number % 4 else "") / name).write_text(text)
    (folder / "sub" / "bad.md").write_bytes(b"caf\xe9")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    return folder


def printed(*words: str, before: Sequence[str] = (), preexec: Callable[[], None] | None = None) -> tuple[int, str, str]:
    command = [*before, *CHECK, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=preexec)
    return done.returncode, done.stdout, done.stderr


def test_every_way_gives_the_same(desk: Path) -> None:
    plain = printed(".", "--no-cache", "--jobs", "1")
    assert plain[0] == 2
    assert plain[1].splitlines()[-1] == "44 errors in 44 of 66 drafts; 1 could not be checked"
    assert printed(".", "--no-cache", "--jobs", "3") == plain
    assert not (desk.parent / "cache" / NAME).exists()
    assert printed(".", "--jobs", "3") == plain
    assert printed(".") == plain
    assert printed(".", "--jobs", "3") == plain
    assert printed(".", "--no-cache", "--timings")[1] == plain[1]
    (desk / "000.txt").write_text("It is free.\n")
    assert printed(".") == printed(".", "--no-cache") != plain


def test_what_a_result_depends_on(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = desk / "a.md"
    draft.write_text(f"{SLIPS[0]}\n\n{SLIPS[1]}\n")

    def rules(*words: str) -> list[str]:
        main(["check", "a.md", "--format", "json", *words])
        cached = capsys.readouterr().out
        main(["check", "a.md", "--format", "json", "--no-cache", *words])
        assert capsys.readouterr().out == cached
        return [finding["rule"] + "/" + finding["severity"] for finding in json.loads(cached)["findings"]]

    assert rules() == ["impossible-date/error", "multiplier-mismatch/error"]
    assert rules("--ignore", "dates") == ["multiplier-mismatch/error"]
    assert rules("--select", "dates") == ["impossible-date/error"]
    config = desk / "factlint.toml"
    config.write_text('[severity]\ndates = "info"\n')
    assert rules() == ["impossible-date/info", "multiplier-mismatch/error"]
    config.write_text('[per-file-ignores]\n"a.*" = ["dates"]\n')
    assert rules() == ["multiplier-mismatch/error"]
    config.write_text('[per-file-ignores]\n"b.*" = ["dates"]\n')
    assert rules() == ["impossible-date/error", "multiplier-mismatch/error"]
    (desk / "house").mkdir()
    config.write_text('rules = ["house"]\n')
    assert rules() == ["impossible-date/error", "multiplier-mismatch/error"]
    rule = desk / "house" / "own" / "own-riders.yaml"
    rule.parent.mkdir()
    text = (
        "id: own-riders\nseverity: info\nsummary: A tram is large.\nfind: ['from {a:amount} to {b:amount}']\nexpect: a == b\n"
        "message: '{a}, {b}'\nexamples:\n  flawed: [It grew from 1 to 2.]\n  correct: [It grew.]\n"
    )
    rule.write_text(text)
    assert "own-riders/info" in rules("--select", "own-riders")
    rule.write_text(text.replace("info", "warning"))
    assert "own-riders/warning" in rules("--select", "own-riders")
    draft.rename(desk / "b.md")
    assert main(["check", "b.md", "--quiet", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("b.md:1:")


def test_two_runs_at_once(desk: Path) -> None:
    assert desk
    runs = [
        subprocess.Popen([*CHECK, ".", "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in "ab"
    ]
    said = [(run.communicate(), run.returncode) for run in runs]
    assert said[0] == said[1]
    status, out, err = printed(".", "--no-cache")
    assert said[0] == ((out.encode(), err.encode()), status)
    assert printed(".") == (status, out, err)


@pytest.mark.skipif(sys.platform != "linux", reason="children are listed in /proc")
def test_a_killed_run_harms_nothing(desk: Path) -> None:
    assert desk
    run = subprocess.Popen([*CHECK, ".", "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert run.stdout is not None
    run.stdout.readline()  # it is at work
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    wait_until(lambda: len(children.read_text().split()) >= 2)
    workers = children.read_text().split()
    run.send_signal(signal.SIGKILL)
    run.stdout.close()
    run.wait()
    wait_until(lambda: not any(is_running(worker) for worker in workers))
    assert printed(".") == printed(".", "--no-cache")


@pytest.mark.skipif(sys.platform != "linux", reason="children are listed in /proc")
def test_a_worker_that_is_killed_costs_no_finding(desk: Path) -> None:
    assert desk
    plain = printed(".", "--no-cache")
    run = subprocess.Popen([*CHECK, ".", "--no-cache", "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    wait_until(lambda: len(children.read_text().split()) >= 2)
    os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
    out, err = run.communicate()
    assert (run.returncode, out.decode(), err.decode()) == plain


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing there")
def test_ctrl_c_ends_a_run_without_a_word(desk: Path) -> None:
    assert desk
    run = subprocess.Popen(
        [*CHECK, ".", "--jobs", "2", "--no-cache"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    wait_until(lambda: len(children.read_text().split()) >= 2)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does it: to every process of the run
    _, err = run.communicate(timeout=_PATIENCE_SECONDS)
    assert run.returncode in (130, 2)  # 2 where it was done before
    assert err in (b"", b"sub/bad.md:1:4: is not UTF-8: byte 0xe9 at offset 3; save it as UTF-8\n")


def is_running(process: str) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_cache_folder_that_cannot_be_used(desk: Path) -> None:
    cache = desk.parent / "cache"
    cache.write_text("no folder")
    status, out, err = printed("000.txt")
    assert (status, out.splitlines()[-1]) == (1, "1 error in 1 draft")
    assert err == f"factlint: {cache}: results cannot be kept there: File exists; --no-cache does without\n"
    assert printed("000.txt", "--no-cache") == (status, out, "")


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="nothing is read-only to root")
def test_a_read_only_cache_folder(desk: Path) -> None:
    plain = printed("000.txt")
    cache = desk.parent / "cache"
    cache.chmod(0o500)
    (cache / NAME).chmod(0o400)
    try:
        assert printed("000.txt", before=NOT_ALMIGHTY) == plain
        status, out, err = printed("004.txt", before=NOT_ALMIGHTY)
        assert (status, out) == printed("004.txt", "--no-cache")[:2]
        told = "attempt to write a readonly database; --no-cache does without"
        assert err == f"factlint: {cache}: results cannot be kept there: {told}\n"
    finally:
        cache.chmod(0o700)


@pytest.mark.parametrize("warm", [True, False])
def test_a_full_disk(desk: Path, warm: bool) -> None:
    if warm:
        printed("000.txt")

    def nothing_can_be_written() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    plain = printed("004.txt", "--no-cache")
    status, out, err = printed("004.txt", preexec=nothing_can_be_written)
    assert (status, out) == plain[:2]
    assert "results cannot be kept there: " in err
    assert len(err.splitlines()) == 1
    assert desk


@pytest.mark.parametrize("content", [b"", b"{", b"\0" * 10_000, b'{"format": 1, "key": "", "rules": [], "words": []}'])
def test_corrupted_files_in_the_cache(desk: Path, content: bytes) -> None:
    plain = printed("000.txt")
    cache = desk.parent / "cache"
    for path in cache.iterdir():
        path.write_bytes(content)
    assert printed("000.txt") == plain
    assert printed("000.txt") == plain


def test_where_no_process_can_be_had(desk: Path) -> None:
    assert desk
    program = (
        "import sys; sys.modules['multiprocessing.synchronize'] = None\n"  # as where the system has no semaphores to share
        "from factlint.cli import main; sys.exit(main(['check', '.', '--no-cache', '--jobs', '2']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == printed(".", "--no-cache", "--jobs", "1")


@pytest.mark.parametrize("jobs", ["0", "-1", "x", "65"])
def test_numbers_of_processes(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", ".", f"--jobs={jobs}"])
    assert "is no number of processes" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals")
def test_progress_is_for_terminals(desk: Path) -> None:
    for number in range(40):
        (desk / f"more{number}.md").write_text("It is free.\n")
    plain = printed(".", "--no-cache")
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [*CHECK, ".", "--no-cache"], stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as run:
        os.close(theirs)
        assert run.stdout is not None
        out = run.stdout.read().decode()
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:
        pass
    os.close(ours)
    assert out == plain[1]
    assert b"checking" in shown
    assert b"/107" in shown
    assert plain[2].count("\n") == 1


def test_timings(desk: Path) -> None:
    assert desk
    status, out, err = printed("000.txt", "--timings")
    assert (status, out) == printed("000.txt", "--no-cache")[:2]
    assert "multiplier-mismatch" in err
    assert "1 draft, " in err
