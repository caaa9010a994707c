"""The language server: findings as one types, over standard input and output."""

from __future__ import annotations

import os
import sys
from contextlib import redirect_stdout

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from factlint.server.actions import KINDS, actions_at
from factlint.server.hover import hover_at
from factlint.server.session import Session
from factlint.server.workspace import Desk
from factlint.version import __version__

WATCHED = ("**/factlint.toml", "**/pyproject.toml", "**/*.yaml", "**/*.yml")
"""What findings depend on besides the drafts: configurations and rules."""
_WATCHED_SUFFIXES = (".toml", ".yaml", ".yml")


def serve(config: str | None = None) -> None:
    """Nothing; serves a client until it leaves. `config` is the one configuration for all drafts; None to search."""
    # Documents come whole: pygls breaks lines where editors do not (form feeds, Unicode's separators), and would put
    # a part of a text into the wrong line.
    server = LanguageServer("factlint", __version__, types.TextDocumentSyncKind.Full)
    session = Session(server, Desk(config))
    _follow_documents(server, session)
    _follow_configuration(server, session)
    _answer(server, session)
    try:
        # A copy, since pygls closes what it has written to; and what anyone prints is no message to the client.
        with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as stdout, redirect_stdout(sys.stderr):
            server.start_io(stdout=stdout)
    finally:
        session.stop()


def _follow_documents(server: LanguageServer, session: Session) -> None:
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        session.changed(params.text_document.uri, 0)

    def changed(params: types.DidChangeTextDocumentParams) -> None:
        session.changed(params.text_document.uri)

    def saved(params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(_WATCHED_SUFFIXES):
            session.reload()
        else:
            session.changed(params.text_document.uri, 0)

    def closed(params: types.DidCloseTextDocumentParams) -> None:
        session.closed(params.text_document.uri)

    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(changed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(saved)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(closed)


def _follow_configuration(server: LanguageServer, session: Session) -> None:
    def initialized(_: types.InitializedParams) -> None:
        watch = "workspace.did_change_watched_files.dynamic_registration"
        if get_capability(server.client_capabilities, watch, False):
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("factlint-configuration", method, options)
            server.client_register_capability(types.RegistrationParams([registration]))

    # Were the parameter of any type, pygls would pass the server for it.
    def reload(_: types.DidChangeWatchedFilesParams | types.DidChangeConfigurationParams) -> None:
        session.reload()

    server.feature(types.INITIALIZED)(initialized)
    for method in (
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
        types.WORKSPACE_DID_CHANGE_CONFIGURATION,
        types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS,
    ):
        server.feature(method)(reload)


def _answer(server: LanguageServer, session: Session) -> None:
    async def hover(params: types.HoverParams) -> types.Hover | None:
        found = await session.analysis(params.text_document.uri)
        if found is None:
            return None
        formats = get_capability(server.client_capabilities, "text_document.hover.content_format", None) or ()
        offset = found[0].document.positions.offset(params.position)
        return hover_at(offset, *found, markdown=types.MarkupKind.Markdown in formats)

    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        found = await session.analysis(params.text_document.uri)
        return actions_at(params.range, params.context.only, *found) if found is not None else []

    server.feature(types.TEXT_DOCUMENT_HOVER)(hover)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(list(KINDS)))(actions)
