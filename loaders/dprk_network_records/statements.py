"""One row of each table → its record or relation."""

from __future__ import annotations

from typing import Any

from kg.errors import RowError
from kg.model.records import Record, Relation
from kg.model.schema import schema
from loaders.formats.facts import (
    company_numbers,
    identity,
    party_name,
    remarks,
    ship_numbers,
    words_of,
)  # fmt: skip
from loaders.formats.rows import Row
from loaders.reading import Reading

SHIP = ("vessel_type", "gross_tonnage", "deadweight_tonnage", "build_year")
PERSON = ("position",)
FIRM = ("founded",)


def vessel(reading: Reading, row: Row) -> Record:
    """A ship as one source, or several that agree, describe it."""
    facts = _names(reading, row) | {"weak_alias": row.split("weak_alias")} | {name: row.take(name) for name in SHIP}
    facts |= {name: row.countries(name) for name in ("flag", "former_flag")} | ship_numbers(row)
    return _record(reading, "Vessel", row, facts | _party(row))


def party(reading: Reading, row: Row) -> Record:
    """A firm, body or person as one source, or several that agree, describe it."""
    kind = reading.lookup("schemas", row.need("schema"), row.locator)
    facts = _names(reading, row) | {
        name: row.take(name) for name in ("un_reference", "other_number", "status", "quote")
    }
    facts["country"] = row.countries("country")
    if schema().kind(kind).is_a("Person"):
        facts |= {"nationality": row.countries("nationality")} | {name: row.take(name) for name in PERSON}
    else:
        facts |= {"imo_company": company_numbers(row)} | {name: row.take(name) for name in FIRM}
    return _record(reading, kind, row, facts | _party(row))


def address(reading: Reading, row: Row) -> Record:
    """An address as precise as it is printed: without a street it is a town, not a door."""
    facts: dict[str, Any] = {name: row.take(name) for name in ("full", "street", "city")}
    facts["country"] = row.countries("country")
    return _record(reading, "Address", row, facts | _source(row))


def tie(reading: Reading, row: Row, start: Record, end: Record) -> Relation:
    """A relation between two records; the quote ends with the publication that states it."""
    quote = f"{row.take('quote')} ({row.need('citation')})".strip()
    facts = {name: row.take(name) for name in ("since", "until", "modality", "role")}
    share = row.take("share_pct")
    if share and not share.replace(".", "", 1).isdigit():
        raise RowError(f"share_pct: {share!r} is no number", where=row.locator, todo="write a percentage such as 100")
    pct = float(share) if share else None
    relation = reading.lookup("relations", row.need("relation"), row.locator)
    return reading.relation(relation, start, end, row.locator, quote=quote, share_pct=pct, **facts)


def listing(reading: Reading, row: Row, listed: Record) -> Record:
    """What one authority did to one party on one day."""
    facts: dict[str, Any] = {name: row.take(name) for name in ("date", "until", "programme", "reference", "modality")}
    facts |= {"authority": row.need("authority"), "listing_status": row.need("status")}
    facts["proposed_by"] = row.take("proposed_by")
    facts |= {"summary": row.need("summary"), "reason": row.need("summary"), "as_of": row.take("date")}
    key = f"{row.need('key')}/{listed.id.split(':', 1)[1]}"
    return reading.record("Listing", key, row.locator, row.published, **facts, **_print(row), note=row.take("note"))


def claim(reading: Reading, row: Row) -> Record:
    """Who says what, on which day."""
    facts: dict[str, Any] = {name: row.need(name) for name in ("speaker", "stance", "text")} | words_of(row)
    facts |= {"date": row.take("date"), "as_of": row.take("date"), "note": row.take("note"), "modality": "asserted"}
    return reading.record("Claim", f"claim/{row.need('key')}", row.locator, row.published, **facts, **_print(row))


def call(reading: Reading, row: Row) -> Record:
    """A ship in a port."""
    facts: dict[str, Any] = {name: row.need(name) for name in ("date", "place", "summary")}
    facts |= {"as_of": row.need("date"), "modality": "asserted"}
    return reading.record("PortCall", f"call/{row.need('key')}", row.locator, row.published, **facts, **_print(row))


def _record(reading: Reading, kind: str, row: Row, facts: dict[str, Any]) -> Record:
    return reading.record(kind, row.need("key"), row.locator, row.published, **facts)


def _names(reading: Reading, row: Row) -> dict[str, Any]:
    named = {"name": party_name(reading, row, "name")}
    return named | {name: row.split(name) for name in ("alias", "former_name", "original_name")}


def _source(row: Row) -> dict[str, Any]:
    return {"as_of": row.take("as_of"), "note": row.take("note")} | _print(row)


def _party(row: Row) -> dict[str, Any]:
    return _source(row) | identity(row) | {"note": remarks(row), "network": row.split("network")}


def _print(row: Row) -> dict[str, Any]:
    return {
        "confidence": row.need("confidence"),
        "citation": row.split("citation"),
        "source_url": row.split("url", " "),
    }
