"""One row of a user's table → statements. A cell that is not understood is listed, and the rest of the row is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from kg.errors import RowError
from kg.model.own_table import NONE
from kg.model.records import Record, Statement
from loaders.formats.rows import Row
from loaders.kr_motie_cases import amounts, marks, places
from loaders.kr_motie_cases.headings import DATES, fold
from loaders.kr_motie_cases.tables import Sheet
from loaders.kr_motie_cases.user_parties import UserParties
from loaders.kr_motie_cases.when import When
from loaders.reading import Reading

SAYING = ("item", "destination", "final_destination", "exporter", "end_user", "regime", "violation", "control_number")
"""Fields of which a case has at least one, beside a measure."""
TEXTS = ("quantity", "authority", "note", "violation")
EXPORTS_OF = {"motie-156": "kr"}
"""Series that count exports of one country, so that a row of it is about that country's export law."""
BETWEEN = re.compile(r"[,;/+·・、,\n]|\s및\s|\sand\s")
NEXT = {
    "regime": "correct it, or add the word to lookups.regimes in loaders/kr_motie_cases/source.yaml",
    "measure": "correct it, or add the word to lookups.measures in loaders/kr_motie_cases/source.yaml",
    "place": "correct it, or add the name to kg/vocab/country_words.csv",
    "date": "write it as 2017-10, 2017-10-11 or 2016-01/2017-10",
}


