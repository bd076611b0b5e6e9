"""Whether an edition may follow the one that is loaded, and what it ends of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.errors import DataError
from kg.graph.endings import Endings, removed, settle
from kg.model import dates
from kg.model.spool import Spool
from kg.model.understood import Understood
from kg.store import Store

SHRINKS = 1 / 3
"""Share of the loaded records that a new edition may lack before it is taken for a remnant."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user allows: an edition that lacks much or a whole list, and one that is older."""

    fewer: bool = False
    older: bool = False


def endings(
    store: Store, before: dict[str, Any], understood: Understood, spool: Spool, asked: Asked, *, closes: bool
) -> Endings:
    """What the edition ends. An excerpt gives way to any edition; one older than the excerpt ends nothing of it."""
    if not closes:
        return removed(store, understood.id, spool)
    found = settle(store, understood.id, spool, understood.unread, whole=not asked.fewer)
    if before.get("bundled") and not asked.older and _is_older(understood.edition, before["edition"]):
        found.all, found.held = True, found.missing
        found.notes.append(f"the edition is older than the loaded excerpt of {before['edition']}, so it ends nothing")
    return found


def refuse(before: dict[str, Any], edition: str, endings: Endings, asked: Asked, path: Path) -> None:
    """DataError for an older edition, and for a remnant: one that lacks a third is more likely cut off than meant."""
    if before.get("bundled"):
        return
    if not asked.older:
        _refuse_an_older(before["edition"], edition, endings, path)
    lost, standing = endings.lacking, before["records"]
    if not asked.fewer and lost > standing * SHRINKS:
        found = f"{lost:,} of the {standing:,} records of edition {before['edition']} are not in it"
        raise DataError(found, where=str(path), todo="is it whole? If the publisher really dropped them: --fewer")


def _refuse_an_older(loaded: str, edition: str, endings: Endings, path: Path) -> None:
    todo = "nothing was changed; to take it as the next edition all the same: --older"
    if _is_older(edition, loaded):
        found = f"the edition of {edition} is older than the loaded one of {loaded}"
        raise DataError(found, where=str(path), todo=todo)
    if endings.later and not (_is_day(edition) and _is_day(loaded)):
        found = f"it seems older than the loaded edition, which tells of {endings.later}: no day in it is as late"
        raise DataError(found, where=str(path), todo=todo)


def _is_older(edition: str, loaded: str) -> bool:
    return _is_day(edition) and _is_day(loaded) and edition < loaded


def _is_day(edition: str) -> bool:
    return len(edition) == 10 and dates.is_date(edition)


def day(edition: str, loaded: str) -> str:
    """The day on which entries end: that of the edition, or today, but never before that of the loaded edition."""
    found = edition if _is_day(edition) else datetime.now(UTC).date().isoformat()
    return max(found, loaded) if _is_day(loaded) else found
