"""Attacks on the read-only door: how many change, read, call or tell anything, and how many honest reads are refused.

python -m benchmarks.attacks [MOST]      every text of tests/door.yaml, on the local engine and each Neo4j that is here

Every attack is tried twice: as a user's query, and with the reading of the text taken away, on an engine that itself
keeps its readers from it. Goals: 0 and 0.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from kg.errors import KgError, UsageError
from kg.store import Store, local, open_store
from kg.store.settings import Settings
from tests import door, neo4j_server

FIRMS = "CREATE (:Firm {id: 'a', name: 'A'})-[:OWNS {share: 1}]->(:Firm {id: 'b', name: 'B'})"
SEED = 20261129


@dataclass(slots=True)
class Figures:
    """Tries on an engine, and every fault in words."""

    engine: str
    attacks: int = 0
    reads: int = 0
    faults: list[str] = field(default_factory=list)


def trial(store: Store, most: int | None = None) -> Figures:
    """All attacks, or so many of them, and the honest reads, on an engine with nothing in it."""
    figures = Figures(store.engine)
    store.write(FIRMS)
    with tempfile.TemporaryDirectory(prefix="kg-door-") as folder, door.outside(Path(folder)) as outside:
        before = door.state(store), outside.files()
        attacks = door.attacks(str(outside.secret), outside.port)
        chosen = attacks if most is None else random.Random(SEED).sample(attacks, most)
        for attack in chosen:
            _refused(store, attack, figures)
        with mock.patch("kg.store.readonly.refuse_writes", lambda query: None):
            for attack in chosen:
                if attack.refused_by(store.engine):
                    _kept_by_engine(store, attack, figures)
        if (door.state(store), outside.files()) != before:
            figures.faults.append("the graph, its users or the files are not as they were")
        figures.faults += [f"somebody called from {address}" for address in outside.calls]
    for query in door.reads()[:most]:
        _honest(store, query, figures)
    return figures


def _refused(store: Store, attack: door.Attack, figures: Figures) -> None:
    figures.attacks += 1
    try:
        store.read(attack.query, deadline=5)
    except UsageError:
        return
    except KgError as error:
        figures.faults.append(f"sent to the engine: {attack.query!r}: {error}")
    else:
        figures.faults.append(f"done: {attack.query!r}")


def _kept_by_engine(store: Store, attack: door.Attack, figures: Figures) -> None:
    figures.attacks += 1
    try:
        told = str(store.read(attack.query, deadline=5).rows)
    except KgError as error:
        told = str(error)
    if "SECRET" in told:
        figures.faults.append(f"told by the engine: {attack.query!r}")


def _honest(store: Store, query: str, figures: Figures) -> None:
    figures.reads += 1
    try:
        store.read(query, deadline=20)
    except KgError as error:
        figures.faults.append(f"an honest read is refused: {query!r}: {error}")


@contextmanager
def _local(home: Path) -> Iterator[Store]:
    try:
        with open_store(Settings(home=home)) as store:
            yield store
    finally:
        local.stop(home)


def trials(most: int | None = None, *, only_local: bool = False) -> Iterator[Figures | str]:
    """The figures of each engine; a sentence for one that is not on this machine."""
    with tempfile.TemporaryDirectory(prefix="kg-door-") as folder:
        with _local(Path(folder) / "local") as store:
            yield trial(store, most)
        for version in () if only_local else neo4j_server.FULL:
            try:
                with neo4j_server.running(version, Path(folder) / version) as uri, neo4j_server.opened(uri) as store:
                    yield trial(store, most)
            except neo4j_server.Missing as missing:
                yield f"Neo4j {version} did not run: {missing}"


def main() -> int:
    faults = 0
    for figures in trials(int(sys.argv[1]) if sys.argv[1:] else None):
        if isinstance(figures, str):
            print(figures)
            continue
        faults += len(figures.faults)
        for fault in figures.faults[:20]:
            print(f"  {fault}")
        told = f"{figures.attacks:,} attacks, {figures.reads} honest reads, {len(figures.faults)} faults (goal 0)"
        print(f"{figures.engine}: {told}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
