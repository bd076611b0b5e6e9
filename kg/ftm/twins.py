"""Queries of FollowTheMoney become ours, our parties become its entities; names of properties: properties.csv."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.model.schema import schema
from kg.screening.query import Query, query

NAMES = ("name", "alias", "weakAlias", "previousName", "abbreviation")
PARTS = ("firstName", "secondName", "middleName", "fatherName", "lastName")
"""Parts of a person's name, in the order in which they are put together where no whole name is given."""
COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "flag", "mainCountry")
NUMBERS = (
    "idNumber", "passportNumber", "registrationNumber", "taxNumber", "leiCode", "innCode", "ogrnCode", "swiftBic",
    "vatCode", "dunsCode", "unscId",
)  # fmt: skip
ANY_KIND = ("LegalEntity", "Thing")
"""Schemata that leave open whether a person, a firm or a ship is meant."""
KINDS = {"Airplane": "Aircraft", "PublicBody": "Organization"}


def question(asked: Mapping[str, Any]) -> Query:
    """Our query for one of a yente client: `{schema, properties: {name: [...], ...}}`.

    UsageError when the schema cannot be matched or nothing to look up is in it. Properties that say nothing about
    identity (notes, topics) are left aside, as yente leaves them.
    """
    said = {name: texts(values) for name, values in dict(asked.get("properties") or {}).items()}
    names = [value for name in NAMES for value in said.get(name, ())]
    return query(
        *(names or _put_together(said)),
        schema=kind(str(asked.get("schema") or "")),
        countries=_countries(said),
        birth_dates=[value[:10] for value in said.get("birthDate", ())],
        identifiers=[value for name in NUMBERS for value in said.get(name, ())],
        imo=next(iter(said.get("imoNumber", ())), ""),
        mmsi=next(iter(said.get("mmsi", ())), ""),
        address=next(iter(said.get("address", ())), ""),
    )


def entity(party: Mapping[str, Any]) -> dict[str, Any]:
    """A party's node (`id`, `schema`, `caption`, `records`, its properties) as an entity of FollowTheMoney."""
    kind = schema().kind(party["schema"])
    properties: dict[str, list[str]] = {}
    for name, theirs, only in table():
        if name in kind.properties and (not only or kind.ftm in only):
            for value in texts(party.get(name)):
                if value not in properties.setdefault(theirs, []):
                    properties[theirs].append(value)
    records = texts(party.get("records"))
    return {
        "id": str(party["id"]), "caption": str(party["caption"]), "schema": twin(kind.name),
        "properties": {name: values for name, values in properties.items() if values},
        "datasets": sorted({record.partition(":")[0] for record in records}), "referents": records, "target": True,
    }  # fmt: skip


@cache
def table() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(our property, FollowTheMoney's, the schemata that have it; none for all)."""
    with (Path(__file__).parent / "properties.csv").open(encoding="utf-8", newline="") as file:
        return tuple((row["property"], row["ftm"], tuple(row["schemata"].split())) for row in csv.DictReader(file))


def twin(kind: str) -> str:
    """FollowTheMoney's schema for a kind of ours; our own name where it has none."""
    return schema().kind(kind).ftm or kind


def kind(name: str) -> str:
    """Our kind for a schema; '' for one that leaves it open. UsageError for one that is no party."""
    if not name or name in ANY_KIND:
        return ""
    ours = schema().kinds.get(KINDS.get(name, name))
    if ours is None or not ours.is_a("Party"):
        todo = "one of Person, Company, Organization, LegalEntity, Vessel, Airplane"
        raise UsageError(f"schema {name[:60]!r} cannot be matched", todo=todo)
    return "" if ours.abstract else ours.name


def _put_together(said: Mapping[str, list[str]]) -> list[str]:
    whole = " ".join(said[part][0] for part in PARTS if said.get(part))
    return [whole] if whole else []


def _countries(said: Mapping[str, list[str]]) -> list[str]:
    """Codes and names of countries, each once; what stands for no country of today (`eu`, `suhh`) is left aside."""
    from kg.countries.typed import nation

    return list(dict.fromkeys(code for name in COUNTRIES for value in said.get(name, ()) if (code := nation(value))))


def texts(value: Any) -> list[str]:
    """A property of a node as texts: one value, several, or none."""
    if value is None:
        return []
    found: Iterable[Any] = value if isinstance(value, list | tuple) else [value]
    return [text for one in found if (text := str(one).strip())]
