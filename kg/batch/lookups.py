"""The rows of a table against the index, a batch at a time; each batch is kept before the next."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from itertools import islice
from typing import Any

from kg.batch.asked import AskedRow
from kg.batch.beside import Findings, Surroundings
from kg.batch.matching import Best, Matcher
from kg.batch.progress import Progress
from kg.batch.table_file import Table
from kg.files.apart import Line
from kg.model.records import fingerprint
from kg.screening.door import Door
from kg.screening.overlaps import overlaps
from kg.store import Store

BATCH = 500
"""Rows that are screened, and kept, together."""


class Screening:
    """One run over the lines of a table."""

    def __init__(
        self, store: Store, progress: Progress, found: Table, about: Mapping[str, Any], kind: str,
        findings: Findings | None = None,
    ) -> None:  # fmt: skip
        self.progress, self.table = progress, found
        door = Door(store)
        self.matcher = Matcher(door.index, found.header, kind, int(about["limit"]), about["least"])
        self.surroundings, self.context = Surroundings(store, about["as_of"], findings), door.context
        self.counts = Counter(progress.about("counts", {}))
        self.since, self.before = time.perf_counter(), progress.about("seconds", 0.0)

    def run(self, tell: Callable[[int, int], None] | None, total: int) -> None:
        """Screen what is not yet done."""
        done = self.progress.about("done", 0)
        lines = (line for line in self.table.lines if line[0] > max(done, self.table.header.last))
        for batch in _batches(lines):
            self._batch(batch)
            if tell:
                tell(self.counts["rows"], total)

    def result(self) -> dict[str, Any]:
        """What became of the rows, and which red flags did not answer."""
        unanswered = sorted({*self.progress.about("unanswered", []), *self.surroundings.unanswered})
        summary = {**summary_of(self.counts), "seconds": round(self._seconds(), 2)}
        return {"summary": summary, "flags_unanswered": unanswered}

    def _seconds(self) -> float:
        return float(self.before) + time.perf_counter() - self.since

    def _batch(self, batch: Sequence[Line]) -> None:
        matched = self.matcher.matched(batch)
        asked, found = [row for row, _ in matched], {row.line: best for row, best in matched}
        parties = self._parties(found)
        contexts = self._contexts(asked)
        lines = [(row.line, data) for row in asked if (data := self._told(row, found[row.line], parties))]
        self._count(asked, found)
        about = {"done": batch[-1][0], "counts": dict(self.counts), "seconds": self._seconds()}
        about["unanswered"] = self.surroundings.unanswered
        self.progress.keep(about, lines=lines, parties=parties.items(), contexts=contexts)

    def _parties(self, found: dict[int, Best]) -> dict[str, dict[str, Any]]:
        """What is not yet known about the parties of a batch."""
        new = {m.id: m for pairs in found.values() for _, m in pairs if not self.progress.knows(m.id)}
        told = self.surroundings.about(list(new))
        return {
            id: {"id": id, "caption": new[id].caption, "schema": new[id].schema, **facts} for id, facts in told.items()
        }

    def _contexts(self, asked: Iterable[AskedRow]) -> list[tuple[str, Any]]:
        new = {key: row for row in asked if (key := context_key(row)) and not self.progress.knows_context(key)}
        return [(key, [n.to_dict() for n in self.context.notes(r.goods, r.destinations)]) for key, r in new.items()]

    def _told(self, row: AskedRow, best: Best, parties: dict[str, dict[str, Any]]) -> dict[str, Any]:
        """A row as it is kept; nothing for one with nobody on any list and nothing to say."""
        matches = []
        for column, match in best:
            features = [astuple(feature) for feature in match.features]
            if row.goods or row.destinations:
                facts = parties.get(match.id) or self.progress.party(match.id)
                same = self.context.same_goods(row.goods) if row.goods else []
                about = row.destinations, facts["events"], facts["countries"]
                features += [astuple(f) for f in overlaps("; ".join(row.goods), same, *about)]
            matches.append([match.id, match.probability, match.band, column, features])
        data: dict[str, Any] = {"matches": matches} if matches else {}
        if row.problems:
            data["problems"] = row.problems
        if key := context_key(row):
            data["context"] = key
        if row.problems and not row.parties:
            data["asked"] = False
        return data

    def _count(self, asked: Iterable[AskedRow], found: dict[int, Best]) -> None:
        for row in asked:
            if not row.parties and not row.problems:
                continue  # an empty line
            self.counts["rows"] += 1
            self.counts["problems"] += len(row.problems)
            self.counts["rows_with_problems"] += bool(row.problems)
            best = found[row.line]
            self.counts[best[0][1].band if best else "no_match" if row.parties else "not_screened"] += 1
            self.counts["names"] += sum(len(party.query.names) for party in row.parties)


BANDS = ("certain", "strong", "possible", "weak")


def summary_of(counts: Counter[str]) -> dict[str, Any]:
    """Counts by what became of the rows: best match by band, none, nobody asked for."""
    names = ("rows", "no_match", "not_screened", "rows_with_problems", "problems", "names")
    return {name: counts[name] for name in names} | {"matched": {band: counts[band] for band in BANDS}}


def context_key(row: AskedRow) -> str:
    """What goods and destinations are kept under; '' without any."""
    return fingerprint([list(row.goods), list(row.destinations)]) if row.goods or row.destinations else ""


def _batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    rest = iter(lines)
    while batch := list(islice(rest, BATCH)):
        yield batch
