"""One row of a user's table → statements. A cell that is not understood is listed, and the rest of the row is kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from kg.errors import RowError
from kg.records import Record, Statement
from loaders.formats.rows import Row
from loaders.kr_motie_cases import places
from loaders.kr_motie_cases.headers import TELLING, Header, fold
from loaders.kr_motie_cases.periods import period
from loaders.source import Reading

LABEL = re.compile(
    r"(?:\(주\)|company|firm|exporter|회사|업체|기업|企業|会社)?\s*"
    r"(?:[a-z]|\d{1,3})\s*(?:사|社|업체|기업|会社)?",
    re.IGNORECASE,
)
"""A letter or number that stands for a firm inside one table: `A사`, `B社`, `Company 3`."""
HIDDEN = re.compile(r"[*○◯●□■◇×█▇]|비공개|익명|미공개|非公表|非公開|匿名|undisclosed|withheld|redacted", re.IGNORECASE)
"""Names that are blacked out: the same blot can be any firm."""
LASTING = re.compile(r"\d+\s*(?:개월|월|년|일|か月|カ月|ヶ月|ヵ月|年|日間?|months?|years?|days?)\s*(?:간|間)?")
BETWEEN = re.compile(r"[,;/+·・、,\n]|\s및\s|\sand\s")


class UserRow:
    """Reader of the rows of one sheet: the label of an exporter means the same firm in that sheet only."""

    def __init__(self, reading: Reading, header: Header, scope: str, keys: dict[int | str, str]) -> None:
        self.reading, self.columns, self.scope, self.keys = reading, header.columns, scope, keys
        self.unknown = header.unknown
        self.exporters: dict[str, Record] = {}

    def statements(self, row: Row) -> list[Statement]:
        """The case, its exporter and its measures."""
        row.ignore(*self.unknown)  # listed once, at the header
        if not any(self._cell(row, field) for field in TELLING):
            todo = "complete the row or delete it"
            raise RowError("neither goods, country, exporter, regime nor measure", where=row.locator, todo=todo)
        key = f"{self.scope}/{self.keys[row.line]}"
        case = self.reading.record("Case", key, row.locator, row.published, **self._case(row))
        return [case, *self._exporter(row, case), *self._measures(row, case, key)]

    def _case(self, row: Row) -> dict[str, Any]:
        fields: dict[str, Any] = {name: self._cell(row, name) for name in ("quantity", "amount", "authority", "note")}
        self._cell(row, "number")  # it is in the id
        for name in ("detected", "export_period"):
            fields[name] = self._each(row, name, period, [self._cell(row, name)])
        fields |= {name: self._countries(row, name) for name in ("destination", "via")}
        fields["regime"] = self._each(row, "regime", self._known("regimes"), self._parts(row, "regime"))
        fields["shipments"] = self._each(row, "shipments", _count, [self._cell(row, "shipments")])
        fields["item"] = _lines(self._cell(row, "item"))
        fields["regime_basis"] = "stated" if fields["regime"] else ""
        fields["destination_text"] = self._cell(row, "destination")
        fields["date"] = fields["detected"] or fields["export_period"]
        if not _identifies(self._cell(row, "exporter")):
            fields["parties_text"] = self._cell(row, "exporter")
        own = {"evidence_class": "user_table", "in_series": "unknown", "list_rows": 1, "modality": "asserted"}
        return fields | own | {"summary": _summary(self._cell(row, "item"), self._cell(row, "destination"))}

    def _exporter(self, row: Row, case: Record) -> list[Statement]:
        name = self._cell(row, "exporter")
        if not _identifies(name):
            return []
        known = self.exporters.get(fold(name))
        masked = LABEL.fullmatch(name) is not None
        key = f"{self.scope}/exporter/{fold(name)}"
        made = known or self.reading.record("Company", key, row.locator, row.published, name=name, masked=masked)
        self.exporters[fold(name)] = made
        said = self.reading.relation("EXPORTER_IN", made, case, row.locator)
        return [said] if known else [made, said]

    def _measures(self, row: Row, case: Record, key: str) -> list[Statement]:
        said: list[Statement] = []
        dates = self._each(row, "measure_date", period, [self._cell(row, "measure_date")])
        wordings = self._understood(row, "measure", self._known("measures"), self._parts(row, "measure"))
        for number, (wording, kind) in enumerate(wordings, start=1):
            facts = {"measure_type": kind, "wording": wording, "date": dates, "summary": wording}
            facts["authority"] = self._cell(row, "authority")
            made = self.reading.record(
                "Measure", f"{key}-m{number}", row.locator, row.published, modality="asserted", **facts
            )
            said += [made, self.reading.relation("LED_TO", case, made, row.locator, role=f"measure {number}")]
            if exporter := self.exporters.get(fold(self._cell(row, "exporter"))):
                said.append(self.reading.relation("AGAINST", made, exporter, row.locator))
        return said

    def _cell(self, row: Row, field: str) -> str:
        return row.maybe(self.columns[field]) if field in self.columns else ""

    def _countries(self, row: Row, field: str) -> list[str]:
        return self._each(row, field, places.code, places.split(self._cell(row, field)))

    def _known(self, table: str) -> Callable[[str], str | None]:
        return lambda text: self.reading.source.lookups[table].get(fold(LASTING.sub("", text)))

    def _parts(self, row: Row, field: str) -> list[str]:
        """Words of a cell: the whole where it is one known word (`オーストラリア・グループ`), else its parts."""
        text = self._cell(row, field)
        whole = self._known(f"{field}s")(text) is not None
        return [text] if whole else [part.strip() for part in BETWEEN.split(text) if part.strip()]

    def _each(self, row: Row, field: str, read: Callable[[str], Any], texts: list[str]) -> list[Any]:
        return [value for _, value in self._understood(row, field, read, texts)]

    def _understood(self, row: Row, field: str, read: Callable[[str], Any], texts: list[str]) -> list[tuple[str, Any]]:
        """Texts with their values; those that are not understood become problems of this row."""
        pairs = [(text, read(text)) for text in texts if text]
        for text in (text for text, value in pairs if value is None):
            found = f"{self.columns[field]}: {text!r} is no {field} that is known; the row is kept without it"
            self.reading.problem(row.locator, found, todo=TODO.get(field, "correct the cell"))
        return [(text, value) for text, value in pairs if value is not None]


TODO = {
    "regime": "correct it, or add the word to lookups.regimes in loaders/kr_motie_cases/source.yaml",
    "measure": "correct it, or add the word to lookups.measures in loaders/kr_motie_cases/source.yaml",
    "destination": "correct it, or add the name to loaders/kr_motie_cases/countries.csv",
    "via": "correct it, or add the name to loaders/kr_motie_cases/countries.csv",
    "detected": "write it as 2017-10 or 2017-10-11",
    "export_period": "write it as 2017-10 or 2016-01/2017-10",
    "measure_date": "write it as 2017-10-11",
}


def _lines(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[\n;]", text) if part.strip()]


def _count(text: str) -> int | None:
    match = re.fullmatch(r"(\d{1,3}(?:,\d{3})*|\d+)\s*(?:회|回|件|건)?", text)
    return int(match[1].replace(",", "")) if match else None


def _identifies(name: str) -> bool:
    return bool(fold(name)) and not HIDDEN.search(name)


def _summary(item: str, destination: str) -> str:
    return f"{item or 'goods not named'} to {destination or 'a country not named'}, as the user's table has it"
