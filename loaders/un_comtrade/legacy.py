"""CSV files of UN Comtrade's interface before 2023 → rows under the names of the present one."""

from __future__ import annotations

from loaders.formats.rows import Row

REQUIRED = ("Classification", "Period", "Trade Flow Code", "Reporter Code", "Partner Code", "Commodity Code")
COLUMNS = {
    "Classification": "classificationCode", "Period": "period", "Year": "refYear", "Period Desc.": "refPeriodId",
    "Aggregate Level": "aggrLevel", "Is Leaf Code": "isLeaf", "Trade Flow": "flowDesc", "Reporter Code": "reporterCode",
    "Reporter": "reporterDesc", "Reporter ISO": "reporterISO", "Partner Code": "partnerCode", "Partner": "partnerDesc",
    "Partner ISO": "partnerISO", "2nd Partner Code": "partner2Code", "2nd Partner": "partner2Desc",
    "2nd Partner ISO": "partner2ISO", "Customs Proc. Code": "customsCode", "Customs": "customsDesc",
    "Mode of Transport Code": "motCode", "Mode of Transport": "motDesc", "Commodity Code": "cmdCode",
    "Commodity": "cmdDesc", "Qty Unit Code": "qtyUnitCode", "Qty Unit": "qtyUnitAbbr", "Qty": "qty",
    "Alt Qty Unit Code": "altQtyUnitCode", "Alt Qty Unit": "altQtyUnitAbbr", "Alt Qty": "altQty",
    "Netweight (kg)": "netWgt", "Gross weight (kg)": "grossWgt", "Trade Value (US$)": "primaryValue",
    "CIF Trade Value (US$)": "cifvalue", "FOB Trade Value (US$)": "fobvalue",
}  # fmt: skip
"""Column of the earlier interface → field of the present one."""
FLOWS = {"1": "M", "2": "X", "3": "RX", "4": "RM"}
TOTAL = {"partner2Code": "0", "motCode": "0", "customsCode": "C00", "mosCode": "0"}
"""What a blank means: the earlier interface gave totals only."""
QUANTITY, WEIGHT = 2, 4
"""Bits of `Flag`: the quantity, the net weight is estimated."""
YEAR = 4
"""Digits of a period that is a year."""


def translated(row: Row) -> Row:
    """The row under the present names. A flow or flag that is not known stays as it is, to be told when it is read."""
    values = {COLUMNS.get(name, name): text for name, text in row.values.items()}
    code, flag = values.pop("Trade Flow Code", "").strip(), values.get("Flag", "").strip()
    values |= {name: values.get(name, "").strip() or total for name, total in TOTAL.items()}
    frequency = "A" if len(values.get("period", "").strip()) == YEAR else "M"
    values |= {"typeCode": "C", "freqCode": frequency, "flowCode": FLOWS.get(code, code)}
    if not flag or flag.isdecimal():
        bits = int(values.pop("Flag", "") or 0)
        values |= {"isQtyEstimated": str(bool(bits & QUANTITY)), "isNetWgtEstimated": str(bool(bits & WEIGHT))}
    return Row(row.file, row.line, values)
