"""The UN Security Council's consolidated list (XML) → parties, listings, addresses.

The key of an entry is its permanent reference number, trimmed: DATAID changes between editions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.errors import RowError
from kg.model import identifiers
from kg.model.records import Record, Statement
from loaders.formats import xml
from loaders.formats.element import Element
from loaders.formats.gathered import un_number
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.un_sc_consolidated import births, documents
from loaders.un_sc_consolidated.party import Party
from loaders.un_sc_consolidated.places import addresses

ROOT = "CONSOLIDATED_LIST"
AUTHORITY = "UN Security Council"
NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
IMO = re.compile(r"\bIMO\)?\s*(?:[Nn]umber)?:?\s*(\d{7})\b")
SWIFT = re.compile(r"\bSWIFT(?:/BIC)?(?: [Cc]ode)?:?\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b")
ORIGINAL = re.compile(r"(?i)\b(?:original script|in arabic(?: script)?): *([^\x00-\x7f][^();]*)")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("consolidated.xml")
    reading.edition = xml.attributes(path, ROOT).get("dateGenerated", "")[:10]
    entries = Entries(reading)
    yield from reading.each(xml.elements(path, ROOT), entries.entry)


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def entry(self, row: Row) -> Iterable[Statement]:
        """The party of one entry, its listing and its addresses."""
        assert isinstance(row, Element)
        self.reading.reads(_written(row.maybe("REFERENCE_NUMBER")))
        kind = self.reading.lookup("kinds", row.tag, row.locator)
        reference = self._reference(row)
        locator = f"{row.file}#{reference}"
        party = Party(self.reading, row, kind)
        places = list(addresses(party, reference, locator))
        _names(party)
        _facts(party, reference)
        listing = self._listing(party, reference, locator)
        record = self.reading.record(kind, reference, locator, row.published, **party.properties)
        links = [self.reading.relation("LOCATED_AT", record, place, place.locator) for place in places]
        return record, listing, self.reading.relation("LISTS", listing, record, locator), *places, *links

    def _reference(self, entry: Element) -> str:
        text = entry.need("REFERENCE_NUMBER")
        reference = _written(text)
        if not reference:
            raise RowError(f"no reference number: {text!r}", where=entry.locator, todo="expected one such as KPe.020")
        if reference != text.strip():
            self.reading.notes["references in another case"] = (
                f"{text.strip()} is read as {reference}, and so are others"
            )
        return self.reading.once(reference, entry)

    def _listing(self, party: Party, reference: str, locator: str) -> Record:
        entry, programme = party.entry, party.entry.need("UN_LIST_TYPE")
        updated = [day for element in entry.each("LAST_DAY_UPDATED") for day in element.all("VALUE")]
        listed = party.date(entry.need("LISTED_ON"), "LISTED_ON", entry)
        submitted = {name: entry.take(name) for name in ("SUBMITTED_BY", "SUBMITTED_ON")}
        party.add("listed_on", listed)
        party.add("programme", programme)
        return self.reading.record(
            "Listing", f"{reference}/listing", locator, f"LISTED_ON: {listed}\nUN_LIST_TYPE: {programme}",
            authority=AUTHORITY, listing_status="listed", date=listed, programme=programme,
            as_of=[party.date(day, "LAST_DAY_UPDATED", entry) for day in updated],
            reference=[reference, f"DATAID {entry.take('DATAID')}"],
            note=[f"{name}: {text}" for name, text in submitted.items() if text],
            summary=f"{AUTHORITY} lists {party.properties['name'][0]} ({reference}).",
        )  # fmt: skip


def _written(text: str) -> str:
    """The reference number in the case of today's list (that of 2016 prints TAI.171); empty when it is none."""
    return identifiers.un_reference(text) or un_number(text.strip()) if len(text.strip()) == 7 else ""


def _names(party: Party) -> None:
    entry = party.entry
    party.add("name", " ".join(part for part in (entry.need(NAMES[0]), *map(entry.take, NAMES[1:])) if part))
    party.add("original_name", entry.take("NAME_ORIGINAL_SCRIPT"))
    for alias in (*entry.each("INDIVIDUAL_ALIAS"), *entry.each("ENTITY_ALIAS")):
        _alias(party, alias)


def _alias(party: Party, alias: Element) -> None:
    name, quality, note = alias.take("ALIAS_NAME"), alias.take("QUALITY"), alias.take("NOTE")
    known = party.reading.source.lookups["alias_quality"].get(quality.casefold())
    if name and known:
        party.add(known, name)
    elif name:
        party.add("weak_alias", name)
        todo = "add it to lookups.alias_quality; the name is kept as a weak alias"
        party.unclear("quality of an alias", f"{quality} {name}".strip(), todo, alias)
    if note:
        party.add("original_name", *(found.strip() for found in ORIGINAL.findall(note)))
        party.add("note", f"alias {name}: {note}" if name else f"alias: {note}")
    births.of_alias(party, alias, name)


def _facts(party: Party, reference: str) -> None:
    entry = party.entry
    entry.ignore("VERSIONNUM", "LIST_TYPE", "SORT_KEY", "SORT_KEY_LAST_MOD")  # housekeeping of the file
    entry.ignore("HAS_INTERPOL_LINK")  # says whether INTERPOL_LINK is there
    link = entry.take("INTERPOL_LINK")
    party.add("note", f"INTERPOL-UN Special Notice: {link}" if link and link not in entry.take("COMMENTS1") else "")
    comments = entry.take("COMMENTS1")
    party.add("un_reference", reference)
    party.add("note", comments)
    if party.kind == "Organization":
        _marked_numbers(party, comments)
    else:
        _person(party)


def _person(party: Party) -> None:
    entry = party.entry
    party.add("gender", entry.take("GENDER").capitalize())
    for tag, name in (("TITLE", "title"), ("DESIGNATION", "position")):
        party.add(name, *(text for element in entry.each(tag) for text in element.all("VALUE")))
    for element in entry.each("NATIONALITY"):
        party.add("nationality", *(party.country(text, element) for text in element.all("VALUE")))
    births.read(party)
    documents.read(party)


def _marked_numbers(party: Party, comments: str) -> None:
    """Numbers that the comments mark as IMO or SWIFT. The IMO number of an entity is the company's, not a ship's."""
    party.add("swift", *SWIFT.findall(comments))
    for number in IMO.findall(comments):
        if identifiers.imo_company(number):
            party.add("imo_company", number)
        else:
            party.unclear(
                "IMO number", number, "its check digit is not that of a company; compare with the UN's web page"
            )
