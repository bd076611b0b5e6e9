"""SDN_ADVANCED.XML and CONS_ADVANCED.XML (the UN's Advanced Sanctions Data Model): listing dates, original scripts,
typed relations; every word stands behind an id of the reference sets.

The file is read twice: entries on lists come after the parties they belong to. Memory holds the places, documents and
entries, never the parties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import xml
from loaders.formats.element import Element
from loaders.formats.ofac import profiles
from loaders.formats.ofac.party import Listed, Party
from loaders.formats.ofac.places import Place
from loaders.formats.ofac.references import Document, References
from loaders.formats.ofac.roll import SHOWN, Roll, Tie
from loaders.formats.rows import Row
from loaders.reading import Reading

ROOT = "Sanctions"
PARTY = "DistinctParty"
APART = ("Year", "Month", "Day", "Location", "IDRegDocument", "ProfileRelationship", "SanctionsEntry")


def parse(reading: Reading, path: Path) -> Iterator[Statement]:
    model = Model(reading)
    yield from reading.each(xml.elements(path, ROOT, skip=(PARTY,)), model.apart)
    parties = (one for one in xml.elements(path, ROOT, skip=APART) if one.tag == PARTY)
    yield from reading.each(parties, model.party)
    yield from model.roll.rest()
    model.report()


class Model:
    """What the first pass found, and which of it the parties used."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.roll, self.references = reading, Roll(reading), References()
        self.places: dict[str, Place] = {}
        self.documents: dict[str, list[Document]] = {}
        """By the number of the identity."""
        self.entries: dict[str, list[Listed]] = {}
        """By the number of the profile."""
        self.lost_places: list[str] = []
        self.unlisted: list[str] = []

    def apart(self, row: Row) -> Iterable[Statement]:
        """Everything but the parties."""
        assert isinstance(row, Element)
        if row.tag.endswith("Values"):
            self.references.add(row)
            row.ignore(*row.values)
            for one in (one for found in row.children.values() for one in found):
                one.ignore(*one.attributes)
        elif row.tag in ("Year", "Month", "Day"):
            self.reading.edition += ("-" if self.reading.edition else "") + row.own.zfill(2)
        elif row.tag == "Location":
            place = self.references.place(row)
            self.places[place.number] = place
        elif row.tag == "IDRegDocument":
            self.documents.setdefault(row.take("@IdentityID"), []).append(self.references.document(row))
        elif row.tag == "SanctionsEntry":
            self.entries.setdefault(row.take("@ProfileID"), []).append(self.references.entry(row))
        elif row.tag == "ProfileRelationship":
            self.roll.ties.append(self._tie(row))
        else:
            raise RowError(f"unknown section {row.tag!r}", where=row.locator, todo="read it in ofac/advanced.py")
        return ()

    def _tie(self, row: Element) -> Tie:
        row.ignore("@ID", "@SanctionsEntryID")  # numbers inside the file
        quality = self.references.text("RelationQuality", row.take("@RelationQualityID"), row.locator)
        type = self.references.text("RelationType", row.take("@RelationTypeID"), row.locator)
        type += "" if quality in ("", "High", "Unknown") else f" ({quality})"
        ends = row.take("@From-ProfileID"), row.take("@To-ProfileID")
        former = row.take("@Former") == "true"
        locator = f"{row.file}#{ends[0]}"
        return Tie(*ends, type, locator, quote=row.take("Comment"), former=former)

    def party(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, Element)
        key = self.reading.once(row.take("@FixedRef"), row)
        found = row.each("Profile")
        if len(found) != 1 or found[0].take("@ID") != key:
            raise RowError(
                f"party {key} has no one profile of its number", where=row.locator, todo="is the file whole?"
            )
        (profile,) = found
        kind = self.references.kind(profile.take("@PartySubTypeID"), row.locator)
        party = Party(self.reading, row, key, kind)
        if comment := row.take("Comment"):
            party.facts.note(comment)
        for identity in profile.each("Identity"):
            profiles.names(party, identity, self.references)
            for document in self.documents.pop(identity.take("@ID"), ()):
                profiles.document(party, document)
        for feature in profile.each("Feature"):
            self.lost_places += profiles.feature(party, feature, self.references, self.places)
        party.lists = self.entries.pop(key, [])
        if not party.lists:
            self.unlisted.append(key)
        return self.roll.enter(party)

    def report(self) -> None:
        """What belongs to a party that is not in the file, and what a party lacks: signs of a file cut to a part."""
        left = {
            "documents of identities that are not in the file": list(self.documents),
            "profiles on a list that are not in the file": list(self.entries),
            "places that parties name and the file lacks": list(dict.fromkeys(self.lost_places)),
            "parties without an entry on a list: day and programme of their listing are unknown": self.unlisted,
        }
        for what, keys in left.items():
            if keys:
                found = f"{len(keys):,} {what}, the first: {', '.join(keys[:SHOWN])}"
                self.reading.problem(self.reading.path.name, found, todo="load the whole file, not a part of it")
