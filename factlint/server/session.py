"""What goes on between a client and the server: documents change, are checked when the writer pauses, and are told of."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from lsprotocol.types import LogMessageParams, MessageType, PositionEncodingKind, PublishDiagnosticsParams
from msgspec import Struct, field
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from factlint.server.diagnostics import diagnostics_of
from factlint.server.positions import positions_of
from factlint.server.workspace import Analysis, Desk, Document, Reading, path_of

PAUSE_S = 0.2
"""Checked are drafts whose writer has paused for so long."""


class Session(Struct):
    """The open documents and their checks, of which one runs at a time and only the newest counts."""

    server: LanguageServer
    desk: Desk
    _worker: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "check"))
    _edits: dict[str, int] = field(default_factory=dict)
    """How often each document has changed; what was begun before the latest change is stale."""
    _waiting: dict[str, asyncio.TimerHandle] = field(default_factory=dict)
    _running: set[asyncio.Task[None]] = field(default_factory=set)
    _known: dict[str, tuple[int, Analysis]] = field(default_factory=dict)

    def changed(self, uri: str, pause_s: float = PAUSE_S) -> None:
        """Has a document checked after a pause, unless it changes again before that."""
        self._edits[uri] = self._edits.get(uri, 0) + 1
        self._unschedule(uri)
        self._waiting[uri] = asyncio.get_running_loop().call_later(pause_s, self._start, uri)

    def closed(self, uri: str) -> None:
        """Drops all about a document and takes its diagnostics back."""
        self._edits[uri] = self._edits.get(uri, 0) + 1
        self._unschedule(uri)
        self._known.pop(uri, None)
        self.desk.forget(uri)
        self.server.text_document_publish_diagnostics(PublishDiagnosticsParams(uri, []))

    def reload(self) -> None:
        """Has every open document checked again, as when a configuration has changed."""
        for uri in self.server.workspace.text_documents:
            self.changed(uri, 0)

    async def analysis(self, uri: str) -> tuple[Analysis, Reading | None] | None:
        """What a document gives as it stands now, with what was read in it; None for one that is no draft."""
        edit = self._edits.get(uri, 0)
        known = self._known.get(uri)
        analysis = known[1] if known is not None and known[0] == edit else await self._analyse(uri)
        if analysis is None:
            return None
        reading = await asyncio.get_running_loop().run_in_executor(self._worker, self.desk.read, analysis)
        return analysis, reading

    def stop(self) -> None:
        """Ends the checks; those that have not begun never will."""
        for uri in list(self._waiting):
            self._unschedule(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _unschedule(self, uri: str) -> None:
        handle = self._waiting.pop(uri, None)
        if handle is not None:
            handle.cancel()

    def _start(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        task = asyncio.get_running_loop().create_task(self._publish(uri))
        self._running.add(task)  # the loop itself keeps tasks only weakly
        task.add_done_callback(self._running.discard)

    async def _publish(self, uri: str) -> None:
        edit = self._edits.get(uri, 0)
        analysis = await self._analyse(uri)
        if analysis is None or edit != self._edits.get(uri, 0):
            return
        related = bool(
            get_capability(
                self.server.client_capabilities, "text_document.publish_diagnostics.related_information", False
            )
        )
        document = analysis.document
        self.server.text_document_publish_diagnostics(
            PublishDiagnosticsParams(uri, diagnostics_of(analysis, related), document.version)
        )

    async def _analyse(self, uri: str) -> Analysis | None:
        """What a document gives; None for one that is no draft, and once it has changed again."""
        document, edit = self._document(uri), self._edits.get(uri, 0)
        if document is None:
            return None

        def analyse() -> Analysis | None:
            if edit != self._edits.get(uri, 0):
                return None
            return self.desk.analyse(document)

        try:
            analysis = await asyncio.get_running_loop().run_in_executor(self._worker, analyse)
        except Exception as error:  # a fault of ours must not end the session of the writer
            self._tell(f"factlint has failed on {document.path}: {type(error).__name__}: {error}")
            return Analysis(document)
        if analysis is not None:
            self._known[uri] = (edit, analysis)
        return analysis

    def _document(self, uri: str) -> Document | None:
        open_document = self.server.workspace.text_documents.get(uri)
        if open_document is None:
            return None
        workspace = self.server.workspace
        folders = list(workspace.folders) or ([workspace.root_uri] if workspace.root_uri else [])
        path = path_of(uri, open_document.language_id, folders)
        if path is None:
            return None
        encoding = workspace.position_encoding
        name = encoding.value if isinstance(encoding, PositionEncodingKind) else encoding or "utf-16"
        positions = positions_of(open_document.source, name)
        return Document(uri, path, open_document.version, positions)

    def _tell(self, message: str) -> None:
        self.server.window_log_message(LogMessageParams(MessageType.Error, message))
