"""Cases as plain values: what is published of each, and what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.ui.i18n import Say

KNOWN = ("known", "labelled", "unknown")
"""How far an exporter is published."""
FACETS = ("destination", "regime", "in_series")


@dataclass(frozen=True, slots=True)
class Case:
    """One case. Empty where nothing is published."""

    id: str
    caption: str
    day: str
    """Day it was found out, or of the export where only that is published."""
    exporters: tuple[str, ...]
    """Captions of who is said to have exported; who is only denied to have is not among them."""
    exporter_ids: tuple[str, ...]
    goods: tuple[str, ...]
    """As the source names them."""
    origin: tuple[str, ...]
    declared: tuple[str, ...]
    """Codes of the countries that were declared, beside `destination`, where the goods were to go."""
    via: tuple[str, ...]
    """Codes of the countries on the way."""
    destination: tuple[str, ...]
    regime: tuple[str, ...]
    measures: tuple[str, ...]
    in_series: str
    """Whether the case is one of the published series, as its source says it."""
    modality: str
    named: int
    """Exporters whose name is published; of the others a release gives a label of its own alone."""
    quantity: tuple[str, ...] = ()
    amount: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    exports_of: str = ""
    """Country whose export law was broken, where that is known."""
    via_text: tuple[str, ...] = ()
    """What the source tells of a country on the way that it does not name."""
    maybe_same: tuple[str, ...] = ()
    """Captions of cases that may be this one, told by another publication."""

    @property
    def known(self) -> str:
        """How far the exporter is published: `known`, `labelled` or `unknown`."""
        if self.named:
            return "known"
        return "labelled" if self.exporters else "unknown"

    @property
    def year(self) -> str:
        return self.day[:4]

    def values(self, facet: str) -> tuple[str, ...]:
        """What it has of a facet."""
        found = getattr(self, facet)
        return tuple(filter(None, found if isinstance(found, tuple) else (found,)))

    def within(self, first: str, last: str) -> bool:
        """Whether its year lies between these, inclusive. An empty one is no bound; without a year it lies in none."""
        return bool(self.year or not (first or last)) and (first or "0") <= (self.year or "0") <= (last or "9999")

    def passes(self, chosen: Mapping[str, Sequence[str]], text: str, *told: str) -> bool:
        """Whether each facet has one of the chosen values, and the text stands in it or in what is `told` of it."""
        held = " ".join((self.id, self.caption, *self.exporters, *self.goods, *told)).casefold()
        return text.casefold() in held and all(
            not wanted or set(wanted) & set(self.values(facet)) for facet, wanted in chosen.items()
        )


def cases(rows: Iterable[Mapping[str, Any]]) -> list[Case]:
    """The cases of the look-up, newest first, undated ones last."""
    return sorted(map(_case, rows), key=lambda one: (one.day or "0", one.id), reverse=True)


def _case(row: Mapping[str, Any]) -> Case:
    lists = {name: tuple(row[name]) for name in (
        "exporters", "exporter_ids", "goods", "origin", "declared", "via", "destination", "regime", "measures",
        "quantity", "amount", "citations", "addresses", "via_text", "maybe_same",
    )}  # fmt: skip
    plain = {name: str(row[name]) for name in ("id", "caption", "in_series", "modality", "exports_of")}
    facts: dict[str, Any] = {
        **lists,
        **plain,
        "named": int(row["named"]),
        "day": str(row["detected"] or row["exported"]),
    }
    return Case(**facts)


def facets(every: Iterable[Case]) -> dict[str, list[str]]:
    """The values of each facet, most frequent first."""
    counts = {facet: Counter(value for one in every for value in one.values(facet)) for facet in FACETS}
    return {
        facet: [value for value, _ in sorted(c.items(), key=lambda p: (-p[1], p[0]))] for facet, c in counts.items()
    }


def years(every: Iterable[Case]) -> list[str]:
    """Years with a case, the newest first."""
    return sorted({one.year for one in every if one.year}, reverse=True)


TERMS = {"measures": "measures", "regime": "regimes"}
"""Facet → closed list of its values."""


def label(facet: str, value: str, say: Say) -> str:
    """A value for people."""
    if facet == "destination":
        return f"{say.country(value)} ({value})"
    if facet in TERMS:
        return say.term(TERMS[facet], value)
    return say(f"cases.in_series.{value}") if facet == "in_series" else value


def rows(shown: Iterable[Case], say: Say) -> list[dict[str, str]]:
    """The table: a dash where nothing is published."""
    return [
        {
            say("cases.day"): one.day or "–",
            say("cases.case"): case(one, say),
            say("cases.exporter"): ", ".join(exporters(one, say)) or say("cases.unknown"),
            say("cases.goods"): ", ".join(one.goods) or "–",
            say("cases.way"): way(one, say),
            say("cases.regime"): ", ".join(say.term("regimes", code) for code in one.regime) or "–",
            say("cases.measures"): ", ".join(say.term("measures", code) for code in one.measures) or "–",
            say("cases.in_series"): say(f"cases.in_series.{one.in_series or 'unknown'}"),
            say("evidence.modality"): say(f"modality.{one.modality}"),
        }
        for one in shown
    ]


def handed_over(shown: Sequence[Case], say: Say) -> list[dict[str, str]]:
    """The table with what is needed to cite a case and to find it again: how much, where it stands, its id."""
    return [
        row
        | {
            say("cases.known_as"): say(f"cases.{one.known}"),
            say("cases.origin"): ", ".join(map(say.country, origin(one))) or "–",
            say("cases.via"): ", ".join(on_the_way(one, say)) or "–",
            say("cases.destination"): ", ".join(map(say.country, one.destination)) or "–",
            say("cases.declared_for"): ", ".join(map(say.country, one.declared)) or "–",
            say("cases.quantity"): "; ".join(one.quantity) or "–",
            say("cases.amount"): "; ".join(one.amount) or "–",
            say("report.sources"): "; ".join(one.citations),
            say("cases.addresses"): " ".join(one.addresses),
            say("cases.id"): one.id,
        }
        for row, one in zip(rows(shown, say), shown, strict=True)
    ]


def case(one: Case, say: Say) -> str:
    """What the case is; and, where nobody has decided it, which other row may tell of it too."""
    twins = [say("cases.maybe_same", case=say.sentence(twin)) for twin in one.maybe_same]
    return " ".join((say.sentence(one.caption), *twins))


def told(one: Case, say: Say) -> tuple[str, ...]:
    """What the reader's language has of it beside the words of the graph."""
    return (say.sentence(one.caption), *exporters(one, say))


