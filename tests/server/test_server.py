"""The language server, over standard input and output, on drafts that are edited while it runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.server.client import EVERYTHING, Client, applied, text_at

pytestmark = pytest.mark.skipif(find_spec("pygls") is None, reason="the extra “server” is not installed")

WRONG = "Membership of the [Lunde choir](https://example.org/choir) doubled from 24 to 60 singers."
RIGHT = "Membership of the [Lunde choir](https://example.org/choir) doubled from 24 to 48 singers."
RULE = "multiplier-mismatch"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """One server for all tests that ask nothing special of it; the drafts of each are in a folder of its own."""
    started = Client(tmp_path_factory.mktemp("workspace"))
    yield started
    assert started.stop() == 0


def test_findings_come_and_go_with_the_text(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, f"{WRONG}\n")
    (first,) = client.diagnostics(uri, 1)
    assert (first["code"], first["source"], first["severity"]) == (RULE, "factlint", 1)
    assert text_at(WRONG, first["range"]) == "doubled"
    places = [text_at(WRONG, each["location"]["range"]) for each in first["relatedInformation"]]
    assert places == ["doubled", "24", "60 singers"]
    assert places == [each["message"] for each in first["relatedInformation"]]
    assert {each["location"]["uri"] for each in first["relatedInformation"]} == {uri}

    client.change(uri, 2, f"A new line.\n\n{WRONG}\n")
    (second,) = client.diagnostics(uri, 2)
    assert second["range"]["start"]["line"] == first["range"]["start"]["line"] + 2
    client.change(uri, 3, f"A new line.\n\n{RIGHT}\n")
    assert client.diagnostics(uri, 3) == []


def test_only_the_latest_of_quick_changes_is_told(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, RIGHT)
    client.diagnostics(uri, 1)
    for version in range(2, 40):
        client.change(uri, version, f"{'And so on. ' * version}\n\n{WRONG}")
    client.change(uri, 40, RIGHT)
    told = client.wait(lambda message: message.get("method") == "textDocument/publishDiagnostics")["params"]
    assert (told["version"], told["diagnostics"]) == (40, [])


def test_a_closed_document_has_no_findings(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, WRONG)
    assert len(client.diagnostics(uri, 1)) == 1
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.diagnostics(uri) == []


def test_hover_tells_the_sum_and_what_was_read(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, WRONG)
    shown = client.at("textDocument/hover", uri, 0, WRONG.index("doubled") + 2)
    (finding,) = client.diagnostics(uri, 1)
    assert shown["contents"]["kind"] == "markdown"
    text = shown["contents"]["value"]
    assert RULE in text
    assert finding["message"] in text
    assert text_at(WRONG, shown["range"]) == "doubled"
    counted = client.at("textDocument/hover", uri, 0, WRONG.index("60"))
    assert "“60 singers”: count, 60 singers" in counted["contents"]["value"]
    assert text_at(WRONG, counted["range"]) == "60 singers"
    assert client.at("textDocument/hover", uri, 0, WRONG.index("from")) is None


def test_hover_escapes_the_draft(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.txt").as_uri()
    client.open(uri, "Sales of [a](x) <b>pie</b> rose to 40 *pies*_x_.", "plaintext")
    value = client.at("textDocument/hover", uri, 0, 36)["contents"]["value"]
    assert not set("*_<[") & set(value.replace("\\*", "").replace("\\_", ""))


def test_hover_in_plain_text_for_a_client_without_markdown(tmp_path: Path) -> None:
    client = Client(tmp_path, {})
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, WRONG)
    (finding,) = client.diagnostics(uri, 1)
    assert "relatedInformation" not in finding
    assert "line 1: 24" in finding["message"]
    shown = client.at("textDocument/hover", uri, 0, WRONG.index("60"))
    assert shown["contents"]["kind"] == "plaintext"
    assert client.stop() == 0


def test_a_weekday_is_corrected(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    text = "😀 The hearing is on **Thursday**, March 14, 2023.\r\n"
    client.open(uri, text)
    (finding,) = client.diagnostics(uri, 1)
    actions = client.actions(uri, finding["range"])
    (fix,) = [action for action in actions if action.get("isPreferred")]
    assert fix["title"] == "Write Tuesday for Thursday"
    assert fix["diagnostics"] == [finding]
    corrected = applied(text, fix["edit"]["changes"][uri])
    assert corrected == "😀 The hearing is on **Tuesday**, March 14, 2023.\r\n"
    (every,) = client.actions(uri, finding["range"], ["source.fixAll"])
    assert every["edit"] == fix["edit"]
    client.change(uri, 2, corrected)
    assert client.diagnostics(uri, 2) == []
    assert client.actions(uri, finding["range"]) == []


def test_a_finding_is_silenced(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    text = f"😀 Before.\r\n\r\n😀 {WRONG}\r\n"
    client.open(uri, text)
    (finding,) = client.diagnostics(uri, 1)
    (silence,) = client.actions(uri, finding["range"], ["quickfix"])
    assert silence["title"] == f"Silence {RULE} here, for a reason"
    silenced = applied(text, silence["edit"]["changes"][uri])
    assert silenced == f"😀 Before.\r\n\r\n<!-- factlint: ignore {RULE} -- why -->\r\n😀 {WRONG}\r\n"
    client.change(uri, 2, silenced)
    assert client.diagnostics(uri, 2) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_positions_are_counted_as_agreed(encoding: str, tmp_path: Path) -> None:
    client = Client(tmp_path, {"general": {"positionEncodings": [encoding]}})
    assert client.initialized["capabilities"]["positionEncoding"] == encoding
    uri = (tmp_path / "draft.md").as_uri()
    lead = "🦊 Čeští 👩\u200d👩\u200d👧 \u2028 \x0c"
    client.open(uri, f"One\rtwo\r\n{lead}{WRONG}\r\n")
    (finding,) = client.diagnostics(uri, 1)
    units = {"utf-8": lambda t: len(t.encode()), "utf-16": lambda t: len(t.encode("utf-16-le")) // 2, "utf-32": len}
    before = lead + WRONG[: WRONG.index("doubled")]
    assert finding["range"]["start"] == {"line": 2, "character": units[encoding](before)}
    assert finding["range"]["end"] == {"line": 2, "character": units[encoding](before + "doubled")}
    assert client.stop() == 0


def test_a_byte_order_mark_counts(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, f"\ufeff{WRONG}")
    (finding,) = client.diagnostics(uri, 1)
    assert finding["range"]["start"]["character"] == WRONG.index("doubled") + 1


def test_configuration_is_read_anew(client: Client, tmp_path: Path) -> None:
    registered = client.wait(lambda message: message.get("method") == "client/registerCapability")
    assert "**/factlint.toml" in str(registered["params"])
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, WRONG)
    assert len(client.diagnostics(uri)) == 1
    config = tmp_path / "factlint.toml"
    change = {"changes": [{"uri": config.as_uri(), "type": 1}]}

    config.write_text(f'ignore = ["{RULE}"]\n', encoding="utf-8")
    client.notify("workspace/didChangeWatchedFiles", change)
    assert client.diagnostics(uri) == []
    config.write_text(f'severity = {{{RULE} = "warning"}}\n', encoding="utf-8")
    client.notify("textDocument/didSave", {"textDocument": {"uri": config.as_uri()}})
    assert [found["severity"] for found in client.diagnostics(uri)] == [2]
    config.write_text('ignore = ["multiplier-mismatsch"]\n', encoding="utf-8")
    client.notify("workspace/didChangeWatchedFiles", change)
    (told,) = client.diagnostics(uri)
    assert told["code"] == "unreadable"
    assert 'unknown rule or family "multiplier-mismatsch"' in told["message"]
    assert told["relatedInformation"][0]["location"] == {
        "uri": config.as_uri(),
        "range": {"start": {"line": 0, "character": 10}, "end": {"line": 0, "character": 10}},
    }
    config.unlink()
    client.notify("workspace/didChangeConfiguration", {"settings": None})
    assert [found["code"] for found in client.diagnostics(uri)] == [RULE]


def test_rules_are_read_anew(client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    folder = tmp_path / "house" / "fees"
    folder.mkdir(parents=True)
    (tmp_path / "factlint.toml").write_text('rules = ["house"]\n', encoding="utf-8")
    client.open(uri, "There is a late fee of $12 on a bill of $90, https://example.org/fees says.")
    assert client.diagnostics(uri) == []
    rule = folder / "late-fee.yaml"
    good = (
        "id: late-fee\nseverity: error\nsummary: A late fee is a tenth of the bill.\n"
        'find: ["late fee of {fee:money} on a bill of {bill:money}"]\nexpect: fee == bill / 10\n'
        'message: "a late fee on {bill} is {bill / 10}, not {fee}"\n'
        'examples:\n  flawed: ["A late fee of $12 on a bill of $90."]\n  correct: ["A late fee of $9 on a bill of $90."]\n'
    )
    change = {"changes": [{"uri": rule.as_uri(), "type": 2}]}
    rule.write_text(good, encoding="utf-8")
    client.notify("workspace/didChangeWatchedFiles", change)
    assert [found["code"] for found in client.diagnostics(uri)] == ["late-fee"]
    rule.write_text(good.replace("expect:", "expects:"), encoding="utf-8")
    client.notify("workspace/didChangeWatchedFiles", change)
    assert [found["code"] for found in client.diagnostics(uri)] == [
        "unreadable"
    ] * 2  # an unknown key, and one that is missing
    rule.write_text(good, encoding="utf-8")
    client.notify("workspace/didChangeWatchedFiles", change)
    assert [found["code"] for found in client.diagnostics(uri)] == ["late-fee"]


def test_each_folder_has_its_configuration(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    (one / "factlint.toml").write_text(f'ignore = ["{RULE}"]\n', encoding="utf-8")
    client = Client(tmp_path, EVERYTHING, one, other)
    for folder, count in ((one, 0), (other, 1)):
        uri = (folder / "draft.md").as_uri()
        client.open(uri, WRONG)
        assert len(client.diagnostics(uri)) == count
    # A document without a file goes by the first folder.
    client.open("untitled:Untitled-1", WRONG, "markdown")
    assert client.diagnostics("untitled:Untitled-1") == []
    assert client.stop() == 0


def test_a_document_without_a_file_is_checked(client: Client) -> None:
    client.open("untitled:Untitled-1", WRONG, "plaintext")
    (finding,) = client.diagnostics("untitled:Untitled-1")
    assert {each["location"]["uri"] for each in finding["relatedInformation"]} == {"untitled:Untitled-1"}


def test_what_is_no_draft_is_left_alone(client: Client, tmp_path: Path) -> None:
    program, draft = (tmp_path / "program.py").as_uri(), (tmp_path / "draft.md").as_uri()
    client.open(program, f"# {WRONG}", "python")
    assert client.at("textDocument/hover", program, 0, 3) is None
    client.open(draft, WRONG)
    assert len(client.diagnostics(draft)) == 1
    excluded = (tmp_path / "old" / "draft.md").as_uri()
    (tmp_path / "factlint.toml").write_text('exclude = ["old"]\n', encoding="utf-8")
    client.open(excluded, WRONG)
    assert client.diagnostics(excluded) == []


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: [\n---\n\n",
        "---\ntitle: {a: b\n",
        "+++\na = \n+++\n",
        "\0",
        "\ud83d",
        "---\ndate: 2025-99-99\n---\n",
    ],
    ids=["yaml", "open", "toml", "nul", "surrogate", "date"],
)
def test_a_draft_that_is_broken_for_a_moment_harms_nothing(text: str, client: Client, tmp_path: Path) -> None:
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, WRONG)
    client.diagnostics(uri, 1)
    client.change(uri, 2, text + WRONG)
    found = client.diagnostics(uri, 2)
    assert len(found) == (2 if "date:" in text else 1)  # a date that cannot be read is told beside the sum
    client.at("textDocument/hover", uri, 0, 1)
    client.at("textDocument/hover", uri, 400, 400)
    client.actions(uri, {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}})
    client.change(uri, 3, RIGHT)
    assert client.diagnostics(uri, 3) == []


def test_what_a_baseline_knows_is_not_told(client: Client, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(WRONG, encoding="utf-8")
    (tmp_path / "factlint.toml").touch()
    subprocess.run([sys.executable, "-m", "factlint", "baseline", "draft.md"], cwd=tmp_path, check=False)
    assert (tmp_path / "factlint-baseline.yaml").exists()
    client.open(draft.as_uri(), WRONG)
    assert client.diagnostics(draft.as_uri()) == []
    client.change(draft.as_uri(), 2, WRONG.replace("60", "62"))
    assert [found["code"] for found in client.diagnostics(draft.as_uri(), 2)] == [RULE]


def test_one_configuration_for_all(tmp_path: Path) -> None:
    config = tmp_path / "desk.toml"
    config.write_text(f'ignore = ["{RULE}"]\n', encoding="utf-8")
    client = Client(tmp_path, options=("--stdio", "--config", str(config)))
    uri = (tmp_path / "draft.md").as_uri()
    client.open(uri, WRONG)
    assert client.diagnostics(uri) == []
    assert client.stop() == 0


def test_the_server_ends_with_its_client(tmp_path: Path) -> None:
    client = Client(tmp_path)
    assert client.process.stdin is not None
    client.process.stdin.close()
    assert client.process.wait(30) == 0
    client.stop()
