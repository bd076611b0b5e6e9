"""Published numbers, as the graph holds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.answers import queries
from kg.answers.looking_back import ALL, Cut
from kg.countries.codes import name as country_name
from kg.model import dates
from kg.store import Store
from kg.vocab.terms import label

SHARES = ("%", "percent")
"""Units of which two numbers cannot be compared without knowing of what whole they are."""
TEXTS = ("metric", "dimension", "unit", "window", "authority", "relayed_by", "series", "table")


@dataclass(frozen=True, slots=True)
class Total:
    """One published or derived number."""

    id: str
    metric: str
    dimension: str
    value: float
    unit: str
    window: str
    """Period counted: ISO prefix or interval."""
    authority: str
    status: str
    """`published`, or `derived` from published numbers."""
    source: str
    relayed_by: str
    publication: tuple[str, ...]
    series: str
    table: str
    counts: dict[str, str]
    """What the number is restricted to: `regime`, `measure`, `destination`, `item`; empty for a whole."""
    confidence: str
    note: str

    @property
    def days(self) -> tuple[str, str]:
        """First and last day of the window; empty when it has none."""
        return dates.interval(self.window) if self.window else ("", "")

    @property
    def thing(self) -> str:
        """What is counted: the metric without words in brackets, which say how it is counted."""
        return self.metric.partition(" (")[0]

    @property
    def whole(self) -> bool:
        """Whether all cases are counted, not those of one regime, measure, destination or kind."""
        return self.unit == "cases" and self.thing == "cases" and not self.counts

    @property
    def restriction(self) -> tuple[Any, ...]:
        """Totals that are equal here count the same thing, in whatever window; shares only if they share a metric."""
        named = "" if self.counts and self.unit not in SHARES else self.thing
        return (self.unit, tuple(sorted(self.counts.items())), named)

    @property
    def subject(self) -> str:
        """What is counted, in words."""
        return ", ".join(_word(kind, value) for kind, value in self.counts.items()) or self.metric

    @property
    def by(self) -> str:
        """Who counted, and through whom it became known."""
        if self.relayed_by in ("", self.authority):
            return self.authority
        return f"{self.authority} {'from' if self.status == 'derived' else 'by way of'} {self.relayed_by}"

    @property
    def said(self) -> str:
        """The number with its authority and window."""
        return f"{figure(self.value)} ({self.by}, {self.window})"


def figure(value: float) -> str:
    """A number as people write it."""
    return f"{value:,.10g}"


def _word(kind: str, value: str) -> str:
    if kind == "destination":
        return f"to {country_name(value)}"
    return {"regime": label("regimes", value), "measure": label("measures", value)}.get(kind, value)


def read(store: Store, cut: Cut = ALL) -> list[Total]:
    """All totals of the graph by id; none that was published after the day."""
    rows = store.read(queries.lookup("totals").text).rows
    return [total(row["total"], row["source"]) for row in rows if cut.tells(row["total"])]


def total(facts: dict[str, Any], source: str) -> Total:
    """A total from the properties of its node."""
    prefix = "counts_"
    return Total(
        id=facts["id"],
        value=facts["value"],
        source=source,
        status=facts["total_status"],
        publication=tuple(facts.get("publication", ())),
        counts={name.removeprefix(prefix): facts[name] for name in sorted(facts) if name.startswith(prefix)},
        confidence=", ".join(facts.get("confidence", ())),
        note=" ".join(facts.get("note", ())),
        **{name: facts.get(name, "") for name in TEXTS},
    )
