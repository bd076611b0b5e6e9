"""One item of Annex 2-2: its texts, commodity codes and related control numbers → statements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model.records import Record, Statement
from loaders.formats.rows import Row
from loaders.reading import Reading

COLUMNS = ("번호", "대상품목", "상세사양", "Description", "별표 2의 관련 품목", "HS code", "수출 지역", "HSK")
"""Number, item, specification, description in English, related item of Annex 2, HS code, destination, HSK."""
ITEMS, CONTROLS = "KR Annex 2-2", "KR Annex 2"
HS, HSK = "HS as in KR HSK", "KR HSK"
CODE = re.compile(r"(\d{4})\.(\d{2})(?:[-.](\d{4}))?", re.ASCII)
CONTROL = re.compile(r"\d[A-E]\d{3}(?:\.[a-z0-9]+)*|ML\d+(?:\.[a-z])*\.?", re.ASCII)
"""A control number of Annex 2 or of the munitions list. A range such as 3C001~5 is none: it stays a text."""
RANGE = re.compile(r"\d[A-E]\d{3}[~∼]\d{1,3}", re.ASCII)
NONE = "-"
SEVERAL = "one of several numbers in the cell"


class Item:
    """The rows of one item, gathered."""

    def __init__(self, number: str, row: Row) -> None:
        self.number, self.first = number, row
        self.rows: list[Row] = []
        self.add(row)

    def add(self, row: Row) -> None:
        """Take every cell now: a row that lacks one is a problem of its own."""
        for name in COLUMNS:
            row.take(name)
        self.rows.append(row)

    def statements(self, reading: Reading, codes: Correlations) -> Iterator[Statement]:
        """The control entry and its codes; each related control number with the codes of its own row."""
        related = [number for row in self.rows for number in _numbers(row.take(COLUMNS[4]))]
        for number in related:
            if not (CONTROL.fullmatch(number) or RANGE.fullmatch(number)):
                found = f"{COLUMNS[4]}: {number!r} is no control number"
                reading.problem(self.first.locator, found, todo="expected 3A001.a.2 or 3C001~5", lost=False)
        entry = self._entry(reading, related)
        yield entry
        for row in self.rows:
            numbers = _numbers(row.take(COLUMNS[4]))
            for code in codes.found(row):
                yield from codes.commodity(code, row)
                yield from codes.correlate(entry, code, row, "")
                for number in filter(CONTROL.fullmatch, numbers) if len(code) == 10 else ():
                    yield from codes.control(number, row)
                    control = f"{reading.source.id}:annex-2/{number}"
                    yield from codes.correlate(control, code, row, SEVERAL if len(numbers) > 1 else "")

    def _entry(self, reading: Reading, related: list[str]) -> Record:
        texts = [row.take(COLUMNS[2]) for row in self.rows] + [row.take(COLUMNS[3]) for row in self.rows[1:]]
        names = [self.first.take(COLUMNS[3]), *(row.take(COLUMNS[1]) for row in self.rows)]
        areas = "".join(dict.fromkeys("".join(row.take(COLUMNS[6]).split()) for row in self.rows))
        return reading.record(
            "ControlEntry", self.number, self.first.locator, "\n".join(row.published for row in self.rows),
            list=ITEMS, code=self.number, name=[name for name in names if name], text=texts,
            licence_requirement=areas, related_controls=[f"{CONTROLS}: {number}" for number in dict.fromkeys(related)],
        )  # fmt: skip


class Correlations:
    """Commodities and control numbers of one reading, each made once, and the relations between them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.made: set[str] = set()

    def found(self, row: Row) -> Iterator[str]:
        """Codes of a row, digits only: six of the HS, ten of the HSK. What is no code is a problem."""
        for name in (COLUMNS[5], COLUMNS[7]):
            for text in row.take(name).replace(" .", ".").split():
                match = CODE.fullmatch(text)
                if match:
                    yield "".join(part for part in match.groups() if part)
                elif text != NONE:
                    self.reading.problem(row.locator, f"{name}: {text!r} is no code", todo="expected 8542.31-1000")

    def commodity(self, code: str, row: Row) -> Iterator[Record]:
        """The commodity of a code, and the six-digit one above a national code."""
        for part, system in ((code[:6], HS), (code, HSK if len(code) == 10 else "")):
            if system and self._new(f"{system}/{part}"):
                printed = f"{system} {part}"
                yield self.reading.record(
                    "Commodity", f"{'hs' if system == HS else 'hsk'}/{part}", row.locator, printed,
                    system=system, code=part, digits=len(part),
                )  # fmt: skip

    def control(self, number: str, row: Row) -> Iterator[Record]:
        """The entry of Annex 2 that a row names; its text is not in this table."""
        if self._new(f"annex-2/{number}"):
            key, printed = f"annex-2/{number}", f"{CONTROLS} {number}"
            yield self.reading.record("ControlEntry", key, row.locator, printed, list=CONTROLS, code=number)

    def correlate(self, start: Record | str, code: str, row: Row, role: str) -> Iterator[Statement]:
        end = f"{self.reading.source.id}:{'hsk' if len(code) == 10 else 'hs'}/{code}"
        said = self.reading.relation("CORRELATES_WITH", start, end, row.locator, role=role)
        if self._new(f"{said.start} {end}"):
            yield said

    def _new(self, key: str) -> bool:
        known = key in self.made
        self.made.add(key)
        return not known


def _numbers(cell: str) -> list[str]:
    """Control numbers of a cell; a number may be broken over two lines before a point."""
    return [text for text in cell.replace(" .", ".").split() if text != NONE]
