"""Cells of tables made by hand → values: ship numbers, keys, words."""

from __future__ import annotations

import re
import unicodedata

from kg.errors import RowError
from kg.model import dates, identifiers
from loaders.formats.rows import Row
from loaders.reading import Reading


def ship_numbers(row: Row, name: str = "imo") -> dict[str, list[str]]:
    """Numbers printed as IMO ship numbers: `imo` where the check digit holds, else `claimed_imo`."""
    found: dict[str, list[str]] = {"imo": [], "claimed_imo": []}
    for text in row.split(name):
        valid = identifiers.imo(text)
        found["imo" if valid else "claimed_imo"].append(valid or text)
    return found


def company_numbers(row: Row, name: str = "imo_company") -> list[str]:
    """IMO company numbers of a cell; RowError when a check digit fails: they are not a ship's numbers."""
    for text in row.split(name):
        if identifiers.imo_company(text) != text:
            raise RowError(f"{name}: the check digit of {text!r} fails", where=row.locator, todo="correct the number")
    return row.split(name)


def party_name(reading: Reading, row: Row, name: str) -> str:
    """Name of a party; one that looks like a date made by a spreadsheet is kept and reported."""
    text = row.need(name)
    if dates.made_by_spreadsheet(text):
        found = f"{name}: {text!r} looks like a date that a spreadsheet made of a name"
        reading.problem(row.locator, found, todo="write the name as the source prints it, such as 7-28", lost=False)
    return text


def identity(row: Row) -> dict[str, str]:
    """The key of the party in all tables of this project; RowError when the row has none."""
    return {"party_key": row.need("party_key")}


def remarks(row: Row) -> list[str]:
    """The note of a party, why it has its key, and where its ship number comes from."""
    found = (row.take("note"), row.take("key_reason"), _number(row.maybe("imo_source") or ""))
    return [text for text in found if text]


def _number(source: str) -> str:
    """Whence a ship's number is, or after `none: ` why there is none; empty where the row's own source prints it."""
    if source.startswith("none: "):
        return f"IMO number not known: {source.removeprefix('none: ')}."
    return f"IMO number by {source}." if source else ""


def words_of(row: Row) -> dict[str, str]:
    """The sentence of the source itself, its language and the page it was read on. RowError when the language lacks."""
    found = {name: row.take(name) for name in ("quote", "quote_lang", "quote_url")}
    if found["quote"] and not found["quote_lang"]:
        raise RowError("a quote without quote_lang", where=row.locator, todo="name its language, such as ko")
    return found


def slug(text: str) -> str:
    """Key made from a name: lower-case ASCII letters and digits, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))