class UserRow:
    """Reader of the rows of one sheet: the label of a party means the same one in that sheet only."""

    def __init__(
        self, reading: Reading, sheet: Sheet, scope: str, keys: dict[int | str, str], rows: Iterable[Row]
    ) -> None:
        self.reading, self.sheet, self.scope, self.keys = reading, sheet, scope, keys
        self.columns = sheet.header.fields
        self.unread = [one.name for one in sheet.header.unread]
        self.when = When(sheet.header, rows)
        self.parties = UserParties(reading, scope)
        self.kinds = reading.source.lookups["measures"]
        self.unitless: set[str] = set()

    def statements(self, row: Row) -> list[Statement]:
        """The case, its parties and its measures."""
        row.ignore(*self.unread)  # listed once, at the header
        taken = self._taken(row)
        if not taken and not any(self._cell(row, field) for field in SAYING):
            todo = "complete the row or delete it"
            raise RowError("neither goods, country, party, regime nor measure", where=row.locator, todo=todo)
        key = f"{self.scope}/{self.keys[row.line]}"
        named, unnamed = self.parties.read(row, self._cell)
        case = self.reading.record("Case", key, row.locator, row.published, **self._case(row), parties_text=unnamed)
        said = [statement for party in named for statement in party.statements(case, row.locator)]
        exporter = next((party.record for party in named if party.relation == "EXPORTER_IN"), None)
        return [case, *said, *self._measures(row, case, exporter, taken)]

    def _case(self, row: Row) -> dict[str, Any]:
        fields: dict[str, Any] = {name: self._cell(row, name) for name in TEXTS}
        self._cell(row, "number")  # it is in the id
        fields |= {name: self._date(row, name) for name in DATES[:2]} | self._way(row) | self._amount(row)
        fields["regime"] = self._each(row, "regime", self._regime, self._parts(row, "regime"), "regime")
        fields["shipments"] = self._each(row, "shipments", _count, [self._cell(row, "shipments")], "count")
        fields |= {name: _lines(self._cell(row, name)) for name in ("item", "control_number", "hs_code")}
        fields["regime_basis"] = "stated" if fields["regime"] else ""
        fields["date"] = fields["detected"] or fields["export_period"]
        series = "" if self.reading.asked.series == NONE else self.reading.asked.series
        fields |= {"series": series, "in_series": "yes" if series else "unknown"}
        fields["exports_of"] = EXPORTS_OF.get(series, "")
        own = {"evidence_class": "user_table", "list_rows": 1, "modality": "asserted"}
        return fields | own | {"summary": _summary(self._cell(row, "item"), fields["destination_text"])}

    def _way(self, row: Row) -> dict[str, Any]:
        """Destination and countries on the way. Where the table has a column of final destinations, the country that
        the goods were exported to lies on the way to it."""
        to, final = self._cell(row, "destination"), self._cell(row, "final_destination")
        *on_the_way, last = places.route(to)
        reached = self._countries(row, "destination", places.split(last))
        via = self._countries(row, "via", [*places.split(self._cell(row, "via")), *on_the_way])
        ends = self._countries(row, "final_destination", places.split(final))
        if ends:
            via, reached = [*via, *(code for code in reached if code not in ends)], ends
        texts = [text for text in dict.fromkeys((to, final)) if text]
        return {"destination": reached, "via": list(dict.fromkeys(via)), "destination_text": texts}

    def _amount(self, row: Row) -> dict[str, Any]:
        text, column = self._cell(row, "amount"), self.sheet.header.column("amount")
        unit = (column.unit if column else None) or self.sheet.unit
        if not text:
            return {}
        read = amounts.amount(text, unit)
        if read.value is None and text.replace(",", "").isdigit() and unit is None and not self.unitless:
            self.unitless.add(row.file)
            found = f"{self.columns['amount']}: nothing says what {text!r} and the others are counted in"
            todo = "write the unit into the heading, such as 금액(백만원) or Amount (USD)"
            self.reading.problem(row.locator, found, todo=todo, lost=False)
        return {"amount": read.text, "amount_value": read.value, "amount_currency": read.currency}

    def _date(self, row: Row, field: str) -> str:
        found = self.when.read(row, field)
        if found.fault:
            self._problem(row, field, found.fault, NEXT["date"])
        return found.date

    def _taken(self, row: Row) -> list[marks.Taken]:
        """Measures in all columns that have some."""
        found: list[marks.Taken] = []
        for column in self.sheet.header.columns:
            field, _, kind = column.field.partition(":")
            text = row.maybe(column.name) if field == "measure" else ""
            if not text or marks.is_none(text):
                continue
            if not kind:
                taken, unknown = marks.in_words(text, self.kinds)
            else:
                one = marks.under(column.name, kind, text, column.unit, self.kinds)
                taken, unknown = ([one], []) if one else ([], [text])
            found += taken
            for part in unknown:
                fault = f"{column.name}: {part!r} is no measure that is known; the row is kept without it"
                self.reading.problem(row.locator, fault, todo=NEXT["measure"])
        return found

    def _measures(self, row: Row, case: Record, exporter: Record | None, taken: list[marks.Taken]) -> list[Statement]:
        said: list[Statement] = []
        date, authority = self._date(row, "measure_date"), self._cell(row, "authority")
        for number, one in enumerate(taken, start=1):
            facts = {"measure_type": one.kind, "wording": one.wording, "summary": one.wording, "modality": "asserted"}
            facts |= {"date": one.date or date, "authority": authority}
            money = {"amount_value": one.amount.value, "amount_currency": one.amount.currency} if one.amount else {}
            id = f"{case.id.partition(':')[2]}-m{number}"
            made = self.reading.record("Measure", id, row.locator, row.published, **facts, **money)
            said += [made, self.reading.relation("LED_TO", case, made, row.locator, role=f"measure {number}")]
            if exporter:
                said.append(self.reading.relation("AGAINST", made, exporter, row.locator))
        return said

    def _cell(self, row: Row, field: str) -> str:
        return row.maybe(self.columns[field]) if field in self.columns else ""

    def _countries(self, row: Row, field: str, names: list[str]) -> list[str]:
        return self._each(row, field, places.code, names, "place", places.why)

    def _regime(self, text: str) -> str | None:
        return self.reading.source.lookups["regimes"].get(fold(text))

    def _parts(self, row: Row, field: str) -> list[str]:
        """Words of a cell: the whole where it is one known word (`オーストラリア・グループ`), else its parts."""
        text = self._cell(row, field)
        return [text] if self._regime(text) else [part.strip() for part in BETWEEN.split(text) if part.strip()]

    def _each(
        self, row: Row, field: str, read: Callable[[str], Any], texts: list[str], kind: str,
        why: Callable[[str], str] | None = None,
    ) -> list[Any]:  # fmt: skip
        """Values of the texts; those that are not understood become problems of this row."""
        pairs = [(text, read(text)) for text in texts if text]
        for text in (text for text, value in pairs if value is None):
            reason = why(text) if why else f"is no {field} that is known"
            fault = f"{text!r} {reason}; the row is kept without it"
            self._problem(row, field, fault, NEXT.get(kind, "correct the cell"))
        return [value for _, value in pairs if value is not None]

    def _problem(self, row: Row, field: str, fault: str, todo: str) -> None:
        name = self.columns.get(field) or next(
            (name for one, name in self.columns.items() if one.startswith(field)), field
        )
        self.reading.problem(row.locator, f"{name}: {fault}", todo=todo)


def _lines(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[\n;]", text) if part.strip()]


def _count(text: str) -> int | None:
    match = re.fullmatch(r"(\d{1,3}(?:,\d{3})*|\d+)\s*(?:회|回|次|件|건)?", text)
    return int(match[1].replace(",", "")) if match else None


def _summary(item: str, destinations: list[str]) -> str:
    to = "; ".join(destinations)
    return f"{item or 'goods not named'} to {to or 'a country not named'}, as the user's table has it"