def exporters(one: Case, say: Say) -> tuple[str, ...]:
    """Who exported, as the reader has it; where two bear one name, that name alone."""
    if len(one.exporters) != len(one.exporter_ids):
        return one.exporters
    named = zip(one.exporters, one.exporter_ids, strict=True)
    return tuple(say.caption(caption, "", id) for caption, id in named)


def origin(one: Case) -> tuple[str, ...]:
    """Codes of the countries that the goods left: what the source states, or whose export law was broken."""
    return one.origin or tuple(filter(None, (one.exports_of,)))


def on_the_way(one: Case, say: Say) -> list[str]:
    """Countries on the way; one that the source does not name is told as such."""
    return [*map(say.country, one.via), *(say("routes.unnamed") for _ in one.via_text)]


def way(one: Case, say: Say) -> str:
    """Origin → by way of → destination, and what was declared instead; that no origin is stated is said."""
    start = ", ".join(map(say.country, origin(one))) or say("routes.no_start")
    parts = [", ".join(part) for part in (on_the_way(one, say), [*map(say.country, one.destination)]) if part]
    declared = say("cases.declared", countries=", ".join(map(say.country, one.declared))) if one.declared else ""
    return " ".join(filter(None, (" → ".join((start, *parts)) if parts or declared else "–", declared)))
