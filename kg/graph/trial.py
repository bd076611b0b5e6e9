"""A load tried: what a file would change in the graph, with nothing written."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kg.graph import editions, evidence
from kg.graph.editions import Difference
from kg.graph.handed import Source
from kg.graph.held import Held
from kg.model.own_table import NOTHING, Asked
from kg.model.spool import Spool
from kg.model.understood import Understood
from kg.store import Store
from kg.store.write import Progress


@dataclass(frozen=True, slots=True)
class Trial:
    """What was understood of a file, and what it would change."""

    understood: Understood
    loaded: str
    """Edition that is loaded now; empty when none is."""
    difference: Difference
    """Against what is loaded; where nothing is, every record is added."""


def trial(store: Store, source: Source, path: Path, progress: Progress | None = None, asked: Asked = NOTHING) -> Trial:
    """Read the files as a load would, and compare. SourceError when nothing in them is understood."""
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        file = Path(folder) / "spool"
        understood = source.spooled(path, file, progress=progress, asked=asked)
        before = next((one for one in evidence.sources(store) if one["id"] == understood.id), None)
        loaded = str(before["edition"] or "") if before else ""
        at = datetime.now(UTC).isoformat("T", "seconds")
        difference = Difference(understood.id, understood.edition, loaded, at)
        with Spool(file) as spool:
            editions.compare(store, spool, Held(store, understood.id, spool), difference)
    return Trial(understood, loaded, difference)
