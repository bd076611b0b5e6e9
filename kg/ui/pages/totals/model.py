"""Published numbers as plain values: a waterfall of each contradiction, both sides of a trade, all totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.answers.totals import Contradiction, Margin, Total
from kg.answers.totals.numbers import figure
from kg.ui import contradictions
from kg.ui.i18n import Say

KINDS = ("parts", "values", "window", "extent", "evidence", "mirror")
PART, GAP, WHOLE = "part", "gap", "whole"
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a card: from where to where it reaches, and what it is."""

    label: str
    start: float
    """In units of the total."""
    end: float
    role: str
    """`part`, `gap` or `whole`."""


def bars(one: Contradiction, totals: Mapping[str, Total], say: Say) -> list[Bar]:
    """Of parts a waterfall that reaches their total, with what is missing; of other kinds a bar a number."""
    sides = [totals[side.total] for side in one.sides]
    if one.kind != "parts":
        return [Bar(_label(side, say), 0.0, side.value, WHOLE if side.whole else PART) for side in sides]
    whole, *parts = sides
    found, reached = [], 0.0
    for part in sorted(parts, key=lambda part: -part.value):
        found.append(Bar(_label(part, say), reached, reached + part.value, PART))
        reached += part.value
    gap = whole.value - reached
    said = say("totals.missing" if gap > 0 else "totals.over", number=figure(abs(gap)))
    return [*found, Bar(said, reached, whole.value, GAP), Bar(_label(whole, say), 0.0, whole.value, WHOLE)]


def _label(total: Total, say: Say) -> str:
    what = say.content(total.dimension or total.metric)
    return f"{what}: {figure(total.value)}\n{total.window or say('date.none')} · {say.content(total.by)}"


def mirrored(row: Row, say: Say) -> list[Bar]:
    """What one country sent, what the other received, and the gap between."""
    sent, got = float(row["exported"]), float(row["imported"])
    gap = say("totals.gap", number=figure(abs(sent - got)))
    return [
        Bar(f"{say('totals.exported')}: {figure(sent)} kg\n{_counted(row, 'export', say)}", 0.0, sent, WHOLE),
        Bar(f"{say('totals.imported')}: {figure(got)} kg\n{_counted(row, 'import', say)}", 0.0, got, PART),
        Bar(gap, min(sent, got), max(sent, got), GAP),
    ]


def _counted(row: Row, side: str, say: Say) -> str:
    """Code and basis of a figure: what makes two figures different things."""
    basis = row[f"{side}_basis"]
    told = say("totals.basis", basis=say(f"totals.basis.{basis}")) if basis else say("totals.basis.none")
    return " · ".join(filter(None, (row[f"{side}_code"], told)))


def apart(row: Row) -> float:
    """The gap as a share of the larger figure."""
    largest = max(row["exported"], row["imported"])
    return abs(row["exported"] - row["imported"]) / largest if largest else 0.0


def weighed(rows: Iterable[Row]) -> list[Row]:
    """Pairs whose both figures are weights, widest apart first."""
    both = (row for row in rows if row["exported"] is not None and row["imported"] is not None)
    return sorted(both, key=lambda row: (-apart(row), row["export"]))


def spec_rows(found: Sequence[Bar], say: Say) -> list[dict[str, Any]]:
    """Bars as rows of the picture."""
    return [
        {"label": bar.label, "start": bar.start, "end": bar.end, "role": say(f"totals.role.{bar.role}")}
        for bar in found
    ]


def side_rows(one: Contradiction, totals: Mapping[str, Total], say: Say) -> list[dict[str, str]]:
    """The numbers of a contradiction with who counted them, for when, and where that stands."""
    return [_row(totals[side.total], say) for side in one.sides]


def elsewhere(one: Contradiction, totals: Mapping[str, Total]) -> list[Total]:
    """Of a table whose parts do not reach its total: what other tables of the same series, window and metric count, and
    this one has no row for. Perhaps the missing ones are there."""
    if one.kind != "parts":
        return []
    parts = [totals[side.total] for side in one.sides[1:]]
    rows = {part.restriction for part in parts}
    same = {(part.series, part.days, part.metric) for part in parts}
    beside = (total for total in totals.values() if (total.series, total.days, total.metric) in same)
    return [total for total in beside if total.counts and total.restriction not in rows]


def named(total: Total, say: Say) -> str:
    """What is counted, and the number with who counted it and for when."""
    return f"{say.content(total.dimension)} {contradictions.said(total, say)}"


def led(total: Total, say: Say) -> str:
    """The same for a link to the number, which comes first."""
    return f"{contradictions.said(total, say)} – {say.content(total.dimension)}"


def _row(total: Total, say: Say) -> dict[str, str]:
    return {
        say("totals.what"): say.content(total.dimension or total.metric),
        say("totals.value"): f"{figure(total.value)} {say.content(total.unit)}",
        say("totals.window"): total.window or say("date.none"),
        say("totals.by"): say.content(total.by),
        say("totals.status"): say(f"totals.status.{total.status}"),
        say("hop.source"): "; ".join(total.publication),
        say("evidence.note"): say.remark(total.note),
    }


def margin_rows(found: Iterable[Margin], say: Say) -> list[dict[str, Any]]:
    """Every published total beside what is evidenced of it."""
    return [
        {
            **_row(one.total, say),
            say("totals.evidenced"): "–" if one.evidenced is None else str(one.evidenced),
            say("totals.number_only"): "–" if one.known_only_as_number is None else figure(one.known_only_as_number),
            say("totals.undecided"): str(len(one.undecided)),
            say("totals.not_counted"): say.content(one.not_counted),
        }
        for one in found
    ]
