"""Searches that an analyst saved: a name, the page, and what stands in its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kg.errors import UsageError
from kg.home import logs
from kg.home.places import Home

FILE = "searches.jsonl"


@dataclass(frozen=True, slots=True)
class Saved:
    """One saved search."""

    name: str
    page: str
    asked: Mapping[str, list[str]]
    """Parameters of the page's address."""
    at: str


def save(home: Home, name: str, page: str, asked: Mapping[str, list[str]]) -> None:
    """Keep a search; one of the same name is replaced by it. UsageError without a name."""
    if not name.strip():
        raise UsageError("a saved search has a name", todo="name it")
    _note(home, {"name": name.strip()[:120], "page": page, "asked": {key: list(value) for key, value in asked.items()}})


def forget(home: Home, name: str) -> None:
    """No longer list it."""
    _note(home, {"name": name, "page": "", "asked": {}})


def every(home: Home) -> list[Saved]:
    """The saved searches by name."""
    found: dict[str, Saved] = {}
    for one in logs.read(home.casework / FILE, _read).entries:
        found.pop(one.name, None)
        if one.page:
            found[one.name] = one
    return sorted(found.values(), key=lambda one: one.name.casefold())


def _read(facts: dict[str, Any]) -> Saved:
    asked = {str(key): [str(one) for one in value] for key, value in dict(facts["asked"]).items()}
    return Saved(str(facts["name"]), str(facts["page"]), asked, str(facts["at"]))


def _note(home: Home, facts: dict[str, Any]) -> None:
    logs.note(home.ready().casework / FILE, [{**facts, "at": datetime.now(UTC).isoformat(timespec="seconds")}])
