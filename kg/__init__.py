"""A knowledge graph of illegal-export cases. The public face is `kg.face`, reached as `kg.open_store()` and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.face import build, dossier, findings, load, open_store, paths, resolve, screen, totals

__all__ = ["build", "dossier", "findings", "load", "open_store", "paths", "resolve", "screen", "totals"]


def __getattr__(name: str) -> Any:
    """The functions of the face, imported when one is asked for: `kg --help` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    from kg import face

    return getattr(face, name)
