"""What there was when the desk was last looked at, so that the next visit tells what changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from kg.home import logs
from kg.home.places import Home

FILE = "visits.jsonl"


@dataclass(frozen=True, slots=True)
class Visit:
    """A look at the desk: editions of the sources, and which findings were hits."""

    at: str
    editions: Mapping[str, str]
    """Source → edition and number of records."""
    hits: Mapping[str, str]
    """Finding → its sentence."""


@dataclass(frozen=True, slots=True)
class Since:
    """What is otherwise than at the last visit."""

    at: str
    sources: tuple[str, ...]
    """Sources that are new, gone or of another edition."""
    new: Mapping[str, str]
    gone: Mapping[str, str]

    @property
    def nothing(self) -> bool:
        return not (self.sources or self.new or self.gone)


def last(home: Home) -> Visit | None:
    """The last visit that was kept; None when there was none."""
    return next(reversed(_kept(home)), None)


def last_change(home: Home) -> tuple[Since, str] | None:
    """What the last kept visit found changed, and when it did; None before anything has."""
    found = _kept(home)
    return (since(found[-2], found[-1]), found[-1].at) if len(found) > 1 else None


def _kept(home: Home) -> list[Visit]:
    return list(logs.read(home.casework / FILE, _read).entries)


def since(old: Visit, now: Visit) -> Since:
    """What changed from one visit to another."""
    sources = [id for id in sorted({*old.editions, *now.editions}) if old.editions.get(id) != now.editions.get(id)]
    new = {id: said for id, said in now.hits.items() if id not in old.hits}
    gone = {id: said for id, said in old.hits.items() if id not in now.hits}
    return Since(old.at, tuple(sources), new, gone)


def visit(editions: Mapping[str, str], hits: Mapping[str, str]) -> Visit:
    """What is there now."""
    return Visit(datetime.now(UTC).isoformat(timespec="seconds"), editions, hits)


def keep(home: Home, now: Visit) -> None:
    """Keep a visit, where it tells anything that the last one did not."""
    old = last(home)
    if old is None or not since(old, now).nothing:
        logs.note(home.ready().casework / FILE, [asdict(now)])


def _read(facts: dict[str, Any]) -> Visit:
    return Visit(str(facts["at"]), dict(facts["editions"]), dict(facts["hits"]))
