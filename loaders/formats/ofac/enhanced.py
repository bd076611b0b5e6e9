"""SDN_ENHANCED.XML and CONS_ENHANCED.XML (`sanctionsData/entities/entity`): listing dates, original scripts, typed
relations. The values stand beside the ids of their reference values, so the reference sections are not needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError, SourceError
from kg.records import Statement
from loaders.formats import xml
from loaders.formats.element import Element
from loaders.formats.ofac import remarks, words
from loaders.formats.ofac.party import Listed, Party
from loaders.formats.ofac.places import Place
from loaders.formats.ofac.roll import Roll, Tie
from loaders.formats.rows import Row
from loaders.source import Reading

ROOT = "sanctionsData"
REFERENCES = ("filters", "referenceValue", "featureType")
"""Sections that repeat for programs what the entities say in words."""
LATIN = "Latin"
LINES = ("ADDRESS1", "ADDRESS2", "ADDRESS3")


def parse(reading: Reading, path: Path) -> Iterator[Statement]:
    entities = Entities(reading)
    yield from reading.each(xml.elements(path, ROOT, skip=REFERENCES), entities.element)
    if not entities.roll.kinds:
        raise SourceError("no party in it", where=path.name, todo="take the XML file as OFAC publishes it")
    yield from entities.roll.rest()


class Entities:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.roll = reading, Roll(reading)

    def element(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, Element)
        if row.tag == "dataAsOf":
            self.reading.edition = row.own[:10]
        elif row.tag != "entity":
            raise RowError(f"unknown section {row.tag!r}", where=row.locator, todo="read it in ofac/enhanced.py")
        else:
            party = self._party(row)
            made = self.roll.enter(party)
            self.roll.ties += list(_ties(party, row))
            return made
        return ()

    def _party(self, entity: Element) -> Party:
        (info,) = entity.each("generalInfo") or [entity]
        info.ignore("identityId")  # a number inside the file
        party = Party(self.reading, entity, entity.take("@id"), _text(info, "entityType"))
        _lists(party, entity)
        for name in _each(entity, "names", "name"):
            _name(party, name)
        for title in info.maybe("title").split(";"):
            if title.strip():
                party.facts.add(("position",), title.strip(), f"title: {title.strip()}")
        for feature in _each(entity, "features", "feature"):
            _feature(party, feature)
        for document in _each(entity, "identityDocuments", "identityDocument"):
            _document(party, document)
        remarks.read(info.take("remarks"), party.facts, set())
        party.places = [_place(address) for address in _each(entity, "addresses", "address")]
        return party


def _each(element: Element, group: str, name: str) -> Iterator[Element]:
    for found in element.each(group):
        for one in found.each(name):
            one.ignore("@id")  # a number inside the file; of addresses it is read before
            yield one


def _text(element: Element, name: str) -> str:
    """Text of a child whose reference id says the same."""
    for child in element.each(name):
        child.ignore("@refId", "@id", "@featureTypeId")
    return element.take(name)


def _texts(entity: Element, group: str, name: str) -> list[str]:
    found = list(_each(entity, group, name))
    for one in found:
        one.ignore("@refId")
    return [text for holder in entity.each(group) for text in holder.all(name)]


def _lists(party: Party, entity: Element) -> None:
    """The lists with their dates. The file does not say which programme belongs to which list: all have all."""
    programmes = _texts(entity, "sanctionsPrograms", "sanctionsProgram")
    notes = [f"sanctions type: {text}" for text in _texts(entity, "sanctionsTypes", "sanctionsType")]
    notes += [f"legal authority: {text}" for text in _texts(entity, "legalAuthorities", "legalAuthority")]
    for one in _each(entity, "sanctionsLists", "sanctionsList"):
        one.ignore("@refId")
        party.lists.append(Listed(one.own, one.take("@datePublished"), programmes, notes))
    _texts(entity, "sanctionsLists", "sanctionsList")


def _name(party: Party, name: Element) -> None:
    kind, weak = _text(name, "aliasType"), name.take("isLowQuality") == "true"
    name.ignore("isPrimary")  # the primary name is the one without a type
    for one in _each(name, "translations", "translation"):
        one.ignore("isPrimary", "formattedFirstName", "formattedLastName", "nameParts")  # parts of the full name
        script, text = _text(one, "script"), one.need("formattedFullName")
        if script in ("", LATIN):
            party.name(text, kind, weak=weak)
        else:
            joined = words.table("scripts").get(script)
            party.facts.add(("original_name",), text if joined is None else text.replace(", ", joined))


def _feature(party: Party, feature: Element) -> None:
    # numbers inside the file, the order, the bounds of the date that `value` prints
    feature.ignore("versionId", "valueRefId", "isPrimary", "valueDate")
    heading, value, comments = _text(feature, "type"), feature.take("value"), feature.take("comments")
    reliability = _text(feature, "reliability")
    if reliability == "False":
        party.facts.note(f"not so, says OFAC: {heading} {value}")
    else:
        party.phrase(heading, value)
    if comments or reliability == "Reported":
        party.facts.note(" ".join(part for part in (heading, value, comments, reliability.lower()) if part))


def _document(party: Party, document: Element) -> None:
    for name in document.each("name"):
        name.ignore("@nameId", "@nameTranslationId")
    document.ignore("name")  # the name of the party that the document bears
    heading, number = _text(document, "type"), document.take("documentNumber")
    country, place = _text(document, "issuingCountry"), document.take("issuingLocation")
    tail = f" ({country})" if country else ""
    for word, tag in (("issued", "issueDate"), ("expires", "expirationDate")):
        tail += f" {word} {document.take(tag)}" if document.take(tag) else ""
    if document.take("isValid") == "false":
        party.facts.add(("other_number",), f"{heading} {number}{tail} (fraudulent)")
    else:
        party.phrase(heading, number, tail)
    more = [text for text in (document.take("issuingAuthority"), place, document.take("comments")) if text]
    if more:
        party.facts.note(f"{heading} {number}: {', '.join(more)}")


def _place(address: Element) -> Place:
    place = Place(address.take("@id"), country=_text(address, "country"), printed=address.published)
    for one in _each(address, "translations", "translation"):
        one.ignore("isPrimary")
        script = _text(one, "script")
        parts = {_text(part, "type"): part.take("value") for part in _each(one, "addressParts", "addressPart")}
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


def _ties(party: Party, entity: Element) -> Iterator[Tie]:
    for one in _each(entity, "relationships", "relationship"):
        kind, quality = _text(one, "type"), _text(one, "quality")
        (other,) = one.each("relatedEntity") or [one]
        if quality not in ("", "High"):
            kind = f"{kind} ({quality.lower()})"
        name, quote = one.take("relatedEntity"), one.take("comments")
        yield Tie(party.key, other.take("@entityId"), kind, party.locator, name, quote)
