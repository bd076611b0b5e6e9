"""A relationship-record → who controls or manages whom. The start of GLEIF's statement is the child."""

from __future__ import annotations

from collections.abc import Iterable

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats.json_object import JsonObject
from loaders.gleif.entity import day, lei
from loaders.gleif_api.words import translated
from loaders.reading import Reading


def relation(reading: Reading, row: JsonObject, known: set[str]) -> Iterable[Statement]:
    """One relationship: `A IS_DIRECTLY_CONSOLIDATED_BY B` is stated as B CONTROLS A."""
    row.ignore("type", "links", "relationships")  # addresses of other answers
    part = row.object("attributes")
    part.ignore("extension", "validFrom", "validTo")  # since when GLEIF shows the record
    said = part.object("relationship")
    said.ignore("qualifiers", "quantifiers")  # accounting standard
    child, parent = _end(said.object("startNode")), _end(said.object("endNode"))
    words, status = said.need("type"), said.need("status")
    locator = f"{row.file}#{child} {words} {parent}"
    kind, turned = translated("relations", words, row.locator).split()
    since, until = _period(said)
    changed = part.object("registration")
    changed.ignore(*changed.data)  # renewal and proof of the statement
    if status == "INACTIVE" and not until:  # ended at the latest when the record was last changed
        until = day(changed.take("lastUpdateDate"), row.locator)
    start, end = (parent, child) if turned == "turned" else (child, parent)
    return [
        *(_bare(reading, key, locator) for key in dict.fromkeys((child, parent)) if key not in known),
        reading.relation(
            kind, f"{reading.source.id}:{start}", f"{reading.source.id}:{end}", locator, role=words, since=since,
            until=until, quote=f"status: {status}",
        ),
    ]  # fmt: skip


def _bare(reading: Reading, key: str, locator: str) -> Record:
    """An organisation of which the answers hold the number only."""
    return reading.record("Organization", key, locator, f"LEI: {key}", lei=key)


def _end(node: JsonObject) -> str:
    scheme = node.need("type")
    if scheme != "LEI":
        raise RowError(f"a node under {scheme!r}", where=node.locator, todo="only LEIs were expected")
    return lei(node, "id")


def _period(said: JsonObject) -> tuple[str, str]:
    """Start and end of the relationship; periods of accounting and filing say something else."""
    spans = {
        part.take("type"): (part.take("startDate"), part.take("endDate"), part.locator)
        for part in said.objects("periods")
    }
    start, end, where = spans.get("RELATIONSHIP_PERIOD", ("", "", ""))
    return day(start, where), day(end, where)
