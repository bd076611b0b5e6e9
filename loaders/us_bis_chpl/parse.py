"""The Common High Priority List (a table of tier and HS code) → its tiers and the commodity codes they name.

A code on the list says where to look; it classifies nothing and is no licence requirement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats import tabular
from loaders.formats.rows import Row
from loaders.reading import Reading

LIST, SYSTEM = "US BIS CHPL", "HS 2022"
CODE = re.compile(r"(\d{4})\.?(\d{2})", re.ASCII)
REQUIRED = ("tier", "hs_code")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("chpl.csv")
    edition = Edition(reading)
    yield from reading.each(tabular.opened(path, REQUIRED).rows, edition.item)
    tabular.report_cut(reading, path)


class Edition:
    """The state of one reading: tiers met so far."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tiers: dict[str, Record] = {}

    def item(self, row: Row) -> Iterable[Statement]:
        """The commodity of a row, its tier when it is the first of it, and the correlation of both."""
        found, tier = CODE.fullmatch(row.need("hs_code")), row.need("tier").removeprefix("Tier ")
        if not found:
            what = f"hs_code: {row.take('hs_code')!r} has not six digits"
            raise RowError(what, where=row.locator, todo="write 8542.31; a spreadsheet may have taken a zero")
        code, day = "".join(found.groups()), self._day(row)
        meaning = self.reading.lookup("tiers", tier, row.locator)
        key = self.reading.once(f"hs/{code}", row, shown=code)
        if tier not in self.tiers:
            self.tiers[tier] = self._tier(row, tier, meaning, day)
            yield self.tiers[tier]
        made = self.reading.record(
            "Commodity", key, row.locator, row.published,
            system=SYSTEM, code=code, digits=len(code), name=row.maybe("description"), as_of=day,
        )  # fmt: skip
        yield made
        yield self.reading.relation("CORRELATES_WITH", self.tiers[tier], made, row.locator)

    def _tier(self, row: Row, tier: str, meaning: str, day: str) -> Record:
        return self.reading.record(
            "ControlEntry", f"tier/{tier}", row.locator, f"Tier {tier}",
            list=LIST, code=f"Tier {tier}", name=meaning, as_of=day,
        )  # fmt: skip

    def _day(self, row: Row) -> str:
        """The day of the list, which is the edition; empty when the table does not say it."""
        day = (row.day("as_of", form="a day such as 2024-02-23") if "as_of" in row.values else "") or ""
        self.reading.edition = max(self.reading.edition, day)
        return day
