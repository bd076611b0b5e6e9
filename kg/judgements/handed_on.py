"""Records whose reference a publisher gave to somebody else, in a log beside the judgements.

What people judged of such a record before speaks of the one it named then, so it rests: kept, told, and not applied.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.home import logs
from kg.home.logs import Log
from kg.home.places import Home


def note(home: Path, source: str, at: str, found: Iterable[dict[str, Any]]) -> None:
    """Append records (`id`, `why`) that name somebody else since this instant (ISO, UTC)."""
    logs.note(Home(home).bearers, ({"id": one["id"], "at": at, "source": source, "why": one["why"]} for one in found))


def read(home: Path) -> Log[dict[str, str]]:
    """Each change of whom a record names (`id`, `at`, `why`), the last one last, and what is wrong with the log."""
    return logs.read(Home(home).bearers, lambda facts: {name: str(facts[name]) for name in ("id", "at", "why")})
