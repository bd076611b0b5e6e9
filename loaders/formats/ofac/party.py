"""One party while an XML shape is being read: its facts, addresses and listings, then its statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats.facts import slug
from loaders.formats.ofac import remarks, words
from loaders.formats.ofac.facts import Facts
from loaders.formats.ofac.places import Place
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "US OFAC"


@dataclass(slots=True)
class Listed:
    """One list the party stands on: since when, under which programmes."""

    on: str
    """Name of the list; empty when the file does not name it."""
    date: str = ""
    programmes: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Party:
    """What one entry says. `key` is OFAC's number of the party, the same in every shape."""

    def __init__(self, reading: Reading, row: Row, key: str, kind: str) -> None:
        if not (key.isascii() and key.isdigit()):
            raise RowError(f"no number of a party: {key!r}", where=row.locator, todo="look at the entry in the file")
        self.reading, self.row, self.key = reading, row, key
        self.facts = Facts(words.lookup("types", kind, row.locator))
        self.locator = f"{row.file}#{key}"
        self.names: list[str] = []
        self.places: list[Place] = []
        self.lists: list[Listed] = []

    def name(self, text: str, kind: str, *, weak: bool = False) -> None:
        """A name under OFAC's word for its kind; without a word it is the name itself."""
        if not kind:
            self.names.append(text)
        elif text:
            name = words.lookup("alias_types", kind + (" weak" if weak else ""), self.row.locator)
            self.facts.add((name,), text)

    def phrase(self, heading: str, value: str, tail: str = "") -> None:
        """A feature or document, written as OFAC writes it in the remarks of the CSV set, and read as that."""
        heading = words.table("phrases").get(heading, heading)
        remarks.phrase(f"{heading} {value}{tail}".strip(), self.facts)

    def statements(self) -> Iterator[Statement]:
        """The record, its listings, its addresses."""
        if not self.names or not self.names[0]:
            raise RowError("no name", where=self.row.locator, todo="look at the entry in the file")
        records = [place.record(self.reading, self.key, self.locator) for place in self.places if place.full]
        for record in records:
            self.facts.properties.setdefault("country", []).extend(record.properties.get("country", ()))
        party = self._record()
        yield party
        for record in records:
            yield record
            yield self.reading.relation("LOCATED_AT", party, record, self.locator)
        yield from self._listings(party)
        self._report()

    def _record(self) -> Record:
        programmes = list(dict.fromkeys(name for one in self.lists for name in one.programmes))
        dates = [one.date for one in self.lists if self._own(one)]
        facts = {"name": self.names, "programme": programmes, "listed_on": dates, **self.facts.properties}
        facts["ofac_number"] = self.key
        return self.reading.record(self.facts.kind, self.key, self.locator, self.row.published, **facts)

    def _own(self, one: Listed) -> bool:
        return words.table("lists").get(one.on) == self.reading.source.id if one.on else True

    def _listings(self, party: Record) -> Iterator[Statement]:
        """One listing a list; the first of the source's own lists has the key that the CSV set gives it."""
        cover = [one for one in self.lists if one.on and not words.table("lists").get(one.on, one.on)]
        lists = [one for one in self.lists if one not in cover] or cover or [Listed("")]
        lists.sort(key=lambda one: (not self._own(one), one.date, one.on))
        for place, one in enumerate(lists):
            yield from self._listing(party, one, f"/{slug(one.on)}" if place else "")

    def _listing(self, party: Record, one: Listed, tail: str) -> tuple[Statement, ...]:
        notes = [*self.facts.listing, *([f"list: {one.on}"] if one.on else []), *one.notes]
        under = f" under {', '.join(one.programmes)}" if one.programmes else ""
        printed = "\n".join([f"programs: {', '.join(one.programmes)}", *notes])
        made = self.reading.record(
            "Listing", f"{self.key}/listing{tail}", self.locator, printed,
            authority=AUTHORITY, listing_status="listed", date=one.date, programme=one.programmes,
            reference=self.key, note=notes, summary=f"{AUTHORITY} lists {party.caption}{under}.",
        )  # fmt: skip
        return made, self.reading.relation("LISTS", made, party, self.locator)

    def _report(self) -> None:
        for name in {one.on for one in self.lists} - {"", *words.table("lists")}:
            todo = "add it to lists in loaders/formats/ofac/words.yaml"
            self.reading.problem(self.row.locator, f"unknown list {name!r}; its listing is kept", todo=todo, lost=False)
        for phrase in self.facts.unclear:
            todo = "add a pattern to loaders/formats/ofac/remarks.yaml; the phrase is kept as a note"
            self.reading.problem(self.row.locator, f"phrase not understood: {phrase!r}", todo=todo, lost=False)
