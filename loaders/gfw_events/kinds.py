"""What an event of each type is: its kind, a sentence on it, and its own properties."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kg.errors import RowError
from loaders.formats.figures import figure, position
from loaders.formats.json_object import JsonObject

Facts = tuple[str, str, dict[str, Any]]
ANCHORAGES = ("startAnchorage", "intermediateAnchorage", "endAnchorage")
ENCOUNTER = "within 500 m for at least 2 hours at a median speed below 2 knots, at least 10 km from an anchorage"
"""When Global Fishing Watch counts an encounter (notes of its data release of 2017)."""


def encounter(row: JsonObject, part: JsonObject, hours: float | None) -> Facts:
    part.ignore("type", "potentialRisk", "mainVesselPublicAuthorizationStatus")  # types and permits of the two ships
    part.ignore("encounteredVesselPublicAuthorizationStatus")
    if len(part.objects("vessel")) != 1:
        raise RowError("an encounter without its second ship", where=row.locator, todo="ask the API again")
    facts = {
        "hours": hours, "distance_km": figure(part, "medianDistanceKilometers"),
        "speed_knots": figure(part, "medianSpeedKnots"), "threshold": ENCOUNTER,
    }  # fmt: skip
    return "Encounter", f"{_ship(row)} and {_ship(part)} stayed close to each other.", facts


def gap(row: JsonObject, part: JsonObject, hours: float | None) -> Facts:
    """A silence; where it began and ended stands in the part, not in the position of the event."""
    part.ignore("impliedSpeedKnots", "positions12HoursBeforeSat", "positionsPerDaySatReception")  # reception
    told, verdict = figure(part, "durationHours"), part.take("intentionalDisabling")
    facts: dict[str, Any] = {
        "hours": hours if told is None else told, "distance_km": figure(part, "distanceKm"),
        "suspected_disabling": {"true": True, "false": False}.get(verdict),
    }  # fmt: skip
    facts |= dict(_place(part, "offPosition", "latitude", "longitude"))
    facts |= dict(_place(part, "onPosition", "end_latitude", "end_longitude"))
    length = f" for {facts['hours']:g} hours" if facts["hours"] is not None else ""
    return "AisGap", f"{_ship(row)} sent no position{length}.", facts


def loitering(row: JsonObject, part: JsonObject, hours: float | None) -> Facts:
    told = figure(part, "totalTimeHours")
    facts = {
        "hours": hours if told is None else told, "distance_km": figure(part, "totalDistanceKm"),
        "speed_knots": figure(part, "averageSpeedKnots"), "shore_km": figure(part, "averageDistanceFromShoreKm"),
    }  # fmt: skip
    return "Loitering", f"{_ship(row)} drifted or sailed slowly at sea.", facts


def port_visit(row: JsonObject, part: JsonObject, hours: float | None) -> Facts:
    part.ignore("visitId")
    told, sure = figure(part, "durationHrs"), part.take("confidence")
    places = list(dict.fromkeys(filter(None, (_anchorage(one) for n in ANCHORAGES for one in part.objects(n)))))
    note = [f"confidence {sure} of 4 (Global Fishing Watch)"] if sure else []
    facts = {"place": places, "hours": hours if told is None else told, "note": note}
    return "PortCall", f"{_ship(row)} called at {', '.join(places) or 'a port'}.", facts


READERS: dict[str, Callable[[JsonObject, JsonObject, float | None], Facts]] = {
    "encounter": encounter, "gap": gap, "loitering": loitering, "port_visit": port_visit,
}  # fmt: skip


def _ship(row: JsonObject) -> str:
    """The ship in a sentence: its name, else its MMSI."""
    ship = row.object("vessel")
    return ship.take("name") or f"MMSI {ship.take('ssvid') or 'unknown'}"


def _place(part: JsonObject, name: str, north: str, east: str) -> Iterator[tuple[str, float | None]]:
    place = position(part.object(name), "lat", "lon")
    yield from zip((north, east), place or (None, None), strict=True)


def _anchorage(part: JsonObject) -> str:
    """`VANCOUVER, CAN`: a name alone does not tell two towns apart."""
    part.ignore("anchorageId", "atDock", "distanceFromShoreKm", "id", "lat", "lon", "topDestination")
    return ", ".join(text for text in (part.take("name"), part.take("flag")) if text)
