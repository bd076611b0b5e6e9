"""A party of a published list while its entry is read: properties, addresses, and what was not understood."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from kg.countries import codes as countries
from kg.errors import RowError
from kg.model import identifiers
from kg.model.records import Record, Statement, fingerprint
from kg.model.schema import schema
from loaders.formats import days, numbered
from loaders.formats.facts import slug
from loaders.formats.rows import Row
from loaders.reading import Reading

DOUBT = re.compile(r"(?i)\b(?:revoked|withdrawn|until|possibly|likely|unconfirmed|by birth|former|formerly|believed)\b")
"""Words that take back a nationality: the text is kept as a note and no country is taken from it."""
EXTRA = re.compile(r"\s*\([^()]*\)|(?i:\s+(?:citizenship|nationality|nationals?|citizen|passport))$")
UN_NUMBER = re.compile(r"([A-Za-z]{2})([eiEI])\.\s?(\d{3})(?!\d)")
EMPTY_DAY = re.compile(r"[0/.-]+")
"""A date of zeros, which stands for no date."""
UNKNOWN = frozenset({"unknown", "n/a", "na", "none", "-", "not available", "tbc", "not known"})
"""What publishers write into an empty cell."""


class Gathered:
    """One party under its key; `kind` as in schema.yaml. A property that the kind lacks becomes a note."""

    def __init__(self, reading: Reading, row: Row, kind: str, key: str) -> None:
        self.reading, self.row, self.kind, self.key = reading, row, kind, key
        self.properties: dict[str, list[Any]] = {}
        self.addresses: dict[str, dict[str, Any]] = {}
        self._known = schema().kind(kind).properties
        self._reported: set[str] = set()

    def add(self, name: str, *values: Any) -> None:
        known = [value for value in values if value and str(value).casefold().strip(" .") not in UNKNOWN]
        if name in self._known:
            self.properties.setdefault(name, []).extend(known)
        else:
            self.note(*(f"{name.replace('_', ' ')}: {value}" for value in known))

    def note(self, *texts: str) -> None:
        self.properties.setdefault("note", []).extend(text for text in texts if text)

    def unclear(self, what: str, text: str, todo: str) -> None:
        """A value that could not be read: kept as a note, and reported once."""
        self.note(f"{what}: {text}")
        if text not in self._reported:
            self._reported.add(text)
            found = f"{what} not understood: {text!r}"
            self.reading.problem(self.row.locator, found, todo=todo, lost=False)

    def texts(self, name: str, cell: str) -> None:
        """The values of a cell that may be numbered."""
        self.add(name, *numbered.parts(cell))

    def country(self, text: str, *, doubt: bool = False, what: str = "country") -> str | None:
        """Code of a country text. `doubt`: a text that takes the country back (`revoked`) is a note and no country.

        `what` says in the note what the text was printed as, such as `nationality: Stateless`.
        """
        bare = " ".join(text.split()).strip(" .,;")
        if not bare or bare.casefold() in UNKNOWN:
            return None
        if code := countries.code(bare):
            return code
        known = self.reading.source.lookups.get("countries", {})
        stripped = EXTRA.sub("", bare).strip(" .,;")
        code = None if doubt and DOUBT.search(bare) else known.get(bare) or countries.code(stripped)
        if code or bare in known or (doubt and DOUBT.search(bare)):
            self.note(f"{what}: {bare}")
        else:
            todo = f"add it to lookups.countries in loaders/{self.reading.source.id}/source.yaml"
            self.unclear(what, bare, todo)
        return code or None

    def countries(self, name: str, cell: str, separator: str = "") -> None:
        """The countries of a cell that may be numbered, or separated by `separator`."""
        for part in numbered.parts(cell):
            for text in part.split(separator) if separator else [part]:
                self.add(name, self.country(text, doubt=True, what=name.replace("_", " ")))

    def dates(self, name: str, cell: str, separator: str = "") -> list[str]:
        """The dates of a cell; one that the source gives as `about` is noted as printed."""
        found: list[str] = []
        for part in numbered.parts(cell):
            for text in re.split(separator, part) if separator else [part]:
                if text.casefold().strip(" .,;") in ("", *UNKNOWN) or EMPTY_DAY.fullmatch(text.strip()):
                    continue
                dates, about = days.values(text)
                if not dates and (bare := EXTRA.sub("", text)) != text:  # `1999 (privatised 2009)`
                    dates, about = days.values(bare)[0], True
                if about or not dates:
                    self.note(f"{name.replace('_', ' ')}: {' '.join(text.split())}")
                if not dates:
                    self._no_date(name, text)
                found += dates
        self.add(name, *found)
        return found

    def _no_date(self, name: str, text: str) -> None:
        """A text that is no date is reported once, unless `lookups.no_dates` names it as the publisher's misprint."""
        if text not in self._reported and text not in self.reading.source.lookups.get("no_dates", {}):
            self._reported.add(text)
            todo = "expected a date such as 16/07/2009; the text is kept as a note"
            self.reading.problem(self.row.locator, f"{name}: {text!r} is no date", todo=todo, lost=False)

    def ship_number(self, text: str) -> None:
        """A number printed as an IMO number: `imo` if its check digit holds, else `claimed_imo`."""
        text = text.strip(" .")
        valid = identifiers.imo(text)
        if valid or re.search(r"\d", text):
            self.add("imo" if valid else "claimed_imo", valid or text)
        elif text:
            self.note(f"IMO number: {text}")

    def un_reference(self, text: str, shared: Collection[str] = ()) -> bool:
        """A number of the UN list that this publisher cites for this party, whatever its case; False if it is none.

        A number of the other kind (`i` individual, `e` entity), or one of `shared`, which the list cites for several
        parties, is the publisher's error: kept as another number, and reported.
        """
        found = un_number(text)
        wanted = {"Person": "i", "Organization": "e", "Company": "e"}.get(self.kind, "")
        if found and (found[2] != wanted or found in shared):
            self.add("other_number", f"UN Ref {found}")
            fault = "for several entries" if found in shared else f"for a {self.kind}"
            todo = "look the entry up in the UN list; the number is kept as another number"
            if found not in self.reading.source.lookups.get("misprinted_references", {}):
                self.reading.problem(self.row.locator, f"{found} is cited {fault}", todo=todo, lost=False)
        elif found:
            self.add("un_reference", found)
        return bool(found)

    def address(self, street: str, city: str, country: str, full: str = "", note: str = "") -> None:
        """One address; its country also counts as a country of the party."""
        full = full or ", ".join(text for text in (street, city, country) if text)
        if not full or full in self.addresses:
            return
        code = self.country(country) if country else countries.code(full.rpartition(",")[2].strip(" ."))
        self.add("country", code)
        self.addresses[full] = {"street": street, "city": city, "country": code, "note": note}

    def statements(self, authority: str, listings: list[dict[str, Any]]) -> list[Statement]:
        """The party, a listing for each of `listings`, and the addresses, each tied to the party."""
        row = self.row
        if not self.properties.get("name"):
            raise RowError("no name in the entry", where=row.locator, todo="look at the name columns")
        party = self.reading.record(self.kind, self.key, row.locator, row.published, **self.properties)
        made: list[Statement] = [party]
        for number, facts in enumerate(listings):
            made += self._listing(party, authority, number, facts)
        for full, facts in self.addresses.items():
            key = f"{self.key}/address/{fingerprint([full])}"
            record = self.reading.record("Address", key, row.locator, full, full=full, **facts)
            made += [record, self.reading.relation("LOCATED_AT", party, record, row.locator)]
        return made

    def _listing(self, party: Record, authority: str, number: int, facts: dict[str, Any]) -> list[Statement]:
        row, programme = self.row, facts.get("programme") or ""
        key = f"{self.key}/listing" + (f"/{slug(str(programme))}-{number}" if number else "")
        under = f" under {programme}" if programme else ""
        printed = "\n".join(f"{name}: {_shown(value)}" for name, value in facts.items() if value) or row.published
        listing = self.reading.record(
            "Listing", key, row.locator, printed,
            **{"authority": authority, "listing_status": "listed",
               "summary": f"{authority} lists {party.caption}{under}.", **facts},
        )  # fmt: skip
        return [listing, self.reading.relation("LISTS", listing, party, row.locator)]


def un_number(text: str) -> str:
    """The number of the UN list that a text begins with, in its normal form; empty when it begins with none."""
    match = UN_NUMBER.match(text)
    return f"{match[1].upper()}{match[2].lower()}.{match[3]}" if match else ""


def _shown(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
