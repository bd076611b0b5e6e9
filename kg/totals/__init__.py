"""Published totals: what is evidenced behind them, what is known only as a number, and where they contradict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.store import Store
from kg.totals import cases, contradictions, margins, numbers
from kg.totals.margins import Margin
from kg.totals.numbers import Total
from kg.totals.sides import Contradiction

__all__ = ["Contradiction", "Margin", "Reconciliation", "Total", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Every published total with the cases behind it, and the contradictions between them."""

    totals: tuple[Margin, ...]
    contradictions: tuple[Contradiction, ...]

    def to_dict(self) -> dict[str, Any]:
        """JSON form of `kg totals`, documented in docs/json.md."""
        return {
            "totals": [margin.to_dict() for margin in self.totals],
            "contradictions": [one.to_dict() for one in self.contradictions],
        }


def reconcile(store: Store, metric: str = "") -> Reconciliation:
    """Reconcile the totals of the graph with each other and with the evidenced cases.

    With `metric`, only totals whose metric contains the word, and contradictions between them.
    """
    found = margins.margins(numbers.read(store), cases.read(store))
    wanted = [margin for margin in found if metric.casefold() in margin.total.metric.casefold()]
    ids = {margin.total.id for margin in wanted}
    said = (one for one in contradictions.find(store, found) if any(side.total in ids for side in one.sides))
    return Reconciliation(tuple(wanted), tuple(said))
