"""Published totals beside the cases that are evidenced: what is known only as a number.

A case counts under a total when it is of the total's series and what is published puts it there for certain:
detected inside the window, of the regime, measure, destination or goods the number is restricted to. Where that
does not decide (no date, a date across the edge, two regimes, membership only possible) the case is `undecided`:
named, not counted. Cases that may be one event count once. A group counts as many rows as it stands for, or as one
where that was not published.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import Any, Literal

from kg.answers.totals.cases import Case
from kg.answers.totals.numbers import Total

Answer = Literal["yes", "no", "undecided"]
TOGETHER = {"education_order_or_warning": {"education_order", "warning", "education_order_or_warning"}}
"""Measures that some published numbers count together."""
GRAVEST_FIRST = ("export_restriction", "education_order", "warning", "education_order_or_warning")
"""The parts by measure add up to the cases, so a case with several measures counts once: under the gravest."""


@dataclass(frozen=True, slots=True)
class Margin:
    """A total with the cases behind it. Numbers are None when the graph cannot count what the total counts."""

    total: Total
    evidenced: int | None
    known_only_as_number: float | None
    cases: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    not_counted: str = ""
    """Why nothing was counted."""

    def to_dict(self) -> dict[str, Any]:
        """One entry of `totals` in the JSON of `kg totals`."""
        return asdict(self.total) | {name: value for name, value in asdict(self).items() if name != "total"}


def margins(totals: list[Total], cases: list[Case]) -> list[Margin]:
    """Every total with the evidenced cases it counts."""
    spans: dict[str, tuple[str, str]] = {}
    for one in (one for one in totals if one.window):
        first, last = spans.get(one.series, one.days)
        spans[one.series] = (min(first, one.days[0]), max(last, one.days[1]))
    return [_margin(one, cases, spans.get(one.series, one.days)) for one in totals]


def _margin(total: Total, cases: list[Case], span: tuple[str, str]) -> Margin:
    if reason := _not_countable(total, cases):
        return Margin(total, None, None, not_counted=reason)
    answers = {case.id: answer(total, case, span) for case in cases}
    counted = [case for case in cases if answers[case.id] == "yes"]
    events: dict[str, int] = defaultdict(int)
    for case in counted:
        events[case.event] = max(events[case.event], _rows(total, case))
    evidenced = sum(events.values())
    return Margin(
        total,
        evidenced,
        max(0.0, total.value - evidenced),
        tuple(case.id for case in counted),
        tuple(case.id for case in cases if answers[case.id] == "undecided" and case.event not in events),
    )


def _not_countable(total: Total, cases: list[Case]) -> str:
    if total.unit != "cases":
        return f"counts {total.unit}, not cases"
    if not total.window:
        return "its window was not published"
    if not (total.whole or total.counts):
        return f"no property of a case says what belongs to {total.dimension!r}"
    if not any(case.series == total.series for case in cases):
        return f"no case in the graph is of the series {total.series}"
    return ""


def answer(total: Total, case: Case, span: tuple[str, str]) -> Answer:
    """Whether a total counts a case. `span`: first and last day of the whole series, for cases without a date."""
    answers = {_member(total, case), _inside(total.days, case.days or span)}
    for kind, wanted in total.counts.items():
        answers.add(_measured(wanted, case) if kind == "measure" else _among(wanted, getattr(case, kind)))
    return "no" if "no" in answers else "undecided" if "undecided" in answers else "yes"


def _member(total: Total, case: Case) -> Answer:
    if case.series not in ("", total.series):
        return "no"
    return "yes" if case.in_series == "yes" and case.series else "undecided"


def _inside(window: tuple[str, str], days: tuple[str, str]) -> Answer:
    if days[1] < window[0] or days[0] > window[1]:
        return "no"
    return "yes" if window[0] <= days[0] and days[1] <= window[1] else "undecided"


def _among(wanted: str, values: tuple[str, ...]) -> Answer:
    if not values:
        return "undecided"
    if wanted not in values:
        return "no"
    return "yes" if len(values) == 1 else "undecided"


def _measured(wanted: str, case: Case) -> Answer:
    gravest = next((kind for kind in GRAVEST_FIRST if kind in case.measures), None)
    if gravest is None:
        return "undecided"
    if gravest in TOGETHER.get(wanted, {wanted}):
        return "yes"
    return "undecided" if gravest == "education_order_or_warning" and wanted in TOGETHER[gravest] else "no"


def _rows(total: Total, case: Case) -> int:
    measured = total.counts.get("measure")
    kinds = TOGETHER.get(measured, {measured}) if measured else set()
    return max((rows for kind, rows in case.measures.items() if kind in kinds), default=case.rows)
