"""Tables that *are* a published series: their rows stand for all its cases, the evidenced ones among them.

A table is one because its holder says so (`kg load --series`, `kg totals --table --series`), or because it has
exactly as many rows as the series has cases, all inside its window. Once it has at least as many rows as the graph has
evidenced cases of that window, it replaces them: each of them must be one of the rows and does not count beside them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kg.answers.totals.cases import Case
from kg.answers.totals.declared_series import Match, declare
from kg.answers.totals.numbers import Total

NONE = "none"
"""What the user says of a table whose rows are no published series."""
By = Literal["question", "load", "rows"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How the rows of one table stand to a published series."""

    table: str
    """Its name, as `kg totals --table` takes it."""
    series: str
    by: By
    """Who says that the table is the series: this question, the load, or the number of its rows."""
    rows: int
    """Cases in it."""
    window: str
    """Days in which the table has all cases of the series, as an interval."""
    whole: bool
    """Whether it has at least as many rows in the window as there are evidenced cases."""
    replaced: tuple[str, ...]
    """Evidenced cases that count no more: each is one of the rows, or was only possibly of the series and is not."""


@dataclass(frozen=True, slots=True)
class Told:
    """Cases as they are to be counted, how each table stands, and evidenced cases beside rows that can be them."""

    cases: list[Case]
    tables: tuple[Standing, ...]
    matches: tuple[Match, ...]
    """Evidenced cases, each with rows that can be it."""


def tell(cases: list[Case], totals: Sequence[Total], table: str = "", series: str = "") -> Told:
    """Count every table that is a series in place of its evidenced cases. `table`, `series`: what is said now."""
    standings: list[Standing] = []
    matches: list[Match] = []
    for name, which, by in _declared(cases, totals, table, series):
        declared = declare(cases, name, which, {total.series for total in totals if total.series})
        rows = [case for case in declared.cases if case.source == name]
        standing = _standing(name, which, by, rows, cases, totals)
        gone = set(standing.replaced)
        cases = [case for case in declared.cases if case.id not in gone]
        standings.append(standing)
        matches += declared.matches
    return Told(cases, tuple(standings), tuple(matches))


def _declared(cases: list[Case], totals: Sequence[Total], table: str, series: str) -> list[tuple[str, str, By]]:
    """Tables that are a series: name, series, and who says so."""
    found: list[tuple[str, str, By]] = []
    if table and series != NONE:
        found.append((table, series, "question"))
    of: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        if "/" in case.source and case.source != table:
            of[case.source].append(case)
    for name, rows in sorted(of.items()):
        said = {case.series for case in rows if case.series}
        if len(said) == 1:
            found.append((name, said.pop(), "load"))
        elif not said and (which := _by_rows(rows, totals)):
            found.append((name, which, "rows"))
    return found


def _by_rows(rows: list[Case], totals: Iterable[Total]) -> str:
    """The series of which the published number of all cases is that of the rows, every one dated inside its window."""
    known = {total.series for total in totals if total.whole and _count(rows) == total.value and _in(rows, total.days)}
    return known.pop() if len(known) == 1 else ""


def _standing(
    table: str, series: str, by: By, rows: list[Case], cases: list[Case], totals: Sequence[Total]
) -> Standing:
    wholes = [total for total in totals if total.series == series and total.whole]
    window = _window(rows, wholes)
    apart = (case for case in cases if "/" not in case.source and case.series in ("", series))
    evidenced = [case for case in apart if _belongs(case, window, wholes)]
    certain: dict[str, int] = defaultdict(int)
    for case in (case for case in evidenced if case.in_series == "yes"):
        certain[case.event] = max(certain[case.event], case.rows)
    whole = _count(row for row in rows if _meets(row, window)) >= sum(certain.values())
    replaced = tuple(sorted(case.id for case in evidenced)) if whole else ()
    return Standing(table, series, by, _count(rows), "/".join(window), whole, replaced)


def _window(rows: list[Case], wholes: list[Total]) -> tuple[str, str]:
    """The widest published window of which the table has as many rows as cases were counted; else that of its rows."""
    full = [total.days for total in wholes if _count(row for row in rows if _meets(row, total.days)) >= total.value]
    dated = [row.days for row in rows if row.days]
    if full:
        return min(full, key=lambda days: (days[0], [-ord(letter) for letter in days[1]]))
    if len(dated) == len(rows):
        return min(first for first, _ in dated), max(last for _, last in dated)
    spans = [*dated, *(total.days for total in wholes)]  # a row without a date can be of any day of the series
    return min((first for first, _ in spans), default=""), max((last for _, last in spans), default="")


def _belongs(case: Case, window: tuple[str, str], wholes: list[Total]) -> bool:
    """Whether a case is of the window: by its days, or without any when the window has every year of the series."""
    if case.days:
        return window[0] <= case.days[0] and case.days[1] <= window[1]
    years = [day[:4] for total in wholes for day in total.days]
    return bool(years) and window[0][:4] <= min(years) and max(years) <= window[1][:4]


def _in(rows: Iterable[Case], days: tuple[str, str]) -> bool:
    return all(row.days and days[0] <= row.days[0] and row.days[1] <= days[1] for row in rows)


def _meets(case: Case, days: tuple[str, str]) -> bool:
    return not case.days or (case.days[0] <= days[1] and days[0] <= case.days[1])


def _count(rows: Iterable[Case]) -> int:
    return sum(row.rows for row in rows)


def opened(cases: Iterable[Case]) -> tuple[str, ...]:
    """Loaded tables of which nothing says to which series their rows belong."""
    return tuple(sorted({case.source for case in cases if "/" in case.source and not case.series}))


def undeclared(cases: list[Case], table: str) -> list[Case]:
    """The cases with the rows of a table open, whatever the load said."""
    return [replace(case, series="", in_series="unknown") if case.source == table else case for case in cases]
