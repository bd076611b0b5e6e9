"""Japan's Export Trade Control Order (XML of e-Gov) → what its appended tables of countries say of each country.

A country leaves and joins a table by amendment: the ROK left table 3 on 2019-08-28 and is in it again. So every record
carries the day of its edition, and a newer edition replaces the older one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.countries import codes
from kg.errors import RowError, SourceError
from kg.model import dates
from kg.model.records import Statement
from loaders.formats import folder, xml
from loaders.formats.element import Element
from loaders.formats.rows import Row
from loaders.reading import Reading

ORDER = "輸出貿易管理令"
GROUP = "JP appended table {}"
DAY = re.compile(r"_(\d{4})(\d{2})(\d{2})(?:_|\.)")
"""Day from which the edition is in force, in the file name that e-Gov gives: `324CO0000000378_20260605_….xml`."""
BESIDE = ("LawNum", "EnactStatement", "MainProvision", "SupplProvision", "TOC", "AppdxFig", "AppdxStyle")
PRINT = ("@Num", "@WritingMode", "@Function")
"""How a sentence is printed and numbered."""


def parse(reading: Reading) -> Iterator[Statement]:
    files = folder.files(reading, ".xml")
    if len(files) > 1:
        found = f"{len(files)} files: {', '.join(path.name for path in files)}"
        raise SourceError(found, where=reading.path.name, todo="name one: two editions contradict each other")
    order = Order(reading)
    yield from reading.each(order.rows(files[0]), order.country)
    order.check(files[0].name)


class Order:
    """The state of one reading: the tables met."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.titles: list[str] = []

    def rows(self, path: Path) -> Iterator[Row]:
        """A row for each country of each table wanted."""
        self.reading.edition = _day(path.name)
        for part in xml.elements(path, "Law", skip=BESIDE):
            if part.tag == "LawTitle" and part.own != ORDER:
                todo = f"take {ORDER}, law id 324CO0000000378"
                raise SourceError(f"the law is {part.own!r}", where=part.locator, todo=todo)
            if part.tag == "AppdxTable" and _title(part) in self.reading.source.lookups["tables"]:
                self.titles.append(_title(part))
                yield from self._countries(path.name, part)

    def _countries(self, file: str, table: Element) -> Iterator[Row]:
        text = "".join(_sentences(table))
        for name in re.split("[、，]", re.sub("（[^）]*）", "", text)):
            yield Row(file, table.line, {"table": _title(table), "country": name, "about": text})

    def country(self, row: Row) -> Iterable[Statement]:
        """What a table says of one country."""
        row.ignore("about")  # the whole table; the record names its own country
        name, title = row.need("country"), row.need("table")
        number, code = self.reading.lookup("tables", title, row.locator), self._code(name, row)
        group, key = GROUP.format(number), f"table-{number}/{code}"
        self.reading.once(key, row, shown=f"{name} of {title}")
        yield self.reading.record(
            "Country", key, f"{row.file}#{title}/{name}", f"{title}: {name}",
            code=code, name=[codes.name(code), name], control_group=group, as_of=self.reading.edition,
            concern=group if number in self.reading.source.lookups["concern"] else None,
        )  # fmt: skip

    def _code(self, name: str, row: Row) -> str:
        known = self.reading.source.lookups["countries"]
        if name not in known:
            todo = "add it to lookups.countries in loaders/jp_export_order/source.yaml"
            raise RowError(f"{row.take('table')}: unknown country {name!r}", where=row.locator, todo=todo)
        return known[name]

    def check(self, file: str) -> None:
        """A problem for a table that stands not once."""
        for title in self.reading.source.lookups["tables"]:
            if (times := self.titles.count(title)) != 1:
                todo = "tables were renumbered, or the file is a part; compare with e-Gov"
                self.reading.problem(file, f"{title} stands {times} times", todo=todo)


def _day(file: str) -> str:
    found = DAY.search(file)
    day = "-".join(found.groups()) if found else ""
    return day if dates.is_date(day) else ""


def _title(table: Element) -> str:
    return " ".join(table.all("AppdxTableTitle"))


def _sentences(table: Element) -> Iterator[str]:
    for item in table.each("Item"):
        for sentence in (one for part in item.each("ItemSentence") for one in part.each("Sentence")):
            sentence.ignore(*PRINT)
            yield sentence.own
