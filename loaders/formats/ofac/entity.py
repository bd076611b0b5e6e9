"""Names, features, documents and addresses of one entity of the Enhanced XML."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import RowError
from loaders.formats.element import Element
from loaders.formats.ofac import words
from loaders.formats.ofac.party import Party
from loaders.formats.ofac.places import Place

LATIN = "Latin"
LINES = ("ADDRESS1", "ADDRESS2", "ADDRESS3")


def each(element: Element, group: str, name: str) -> Iterator[Element]:
    for found in element.each(group):
        for one in found.each(name):
            one.ignore("@id")  # a number inside the file; of addresses it is read before
            yield one


def word(element: Element, name: str) -> str:
    """Text of a child whose reference id says the same."""
    for child in element.each(name):
        child.ignore("@refId", "@id", "@featureTypeId")
    return element.take(name)


def texts(entity: Element, group: str, name: str) -> list[str]:
    found = list(each(entity, group, name))
    for one in found:
        one.ignore("@refId")
    return [text for holder in entity.each(group) for text in holder.all(name)]


def read_name(party: Party, name: Element) -> None:
    kind, weak = word(name, "aliasType"), name.take("isLowQuality") == "true"
    name.ignore("isPrimary")  # the primary name is the one without a type
    for one in each(name, "translations", "translation"):
        one.ignore("isPrimary", "formattedFirstName", "formattedLastName", "nameParts")  # parts of the full name
        script, text = word(one, "script"), one.need("formattedFullName")
        if script in ("", LATIN):
            party.name(text, kind, weak=weak)
        else:
            joined = words.table("scripts").get(script)
            party.facts.add(("original_name",), text if joined is None else text.replace(", ", joined))


def read_feature(party: Party, feature: Element) -> None:
    # numbers inside the file, the order, the bounds of the date that `value` prints
    feature.ignore("versionId", "valueRefId", "isPrimary", "valueDate")
    heading, value, comments = word(feature, "type"), feature.take("value"), feature.take("comments")
    reliability = word(feature, "reliability")
    if reliability == "False":
        party.facts.note(f"not so, says OFAC: {heading} {value}")
    else:
        party.phrase(heading, value)
    if comments or reliability == "Reported":
        party.facts.note(" ".join(part for part in (heading, value, comments, reliability.lower()) if part))


def read_document(party: Party, document: Element) -> None:
    for name in document.each("name"):
        name.ignore("@nameId", "@nameTranslationId")
    document.ignore("name")  # the name of the party that the document bears
    heading, number = word(document, "type"), document.take("documentNumber")
    country, place = word(document, "issuingCountry"), document.take("issuingLocation")
    tail = f" ({country})" if country else ""
    for act, tag in (("issued", "issueDate"), ("expires", "expirationDate")):
        tail += f" {act} {document.take(tag)}" if document.take(tag) else ""
    if document.take("isValid") == "false":
        party.facts.add(("other_number",), f"{heading} {number}{tail} (fraudulent)")
    else:
        party.phrase(heading, number, tail)
    more = [text for text in (document.take("issuingAuthority"), place, document.take("comments")) if text]
    if more:
        party.facts.note(f"{heading} {number}: {', '.join(more)}")


def read_place(address: Element) -> Place:
    place = Place(address.take("@id"), country=word(address, "country"), printed=address.published)
    for one in each(address, "translations", "translation"):
        one.ignore("isPrimary")
        script = word(one, "script")
        parts = {word(part, "type"): part.take("value") for part in each(one, "addressParts", "addressPart")}
        if script not in ("", LATIN):
            place.notes.append(f"in {script} script: {', '.join(parts.values())}")
            continue
        place.lines = [parts.pop(line, "") for line in LINES]
        place.city, place.state = parts.pop("CITY", ""), parts.pop("STATE/PROVINCE", "")
        place.postcode, region = parts.pop("POSTAL CODE", ""), parts.pop("REGION", "")
        place.country = place.country or (f"Region: {region}" if region else "")
        if parts:
            raise RowError(f"unknown part of an address: {', '.join(parts)}", where=address.locator, todo="read it")
    return place
