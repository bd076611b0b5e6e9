"""Steps of goods from country to country, as plain values, and what is declared instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kg.ui.components.bands import Band, named
from kg.ui.components.world import Way, centres
from kg.ui.i18n import Say

KINDS = ("real", "declared", "meant")
"""How goods went, where they were declared to go, where they were meant to go and never came, being stopped."""

OF = ("case", "shipment", "own")
"""What an event is: a case, a published shipment, or one of the reader's own table, which nobody calls a case."""
UNNAMED = "unnamed"
"""Stands for a country on the way that the source tells of and does not name."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of one event. `start` is empty where nothing says where the goods came from."""

    event: str
    caption: str
    date: str
    start: str
    end: str
    kind: str
    modality: str
    of: str = "case"
    """One of `OF`."""
    columns: tuple[int, int] = (0, 2)
    """Where both ends stand in the flow: 0 where goods came from, 1 on the way, 2 where they went."""

    @property
    def doubtful(self) -> bool:
        return self.modality != "asserted" or self.kind != "real"

    @property
    def ends(self) -> tuple[tuple[int, str], tuple[int, str]]:
        """Both ends, each a column and a country."""
        return (self.columns[0], self.start), (self.columns[1], self.end)

    @property
    def band(self) -> str:
        """Name of the band of the flow that it is part of."""
        return named(*self.ends, self.doubtful)


def steps(rows: Iterable[Mapping[str, Any]]) -> list[Step]:
    """The steps of every event: origin → by way of → destination, and the declared one."""
    events: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        events[row["id"]].append(row)
    return [step for those in events.values() for step in _steps(those)]


def _steps(rows: Sequence[Mapping[str, Any]]) -> list[Step]:
    by: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        by[row["relation"]].append(row)
    one = rows[0]
    # who broke the export law of a country exported from there, whether or not a sentence says so
    start = [(row["country"], row["modality"]) for row in by["ORIGINATES_IN"]] or [(one["exports_of"], "asserted")]
    via = [(row["country"], row["modality"]) for row in by["ROUTED_VIA"]]
    via += [(UNNAMED, one["modality"])] if one["via_unnamed"] else []
    end = [(row["country"], row["modality"]) for row in by["DESTINED_FOR"]]
    declared = [(row["country"], row["modality"]) for row in by["DECLARED_FOR"]]
    reached = "meant" if one["stopped"] else "real"
    pairs = [
        (reached if columns[1] == END else "real", a, b, columns) for a, b, columns in _between(start, via, end)
    ] + [("declared", a, b, (0, 2)) for a in start for b in declared]
    return [
        Step(one["id"], one["caption"], one["date"], a[0], b[0], kind, _weaker(a[1], b[1]), _of(one), columns)
        for kind, a, b, columns in pairs
    ]


def _of(row: Mapping[str, Any]) -> str:
    return "own" if row["own"] else "shipment" if row["schema"] == "Shipment" else "case"


def loaded(every: Iterable[Step]) -> list[str]:
    """What there is of `OF`."""
    found = {step.of for step in every}
    return [of for of in OF if of in found]


def counted(shown: Iterable[Step], say: Say) -> str:
    """How many events there are, each kind by its name."""
    events = {step.event: step.of for step in shown}
    numbers = {of: sum(one == of for one in events.values()) for of in OF}
    return ", ".join(say(f"routes.of.{of}.number", number=f"{number:,}") for of, number in numbers.items() if number)


Ends = list[tuple[str, str]]
END = 2
"""The column of where goods went."""


def _between(start: Ends, via: Ends, end: Ends) -> list[tuple[tuple[str, str], tuple[str, str], tuple[int, int]]]:
    """Each end with the next: several countries on the way are not put in an order that nobody stated."""
    stations = [(column, ends) for column, ends in enumerate((start, via, end)) if ends]
    return [
        (a, b, (here, there))
        for (here, ours), (there, theirs) in pairwise(stations)
        for a in ours for b in theirs if a[0] != b[0]
    ]  # fmt: skip


def at_each(shown: Iterable[Step]) -> dict[tuple[int, str], int]:
    """How many events there are at each country of each column: one with several bands there counts once."""
    found: dict[tuple[int, str], set[str]] = defaultdict(set)
    for step in shown:
        for end in step.ends:
            found[end].add(step.event)
    return {end: len(events) for end, events in found.items()}


