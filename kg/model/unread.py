"""What of an edition could not be read. It stands in the edition all the same, so it ends nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

ANY = "*"
"""Stands for every kind of record."""


@dataclass(slots=True)
class Unread:
    """Entries and rows of one reading that were not understood, and whether the files are whole."""

    ids: set[str] = field(default_factory=set)
    """Records of the entries whose key could be read: they and what hangs on them stand as they were."""
    kinds: set[str] = field(default_factory=set)
    """Kinds of records among which are those of entries whose key could not be read; `*` for every kind."""
    cut: str = ""
    """What shows that a file is not whole; empty when nothing does."""

    def __bool__(self) -> bool:
        return bool(self.ids or self.kinds or self.cut)

    def holds(self, id: str, kind: str) -> bool:
        """Whether a record that the edition seems to lack may stand in what was not read."""
        if self.cut or kind in self.kinds or ANY in self.kinds:
            return True
        return any(part in self.ids for part in _lineage(id))

    @property
    def all(self) -> bool:
        """Whether nothing of the edition can be known to be missing."""
        return bool(self.cut) or ANY in self.kinds

    def sentence(self) -> str:
        """Why something is left standing."""
        if self.cut:
            return f"the file is not whole ({self.cut}), so it ends nothing"
        if self.kinds:
            return "rows whose entry is not known were not understood, so nothing they may hold ends"
        return f"{len(self.ids):,} entries of it were not understood, so they end nothing"


def _lineage(id: str) -> list[str]:
    """The id and those it hangs on: `un:KPe.1/listing` hangs on `un:KPe.1`."""
    parts = id.split("/")
    return ["/".join(parts[:end]) for end in range(len(parts), 0, -1)]
