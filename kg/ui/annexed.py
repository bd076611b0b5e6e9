"""Another application served beside the dashboard, below a path of its own and before its gate: it has its own keys."""

from __future__ import annotations

import importlib

from kg.ui.gate.guard import App, Receive, Scope, Send


class Annexed:
    """Leads what is asked below `path` to `other`, and all else to the dashboard."""

    def __init__(self, app: App, path: str, other: App) -> None:
        self.app, self.path, self.other = app, path, other

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on to one of both."""
        if scope["type"] == "http" and (scope["path"] + "/").startswith(f"{self.path}/"):
            await self.other({**scope, "root_path": self.path}, receive, send)
        else:
            await self.app(scope, receive, send)


def of(module: str) -> tuple[str, App]:
    """PATH and `application()` of a module: its path in the dashboard's address, and what answers there."""
    named = importlib.import_module(module)
    return named.PATH, named.application()