def adds_up(shown: Sequence[Step]) -> bool:
    """Whether the numbers at the countries where goods came from, and at those where they went, are all events once."""
    sums: dict[int, int] = defaultdict(int)
    for (column, _), events in at_each(shown).items():
        sums[column] += events
    return sums[0] == sums[2] == len({step.event for step in shown})


def bands(shown: Iterable[Step]) -> list[Band]:
    """The bands of the flow; a country that nobody states is one too, as its own end."""
    found: dict[tuple[tuple[int, str], tuple[int, str], bool], set[str]] = defaultdict(set)
    for step in shown:
        found[(*step.ends, step.doubtful)].add(step.event)
    return [Band(start, end, len(events), doubtful) for (start, end, doubtful), events in sorted(found.items())]


def _weaker(one: str, other: str) -> str:
    return one if one != "asserted" else other


def ways(shown: Iterable[Step], say: Say) -> list[Way]:
    """The arrows of the map: for each pair of countries one of what is asserted, one of what is not."""
    found: dict[tuple[str, str, bool], set[str]] = defaultdict(set)
    for step in shown:
        if step.start and UNNAMED not in (step.start, step.end):
            found[step.start, step.end, step.doubtful].add(step.event)
    return [_way(*way, len(events), say) for way, events in sorted(found.items())]


def _way(start: str, end: str, doubtful: bool, events: int, say: Say) -> Way:
    sure = say("routes.doubtful" if doubtful else "routes.sure")
    return Way(start, end, events, doubtful, f"{say.country(start)} → {say.country(end)}: {events} ({sure})")


def off_the_map(shown: Iterable[Step]) -> int:
    """Events without a line: no source states where their goods came from, or an end has no place on the map."""
    known, drawn, all = set(centres()), set(), set()
    for step in shown:
        all.add(step.event)
        if {step.start, step.end} <= known:
            drawn.add(step.event)
    return len(all - drawn)


def rows(shown: Iterable[Step], say: Say) -> list[dict[str, Any]]:
    """The table: a pair of countries and kind a row, most events first."""
    found: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    for step in shown:
        found[step.start, step.end, step.kind, step.modality].add(step.event)
    return [
        {
            say("routes.from"): place(start, say),
            say("routes.to"): place(end, say),
            say("routes.kinds"): say(f"routes.{kind}"),
            say("evidence.modality"): say(f"modality.{modality}"),
            say("routes.events"): len(events),
        }
        for (start, end, kind, modality), events in sorted(found.items(), key=lambda p: (-len(p[1]), p[0]))
    ]


def place(code: str, say: Say) -> str:
    """A country for people; that nobody states it, or that the source does not name it."""
    if code == UNNAMED:
        return say("routes.unnamed")
    return say.country(code) if code else say("routes.no_start")


def cases(chosen: Iterable[Step], every: Iterable[Step], say: Say) -> dict[str, dict[str, str]]:
    """By event that is chosen, a row of the table of cases: all its countries, not those of a band alone."""
    whole: dict[str, list[Step]] = defaultdict(list)
    for step in every:
        whole[step.event].append(step)
    return {step.event: _case(step, whole[step.event], say) for step in chosen}


def _case(step: Step, those: Sequence[Step], say: Say) -> dict[str, str]:
    return {
        say("routes.case"): say.sentence(step.caption),
        **{
            say(f"routes.{name}"): _countries(those, column, say) for column, name in enumerate(("start", "via", "end"))
        },
        say("routes.of"): say(f"routes.of.{step.of}"),
        say("hop.dates"): step.date or say("date.none"),
        say("evidence.modality"): say(f"modality.{step.modality}"),
    }


def _countries(those: Iterable[Step], column: int, say: Say) -> str:
    """The countries of a column; one that was only declared or meant says so."""
    told: dict[str, set[str]] = {}
    for step in those:
        for at, code in step.ends:
            if at == column and code:
                told.setdefault(code, set()).add(step.kind if at == END else "real")
    return "; ".join(
        place(code, say)
        + ("" if "real" in kinds else f" ({', '.join(say(f'routes.{kind}') for kind in sorted(kinds))})")
        for code, kinds in told.items()
    )
