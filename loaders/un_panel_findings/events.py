"""A row of findings.csv → the event it tells of. A listing becomes an act: one record for each party later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.model.records import Record
from loaders.formats.facts import words_of
from loaders.formats.rows import Row
from loaders.reading import Reading

TEXTS = {
    "Shipment": ("cargo", "quantity", "place", "route"),
    "Transfer": ("cargo", "quantity", "place"),
    "PortCall": ("place",),
    "AisGap": (),
    "Finding": ("quantity", "place"),
}
COUNTRIES = {"Shipment": ("origin", "declared_destination", "destination", "via")}
NOTIFIED = {"": None, "yes": True, "no": False}
"""Whether the committee was told of the supply; empty where no source says."""


@dataclass(frozen=True, slots=True)
class Act:
    """An authority's decision on several parties: what its listings have in common."""

    statuses: tuple[str, ...]
    facts: dict[str, Any]
    published: str


Event = Record | Act


def event(reading: Reading, row: Row) -> Event:
    """The record of one finding, or the act that its listings will be made of."""
    kind = reading.lookup("kinds", row.need("kind"), row.locator)
    facts = common(row)
    if kind == "Listing":
        facts |= {
            "authority": row.need("authority"),
            "proposed_by": row.take("proposed_by"),
            "reason": facts["summary"],
        }
        return Act(tuple(row.split("listing_status")), facts, row.published)
    facts |= {name: row.split(name) for name in TEXTS[kind]}
    facts |= {name: row.countries(name) for name in COUNTRIES.get(kind, ())}
    if kind == "Finding":
        facts["topic"] = row.need("topic")
    if kind == "Shipment":
        facts["notified"] = NOTIFIED[row.take("notified")]
    if kind == "Transfer":
        facts["position_unclear"] = row.take("position_unclear") == "true" or None
    return reading.record(kind, row.need("id"), row.locator, row.published, **facts)


def common(row: Row) -> dict[str, Any]:
    """What every event says: when, how surely, where it is printed."""
    return {
        "date": row.take("date"),
        "as_of": row.take("date"),
        "summary": row.need("summary"),
        "modality": row.need("modality"),
        "note": row.take("note"),
        "network": row.split("network"),
        **words_of(row),
    } | printed(row)


def printed(row: Row) -> dict[str, Any]:
    """Where the finding stands and how far it can be relied on: shared with its parties."""
    return {
        "confidence": row.need("confidence"),
        "report": row.split("report"),
        "paragraph": row.maybe("paragraph"),
        "citation": row.split("citation"),
        "source_url": row.split("url", " "),
    }
