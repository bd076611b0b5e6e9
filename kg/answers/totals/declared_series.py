"""A table that its holder declares to be a published series: its rows count, and evidenced cases are set beside them.

Which row an evidenced case is, no source says: the pairs are
proposals to be read. Counted is what holds either way: a case that can be a row of its own does not count again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.answers.totals.cases import Case
from kg.countries.codes import name as country
from kg.errors import UsageError
from kg.model.dates import interval
from kg.vocab.terms import label


@dataclass(frozen=True, slots=True)
class Match:
    """An evidenced case and a row of the table that can be it."""

    case: str
    row: str
    agrees: tuple[str, ...]
    """What both say, in words; nothing that both say differs."""


@dataclass(frozen=True, slots=True)
class Declared:
    """Cases as the declaration has them, and the proposals."""

    cases: list[Case]
    matches: tuple[Match, ...]


def declare(cases: list[Case], table: str, series: str, published: Iterable[str] = ()) -> Declared:
    """Count the rows of the source `table` to `series`, one with cases in the graph or of the `published` ones.

    UsageError when one of the two is not in the graph.
    """
    known = {case.series for case in cases if case.series and case.source != table} | set(published)
    tables = sorted({case.source for case in cases if not case.series or "/" in case.source})
    if series not in known:
        raise UsageError(f"no case in the graph is of a series {series!r}", todo="one of " + ", ".join(sorted(known)))
    rows = [case for case in cases if case.source == table and case.series in ("", series)]
    if not rows:
        todo = "one of " + ", ".join(tables) if tables else "kg load kr_motie_cases PATH loads yours"
        raise UsageError(f"no table {table!r} whose series is open is loaded", todo=todo)
    evidenced = [case for case in cases if case.source != table and case.series in ("", series)]
    found = matches(evidenced, rows)
    events = _distinct(found, {case.id: case.event for case in evidenced})
    of_row = {row.id: row.event for row in rows}
    ids = {row.id for row in rows}
    return Declared(
        [
            replace(case, series=series, in_series="yes") if case.id in ids
            else replace(case, event=of_row[events[case.event]]) if case.event in events
            else case
            for case in cases
        ],
        tuple(found),
    )  # fmt: skip


def matches(evidenced: Iterable[Case], rows: list[Case]) -> list[Match]:
    """Every case with every row that can be it: time and country agree, and no regime that both state differs."""
    pairs = ((case, row, _agreement(case, row)) for case in evidenced for row in rows)
    found = [Match(case.id, row.id, agrees) for case, row, agrees in pairs if agrees]
    return sorted(found, key=lambda match: (match.case, -len(match.agrees), match.row))


def _agreement(case: Case, row: Case) -> tuple[str, ...]:
    """What both state; empty when that is too little or something differs."""
    days, countries = _common_days(case, row), set(case.destination) & set(row.destination)
    regimes = set(case.regime) & set(row.regime)
    if not days or not countries or (case.regime and row.regime and not regimes):
        return ()
    measures = case.measures.keys() & row.measures.keys()
    goods = {text.casefold() for text in case.item} & {text.casefold() for text in row.item}
    return (
        days,
        *sorted(map(country, countries)),
        *sorted(label("regimes", regime) for regime in regimes),
        *sorted(label("measures", measure) for measure in measures),
        *sorted(goods),
    )


def _common_days(case: Case, row: Case) -> str:
    """The time in which both can have been detected, or nothing when there is none or one has no date."""
    if not case.days or not row.days:
        return ""
    first, last = max(case.days[0], row.days[0]), min(case.days[1], row.days[1])
    whole = (first, first[:7], first[:4])
    return "" if first > last else next((one for one in whole if interval(one) == (first, last)), f"{first}/{last}")


def _distinct(found: Iterable[Match], events: dict[str, str]) -> dict[str, str]:
    """Event → row, so that as many events as possible have a row of their own (augmenting paths)."""
    candidates: dict[str, list[str]] = defaultdict(list)
    for match in found:
        candidates[events[match.case]].append(match.row)
    taken: dict[str, str] = {}

    def place(event: str, seen: set[str]) -> bool:
        for row in candidates[event]:
            if row not in seen:
                seen.add(row)
                if row not in taken or place(taken[row], seen):
                    taken[row] = event
                    return True
        return False

    for event in sorted(candidates):
        place(event, set())
    return {event: row for row, event in taken.items()}
