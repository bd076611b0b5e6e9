"""The day of an event: when it happened as its source prints it, and the day from which on it belongs in an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import dates
from kg.model.records import Record
from kg.model.schema import schema

HAPPENED = {
    "Case": ("export_period",), "Listing": ("date",), "TradeFlow": ("window",), "ControlTotal": ("window",),
    "Rule": ("in_force", "date"), "StateMeasure": ("in_force", "date"), "Licence": ("valid_from", "date"),
}  # fmt: skip
"""Where a kind says when it happened. The day a case was detected is not the day the goods left."""
LASTING = ("Listing", "Rule", "StateMeasure", "Licence")
"""Kinds that hold from a day on: they end on the day they name, not on the day they began."""
TOLD = ("date", "detected", "export_period", "window")
"""Dates an answer about the thing prints: it belongs in none before the last of them."""
PRINTED = re.compile(r"(?<![\w-])(?:19|20)\d\d-\d\d(?:-\d\d)?(?![\w-])|(?<!\w)\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d(?!\w)")
PRINTED_YEAR = re.compile(r"(?<![\w/-])(?:[A-Z][a-z]+ )?((?:19|20)\d\d)(?![\w/-])")
"""Of a publication that prints no more ("Sanup Ilbo 2015, article 181802"): it was surely out on its last day."""
LED_TO = "LED_TO"


def happened(record: Record) -> tuple[str, str]:
    """Start and end of the event, each as precise as published; equal for one day, empty where nothing is printed."""
    names = HAPPENED.get(record.schema, ("date",))
    day = next((str(record.first(name)) for name in names if record.first(name)), "")
    if record.schema in LASTING:
        return day, str(record.first("until") or "")
    start, _, end = day.partition("/")
    return start, end or start


def known(record: Record) -> str:
    """The last day among the dates of the thing; without any, the day of its earliest dated publication; else empty.

    A number is known from its publication on, not from the end of what it counts; one that this project computed, and
    nobody published, bears no day.
    """
    told = [dates.interval(str(value))[1] for name in TOLD for value in record.properties.get(name, ())]
    if record.schema == "ControlTotal":
        told = [max(*told, printed)] if told and (printed := min(_publications(record), default="")) else []
    return max(told) if told else min(_publications(record), default="")


def _publications(record: Record) -> Iterator[str]:
    for text in record.all("citation", "publication"):
        for found in PRINTED.findall(text) or PRINTED_YEAR.findall(text):
            if day := dates.parse(found):
                yield dates.interval(day)[1]


def is_dated(kind: str) -> bool:
    """Whether things of this kind happen, or count what happened: only these are cut at the day of an answer."""
    return schema().kind(kind).is_a("Event") or kind in HAPPENED


def acting(relation: str, start: Record, end: Record) -> Record | None:
    """The event whose day and modality an edge has: the act is at its start, unless a party's part in it is told."""
    if relation == "SAME_EVENT_AS":
        return None
    both = (end, start) if relation == LED_TO else (start, end)
    return next((record for record in both if schema().kind(record.schema).is_a("Event")), None)
