"""An identity object of the Global Fishing Watch API → its history: a record for each identity with its interval.

Registers and the ship's own signals are kept apart: they may differ. Owners come with the time they owned.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.errors import RowError
from kg.model.records import Record, Statement, fingerprint
from loaders.formats.facts import ship_numbers
from loaders.formats.figures import figure, ship_mmsi
from loaders.formats.instants import days, instant
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.reading import Reading

KINDS = {"registryInfo": "registry", "selfReportedInfo": "signal"}
ONE_VESSEL = "one vessel of the Global Fishing Watch API holds both identities"


def vessel_object(reading: Reading, row: Row) -> Iterator[Statement]:
    """All identities of one vessel, tied to the first as one ship, and its owners."""
    assert isinstance(row, JsonObject)
    row.ignore("registryInfoTotalRecords", "dataset")  # counts what the register holds; told in source.yaml
    types, permits = _types(row), _permits(row)
    made = [
        _identity(reading, part, kind, types, permits) for name, kind in KINDS.items() for part in row.objects(name)
    ]
    if not made:
        raise RowError("no identity in the object", where=row.locator, todo="expected registryInfo or selfReportedInfo")
    yield from made
    for record in made[1:]:
        yield reading.relation("SAME_AS", record, made[0], record.locator, quote=ONE_VESSEL)
    for part in row.objects("registryOwners"):
        yield from _owner(reading, part, made)


def _identity(
    reading: Reading, part: JsonObject, kind: str, types: dict[str, list[str]], permits: dict[str, list[str]]
) -> Record:
    part.ignore("nShipname", "latestVesselInfo", "messagesCounter", "positionsCounter", "matchFields", "lengthM")
    number, own = part.take("ssvid"), part.take("id")
    facts: dict[str, Any] = {"name": part.take("shipname"), "call_sign": part.take("callsign")}
    facts |= ship_mmsi(number) if number else {}
    facts |= ship_numbers(part) if part.take("imo") else {}
    facts |= {
        "flag": reading.country(part.take("flag"), part.locator),
        "as_of": _interval(part, "transmissionDateFrom", "transmissionDateTo"),
    }
    facts |= {"vessel_type": [*part.texts("geartypes"), *types.get(own, ())], **_extra(part)}
    facts["gross_tonnage"] = figure(part, "tonnageGt")
    facts["note"] = [*facts["note"], f"from {', '.join(part.texts('sourceCode'))}", *permits.get(number, ())]
    key = f"{kind}/{part.take('vesselInfoReference') or own or fingerprint(part.values)}"
    return reading.record("Vessel", key, part.locator, part.published, **facts)


def _extra(part: JsonObject) -> dict[str, Any]:
    notes: list[str] = []
    built: list[str] = []
    for extra in part.objects("extraFields"):
        extra.ignore("images", "depthM", "registrySource", "hasComplianceInfo")  # no property of the graph
        built += extra.texts("builtYear")
        notes += [f"{name}: {extra.take(name)}" for name in ("iuuStatus", "operator") if extra.take(name)]
    return {"build_year": built, "note": notes}


def _types(row: JsonObject) -> dict[str, list[str]]:
    """Types of ship by the id of the identity they were found for, in small letters."""
    found: dict[str, list[str]] = {}
    for part in row.objects("combinedSourcesInfo"):
        for name in ("geartypes", "shiptypes"):
            for kind in part.objects(name):
                kind.ignore("source", "yearFrom", "yearTo")  # the identity's own interval is kept
                found.setdefault(part.take("vesselId"), []).append(kind.take("name"))
    return found


def _permits(row: JsonObject) -> dict[str, list[str]]:
    """Public authorisations by MMSI, in words."""
    found: dict[str, list[str]] = {}
    for part in row.objects("registryPublicAuthorizations"):
        who, time = ", ".join(part.texts("sourceCode")), _interval(part, "dateFrom", "dateTo")
        found.setdefault(part.take("ssvid"), []).append(f"authorised by {who} {time or ''}".strip())
    return found


def _owner(reading: Reading, part: JsonObject, ships: list[Record]) -> Iterator[Statement]:
    """The owner, tied to the identity of its MMSI, or to the first one where no identity has it."""
    name, number = part.need("name"), part.take("ssvid")
    time = _interval(part, "dateFrom", "dateTo") or ""
    ship = next((ship for ship in ships if number and number in ship.all("mmsi")), ships[0])
    since, _, until = time.partition("/")
    key = f"owner/{fingerprint([name, ship.id, time])}"
    note = f"from {', '.join(part.texts('sourceCode'))}"
    made = reading.record(
        "Organization",
        key,
        part.locator,
        part.published,
        name=name,
        country=reading.country(part.take("flag"), part.locator),
        note=note,
    )
    yield made
    quote = f"registry owner of MMSI {number}" if number else "registry owner"
    yield reading.relation("OWNS", made, ship, part.locator, since=since, until=until or since, quote=quote)


def _interval(part: JsonObject, start: str, end: str) -> str | None:
    if not part.take(start) or not part.take(end):
        return None
    return days(instant(part, start), instant(part, end))
