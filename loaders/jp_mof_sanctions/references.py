"""What MOF says of two numbers: that they are one party. Stated once both ends are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.model.records import Statement
from loaders.jp_mof_sanctions.tables import Entry
from loaders.reading import Reading


@dataclass(frozen=True, slots=True)
class Reference:
    """From the record `start` to the party `to` (`measure-number`)."""

    start: str
    to: str
    locator: str
    quote: str


class References:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._said: list[Reference] = []

    def refer(self, row: Entry, key: str, mark: str, other: str) -> None:
        """`1(#47)`: this party is no. 47 of the measure that the mark stands for in this one."""
        measure = self.reading.source.lookups["references"].get(f"{row.measure}{mark}")
        if measure is None:
            todo = "see the note above the sheet's header; add it to lookups.references in source.yaml"
            self.reading.problem(row.locator, f"{mark}{other} points to no known measure", todo=todo, lost=False)
            return
        start, quote = f"{self.reading.source.id}:{key}", row.values.get("告示番号", "")
        self._said.append(Reference(start, f"{measure}-{other}", row.locator, quote))

    def statements(self, parties: set[str]) -> Iterator[Statement]:
        """The relations; a number without a party behind it is a problem."""
        for said in self._said:
            if said.to in parties:
                end = f"{self.reading.source.id}:{said.to}"
                yield self.reading.relation("SAME_AS", said.start, end, said.locator, quote=said.quote)
            else:
                found = f"{said.quote!r} points to no. {said.to}, which names nobody in the files"
                self.reading.problem(said.locator, found, todo="load the whole list, or see the notice", lost=False)
