"""An address out of an XML shape → an Address record, in the words the CSV set has for the same address."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.countries import codes
from kg.model.records import Record
from loaders.formats.ofac import words
from loaders.reading import Reading


@dataclass(slots=True)
class Place:
    """One address. `number` is OFAC's, the same in every shape."""

    number: str
    lines: list[str] = field(default_factory=list)
    """Street lines; the CSV set joins them with commas."""
    city: str = ""
    state: str = ""
    postcode: str = ""
    country: str = ""
    notes: list[str] = field(default_factory=list)
    printed: str = ""

    @property
    def street(self) -> str:
        return ", ".join(line for line in self.lines if line)

    @property
    def town(self) -> str:
        """City, state and postcode in one, as the CSV set prints them."""
        town = ", ".join(part for part in (self.city, self.state) if part)
        return f"{town} {self.postcode}".strip()

    @property
    def full(self) -> str:
        """The address as one text; empty when the source states none."""
        return ", ".join(part for part in (self.street, self.town, self.country) if part)

    def record(self, reading: Reading, key: str, locator: str) -> Record:
        return reading.record(
            "Address", f"{key}/address/{self.number}", locator, self.printed or self.full,
            full=self.full, street=self.street, city=self.town, country=country_of(reading, self.country, locator),
            note=self.notes,
        )  # fmt: skip


def country_of(reading: Reading, text: str, where: str) -> str | None:
    """Code of the country of an address; a text that OFAC has never printed there is told, and kept in the address."""
    code = codes.code(text)
    if not code and text and text not in words.table("no_country"):
        todo = "add the spelling to kg/vocab/country_spellings.csv, or to no_country in ofac/words.yaml"
        reading.problem(where, f"unknown country {text!r}; kept in the text of the address", todo=todo, lost=False)
    return code
