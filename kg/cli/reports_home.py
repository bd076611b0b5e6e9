"""The home in which documents and decisions of `kg reports` lie."""

from __future__ import annotations

from pathlib import Path


def home_of() -> Path:
    """The home folder, made if need be."""
    from kg.store.settings import settings

    return settings().files.ready().folder
