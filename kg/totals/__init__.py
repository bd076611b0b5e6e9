"""Published totals: what is evidenced behind them, what is known only as a number, and where they contradict."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from kg.store import Store
from kg.totals import cases, contradictions, margins, numbers
from kg.totals.cases import Case
from kg.totals.margins import Margin
from kg.totals.numbers import Total
from kg.totals.sides import Contradiction
from kg.totals.tables import Declared, Match, declare

__all__ = ["Contradiction", "Margin", "Match", "Reconciliation", "Total", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Every published total with the cases behind it, and the contradictions between them."""

    totals: tuple[Margin, ...]
    contradictions: tuple[Contradiction, ...]
    matches: tuple[Match, ...] = ()
    """Evidenced cases beside rows of the table that was declared to be a series; proposals."""
    open_tables: tuple[str, ...] = ()
    """Loaded tables of which nothing says to which series their rows belong."""

    def to_dict(self) -> dict[str, Any]:
        """JSON form of `kg totals`, documented in docs/json.md."""
        return {
            "totals": [margin.to_dict() for margin in self.totals],
            "contradictions": [one.to_dict() for one in self.contradictions],
            "matches": [asdict(one) for one in self.matches],
            "open_tables": list(self.open_tables),
        }


def reconcile(store: Store, metric: str = "", *, table: str = "", series: str = "") -> Reconciliation:
    """Reconcile the totals of the graph with each other and with the evidenced cases.

    With `metric`, only totals whose metric contains the word, and contradictions between them. With `table` and
    `series`, the cases of that source count to that published series.
    """
    read = cases.read(store)
    declared = declare(read, table, series) if table else Declared(read, ())
    found = margins.margins(numbers.read(store), declared.cases)
    wanted = [margin for margin in found if metric.casefold() in margin.total.metric.casefold()]
    ids = {margin.total.id for margin in wanted}
    said = (one for one in contradictions.find(store, found) if any(side.total in ids for side in one.sides))
    return Reconciliation(tuple(wanted), tuple(said), declared.matches, _open(declared.cases))


def _open(found: list[Case]) -> tuple[str, ...]:
    return tuple(sorted({case.source for case in found if "/" in case.source and not case.series}))
