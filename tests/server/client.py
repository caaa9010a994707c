"""A language client for tests: messages to a server's standard input, and what comes back."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

TIMEOUT_S = 30
Message = dict[str, Any]

EVERYTHING: Message = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
}
"""What a client can do that can do everything."""


class Client:
    """A server in a process of its own, and the client's end of the talk."""

    def __init__(self, folder: Path, capabilities: Message = EVERYTHING, *folders: Path, options: tuple[str, ...] = ()):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "factlint", "server", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder,
        )  # fmt: skip
        self._messages: queue.Queue[Message | None] = queue.Queue()
        self._kept: list[Message] = []
        self._last_id = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        roots = [{"uri": root.as_uri(), "name": root.name} for root in (folders or (folder,))]
        parameters = {"processId": None, "rootUri": roots[0]["uri"], "capabilities": capabilities}
        self.initialized = self.request("initialize", {**parameters, "workspaceFolders": roots})
        self.notify("initialized", {})

    def request(self, method: str, parameters: Message | None) -> Any:
        """The result of a request."""
        self._last_id += 1
        self._send({"id": self._last_id, "method": method, "params": parameters})
        own = self._last_id
        answer = self.wait(lambda message: message.get("id") == own and "method" not in message)
        assert "error" not in answer, answer
        return answer["result"]

    def notify(self, method: str, parameters: Message | None) -> None:
        """Nothing; tells the server something."""
        self._send({"method": method, "params": parameters})

    def wait(self, wanted: Callable[[Message], bool]) -> Message:
        """The first message of this kind that has come and was not waited for, or that comes in time."""
        for index, message in enumerate(self._kept):
            if wanted(message):
                return self._kept.pop(index)
        while True:
            coming = self._messages.get(timeout=TIMEOUT_S)
            assert coming is not None, f"the server has ended: {self.errors()}"
            if wanted(coming):
                return coming
            self._kept.append(coming)

    def diagnostics(self, uri: str, version: int | None = None) -> list[Message]:
        """The diagnostics of a document as they are told next, or those of one of its versions."""

        def wanted(message: Message) -> bool:
            told = message.get("params", {})
            return (
                message.get("method") == "textDocument/publishDiagnostics"
                and told["uri"] == uri
                and (version is None or told.get("version") == version)
            )

        found: list[Message] = self.wait(wanted)["params"]["diagnostics"]
        return found

    def open(self, uri: str, text: str, language: str = "markdown", version: int = 1) -> None:
        """Nothing; opens a document."""
        document = {"uri": uri, "languageId": language, "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, version: int, text: str) -> None:
        """Nothing; gives a document a new text."""
        self.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]},
        )

    def at(self, method: str, uri: str, line: int, character: int) -> Any:
        """The result of a request about one position."""
        position = {"line": line, "character": character}
        return self.request(method, {"textDocument": {"uri": uri}, "position": position})

    def actions(self, uri: str, place: Message, only: list[str] | None = None) -> list[Message]:
        """The code actions of a range."""
        context: Message = {"diagnostics": []} | ({"only": only} if only else {})
        parameters = {"textDocument": {"uri": uri}, "range": place, "context": context}
        found: list[Message] = self.request("textDocument/codeAction", parameters)
        return found

    def stop(self) -> int:
        """The status with which the server ends when it is asked to."""
        if self.process.poll() is None:
            self.request("shutdown", None)
            self.notify("exit", None)
        status = self.process.wait(TIMEOUT_S)
        self._reader.join(TIMEOUT_S)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()
        return status

    def errors(self) -> str:
        """What the ended server has written to standard error."""
        assert self.process.stderr is not None
        return self.process.stderr.read().decode(errors="replace")

    def _answer(self, request: object) -> None:
        try:
            self._send({"id": request, "result": None})
        except (OSError, ValueError):  # the test has closed the connection
            return

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        length = 0
        while line := stream.readline():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            elif not line.strip():
                message = json.loads(stream.read(length))
                if "id" in message and "method" in message:
                    self._answer(message["id"])
                self._messages.put(message)
        self._messages.put(None)


def applied(text: str, edits: list[Message]) -> str:
    """A text after edits in UTF-16 positions, as an editor applies them."""
    starts = _line_starts(text)
    encoded = text.encode("utf-16-le")

    def offset(position: Message) -> int:
        return len(text[: starts[position["line"]]].encode("utf-16-le")) + 2 * int(position["character"])

    for edit in sorted(edits, key=lambda each: offset(each["range"]["start"]), reverse=True):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        encoded = encoded[:start] + edit["newText"].encode("utf-16-le") + encoded[end:]
    return encoded.decode("utf-16-le")


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for at, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts


def text_at(text: str, place: Message) -> str:
    """What stands at a range of UTF-16 positions."""
    mark = "\ue000"
    ends = [{"range": {"start": place[end], "end": place[end]}, "newText": mark} for end in ("start", "end")]
    return applied(text, ends).split(mark)[1]
