"""A row of UN Comtrade → the trade flow as one side reports it."""

from __future__ import annotations

import re
from typing import Any

from kg.errors import RowError
from kg.model.records import Record
from loaders.formats.figures import figure
from loaders.formats.rows import Row
from loaders.formats.zeros import unknown
from loaders.reading import Reading
from loaders.un_comtrade.codes import commodity, country, unit

ESTIMATES = {
    "isQtyEstimated": "quantity", "isAltQtyEstimated": "alternative quantity", "isNetWgtEstimated": "net weight",
    "isGrossWgtEstimated": "gross weight",
}  # fmt: skip
IGNORED = (
    *("refPeriodId", "refYear", "refMonth"),  # the period once more
    *("reporterDesc", "partner2ISO", "partner2Desc", "partner2Code", "customsDesc", "motDesc", "mosCode"),
    *("classificationSearchCode", "isOriginalClassification", "isLeaf"),  # follow from the code
    "legacyEstimationFlag",  # said in words by other fields
    *("datasetCode", "typeCode", "customsCode", "motCode", "isAggregate"),
)
"""Fields left out by name."""
FIELDS = (
    *IGNORED, *ESTIMATES, "freqCode", "period", "reporterISO", "reporterCode", "flowCode", "flowDesc", "partnerISO",
    "partnerCode", "partnerDesc", "classificationCode", "cmdCode", "cmdDesc", "aggrLevel", "qtyUnitAbbr", "qtyUnitCode",
    "qty",
    "altQtyUnitAbbr", "altQtyUnitCode", "altQty", "netWgt", "grossWgt", "cifvalue", "fobvalue", "primaryValue",
    "isReported",
)  # fmt: skip
"""Every field of a row."""
AUTHORITY = "UN Comtrade, as reported by the country"


WEIGHED = ("weight_kg", "gross_weight_kg", "value_usd", "fob_usd", "cif_usd", "quantity")
"""Figures of one flow: where one is more than zero, a zero of another stands for a blank."""


def flow(reading: Reading, row: Row, key: str, reporter: str) -> Record:
    """The flow; the basis is Comtrade's convention: imports by origin, exports by last known destination."""
    row.ignore(*IGNORED)
    direction = reading.lookup("flows", row.need("flowCode"), row.locator)
    system = reading.lookup("classifications", row.need("classificationCode"), row.locator)
    window, code = _window(row), commodity(row)
    figures, zeros = unknown(_figures(row), WEIGHED)
    if all(number is None for number in figures.values()):
        raise RowError("no value, weight or quantity", where=row.locator, todo="a flow needs one of them")
    facts: dict[str, Any] = {**_partner(reading, row), **figures, **_notes(reading, row)}
    measure = unit(reading, row, "qtyUnit")
    measure = None if figures["quantity"] is None else measure
    facts["note"] += [*zeros, *code.notes(reading, row)]
    what = row.maybe("cmdDesc") or code.text
    return reading.record(
        "TradeFlow", key, row.locator, row.published,
        name=f"{what}, {reporter} {direction} {facts.get('partner') or facts['partner_area']} {window}",
        reporter=reporter, flow=direction, commodity=row.maybe("cmdDesc"), code=code.text, code_system=system,
        hs_edition=system if system.startswith("HS ") else None, window=window, as_of=window, authority=AUTHORITY,
        basis=reading.source.lookups["basis"][direction], quantity_unit=measure, value=figures["value_usd"],
        currency="USD", purpose=reading.source.lookups["purposes"].get(row.take("flowCode")), **facts,
    )  # fmt: skip


def _window(row: Row) -> str:
    """`2018` or `2018-07`."""
    text = row.need("period")
    found = re.fullmatch(r"(\d{4})(0[1-9]|1[0-2])?", text, re.ASCII)
    if not found:
        raise RowError(f"period: {text!r}", where=row.locator, todo="expected a year or a month such as 201807")
    return "-".join(part for part in found.groups() if part)


def _partner(reading: Reading, row: Row) -> dict[str, str]:
    """A country, or the area's name where the partner is none (`World`, `Other Asia, nes`)."""
    code, area = country(reading, row, "partner")
    return {"partner": code} if code else {"partner_area": area}


def _figures(row: Row) -> dict[str, float | None]:
    names = {"weight_kg": "netWgt", "gross_weight_kg": "grossWgt", "fob_usd": "fobvalue", "cif_usd": "cifvalue",
             "value_usd": "primaryValue", "quantity": "qty"}  # fmt: skip
    return {name: figure(row, field) if field in row.values else None for name, field in names.items()}


def _notes(reading: Reading, row: Row) -> dict[str, list[str]]:
    code, described = row.take("flowCode"), row.maybe("flowDesc")
    described = described or reading.source.lookups["flow_names"].get(code, "")
    estimated = [what for name, what in ESTIMATES.items() if row.maybe(name).lower() in ("true", "1")]
    summed = row.maybe("isReported").lower() in ("false", "0")
    notes = ["summed up by UN Comtrade from finer codes; not reported at this level"] if summed else []
    notes += [] if code in ("M", "X") else [f"flow {code} {described}: also counted in imports or exports as a whole"]
    more = figure(row, "altQty") if "altQty" in row.values else None
    measure = unit(reading, row, "altQtyUnit")
    if more and measure and (more, measure) != (figure(row, "qty"), unit(reading, row, "qtyUnit")):
        notes.append(f"alternative quantity: {more:g} {measure}")
    return {"estimated": estimated, "note": notes}
