"""National trade statistics as tables (CSV) in a shape of our own → trade flows as one country books them.

Offices publish in as many shapes as there are offices; this one asks for what a comparison needs: who reports, how
partners are booked (basis), the national code with the Harmonized System edition behind it, the unit. See source.yaml.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import RowError
from kg.model import placeholders
from kg.model.records import Statement
from loaders.formats import csv, folder
from loaders.formats.facts import slug
from loaders.formats.figures import figure
from loaders.formats.rows import Row
from loaders.formats.zeros import unknown
from loaders.reading import Reading

COLUMNS = ("reporter", "partner", "flow", "basis", "code_system", "code", "hs_edition", "period", "unit", "publication")
TEXTS = ("commodity", "authority", "note")
NUMBERS = ("quantity", "weight_kg", "value", "value_usd")


def parse(reading: Reading) -> Iterator[Statement]:
    table = Table(reading)
    for path in folder.files(reading, ".csv"):
        yield from reading.each(csv.rows(path, required=COLUMNS), table.flow, of=path)


class Table:
    """The tables of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def flow(self, row: Row) -> Iterable[Statement]:
        """The flow of one row."""
        facts = {**self._facts(row), **self._figures(row)}
        facts["note"] = [facts["note"], *facts.pop("zeros"), *self._short(row, facts["code"])]
        key = self._key(row, facts)
        self.reading.once(key, row, shown=f"the flow {key}", todo="tell them apart in the column id")
        what = facts["commodity"] or facts["code"]
        partner = facts.get("partner") or facts["partner_area"]
        name = f"{what}, {facts['reporter']} {facts['flow']} {partner} {facts['window']}"
        yield self.reading.record("TradeFlow", key, row.locator, row.published, name=name, **facts)

    def _key(self, row: Row, facts: dict[str, Any]) -> str:
        if own := row.maybe("id"):
            return own
        names = ("reporter", "flow", "purpose", "partner", "partner_area", "basis", "code_system", "code", "window")
        return slug("-".join(str(facts[name]) for name in names if facts.get(name)))

    def _facts(self, row: Row) -> dict[str, Any]:
        facts: dict[str, Any] = {name: row.maybe(name) for name in TEXTS}
        facts |= {"flow": row.need("flow"), "basis": row.take("basis"), "purpose": row.maybe("purpose")}
        facts |= {"reporter": row.country("reporter"), "code": _code(row), "code_system": row.need("code_system")}
        facts |= {"hs_edition": row.take("hs_edition"), "window": row.need("period"), "as_of": row.need("period")}
        facts |= {"citation": row.need("publication"), "source_url": row.maybe("url")}
        areas = self.reading.source.lookups["areas"]
        if row.need("partner") in areas:
            return {**facts, "partner_area": areas[row.need("partner")]}
        return {**facts, "partner": row.country("partner")}

    def _figures(self, row: Row) -> dict[str, Any]:
        told = {name: figure(row, name) if name in row.values else None for name in NUMBERS}
        found, notes = unknown(told, NUMBERS)
        unit, currency = _stated(row, "unit"), _stated(row, "currency")
        if found["quantity"] is not None and not unit:
            raise RowError("quantity without a unit", where=row.locator, todo="fill in the column unit")
        if found["value"] is not None and not currency:
            raise RowError("value without a currency", where=row.locator, todo="fill in the column currency")
        if all(number is None for number in found.values()):
            raise RowError("no quantity, weight or value", where=row.locator, todo="a flow needs one of them")
        kilograms = self.reading.source.lookups["kilograms"].get(unit)
        if found["weight_kg"] is None and found["quantity"] is not None and kilograms:
            found["weight_kg"] = found["quantity"] * float(kilograms)
        if found["value_usd"] is None and currency == "USD":
            found["value_usd"] = found["value"]
        return {**found, "quantity_unit": unit, "currency": currency, "zeros": notes}

    def _short(self, row: Row, code: str) -> list[str]:
        """That a code has one digit less than its nomenclature's codes: a spreadsheet takes leading zeros away."""
        system = row.need("code_system")
        digits = int(self.reading.source.lookups["digits"].get(system, "0"))
        odd = system.startswith("HS ") and len(code) % 2
        if not odd and len(code) != digits - 1:
            return []
        found = f"code {code!r} has {len(code)} digits: a leading zero may be lost"
        todo = "compare with the publication, and format the column as text"
        self.reading.problem(row.locator, found, todo=todo, lost=False)
        return [found]


def _stated(row: Row, name: str) -> str:
    """A unit or currency; empty where the cell says that there is none (`N/A`)."""
    text = row.maybe(name)
    return "" if placeholders.meaning(text) else text


def _code(row: Row) -> str:
    """The national code as text: points, hyphens and blanks go, leading zeros stay. RowError for 2.81E+09."""
    plain = unicodedata.normalize("NFKC", row.need("code"))
    text = "".join(plain.replace(".", " ").replace("-", " ").split())
    if not (text.isascii() and text.isdigit()):
        todo = "format the column as text, so that a spreadsheet leaves leading zeros and long codes alone"
        raise RowError(f"code: {row.need('code')!r} is no commodity code", where=row.locator, todo=todo)
    return text
