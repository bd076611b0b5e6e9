"""Fill a graph and a home from a backup: proved whole first, brought to it as a load is, counted at the end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.backup import content
from kg.backup.archive import Reader
from kg.errors import DataError, UsageError
from kg.graph import evidence, layer_rows, layer_writing, open_pairs, standing
from kg.graph.computing import EntityLayer, GraphEdge, GraphNode
from kg.graph.evidence import Edition
from kg.graph.held import Held
from kg.home import disk
from kg.home.places import Home
from kg.model.schema import schema
from kg.model.spool import Spool, record_from, relation_from
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.write import Progress


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, and where that went which it took the place of."""

    counts: dict[str, int]
    files: int
    replaced: str
    """Folder of the files that were there before; empty when there were none."""


def occupied(store: Store, home: Path | None) -> str:
    """What is there already, in words; empty when nothing is. `home`: None when its files are to stay."""
    sources = evidence.sources(store)
    judged = home is not None and Home(home).judgements.is_file()
    return " and ".join([f"{len(sources)} sources in the graph"] * bool(sources) + ["judgements in the home"] * judged)


def restore(
    backup: Reader, store: Store, home: Path, progress: Progress | None = None, *, files: bool = True
) -> Restored:  # fmt: skip
    """Bring graph and home to a backup. DataError when the graph does not have as many parts as the backup afterwards.

    Begun again after an interruption, it completes what was begun. `files`: whether those of the home are brought too;
    not where the backup was made of this very home.
    """
    layer = _layer(backup)
    _evidence(backup, store, progress)
    evidence.mark_resolved(store, "")
    layer_writing.sync(store, layer, progress)
    _open_pairs(backup, store, progress)
    _marks(backup, store)
    count, replaced = _home(backup, home) if files else (0, "")
    _forget_computed(home)
    return Restored(_counted(backup, store), count, replaced)


def _layer(backup: Reader) -> EntityLayer:
    """The entities as they were written; UsageError for a kind that this version does not know."""
    labels = {kind.label for kind in schema().kinds.values()}
    nodes = [GraphNode(row["id"], tuple(row["labels"]), _without(row, "digest")) for row in backup.rows("things")]
    strange = {label for node in nodes for label in node.labels} - labels
    edges, proofs = (list(_edges(backup, part)) for part in ("edges", "evidence"))
    strange |= {edge.type for edge in edges} - schema().edges.keys() | {edge.type for edge in proofs} - {"EVIDENCE_FOR"}
    if strange:
        found = f"the backup has kinds that are not known here: {', '.join(sorted(strange)[:5])}"
        raise UsageError(found, todo="nothing was changed; use the version that made it")
    return EntityLayer(nodes, edges, proofs)


def _edges(backup: Reader, part: str) -> Iterator[GraphEdge]:
    for row in backup.rows(part):
        yield GraphEdge(row["properties"]["id"], row["type"], row["start"], row["end"], _without(row, "digest", "id"))


def _without(row: dict[str, Any], *taken: str) -> dict[str, Any]:
    """Properties without those that the sync adds by itself."""
    return {name: value for name, value in row["properties"].items() if name not in taken}


def _evidence(backup: Reader, store: Store, progress: Progress | None) -> None:
    sources = {source["id"]: source for source in backup.rows("sources")}
    for gone in [one["id"] for one in evidence.sources(store) if one["id"] not in sources]:
        evidence.remove(store, gone)
    with ExitStack() as stack:
        spools = {id: stack.enter_context(Spool()) for id in sources}
        for row in backup.rows("records"):
            spools[row["properties"]["source"]].add(record_from(row["properties"]))
        for row in backup.rows("relations"):
            spools[row["properties"]["source"]].add(
                relation_from({**row["properties"], "start": row["start"], "end": row["end"]})
            )
        names = {one.name for one in fields(Edition)}
        for id, source in sources.items():
            edition = Edition(**{name: source[name] for name in names & source.keys()})
            evidence.write(store, edition, spools[id], Held(store, id, spools[id]), progress)


def _open_pairs(backup: Reader, store: Store, progress: Progress | None) -> None:
    """Those of the backup; one of before they stood in the graph has none, and kg resolve finds them."""
    if "possible" in backup.manifest["counts"]:
        open_pairs.bring(store, layer_rows.edge_rows(_edges(backup, "possible")), progress)


def _marks(backup: Reader, store: Store) -> None:
    """Say of each source what was said when the backup was made: since when it is loaded, for what it is resolved."""
    for source in backup.rows("sources"):
        store.write("MATCH (s:Source {id: $id}) SET s += $facts", {"id": source["id"], "facts": source})


def _home(backup: Reader, home: Path) -> tuple[int, str]:
    """Put the files in place; those that were there before are moved aside, for they may be evidence."""
    aside = home / "replaced" / datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S.%f")
    with disk.told(home):
        for name, path in list(content.files(home)):
            (aside / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.replace(aside / name)
        count = 0
        for name, text in backup.files():
            if content.left_out(name):
                continue
            (home / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            (home / name).touch(mode=0o600)
            (home / name).write_bytes(text)
            count += 1
    return count, str(aside) if aside.is_dir() else ""


def _forget_computed(home: Path) -> None:
    """What was computed of the graph before is of no use for this one."""
    with disk.told(home):
        for stale in (Home(home).resolution, Home(home).findings, Home(home).bundled):
            stale.unlink(missing_ok=True)
        shutil.rmtree(Home(home).screening, ignore_errors=True)


def _counted(backup: Reader, store: Store) -> dict[str, int]:
    """The numbers of the graph, which must be those of the backup."""
    records, things, edges, proofs = standing.size(store)
    relations = store.read("MATCH (:Record)-[r:STATES]->(:Record) RETURN count(r) AS n", deadline=LONG)
    there = {"sources": len(evidence.sources(store)), "records": records, "things": things,
             "relations": relations.rows[0]["n"], "possible": open_pairs.count(store), "evidence": proofs,
             "edges": edges}  # fmt: skip
    wanted: dict[str, int] = backup.manifest["counts"]
    if differing := [
        f"{there[part]} {part} instead of {wanted[part]}" for part in wanted if there[part] != wanted[part]
    ]:
        raise DataError(", ".join(differing), where="restore", todo="run the same command again; it completes")
    return there
