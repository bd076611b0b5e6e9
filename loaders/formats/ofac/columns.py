"""OFAC's legacy CSV set (sdn.csv, alt.csv, add.csv, sdn_comments.csv) → parties, listings, addresses, links.

alt.csv and sdn_comments.csv are held by party number, then sdn.csv is read once and add.csv streamed. So memory
grows with the parties and their names, not with the addresses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model.records import Record, Statement
from loaders.formats import lines
from loaders.formats.ofac import remarks, ship, words
from loaders.formats.ofac.addresses import Addresses, countries_by_party
from loaders.formats.ofac.aliases import ALT, COMMENTS, NULL, Extra, Extras, number
from loaders.formats.ofac.facts import Facts
from loaders.formats.ofac.mentions import Mentions
from loaders.formats.ofac.party import AUTHORITY
from loaders.formats.rows import Row
from loaders.reading import Reading

SDN = (
    "ent_num", "name", "type", "programs", "title", "call_sign", "vessel_type", "tonnage", "grt", "vessel_flag",
    "vessel_owner", "remarks",
)  # fmt: skip
SHIP = ("call_sign", "vessel_type", "tonnage", "grt", "vessel_flag", "vessel_owner")
REMARK_LIMIT = 1000
"""Characters after which OFAC cuts a remark, in mid-word, and goes on in sdn_comments.csv."""


def parse(reading: Reading) -> Iterator[Statement]:
    *names, last = list(reading.source.files)[:4]
    (sdn, add, alt), comments = map(reading.file, names), reading.optional(last)
    for path in (sdn, add, alt):  # sdn_comments.csv has no end mark in the editions we know
        _check_end(reading, path)
    edition = Edition(reading, countries_by_party(add))
    edition.aliases.read(alt, ALT, comments=False)
    edition.comments.read(comments, COMMENTS, comments=True)
    yield from reading.each(lines.rows(sdn, SDN, null=NULL), edition.party)
    edition.aliases.report_orphans(alt.name)
    edition.comments.report_orphans(comments.name if comments else "")
    yield from edition.mentions.statements()
    yield from Addresses(reading, edition.parties).statements(add)


def _check_end(reading: Reading, path: Path) -> None:
    if lines.cut_off(path):
        found = "ends without the publisher's end mark (byte 0x1A): it may be cut off"
        reading.cut(path.name, found, "compare the size with the publisher's file")


class Edition:
    """The state of one reading of the set."""

    def __init__(self, reading: Reading, countries: dict[str, list[str]]) -> None:
        self.reading, self.countries = reading, countries
        self.aliases, self.comments = Extras(reading), Extras(reading)
        self.mentions = Mentions(reading)
        self.parties: set[str] = set()

    def party(self, row: Row) -> Iterable[Statement]:
        """The party of a row of sdn.csv, its listing, and who is mentioned in it."""
        key = self.reading.once(number(row, "ent_num"), row)
        facts = Facts(words.lookup("types", row.take("type"), row.locator))
        extras = [*self.comments.of(key), *self.aliases.of(key)]
        programmes = row.split("programs", "] [")
        self._columns(row, facts)
        self._remarks(row, facts, extras)
        printed = "\n".join([row.published, *(extra.printed for extra in extras)])
        for country in self.countries.get(key, ()):
            facts.add(("country",), country)
        named = {"name": row.need("name"), "programme": programmes, "ofac_number": key}
        party = self.reading.record(facts.kind, key, row.locator, printed, **named, **facts.properties)
        listing = self._listing(row, party, facts)
        self._report(row, facts)
        self.parties.add(key)
        self.mentions.introduce(party, facts.mentions)
        return party, listing, self.reading.relation("LISTS", listing, party, row.locator)

    def _columns(self, row: Row, facts: Facts) -> None:
        for title in row.split("title"):
            facts.add(("position",), title, f"title: {title}")
        ship.read(facts, row, SHIP)

    def _remarks(self, row: Row, facts: Facts, extras: list[Extra]) -> None:
        for extra in extras:
            if extra.property:
                facts.add((extra.property,), extra.text)
        row.take("remarks")
        begun = row.values["remarks"]  # not stripped: its end follows without a separator
        rest = "".join(extra.text for extra in extras if not extra.property)
        if len(begun) >= REMARK_LIMIT and not rest:
            found = f"the remark is cut at {len(begun)} characters and sdn_comments.csv does not go on"
            self.reading.problem(row.locator, found, todo="add sdn_comments.csv of the same edition")
            begun, _, torn = begun.rpartition(";")  # half a phrase would be read as something else
            facts.note(f"{torn.strip()} …")
        remarks.read(begun + rest, facts, set(row.split("title")))

    def _listing(self, row: Row, party: Record, facts: Facts) -> Record:
        programmes = [str(value) for value in party.properties.get("programme", ())]
        key = row.take("ent_num")
        return self.reading.record(
            "Listing", f"{key}/listing", row.locator, "\n".join([f"programs: {row.take('programs')}", *facts.listing]),
            authority=AUTHORITY, listing_status="listed", programme=programmes, reference=key, note=facts.listing,
            summary=f"{AUTHORITY} lists {party.caption} under {', '.join(programmes)}.",
        )  # fmt: skip

    def _report(self, row: Row, facts: Facts) -> None:
        for phrase in facts.unclear:
            todo = "add a pattern to loaders/formats/ofac/remarks.yaml; the phrase is kept as a note"
            self.reading.problem(row.locator, f"phrase not understood: {phrase!r}", todo=todo, lost=False)
