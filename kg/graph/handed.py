"""What loading is handed of a source: its facts, and the reading of its files into a spool."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kg.model.own_table import Asked
from kg.model.understood import Understood


class Source(Protocol):
    """A source as the graph needs it; who makes it and how its files are parsed is nothing to the graph."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def publisher(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def licence(self) -> str: ...
    @property
    def closes(self) -> bool:
        """Whether what a newer edition no longer has is closed with its date instead of removed."""

    @property
    def folder(self) -> Path:
        """The source's own folder, beside those of the other sources and the code they share."""

    @property
    def sample(self) -> Path: ...

    def spooled(
        self, path: Path, file: Path, *, trusted: bool = False,
        progress: Callable[[int], None] | None = None, asked: Asked | None = None,
    ) -> Understood:  # fmt: skip
        """Read the files at `path` into the spool `file`. SourceError when nothing in them is understood."""
