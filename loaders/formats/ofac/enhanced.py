"""SDN_ENHANCED.XML and CONS_ENHANCED.XML (`sanctionsData/entities/entity`): listing dates, original scripts, typed
relations. The values stand beside the ids of their reference values, so the reference sections are not needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import xml
from loaders.formats.element import Element
from loaders.formats.ofac import entity, remarks
from loaders.formats.ofac.party import Listed, Party
from loaders.formats.ofac.roll import Roll, Tie
from loaders.formats.rows import Row
from loaders.reading import Reading

ROOT = "sanctionsData"
REFERENCES = ("filters", "referenceValue", "featureType")
"""Sections that repeat for programs what the entities say in words."""


def parse(reading: Reading, path: Path) -> Iterator[Statement]:
    entities = Entities(reading)
    yield from reading.each(xml.elements(path, ROOT, skip=REFERENCES), entities.element)
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

    def _party(self, row: Element) -> Party:
        (info,) = row.each("generalInfo") or [row]
        info.ignore("identityId")  # a number inside the file
        key = self.reading.once(row.take("@id"), row)
        party = Party(self.reading, row, key, entity.word(info, "entityType"))
        _lists(party, row)
        for name in entity.each(row, "names", "name"):
            entity.read_name(party, name)
        for title in info.maybe("title").split(";"):
            if title.strip():
                party.facts.add(("position",), title.strip(), f"title: {title.strip()}")
        for feature in entity.each(row, "features", "feature"):
            entity.read_feature(party, feature)
        for document in entity.each(row, "identityDocuments", "identityDocument"):
            entity.read_document(party, document)
        remarks.read(info.take("remarks"), party.facts, set())
        party.places = [entity.read_place(address) for address in entity.each(row, "addresses", "address")]
        return party


def _lists(party: Party, row: Element) -> None:
    """The lists with their dates. The file does not say which programme belongs to which list: all have all."""
    programmes = entity.texts(row, "sanctionsPrograms", "sanctionsProgram")
    notes = [f"sanctions type: {text}" for text in entity.texts(row, "sanctionsTypes", "sanctionsType")]
    notes += [f"legal authority: {text}" for text in entity.texts(row, "legalAuthorities", "legalAuthority")]
    for one in entity.each(row, "sanctionsLists", "sanctionsList"):
        one.ignore("@refId")
        party.lists.append(Listed(one.own, one.take("@datePublished"), programmes, notes))
    entity.texts(row, "sanctionsLists", "sanctionsList")


def _ties(party: Party, row: Element) -> Iterator[Tie]:
    for one in entity.each(row, "relationships", "relationship"):
        kind, quality = entity.word(one, "type"), entity.word(one, "quality")
        (other,) = one.each("relatedEntity") or [one]
        if quality not in ("", "High"):
            kind = f"{kind} ({quality.lower()})"
        name, quote = one.take("relatedEntity"), one.take("comments")
        yield Tie(party.key, other.take("@entityId"), kind, party.locator, name, quote)
