"""BODS statements on persons and entities → parties with their addresses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kg.countries import codes
from kg.errors import RowError
from kg.model import dates, identifiers
from kg.model.records import Record, Statement
from loaders.formats.json_object import JsonObject
from loaders.formats.listed import addresses
from loaders.reading import Reading

HOUSEKEEPING = ("isComponent", "componentRecordIDs", "annotations", "uri", "hasPepStatus", "politicalExposure")


def entity(reading: Reading, row: JsonObject, key: str) -> Iterable[Statement]:
    said = row.object("recordDetails")
    said.ignore(*HOUSEKEEPING, "publicListing", "formedByStatute", "unspecifiedEntityDetails")
    form = said.object("entityType")
    kind = reading.lookup("entities", form.need("type"), row.locator)
    home = _country(said.object("jurisdiction"))
    places = _places(said)
    name = said.take("name") or form.take("details")
    return _party(
        reading, row, kind, key, said, places, home,
        name=name, alias=said.texts("alternateNames"), founded=_day(said, "foundingDate"),
        status=f"dissolved {end}" if (end := _day(said, "dissolutionDate")) else None,
        organization_type=[form.take("type"), form.take("subtype"), form.take("details")],
    )  # fmt: skip


def person(reading: Reading, row: JsonObject, key: str) -> Iterable[Statement]:
    said = row.object("recordDetails")
    said.ignore(*HOUSEKEEPING, "unspecifiedPersonDetails", "taxResidencies")
    form = said.take("personType")
    names: dict[str, list[str]] = {}
    for found in said.objects("names"):
        found.ignore("familyName", "givenName", "patronymicName")
        names.setdefault(reading.lookup("names", found.take("type") or "legal", row.locator), []).append(
            found.need("fullName")
        )
    if not names.get("name"):
        names = {**names, "name": names.pop("alias", [])[:1]}  # none at all: the register does not name the person
    nations = [(_country(found), found.take("name")) for found in said.objects("nationalities")]
    died = _day(said, "deathDate")
    return _party(
        reading, row, "Person", key, said, _places(said), None, **names, birth_date=_day(said, "birthDate"),
        birth_place=[_birth_place(place) for place in said.objects("placeOfBirth")],
        nationality=[code for code, _ in nations if code],
        note=[f"nationality: {name}" for code, name in nations if name and not code],
        masked=form == "anonymousPerson" or None,
        status=f"died {died}" if died else None,
    )  # fmt: skip


def _party(
    reading: Reading, row: JsonObject, kind: str, key: str, said: JsonObject,
    places: list[tuple[str, str | None]], home: str | None, **facts: Any,
) -> Iterable[Statement]:  # fmt: skip
    home_codes = [code for code in (home, *(code for _, code in places)) if code]
    found = _numbers(said, kind, home)
    made = reading.record(
        kind,
        key,
        row.locator,
        row.published,
        country=list(dict.fromkeys(home_codes)),
        as_of=_stated(row),
        **facts,
        **found,
    )
    return [made, *addresses(reading, made, places, row.locator)]


def with_earlier(last: Record, earlier: list[Record]) -> Record:
    """The last record, with what only earlier statements told: a register may publish less and take nothing back."""
    properties, notes = dict(last.properties), list(last.properties.get("note", ()))
    for record in reversed(earlier):
        for name, values in record.properties.items():
            if name not in properties:
                properties[name] = values
                notes.append(f"{name}: stated on {record.first('as_of') or record.locator}, not repeated later")
    return replace(last, properties={**properties, "note": tuple(notes)} if notes else properties)


def _stated(row: JsonObject) -> str | None:
    return row.take("statementDate")[:10] or None


def _numbers(said: JsonObject, kind: str, home: str | None) -> dict[str, list[str]]:
    """Identifiers: LEI by its scheme, a register's number under the entity's country, the rest with their scheme."""
    found: dict[str, list[str]] = {"other_number": []}
    for one in said.objects("identifiers"):
        one.ignore("uri")
        number, scheme, title = one.take("id"), one.take("scheme"), one.take("schemeName")
        lei = identifiers.lei(number) if scheme == "XI-LEI" else None
        scoped = identifiers.scoped(home, number)
        if lei and kind != "Person":
            found.setdefault("lei", []).append(lei)
        elif number and scoped and kind != "Person" and scheme:
            found.setdefault("registration_number", []).append(scoped)
        elif number:
            found["other_number"].append(f"{title.strip() or scheme} {number}".strip())
    return found


def _places(said: JsonObject) -> list[tuple[str, str | None]]:
    places = []
    for one in said.objects("addresses"):
        one.ignore("type")
        country = one.object("country")
        parts = [one.take("address"), one.take("postCode"), country.take("name")]
        code = _country(country)
        if full := ", ".join(part for part in parts if part):
            places.append((full, code))
    return places


def _birth_place(place: JsonObject) -> str:
    """Address and country; editions before 0.4 have a code alone for the country."""
    place.ignore("type", "postCode")
    country = place.object("country")
    name, code = country.take("name"), _country(country)
    return ", ".join(dict.fromkeys(filter(None, (place.take("address"), name or (codes.name(code) if code else "")))))


def _country(found: JsonObject) -> str | None:
    name, code = found.take("name"), found.take("code")
    return codes.code(code.partition("-")[0]) or codes.code(name)


def _day(said: JsonObject, name: str) -> str | None:
    text = said.take(name)[:10]
    if text and not dates.is_date(text):
        raise RowError(f"{name}: {text!r} is no date", where=said.locator, todo="expected one such as 1990-06-12")
    return text or None
