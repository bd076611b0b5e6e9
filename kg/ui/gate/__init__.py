"""The gate before the dashboard: everybody on this machine reaches its port, and only its reader may come in.

`token` keeps what the reader comes in with, `policy` the headers that bind the browser, `entrance` the pages of the
gate, `start` tells which start of the dashboard answers, `guard` lets requests through or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.middleware import Middleware


def guarded(*, open_to_all: bool = False) -> list[Middleware]:
    """The gate as Streamlit's application takes it. StoreError when the token cannot be kept in the home."""
    from starlette.middleware import Middleware

    from kg.store.settings import settings
    from kg.ui.gate import start, token
    from kg.ui.gate.guard import Guard

    return [Middleware(Guard, wanted="" if open_to_all else token.kept(settings().files), started=start.told())]
