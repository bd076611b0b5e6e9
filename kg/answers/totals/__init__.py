"""Published totals: what is evidenced behind them, what is known only as a number, and where they contradict."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from kg.answers import looking_back
from kg.answers.totals import cases, contradictions, margins, numbers
from kg.answers.totals import series as tables
from kg.answers.totals.declared_series import Match
from kg.answers.totals.margins import Margin
from kg.answers.totals.numbers import Total
from kg.answers.totals.series import Standing
from kg.answers.totals.sides import Contradiction
from kg.errors import UsageError
from kg.store import Store

__all__ = ["Contradiction", "Margin", "Match", "Reconciliation", "Standing", "Total", "check_series", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Every published total with the cases behind it, and the contradictions between them."""

    totals: tuple[Margin, ...]
    contradictions: tuple[Contradiction, ...]
    matches: tuple[Match, ...] = ()
    """Evidenced cases beside rows of a table that is a series; proposals."""
    tables: tuple[Standing, ...] = ()
    """Loaded tables that are a series, and what they replace."""
    open_tables: tuple[str, ...] = ()
    """Loaded tables of which nothing says to which series their rows belong."""

    def to_dict(self) -> dict[str, Any]:
        """JSON form of `kg totals`, documented in docs/json.md."""
        return {
            "totals": [margin.to_dict() for margin in self.totals],
            "contradictions": [one.to_dict() for one in self.contradictions],
            "matches": [asdict(one) for one in self.matches],
            "tables": [asdict(one) for one in self.tables],
            "open_tables": list(self.open_tables),
        }


def reconcile(store: Store, metric: str = "", *, table: str = "", series: str = "", as_of: str = "") -> Reconciliation:
    """Reconcile the totals of the graph with each other and with the evidenced cases.

    With `metric`, only totals whose metric contains the word, and contradictions between them. With `table` and
    `series`, the cases of that source are that published series; `none` leaves them open. With `as_of`, what had been
    published and had come to light by that day.
    """
    day = looking_back.cut(store, as_of)
    known, totals = cases.read(store, day), numbers.read(store, day)
    told = tables.tell(tables.undeclared(known, table) if table else known, totals, table, series)
    found = margins.margins(totals, told.cases)
    wanted = [margin for margin in found if metric.casefold() in margin.total.metric.casefold()]
    ids = {margin.total.id for margin in wanted}
    said = (one for one in contradictions.find(store, found, day) if any(side.total in ids for side in one.sides))
    return Reconciliation(tuple(wanted), tuple(said), told.matches, told.tables, tables.opened(told.cases))


def check_series(store: Store, series: str) -> None:
    """UsageError with the published series of the graph, when this is none of them."""
    known = sorted({total.series for total in numbers.read(store) if total.series})
    if series not in known:
        todo = "one of " + ", ".join(known) if known else "kg build loads the published numbers first"
        raise UsageError(f"no published number is of a series {series!r}", todo=todo)
