"""A lei-record → an organisation with its names, addresses, numbers and state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.countries import codes as countries
from kg.model import identifiers
from kg.model.records import Statement
from loaders.formats.json_object import JsonObject
from loaders.formats.listed import addresses
from loaders.gleif import registration
from loaders.gleif.entity import day, lei
from loaders.gleif.registration import told
from loaders.gleif_api.words import translated
from loaders.reading import Reading

CODES = {"ocid": "OpenCorporates", "qcc": "QCC", "spglobal": "S&P Global"}
"""Numbers of other registers that GLEIF maps to the LEI."""
PARENTS = {"direct-parent": "direct parent", "ultimate-parent": "ultimate parent"}


def organization(reading: Reading, row: JsonObject) -> Iterable[Statement]:
    """The party of one record and its addresses."""
    part = row.object("attributes")
    part.ignore("mic", "conformityFlag")  # markets, validation: see source.yaml
    row.ignore("type", "links", "id")
    key, entity = lei(part, "lei"), part.object("entity")
    entity.ignore("otherAddresses", "subCategory", "associatedEntity")
    names: dict[str, list[str]] = {"name": [_name(entity.object("legalName"))]}
    for other in (*entity.objects("otherNames"), *entity.objects("transliteratedOtherNames")):
        kind = translated("names", other.need("type"), other.locator)
        names.setdefault(kind, []).append(_name(other))
    places = [_address(entity.object(name)) for name in ("legalAddress", "headquartersAddress")]
    codes = [_jurisdiction(entity), *(code for _, code in places)]
    numbers = [f"{scheme} {text}" for name, scheme in CODES.items() for text in part.texts(name)]
    facts, state = _facts(entity, numbers), part.object("registration")
    registered = state.take("status")
    facts["status"] = [facts["status"], *told(registered, state.take("lastUpdateDate")[:10])]
    own = registration.numbers(key, registered)
    facts["other_number"] += [own["other_number"]] if "other_number" in own else []
    state.ignore(*state.data)  # renewal, issuer, validation: see source.yaml
    made = reading.record(
        "Organization", key, f"{row.file}#{key}", row.published, **names, **facts,
        lei=own.get("lei"), swift=part.texts("bic"),
        note=[*_events(entity), *_exceptions(row)], country=list(dict.fromkeys(code for code in codes if code)),
    )  # fmt: skip
    return [made, *addresses(reading, made, [place for place in places if place[0]], made.locator)]


def _name(part: JsonObject) -> str:
    part.ignore("language", "type")
    return part.need("name")


def _address(part: JsonObject) -> tuple[str, str | None]:
    part.ignore("language", "mailRouting", "addressNumber", "addressNumberWithinBuilding")
    country = part.take("country")
    rest = [part.take(name) for name in ("city", "region", "postalCode")]
    text = ", ".join(text for text in (*part.texts("addressLines"), *rest, country) if text)
    return text, countries.code(country)


def _jurisdiction(entity: JsonObject) -> str | None:
    return countries.code(entity.take("jurisdiction").partition("-")[0])


def _facts(entity: JsonObject, numbers: list[str]) -> dict[str, Any]:
    form, register = entity.object("legalForm"), entity.object("registeredAt")
    number, authority = entity.take("registeredAs"), register.take("id")
    register.ignore("other")
    forms = [entity.take("category"), form.take("id"), form.take("other")]
    return {
        "organization_type": [text for text in forms if text],
        "registration_number": identifiers.scoped(_jurisdiction(entity), number) if number else None,
        "other_number": [*([f"{authority} {number}"] if number else []), *numbers],
        "founded": day(entity.take("creationDate"), entity.locator) or None,
        "status": entity.take("status"),
    }


def _events(entity: JsonObject) -> Iterator[str]:
    """Expiry, successors (other parties, so named in a note) and events, in words."""
    ended = entity.object("expiration")
    if date := ended.take("date"):
        yield f"expired {day(date, entity.locator)} {ended.take('reason')}".strip()
    ended.ignore("reason")
    for heir in (*entity.objects("successorEntity"), *entity.objects("successorEntities")):
        if text := " ".join(filter(None, (heir.take("lei"), heir.take("name")))):
            yield f"successor: {text}"
    for group in entity.objects("eventGroups"):
        group.ignore("groupType")
        for event in group.objects("events"):
            event.ignore("validationDocuments", "validationReference", "recordedDate", "affectedFields")
            what, state = event.take("type"), event.take("status")
            yield f"{what} {state}: {day(event.take('effectiveDate'), event.locator)}".strip(" :")


def _exceptions(row: JsonObject) -> Iterator[str]:
    """That a parent is not reported; why, stands in another answer."""
    links = row.object("relationships")
    links.ignore(*links.data)  # addresses of other answers
    for name, words in PARENTS.items():
        parent = links.object(name).object("links")
        if parent.take("reporting-exception"):
            yield f"no {words} is reported, which does not say that there is none; GLEIF holds the reason"
        parent.ignore(*parent.data)
