"""What the reading of a source's files found, apart from the statements themselves: those lie in a spool."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.unread import Unread


@dataclass(slots=True)
class Understood:
    """What a reading found, apart from the statements in the spool."""

    id: str
    part: str
    edition: str
    records: int
    counts: dict[str, int]
    problems: tuple[str, ...]
    notes: dict[str, str]
    unread: Unread = field(default_factory=Unread)
    """What was not understood or is not there."""
    mapping: tuple[dict[str, str], ...] = ()
    """Of a table of the user's own: what each column was read as, and by whose word."""
