"""Whether the entities stand for what is loaded and judged now; if not, why, and how to mend it.

Looked at are the marks that a resolution leaves at the sources and the judgements in force, never the records: so every
answer can afford it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg.graph import evidence
from kg.judgements import history
from kg.resolution import last_resolution
from kg.store import Store

REASONS = {
    "loading": "a load was broken off",
    "records": "records came, changed or went since, or a resolution was broken off",
    "judgements": "the judgements in force are others",
    "rules": "the program was updated since they were computed",
}
RESOLVE = "kg resolve"
AGAIN = "run the same kg load again (kg build for a bundled source)"


@dataclass(frozen=True, slots=True)
class Stale:
    """Entities that stand for another state than records and judgements. `reasons`: keys of REASONS."""

    reasons: tuple[str, ...]
    loading: tuple[str, ...]
    """Sources whose load was broken off."""
    todo: str

    def __str__(self) -> str:
        told = [REASONS[reason] for reason in self.reasons]
        which = f" ({', '.join(self.loading)})" if self.loading else ""
        return f"the entities are not those of what is loaded and judged: {'; '.join(told)}{which}"

    def to_dict(self) -> dict[str, Any]:
        """JSON form."""
        return asdict(self) | {"reasons": list(self.reasons), "loading": list(self.loading)}


def stale(store: Store, judgements: Path) -> Stale | None:
    """None when the entities are those of the records and judgements, or when nothing is loaded."""
    return of(evidence.sources(store), judgements)


def of(sources: Iterable[Mapping[str, Any]], judgements: Path) -> Stale | None:
    """The same for sources that were read already."""
    loaded = list(sources)
    if not loaded:
        return None
    loading = tuple(str(one["id"]) for one in loaded if one.get("state") == "loading")
    reasons = (["loading"] if loading else []) + _reasons(loaded, judgements)
    if not reasons:
        return None
    return Stale(tuple(reasons), loading, AGAIN if loading else RESOLVE)


def _reasons(loaded: list[Mapping[str, Any]], judgements: Path) -> list[str]:
    marks = {str(one.get("resolved") or "") for one in loaded}
    if len(marks) > 1 or marks == {""}:
        return ["records"]
    people, _ = history.in_force(judgements)
    there, here = marks.pop().split(":"), last_resolution.state(loaded, people).split(":")
    if len(there) != len(here):
        return ["rules"]  # the mark of an earlier version
    return [name for name, was, now in zip(last_resolution.PARTS, there, here, strict=True) if was != now]
