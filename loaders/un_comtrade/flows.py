"""A row of UN Comtrade → the trade flow as one side reports it."""

from __future__ import annotations

import re
from typing import Any

from kg import countries
from kg.errors import RowError
from kg.records import Record
from loaders.formats.figures import figure
from loaders.formats.rows import Row
from loaders.source import Reading

ESTIMATES = {
    "isQtyEstimated": "quantity", "isAltQtyEstimated": "alternative quantity", "isNetWgtEstimated": "net weight",
    "isGrossWgtEstimated": "gross weight",
}  # fmt: skip
IGNORED = (
    *("refPeriodId", "refYear", "refMonth"),  # the period once more
    *("reporterDesc", "partner2ISO", "partner2Desc", "partner2Code", "customsDesc", "motDesc", "mosCode"),
    *("classificationSearchCode", "isOriginalClassification", "aggrLevel", "isLeaf"),  # follow from the code
    *("qtyUnitCode", "altQtyUnitCode", "legacyEstimationFlag"),  # said in words by other fields
    *("datasetCode", "typeCode", "partnerCode", "reporterCode", "customsCode", "motCode", "isAggregate"),
)
"""Fields left out by name."""
FIELDS = (
    *IGNORED, *ESTIMATES, "freqCode", "period", "reporterISO", "flowCode", "flowDesc", "partnerISO", "partnerDesc",
    "classificationCode", "cmdCode", "cmdDesc", "qtyUnitAbbr", "qty", "altQtyUnitAbbr", "altQty", "netWgt", "grossWgt",
    "cifvalue", "fobvalue", "primaryValue", "isReported",
)  # fmt: skip
"""Every field of a row."""
AUTHORITY = "UN Comtrade, as reported by the country"


def flow(reading: Reading, row: Row, key: str, reporter: str) -> Record:
    """The flow; the basis is Comtrade's convention: imports by origin, exports by last known destination."""
    row.ignore(*IGNORED)
    code, direction = row.need("flowCode"), reading.lookup("flows", row.need("flowCode"), row.locator)
    system = reading.lookup("classifications", row.need("classificationCode"), row.locator)
    window = _window(row)
    facts: dict[str, Any] = {**_partner(row), **_figures(row), **_notes(row, code)}
    partner = facts.get("partner") or facts["partner_area"]
    return reading.record(
        "TradeFlow", key, row.locator, row.published,
        name=f"{row.take('cmdDesc') or row.need('cmdCode')}, {reporter} {direction} {partner} {window}",
        reporter=reporter, flow=direction, commodity=row.take("cmdDesc"), code=row.need("cmdCode"), code_system=system,
        hs_edition=system if system.startswith("HS ") else None, window=window, as_of=window, authority=AUTHORITY,
        basis=reading.source.lookups["basis"][direction], purpose=reading.source.lookups["purposes"].get(code), **facts,
    )  # fmt: skip


def _window(row: Row) -> str:
    """`2018` or `2018-07`."""
    text = row.need("period")
    found = re.fullmatch(r"(\d{4})(0[1-9]|1[0-2])?", text, re.ASCII)
    if not found:
        raise RowError(f"period: {text!r}", where=row.locator, todo="expected a year or a month such as 201807")
    return "-".join(part for part in found.groups() if part)


def _partner(row: Row) -> dict[str, str]:
    """A country, or the area's name where the partner is none (`World`, `Other Asia, nes`)."""
    code = countries.code(row.need("partnerISO"))
    described = row.take("partnerDesc")
    return {"partner": code} if code else {"partner_area": described or row.take("partnerISO")}


def _figures(row: Row) -> dict[str, Any]:
    unit, quantity = row.take("qtyUnitAbbr"), figure(row, "qty")
    facts: dict[str, Any] = {"weight_kg": figure(row, "netWgt"), "gross_weight_kg": figure(row, "grossWgt")}
    facts |= {"fob_usd": figure(row, "fobvalue"), "cif_usd": figure(row, "cifvalue")}
    facts |= {"value_usd": figure(row, "primaryValue"), "value": figure(row, "primaryValue"), "currency": "USD"}
    if quantity is not None:
        facts |= {"quantity": quantity, "quantity_unit": unit}
    if all(facts[name] is None for name in ("weight_kg", "gross_weight_kg", "value_usd")) and quantity is None:
        raise RowError("no value, weight or quantity", where=row.locator, todo="a flow needs one of them")
    return facts


def _notes(row: Row, code: str) -> dict[str, list[str]]:
    estimated = [what for name, what in ESTIMATES.items() if row.take(name).lower() in ("true", "1")]
    reported, described = row.take("isReported").lower() in ("true", "1"), row.take("flowDesc")
    unit, more = row.take("altQtyUnitAbbr"), figure(row, "altQty")
    notes = [] if reported else ["summed up by UN Comtrade from finer codes; not reported at this level"]
    notes += [] if code in ("M", "X") else [f"flow {code} {described}: also counted in imports or exports as a whole"]
    if more is not None and (more, unit) != (figure(row, "qty"), row.take("qtyUnitAbbr")):
        notes.append(f"alternative quantity: {more:g} {unit}")
    return {"estimated": estimated, "note": notes}
