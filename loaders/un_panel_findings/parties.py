"""A row of roles.csv → the party as this finding describes it, and its tie to the event or to another party."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.errors import RowError
from kg.model.records import Record, Statement
from kg.model.schema import schema
from loaders.formats.facts import (
    company_numbers,
    identity,
    party_name,
    remarks,
    ship_numbers,
    slug,
)  # fmt: skip
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.un_panel_findings.events import Act, Event

NAMES = ("alias", "former_name", "weak_alias")
FACTS = (*NAMES, "imo", "flag", "country", "imo_company", "un_reference")
SHARED = ("as_of", "confidence", "report", "citation", "source_url")


def party(reading: Reading, row: Row, event: Event, parties: dict[str, Record]) -> tuple[Record, bool]:
    """The party's record, and whether this row made it: a second role of the same party repeats no facts."""
    key = party_key(row.need("finding"), row.need("party"))
    if key not in parties:
        return _record(reading, row, event, key), True
    row.ignore("party_key", "key_reason", "imo_source")  # as in its first row
    if any(row.take(name) for name in FACTS) or parties[key].schema != row.need("schema"):
        todo = "state them in the party's first row of the finding only"
        raise RowError("facts about a party that has its record already", where=row.locator, todo=todo)
    return parties[key], False


def party_key(finding: str, name: str) -> str:
    return f"{finding}/{slug(name)}"


def _record(reading: Reading, row: Row, event: Event, key: str) -> Record:
    kind = reading.lookup("schemas", row.need("schema"), row.locator)
    facts: dict[str, Any] = {name: row.split(name) for name in NAMES}
    facts |= {"name": party_name(reading, row, "party"), "country": row.countries("country")}
    facts |= {"note": remarks(row), "un_reference": row.take("un_reference"), **identity(row)}
    if schema().kind(kind).is_a("Vessel"):
        facts |= {"flag": row.countries("flag"), **ship_numbers(row)}
    if schema().kind(kind).is_a("Organization"):
        facts["imo_company"] = company_numbers(row)
    return reading.record(kind, key, row.locator, row.published, **facts, **_shared(event))


def _shared(event: Event) -> dict[str, Any]:
    facts = event.facts if isinstance(event, Act) else event.properties
    return {name: facts[name] for name in SHARED if name in facts}


def tie(reading: Reading, row: Row, start: Record, event: Event, parties: dict[str, Record]) -> Iterator[Statement]:
    """The relation of a role: to a listing made for the party, to another party of the finding, or to the event."""
    role = row.need("role")
    relation = reading.lookup("roles", role, row.locator)
    facts = {
        "modality": row.need("modality"),
        "since": row.take("since"),
        "until": row.take("until"),
        "role": role,
        "quote": row.take("note"),
    }
    if isinstance(event, Act) and relation == "LISTS":
        yield from _listings(reading, row, start, event, facts)
    elif other := row.take("of"):
        yield reading.relation(relation, start, _other(row, other, parties), row.locator, **facts)
    elif isinstance(event, Record):
        yield reading.relation(relation, start, event, row.locator, **facts)
    else:
        todo = "use the role listed, or name the other party in the column of"
        raise RowError(f"the role {role!r} has no event: the finding is a listing", where=row.locator, todo=todo)


def _other(row: Row, name: str, parties: dict[str, Record]) -> Record:
    key = party_key(row.need("finding"), name)
    if key not in parties:
        raise RowError(f"no party {name!r} in this finding", where=row.locator, todo="put its row before this one")
    return parties[key]


def _listings(reading: Reading, row: Row, listed: Record, act: Act, facts: dict[str, Any]) -> Iterator[Statement]:
    facts["since"] = facts["since"] or act.facts["date"]
    for status in act.statuses:
        key = f"{listed.id.split(':', 1)[1]}/{status}"
        printed = f"{act.published}\n{row.published}"
        listing = reading.record("Listing", key, row.locator, printed, **act.facts, listing_status=status)
        yield listing
        yield reading.relation("LISTS", listing, listed, row.locator, **facts)
