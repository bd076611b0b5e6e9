"""Answers of the UN Comtrade API (JSON or CSV, 47 fields; CSV of the interface before 2023) → trade flows, totals only.

A query may return a flow once as a total and again split by second partner, mode of transport and customs procedure;
only rows with partner2Code 0, motCode 0, mosCode 0 and customsCode C00 are totals; the others are counted and left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError, SourceError
from kg.model.records import Statement
from loaders.formats import csv, folder, json
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.un_comtrade import legacy
from loaders.un_comtrade.codes import commodity, country
from loaders.un_comtrade.flows import FIELDS, flow

TOTALS = {"partner2Code": "0", "motCode": "0", "customsCode": "C00", "mosCode": "0"}
KEY = ("typeCode", "freqCode", "period", "reporterCode", "flowCode", "partnerCode", "classificationCode", "cmdCode")


def parse(reading: Reading) -> Iterator[Statement]:
    answers = Answers(reading)
    for path in folder.files(reading, ".json", ".csv"):
        yield from reading.each(answers.rows_of(path), answers.flow, of=path)
    for what, times in sorted(answers.left_out.items()):
        reading.notes[what] = str(times)


def _legacy(path: Path) -> bool:
    """Whether a CSV file is one of the interface before 2023, by its header."""
    return all(name in next(iter(csv.rows(path)), Row("", 0, {})).values for name in legacy.REQUIRED)


class Answers:
    """The state of one reading: rows counted, and those left out by name."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.left_out: Counter[str] = Counter()
        self.rows = 0

    def rows_of(self, path: Path) -> Iterator[Row]:
        """Rows of one answer; a JSON answer also says how many there are."""
        if path.suffix.lower() == ".csv":
            if _legacy(path):
                yield from map(legacy.translated, csv.rows(path, required=legacy.REQUIRED))
            else:
                yield from csv.rows(path, required=(*KEY, *TOTALS, "primaryValue"))
            return
        before, promised = self.rows, ""
        for key, item in json.items(path, ["data"]):
            if key in ("data", ""):
                yield item
            elif key == "count":
                promised = item.take("value")
            elif key == "error":
                if item.take("value"):
                    raise SourceError(f"the answer is an error: {item.take('value')}", where=path.name)
            elif key != "elapsedTime":
                self.reading.problem(item.locator, f"key {key!r} is not known", todo="read it or name it", lost=False)
        if promised and promised != str(self.rows - before):
            found = f"{self.rows - before} rows, but count says {promised}"
            self.reading.problem(path.name, found, todo="the answer is cut off; ask again")

    def flow(self, row: Row) -> Iterable[Statement]:
        """The flow of a row that is a total and was not met before."""
        self.rows += 1
        values = {name: row.need(name) for name in KEY} | {"cmdCode": commodity(row).text}
        for name, total in TOTALS.items():
            if row.need(name) != total:
                row.ignore(*FIELDS)
                self.left_out[f"rows left out because {name} is not {total}"] += 1
                return []
        key = ".".join(values.values())
        if self._repeats(key, row):
            return []
        reporter, area = country(self.reading, row, "reporter")
        if reporter is None:
            found = f"the reporter {area!r} is no country of today"
            raise RowError(found, where=row.locator, todo="flows of groups and of former countries are not loaded")
        return [flow(self.reading, row, key, reporter)]

    def _repeats(self, key: str, row: Row) -> bool:
        if not self.reading.repeats(key, row, todo="load the newer answer only, or remove the row from the older"):
            return False
        row.ignore(*FIELDS)  # read at its first copy
        self.left_out["rows that repeat an earlier row word for word"] += 1
        return True
