"""A script behind the gate, with our options.

    python -m kg.ui.launch SCRIPT PORT [--no-token] [--sources=MODULE] [--annex=MODULE]

A script of Streamlit runs only when a browser asks. The answers of the first page are made as soon as the server
answers, while the browser fetches Streamlit's own page, and then what is slow to import is read in: pandas alone takes
more than a second. Before that it would only keep the server from answering.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.middleware import Middleware

NEEDED = (
    "pandas",
    "kg.answers.dossier",
    "kg.answers.connections",
    "kg.licensing.debates",
    "kg.screening.door",
    "kg.review.desk",
    "kg.batch.keeping",
    "kg.export.formats",
    "kg.reports.proposed",
    "docx",
)
"""What tables and the other pages need: else the first look at each would wait for its imports."""
TURN = 0.0005
"""Seconds after which the reading thread lets the server answer, while both have work; Python's own are 0.005."""
SOURCES, ANNEX = "--sources=", "--annex="
"""Before the name of the module that hands over the sources, and of that which is served beside (`annexed`)."""


def main(script: str, port: str, *options: str) -> None:
    """Serve until the process is ended, and get ready what the pages need as soon as the server answers.

    The token is read from the home: a command line can be read by everybody on this machine.
    """
    from kg.store.imports import neo4j

    neo4j()  # while there is one thread: among others it would bring pandas, which the first numbers do not need

    from streamlit.starlette import App

    from kg.ui import first_sight, offered
    from kg.ui.gate import guarded
    from kg.ui.options import OPTIONS

    offered.hand(_given(options, SOURCES))
    sys.argv = [script]  # Streamlit puts the folder of what was started on sys.path
    gate = guarded(open_to_all="--no-token" in options)
    before = [*_annexed(_given(options, ANNEX)), *gate, first_sight.shown()]
    App(script, middleware=before, lifespan=_readied).run(
        config={**OPTIONS, "server.port": int(port), "browser.serverPort": int(port)}
    )


def _given(options: tuple[str, ...], before: str) -> str:
    return next((one.removeprefix(before) for one in options if one.startswith(before)), "")


def _annexed(module: str) -> list[Middleware]:
    if not module:
        return []
    from starlette.middleware import Middleware

    from kg.ui import annexed

    path, other = annexed.of(module)
    return [Middleware(annexed.Annexed, path=path, other=other)]


@asynccontextmanager
async def _readied(_app: object) -> AsyncIterator[None]:
    threading.Thread(target=_read_in, daemon=True).start()
    yield


def _read_in() -> None:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    importlib.import_module("kg.ui.first_answers").prepare()
    for name in NEEDED:
        importlib.import_module(name)
    sys.setswitchinterval(usual)


if __name__ == "__main__":
    main(*sys.argv[1:])
