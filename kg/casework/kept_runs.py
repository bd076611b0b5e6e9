"""Runs of screening that are kept: what each found, so that the next one tells what is new, gone or another."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg.home import logs, sealed
from kg.home.places import Home

FILE = "runs.jsonl"
KIND = "screening-outcome-1"
MOST = 200_000
"""Rows with a match that are kept of a run."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best match of a row, in short."""

    party: str
    """Its id in the graph."""
    caption: str
    probability: float
    """Calibrated, 0 to 1."""
    band: str


Outcome = Mapping[str, Best]
"""By whom a row asks for: its best match."""


@dataclass(frozen=True, slots=True)
class KeptRun:
    """One run of screening a table."""

    id: str
    file: str
    at: str
    """When it began, UTC."""
    ruleset: str
    rows: int
    matched: int
    """Rows with a match."""
    not_screened: int
    state: str
    """State of the graph it was screened against."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row whose best match is new, gone, or another than in the run before."""

    kind: str
    """new, gone or changed."""
    asked: str
    before: Best | None
    now: Best | None


def keep(home: Home, run: KeptRun, found: Iterable[tuple[str, Best]]) -> None:
    """Keep a run once; the same run again is not kept again. StoreError when the disk does not take it."""
    if any(one.id == run.id for one in runs(home)):
        return
    rows = {asked: [best.party, best.caption, best.probability, best.band] for asked, best in found}
    cut = dict(list(rows.items())[:MOST])
    content = json.dumps(cut, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    sealed.write(_outcome(home.ready(), run.id), KIND, content)
    logs.note(home.casework / FILE, [asdict(run)])


def runs(home: Home) -> list[KeptRun]:
    """The kept runs, oldest first."""
    return logs.read(home.casework / FILE, _read).entries


def _outcome(home: Home, id: str) -> Path:
    return home.casework / "outcomes" / f"{id}.json"


def _read(facts: dict[str, Any]) -> KeptRun:
    return KeptRun(**{name: facts[name] for name in KeptRun.__slots__})


def outcome(home: Home, id: str) -> Outcome | None:
    """What a run found; None when that is not as it was kept."""
    content = sealed.read(_outcome(home, id), KIND)
    if content is None:
        return None
    return {asked: Best(*facts) for asked, facts in json.loads(content.decode("utf-8", "surrogatepass")).items()}


def before(home: Home, run: KeptRun) -> KeptRun | None:
    """The last run of a file of this name before this one."""
    found = [one for one in runs(home) if one.file == run.file and one.id != run.id and one.at <= run.at]
    return found[-1] if found else None


def compared(old: Outcome, new: Outcome) -> list[Difference]:
    """Rows that are new, gone or changed, in the order of the later run."""
    fresh = [_difference(asked, old.get(asked), best) for asked, best in new.items()]
    gone = [Difference("gone", asked, best, None) for asked, best in old.items() if asked not in new]
    return [one for one in fresh if one is not None] + gone


def _difference(asked: str, old: Best | None, new: Best) -> Difference | None:
    if old is None:
        return Difference("new", asked, None, new)
    return Difference("changed", asked, old, new) if (old.party, old.band) != (new.party, new.band) else None
