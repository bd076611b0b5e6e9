"""CORPCODE.xml of Korea's DART → companies with their Hangul and English names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.errors import RowError
from kg.model import dates
from kg.model.records import Statement
from loaders.formats import scripts, xml
from loaders.formats.disk import Shelf
from loaders.formats.rows import Row
from loaders.reading import Reading


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("CORPCODE.xml")
    with Shelf() as seen:
        companies = Companies(reading, seen)
        yield from reading.each(xml.elements(path, "result", level=2), companies.company)


class Companies:
    def __init__(self, reading: Reading, seen: Shelf) -> None:
        self.reading, self.seen, self.count = reading, seen, 0

    def company(self, row: Row) -> Iterable[Statement]:
        """One company. The corporation code is the key; stock codes are given again after a delisting."""
        code, stock = row.need("corp_code"), row.take("stock_code")
        if not (code.isdigit() and len(code) == 8):
            raise RowError(f"no corporation code: {code!r}", where=row.locator, todo="eight digits were expected")
        self.seen.once(code, row)
        hangul, english = row.need("corp_name"), row.take("corp_eng_name")
        own = "original_name" if scripts.native(hangul) else "alias"
        names = {"name": english or hangul, own: hangul if hangul != english else None}
        self.count += 1
        return [
            self.reading.record(
                "Company", code, row.locator, row.published, **names, country="kr",
                other_number=[f"DART {code}", f"KRX {stock}" if stock else None],
                as_of=row.day("modify_date", _day, "YYYYMMDD"),
            )
        ]  # fmt: skip


def _day(text: str) -> str | None:
    """The day of `20170630`."""
    day = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    return day if len(text) == 8 and dates.is_date(day) else None
