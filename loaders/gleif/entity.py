"""Level 1: LEIRecord → an organisation with its names, addresses, register number and state."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.countries import codes
from kg.errors import RowError
from kg.model import dates, identifiers
from kg.model.records import Statement
from loaders.formats.element import Element
from loaders.formats.listed import addresses
from loaders.formats.rows import Row
from loaders.gleif.registration import numbers, told
from loaders.reading import Reading

HOUSEKEEPING = ("Extension", "TransliteratedOtherAddresses", "OtherAddresses")
"""Map coordinates made by a machine, addresses in other spellings; see source.yaml."""


def day(text: str, where: str) -> str:
    """The day of an instant such as `2012-11-29T00:00:00.000Z`."""
    if text and not dates.is_date(text[:10]):
        raise RowError(f"no instant: {text!r}", where=where, todo="expected one such as 2012-11-29T00:00:00Z")
    return text[:10]


def lei(row: Row, name: str) -> str:
    """A Legal Entity Identifier whose check digits hold."""
    text = row.need(name)
    found = identifiers.lei(text)
    if not found:
        raise RowError(f"{name}: the check digits of {text!r} fail", where=row.locator, todo="compare GLEIF's search")
    return found


def one(element: Element, name: str) -> Element:
    """The one child of this name; RowError when there is none."""
    found = element.each(name)
    if len(found) != 1:
        raise RowError(f"{name} stands {len(found)} times", where=element.locator, todo="one was expected")
    return found[0]


def organization(reading: Reading, row: Element) -> Iterable[Statement]:
    """The party of one record and its addresses."""
    key, entity = lei(row, "LEI"), one(row, "Entity")
    row.ignore(*HOUSEKEEPING)
    entity.ignore(*HOUSEKEEPING, "EntitySubCategory", "AssociatedEntity", "LegalName")
    names: dict[str, list[str]] = {"name": [_name(one(entity, "LegalName"))]}
    for other in _others(entity):
        kind = reading.lookup("names", other.need("@type"), other.locator)
        names.setdefault(kind, []).append(_name(other))
    places = [_address(part) for tag in ("LegalAddress", "HeadquartersAddress") for part in entity.each(tag)]
    facts, (state, since) = _facts(reading, entity), _registration(row)
    facts["status"] = [facts["status"], *told(state, since)]
    own = numbers(key, state)
    facts["other_number"] += [own["other_number"]] if "other_number" in own else []
    made = reading.record(
        "Organization", key, row.locator, row.published, **names, **facts, lei=own.get("lei"),
        country=list(dict.fromkeys(code for code in (_jurisdiction(entity), *(c for _, c in places)) if code)),
    )  # fmt: skip
    return [made, *addresses(reading, made, places, row.locator)]


def _registration(row: Element) -> tuple[str, str]:
    """State of the number and the day of its last change; the rest is left out, see source.yaml."""
    for found in row.each("Registration"):
        found.ignore(*found.values)
        return found.take("RegistrationStatus"), found.take("LastUpdateDate")[:10]
    return "", ""


def _others(entity: Element) -> Iterable[Element]:
    for name in ("OtherEntityName", "TransliteratedOtherEntityName"):
        for group in entity.each(f"{name}s"):
            group.ignore(name)  # its text is taken from the element itself
            yield from group.each(name)


def _name(element: Element) -> str:
    element.ignore("@lang", "@type", "text()")
    if not element.own:
        raise RowError("a name without text", where=element.locator, todo="compare GLEIF's search")
    return element.own


def _jurisdiction(entity: Element) -> str | None:
    return codes.code(entity.take("LegalJurisdiction").partition("-")[0])


def _address(element: Element) -> tuple[str, str | None]:
    element.ignore("@lang", "@type", "MailRouting", "AddressNumber", "AddressNumberWithinBuilding")
    lines = [*element.all("FirstAddressLine"), *element.all("AdditionalAddressLine")]
    country = element.take("Country")
    rest = [element.take(name) for name in ("City", "Region", "PostalCode")]
    return ", ".join(text for text in (*lines, *rest, country) if text), codes.code(country)


def _facts(reading: Reading, entity: Element) -> dict[str, Any]:
    form = [
        part
        for found in entity.each("LegalForm")
        for part in (found.take("EntityLegalFormCode"), found.take("OtherLegalForm"))
    ]
    registers = [_register(found) for found in entity.each("RegistrationAuthority")]
    scoped = identifiers.scoped(_jurisdiction(entity), registers[0][1]) if registers else None
    created = entity.take("EntityCreationDate")
    return {
        "organization_type": [entity.take("EntityCategory"), *(part for part in form if part)],
        "registration_number": scoped,
        "other_number": [f"{authority} {number}" for authority, number in registers if number],
        "founded": day(created, entity.locator) or None,
        "status": entity.take("EntityStatus"),
        "note": [*_events(entity), *_successors(entity)],
    }


def _register(element: Element) -> tuple[str, str]:
    element.ignore("OtherRegistrationAuthorityID")
    return element.take("RegistrationAuthorityID"), element.take("RegistrationAuthorityEntityID")


def _events(entity: Element) -> Iterable[str]:
    if expired := entity.take("EntityExpirationDate"):
        yield f"EntityExpirationDate: {expired} {entity.take('EntityExpirationReason')}".strip()
    entity.ignore("EntityExpirationReason")
    for found in entity.each("LegalEntityEvents"):
        for event in found.each("LegalEntityEvent"):
            event.ignore("@group_type", "@group_id", "ValidationDocuments", "ValidationReference", "AffectedFields")
            event.ignore("LegalEntityEventRecordedDate", "@group_sequence_no")
            what, state = event.take("LegalEntityEventType"), event.take("@event_status")
            yield f"{what} {state}: {day(event.take('LegalEntityEventEffectiveDate'), event.locator)}".strip(" :")


def _successors(entity: Element) -> Iterable[str]:
    """The entity that took over: named in a note, since the old one is not the same party."""
    for found in entity.each("SuccessorEntity"):
        yield f"SuccessorEntity: {found.whole}"
    entity.ignore("SuccessorEntity")
