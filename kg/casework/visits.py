"""What there was when somebody last said that they had seen it, so that what changed since is told until they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.home import logs
from kg.home.places import Home

FILE = "visits.jsonl"


@dataclass(frozen=True, slots=True)
class Visit:
    """A look at the desk: editions of the sources, which findings were hits, and which could not be judged."""

    at: str
    editions: Mapping[str, str]
    """Source → edition and number of records."""
    hits: Mapping[str, str]
    """Finding → its sentence."""
    unjudged: tuple[str, ...] | None = None
    """Findings that could not be judged; None in a visit that was kept before they were."""


@dataclass(frozen=True, slots=True)
class Since:
    """What is otherwise than at the last visit."""

    at: str
    sources: tuple[str, ...]
    """Sources that are new, gone or of another edition."""
    new: Mapping[str, str]
    gone: Mapping[str, str]
    unjudged: tuple[str, ...] = ()
    """Findings that cannot be judged and were not there."""

    @property
    def nothing(self) -> bool:
        return not (self.sources or self.new or self.gone or self.unjudged)


def last(home: Home) -> Visit | None:
    """The last visit that was kept; None when there was none."""
    return next(reversed(_kept(home)), None)


def last_change(home: Home) -> tuple[Since, str] | None:
    """What the last kept visit found changed, and when it did; None before anything has."""
    found = _kept(home)
    return (since(found[-2], found[-1]), found[-1].at) if len(found) > 1 else None


def _kept(home: Home) -> tuple[Visit, ...]:
    """The last two visits."""
    path = home.casework / FILE
    if not path.exists():
        return ()
    stands = path.stat()
    return _last_two(path, stands.st_mtime_ns, stands.st_size)


@lru_cache(maxsize=1)
def _last_two(path: Path, *_: int) -> tuple[Visit, ...]:
    """Read again where the file is another: a visit has all findings in it, and the page asks whenever it is drawn."""
    return tuple(logs.read(path, _read).entries[-2:])


def since(old: Visit, now: Visit) -> Since:
    """What changed from one visit to another."""
    sources = [id for id in sorted({*old.editions, *now.editions}) if old.editions.get(id) != now.editions.get(id)]
    new = {id: said for id, said in now.hits.items() if id not in old.hits}
    gone = {id: said for id, said in old.hits.items() if id not in now.hits}
    before = None if old.unjudged is None else {*old.unjudged, *old.hits}
    unjudged = tuple(id for id in now.unjudged or () if before is not None and id not in before)
    return Since(old.at, tuple(sources), new, gone, unjudged)


def visit(editions: Mapping[str, str], hits: Mapping[str, str], unjudged: Iterable[str] = ()) -> Visit:
    """What is there now."""
    return Visit(datetime.now(UTC).isoformat(timespec="seconds"), editions, hits, tuple(unjudged))


def keep(home: Home, now: Visit) -> None:
    """Keep a visit, where it tells anything that the last one did not."""
    old = last(home)
    if old is None or old.unjudged is None or not since(old, now).nothing:
        logs.note(home.ready().casework / FILE, [asdict(now)])


def _read(facts: dict[str, Any]) -> Visit:
    unjudged = facts.get("unjudged")
    return Visit(
        str(facts["at"]), dict(facts["editions"]), dict(facts["hits"]), None if unjudged is None else tuple(unjudged)
    )
