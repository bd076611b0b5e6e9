"""What was accepted of one document, as a source that `kg/graph` loads: an edition of its own, compared by digest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.graph import evidence
from kg.graph.loading import Loaded, load
from kg.model.own_table import Asked
from kg.model.records import Record, fingerprint
from kg.model.spool import Spool
from kg.model.understood import Understood
from kg.reports import reviewed
from kg.reports.document import Document
from kg.reports.fact_records import SOURCE, Facts
from kg.store import Store
from kg.store.write import Changes, Progress

PRIVATE = "the user's own copy of the document; its words stand here as quotes of a sentence or two"


@dataclass(frozen=True, slots=True)
class Accepted:
    """The source of one document (`kg.graph.handed.Source`)."""

    document: Document
    home: Path
    id: str = SOURCE
    publisher: str = "see the document"
    url: str = ""
    licence: str = PRIVATE
    closes: bool = False

    @property
    def title(self) -> str:
        return f"Read and reviewed: {self.document.symbol or self.document.title or self.document.name}"[:160]

    @property
    def folder(self) -> Path:
        return self.home

    @property
    def sample(self) -> Path:
        return self.home

    def spooled(
        self, path: Path, file: Path, *, trusted: bool = False,
        progress: Callable[[int], None] | None = None, asked: Asked | None = None,
    ) -> Understood:  # fmt: skip
        """The statements of what stands accepted, from the decisions in the home."""
        counts: Counter[str] = Counter()
        candidates = reviewed.accepted(reviewed.decisions(self.home, self.document))
        with Spool(file) as spool:
            for statement in Facts(self.document).statements(candidates):
                counts[statement.schema if isinstance(statement, Record) else statement.relation] += 1
                spool.add(statement)
            records = spool.count("record")
        edition = f"{len(candidates)} facts, {fingerprint(sorted(one.id for one in candidates))}"
        part = self.document.id
        return Understood(f"{self.id}/{part}", part, edition, records, dict(sorted(counts.items())), (), {})


def bring(store: Store, document: Document, home: Path, progress: Progress | None = None) -> Loaded:
    """Bring the graph to what stands accepted of a document. Where nothing does, its source leaves the graph."""
    if not reviewed.accepted(reviewed.decisions(home, document)):
        gone = evidence.remove(store, f"{SOURCE}/{document.id}")
        return Loaded(f"{SOURCE}/{document.id}", "", 0, {}, (), {}, Changes(removed=gone))
    source = Accepted(document, home)
    return load(store, source, Path(document.name), fewer=True, older=True, home=home, progress=progress)
