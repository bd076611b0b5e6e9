"""One entry of the list while it is being read, and its statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kg.countries import codes
from kg.model.records import Record, Statement, fingerprint
from loaders.formats import us_party
from loaders.formats.listed import addresses
from loaders.formats.ofac import words
from loaders.formats.ofac.facts import Facts
from loaders.formats.rows import Row
from loaders.reading import Reading

JOINED = re.compile(r"(?:;\s+|;$)(?:(?:and|or)\s+)?")
FORMER = re.compile(r"(?i)^(?:f\.k\.a\.,?|formerly(?: known as)?:?)\s+")


class Entry:
    """`title` is the name of the list as published, `number` OFAC's number of the party, empty on other lists."""

    def __init__(self, reading: Reading, row: Row, title: str, name: str, kind: str, number: str, notice: str) -> None:
        self.reading, self.row, self.name, self.number, self.notice = reading, row, name, number, notice
        self.title = title
        self.code = reading.lookup("lists", title, row.locator)
        self.authority = reading.lookup("authorities", self.code, row.locator)
        self.notes: dict[str, Any] = {}
        """Properties of the listing."""
        self.addresses: list[tuple[str, str | None]] = []
        self.content = fingerprint(
            [text for name, text in row.values.items() if name not in ("_id", "id", "score", "source_list_url")]
        )
        self.key = f"{self.code}-{number or fingerprint([name, notice])}"
        reading.reads(self.key)
        if kind:
            self.facts = Facts(words.lookup("types", kind, row.locator))
        else:
            guessed, note = us_party.kind(name, mostly_persons=self.code in ("DPL", "DTC", "ISN"))
            self.facts = Facts(guessed)
            self.facts.note(note)
        self.assumed = not kind

    @property
    def of_treasury(self) -> bool:
        """Whether remarks and numbers are OFAC's."""
        return self.authority == "US OFAC"

    def aliases(self, names: list[str]) -> None:
        for name in names:
            former = FORMER.sub("", name)
            self.facts.add(("former_name" if former != name else "alias",), former)

    def country(self, text: str) -> None:
        """A country of the party, by code or name."""
        if code := codes.code(text):
            self.facts.add(("country",), code)
        elif text:
            self.facts.misread(f"country: {text}")

    def listed(self, name: str, *values: str) -> None:
        """A property of the listing."""
        self.notes.setdefault(name, []).extend(value for value in values if value)

    def statements(self) -> Iterator[Statement]:
        programmes = self.notes.get("programme", [])
        for _, code in self.addresses:
            if code:
                self.facts.add(("country",), code)
        facts = {
            "name": self.name,
            "programme": programmes,
            "list": self.title,
            "listed_on": self.notes.get("date"),
            "ofac_number": self.number if self.of_treasury else None,
            "kind_assumed": True if self.assumed else None,
            **self.facts.properties,
        }
        party = self.reading.record(self.facts.kind, self.key, self.row.locator, self.row.published, **facts)
        yield party
        yield from self._listing(party, programmes)
        yield from addresses(self.reading, party, self.addresses, self.row.locator)
        for phrase in self.facts.unclear:
            todo = "add a pattern to loaders/formats/ofac/remarks.yaml; the phrase is kept as a note"
            self.reading.problem(self.row.locator, f"phrase not understood: {phrase!r}", todo=todo, lost=False)

    def _listing(self, party: Record, programmes: list[str]) -> Iterator[Statement]:
        under = f" under {', '.join(programmes)}" if programmes else ""
        notes = [*self.facts.listing, *self.notes.pop("note", [])]
        made = self.reading.record(
            "Listing", f"{self.key}/listing", self.row.locator, "\n".join([f"list: {self.title}", *notes]),
            authority=self.authority, list=self.title, listing_status="listed", reference=self.number, note=notes,
            citation=self.notice,
            summary=f"{self.authority} lists {party.caption.rstrip('.')} ({self.code}){under}.", **self.notes,
        )  # fmt: skip
        yield made
        yield self.reading.relation("LISTS", made, party, self.row.locator)


def joined(text: str) -> list[str]:
    """Names or addresses joined by `; `, the last of which may have `and` before it."""
    return [part.strip() for part in JOINED.split(text) if part and part.strip()]
