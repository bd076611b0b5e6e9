"""The rows of a screened table, each with what was found: one pass over the file and one over what was kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from kg.answers import standing
from kg.answers.cells import text
from kg.batch.beside import BESIDE
from kg.batch.columns import IGNORED, Header
from kg.batch.run import Run
from kg.casework import decided_matches
from kg.store.settings import settings

Told = dict[str, Any]
FEATURE = ("feature", "query_value", "match_value", "weight", "sentence")


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table as it was, and what was found. `status` is empty for lines that are no rows."""

    line: int
    cells: Sequence[object]
    status: str = ""
    """`match`, `no match`, `not screened`, or empty above and in the heading and for empty lines."""
    matches: list[Told] = field(default_factory=list)
    context: list[Told] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    asked: str = ""
    """Whom it asks for, as a person's decisions on its matches are remembered."""


class Results:
    """What a run found, with what people decided about its matches, in this run or before."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.about = run.about
        self._decided = decided_matches.in_force(settings().files)

    @contextmanager
    def opened(self) -> Iterator[tuple[Header, Iterator[Result]]]:
        """The heading and all lines, in their order, from the first line of the file on."""
        with self.run.table() as table:
            yield table.header, self._results(table.header, table.lines)

    def _results(self, header: Header, lines: Iterator[tuple[int, list[object]]]) -> Iterator[Result]:
        kept = self.run.progress.lines()
        asking = [column.place for column in header.columns if column.field not in IGNORED]
        following = next(kept, None)
        for number, cells in lines:
            data: Told = {}
            if following is not None and following[0] == number:
                data, following = following[1], next(kept, None)
            body = number > header.last and (bool(data) or any(cell not in (None, "") for cell in cells))
            yield self._result(number, cells, data, asking) if body else Result(number, cells)

    def _result(self, number: int, cells: Sequence[object], data: Told, asking: Sequence[int]) -> Result:
        asked = decided_matches.asked(text(cells[place]) for place in asking if place < len(cells))
        matches = [self._match(*match) | {"decision": self._word(asked, match[0])} for match in data.get("matches", ())]
        status = "match" if matches else "no match" if data.get("asked", True) else "not screened"
        context = self.run.progress.context(data["context"]) if "context" in data else []
        return Result(number, cells, status, matches, context, data.get("problems", []), asked)

    def _word(self, asked: str, party: str) -> Told | None:
        """What was decided, by whom, why and when; None where nobody did."""
        one = self._decided.get((asked, party))
        return {"word": one.word, "by": one.by, "reason": one.reason, "at": one.at} if one else None

    def _match(self, id: str, probability: float, band: str, column: str, features: list[list[Any]]) -> Told:
        party = self.run.progress.party(id)
        told = [dict(zip(FEATURE, feature, strict=True)) for feature in features]
        known = {name: party[name] for name in BESIDE}
        head = {"id": id, "caption": party["caption"], "schema": party["schema"], "column": column}
        acts, day = known["listings"], self.about["as_of"]
        stands, since = standing.line(acts, day, known["not_loaded"]), standing.listed_since(acts, day)
        head |= {"probability": probability, "band": band, "features": told}
        return {**head, "stands": stands, "listed_since": since, **known}
