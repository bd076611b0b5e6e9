"""What a new edition ends, and what it does not: a record that it seems to lack may only not have been read.

Nothing ends that stands in a part of the file that was not understood, or that is known to be missing; nor does a
whole list, programme or kind of party that is gone at once, unless the user asks: an edition that lacks one is more
often a broken export than a publisher's act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from kg.model import dates
from kg.model.schema import schema
from kg.model.spool import Spool
from kg.model.unread import Unread
from kg.store import Store
from kg.store.deadlines import LONG

FEWEST = 2
"""Entries of a list or programme that must be gone at once: of one nobody can tell from its own delisting."""
MOST = 0.9
"""Share of a list or programme that counts as all of it, from TEN entries on: exports lose a list but for strays."""
TEN = 10
STANDING = (
    "MATCH (r:Record) WHERE r.source = $source AND r.gone IS NULL RETURN r.id AS id, r.schema AS schema, "
    "r.authority AS authority, r.programme AS programme, r.list AS list, r.date AS date, r.as_of AS as_of"
)
PARTS = (("list", "list"), ("programme", "programme"), ("authority", "authority"))
"""Property of a listing → what the whole of its entries is called."""


@dataclass(slots=True)
class Endings:
    """Which of the records that the edition lacks stand all the same, and what the user should know of it."""

    held: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    """All that the edition lacks, held or not."""
    all: bool = False
    """Nothing is known to be missing: relations stand too."""
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    lacking: int = 0
    """Records that the edition really seems to lack."""
    later: str = ""
    """The newest day of a standing listing, where the edition has none as new; empty otherwise."""


def removed(store: Store, source: str, spool: Spool) -> Endings:
    """What a source loses whose records are replaced and never end, such as a user's own table."""
    missing: set[str] = set()

    def look(row: dict[str, Any]) -> None:
        if not spool.digest("record", row["id"]):
            missing.add(row["id"])

    store.read(STANDING, {"source": source}, deadline=LONG, each=look)
    return Endings(missing=missing, lacking=len(missing))


def settle(store: Store, source: str, spool: Spool, unread: Unread, *, whole: bool = True) -> Endings:
    """Which standing records of the source the spooled edition ends. `whole`: none of a list it wholly lacks."""
    rows = store.read(STANDING, {"source": source}, deadline=LONG).rows
    missing = {row["id"]: row["schema"] for row in rows if not spool.digest("record", row["id"])}
    held = {id for id, kind in missing.items() if unread.holds(id, kind)}
    found = Endings(held, set(missing), all=unread.all)
    if found.held:
        found.notes.append(f"{len(found.held):,} records of the loaded edition stand: {unread.sentence()}")
    found.lacking = len(missing) - (0 if unread.cut else len(found.held))
    read = [row for row in rows if row["id"] not in found.held]
    for part, ids in _gone(read, missing) if whole else ():
        _hold(found, part, ids, missing)
    # what could not be read may be the very records of a later day, so an older edition is told only of whole files
    found.later = "" if unread else _later((row for row in rows if row["id"] not in found.held), spool)
    return found


def _gone(rows: Iterable[dict[str, Any]], missing: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Lists, programmes, authorities and kinds that stood and are gone as a whole, with their records."""
    members: dict[str, list[str]] = {}
    for row in rows:
        for part in _parts(row):
            members.setdefault(part, []).append(row["id"])
    for part, ids in sorted(members.items()):
        lost = [id for id in ids if id in missing]
        if len(lost) >= FEWEST and (len(lost) == len(ids) or (len(ids) >= TEN and len(lost) >= MOST * len(ids))):
            yield part, lost


def _parts(row: dict[str, Any]) -> Iterator[str]:
    if row["schema"] == "Listing":
        for name, called in PARTS:
            for text in row[name] or ():
                yield f"{called} {text}"
    elif schema().kind(row["schema"]).is_a("Party") and _owner(row["id"]) == row["id"]:
        yield f"kind {row['schema']}"


def _hold(found: Endings, part: str, ids: list[str], missing: dict[str, str]) -> None:
    parties = {id.partition("/listing")[0] for id in ids}
    held = {id for id in missing if id in ids or id.partition("/listing")[0] in parties or _owner(id) in parties}
    if held - found.held:
        todo = "stand as before; is the edition whole? If the publisher really dropped them: --fewer"
        found.problems.append(f"the edition lacks the {part}: its {len(ids):,} entries {todo}")
    found.held |= held


def _owner(id: str) -> str:
    """The party that an address, owner or mention hangs on."""
    for mark in ("/address/", "/owner/", "/mention/"):
        if mark in id:
            return id.partition(mark)[0]
    return id


def _later(rows: Iterable[dict[str, Any]], spool: Spool) -> str:
    """The newest day of the standing listings if the edition has none as new; empty when either has no day."""
    before = max((day for row in rows for day in days(row)), default="")
    after = max((day for row in spool.rows("record") for day in days(row.row)), default="")
    return before if after and before > after else ""


def days(row: dict[str, Any]) -> Iterator[str]:
    """Days a listing tells of itself: when it was made, and when the publisher last changed it."""
    if row["schema"] == "Listing":
        for name in ("date", "as_of"):
            yield from (day for text in row.get(name) or () if len(day := str(text)) == 10 and dates.is_date(day))
