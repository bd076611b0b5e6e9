"""Everything that is kept in a home: a home that has each kind of file, and the way the readers of each ask it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.home.places import Home

NAME = "Lighthouse Winmore"
MADE_ANEW = None
Answer = tuple[Any, bool]
"""What a reader gets, and whether it was told of a damage."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept file and the way its readers ask it."""

    path: Path
    ask: Callable[[], Answer]


def readers(home: Path) -> Iterator[Kept]:
    """Every kept file that this home has, with its reader."""
    from kg.graph import bundled, editions
    from kg.home import chained, mappings, objects, sealed
    from kg.judgements import handed_on, history, party_moves
    from kg.resolution import last_resolution as kept
    from kg.review.kept_findings import Found
    from kg.terminal import review_asked

    at = Home(home)
    yield Kept(at.resolution, lambda: (kept.read(home), False))
    yield Kept(at.findings, lambda: (objects.read(at.findings, Found), False))
    yield Kept(at.bundled, lambda: (bundled.read(home) or MADE_ANEW, False))
    yield Kept(at.shown, lambda: (sealed.read(at.shown, review_asked.KIND), False))
    for index in at.screening.glob("*.index"):
        yield Kept(index, lambda index=index: (_screened(index), False))  # type: ignore[misc]

    def judged() -> Answer:
        past = history.read(at.judgements)
        return past.in_force, bool(past.told or past.broken)

    yield Kept(at.judgements, judged)
    yield Kept(chained.head_of(at.judgements), judged)
    yield Kept(at.moves, lambda: (party_moves.read(home)[0], bool(party_moves.read(home)[1])))
    yield Kept(at.bearers, lambda: (handed_on.read(home).entries, bool(handed_on.read(home).wrong)))
    for log in (home / "editions").glob("*.jsonl"):
        named = log.stem.replace("~", "/")
        yield Kept(log, lambda n=named: (editions.log(home, n), bool(editions.noted(home, n).wrong)))  # type: ignore[misc]
    for table in at.tables.glob("*.sqlite"):
        yield Kept(table, lambda table=table: _resumed(table))  # type: ignore[misc]
    for said in at.mappings.glob("*.json"):
        yield Kept(said, lambda said=said: (mappings.read(said.parent)[said.stem], False))  # type: ignore[misc]
    yield Kept(home / "server.json", lambda: (_address(home), False))


def _screened(path: Path) -> Any:
    from kg.index import sealed_index as kept
    from kg.screening import lookup
    from kg.screening.query import query

    index = kept.read(path)
    return MADE_ANEW if index is None else [(m.id, m.probability) for m in lookup.screen(index, query(NAME))]


def _resumed(path: Path) -> Answer:
    """All that a run over the same table would go on from."""
    from kg.batch.progress import Progress

    with closing(Progress(path.parent, path.stem)) as run:
        lines = list(run.lines())
        parties = {match[0]: run.party(match[0]) for _, data in lines for match in data.get("matches", ())}
        facts = [run.about(key) for key in ("run", "done", "counts", "finished")]
        return (lines, parties, facts) if any(facts) else MADE_ANEW, run.damaged


def _address(home: Path) -> Any:
    """As `kg.store.state.status`, whether or not the engine lives."""
    from kg.store import state

    return state._read(home / state.STATE)


def build(home: Path) -> None:
    """A bundled build with judgements, an index, findings, a pair shown and a log."""
    from kg.graph.editions import Difference, note
    from kg.home import mappings
    from kg.judgements import handed_on, party_moves

    (table := home / "asked.csv").write_text(f"name\n{NAME}\nGladiolus Bakery\n", "utf-8")
    why = ["--by", "Ann", "--reason", "other hull"]
    for command in (
        ["build"], ["screen", NAME], ["screen", "--file", str(table)], ["review"],
        ["review", "--different", *why], ["review"], ["review", "--unsure", *why],
        ["review", "--undo", *why], ["review"],
    ):  # fmt: skip
        called = [sys.executable, "-m", "kg", *command]
        subprocess.run(called, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    at = "2026-01-01T00:00:00+00:00"
    mappings.keep(home / "mappings", "0123", {"담당": "-", "확인일": "detected"})
    party_moves.note(home, [party_moves.Move("merge", at, ("a", "b"), ("a",), ("b",), ("one number",))] * 2)
    handed_on.note(home, "s", at, [{"id": "s:1", "why": "names somebody else"}] * 2)
    for edition in ("2", "3"):
        note(home, Difference("s", edition, "1", at, added=[{"id": "s:1", "caption": "한"}]))
