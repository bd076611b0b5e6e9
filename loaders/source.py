"""A source as the graph is handed it: its facts, and the reading of its files into a spool."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.model.own_table import NOTHING, Asked
from kg.model.spool import Spool
from kg.model.understood import Understood
from loaders import spooling
from loaders.reading import Reading
from loaders.source_facts import Facts, names, stated

__all__ = ["Reading", "Source", "names", "source"]


@dataclass(frozen=True, slots=True)
class Source(Facts):
    """Facts about a source, with the one way in which its files are read."""

    def spooled(
        self, path: Path, file: Path, *, trusted: bool = False,
        progress: Callable[[int], None] | None = None, asked: Asked | None = None,
    ) -> Understood:  # fmt: skip
        """Read the files at `path` into the spool `file`: a stranger's in a child process with limits.

        `trusted` files, the project's own excerpts, are read here. SourceError when nothing in them is understood.
        """
        told = asked or NOTHING
        if not trusted:
            return spooling.read_apart(self, path, file, progress, told)
        with Spool(file) as spool:
            return spooling.read(self, path, spool, progress)


@cache
def source(id: str) -> Source:
    """The source of this folder name; UsageError listing the known ones."""
    return Source(id=id, **stated(id))
