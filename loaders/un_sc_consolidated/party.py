"""The properties of one entry, gathered element by element."""

from __future__ import annotations

from typing import Any

from kg.countries import codes
from kg.model import dates
from loaders.formats.element import Element
from loaders.reading import Reading


class Party:
    """One individual or entity while it is being read. What is not understood is noted and made a problem."""

    def __init__(self, reading: Reading, entry: Element, kind: str) -> None:
        self.reading, self.entry, self.kind = reading, entry, kind
        self.properties: dict[str, list[Any]] = {}

    def add(self, name: str, *values: Any) -> None:
        if known := [value for value in values if value]:
            self.properties.setdefault(name, []).extend(known)

    def unclear(self, what: str, text: str, todo: str, at: Element | None = None) -> None:
        """A value that could not be read: kept as a note, and reported."""
        self.add("note", f"{what}: {text}")
        self.reading.problem((at or self.entry).locator, f"{what} not understood: {text!r}", todo=todo, lost=False)

    def country(self, text: str, at: Element) -> str | None:
        """Code of a country text; a text that says more or less than one country is kept as a note."""
        code, known = codes.code(text), self.reading.source.lookups["countries"]
        if code or not text:
            return code
        if text not in known:
            todo = f"add it to lookups.countries in loaders/{self.reading.source.id}/source.yaml"
            self.unclear("country", text, todo, at)
            return None
        self.add("note", f"country: {text}")
        return known[text] or None

    def date(self, text: str, what: str, at: Element) -> str | None:
        """A day, month or year. The list's software sometimes adds a time zone to a day (`2015-07-01-04:00`)."""
        found = dates.parse(text) or (
            text[:10] if text[10:11] in ("-", "+", "Z", "T") and dates.is_date(text[:10]) else None
        )
        if text and not found:
            self.unclear(what, text, "expected a date such as 2016-11-30", at)
        return found
