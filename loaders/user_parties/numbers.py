"""Numbers in a list of firms: each as the property that it is, where its heading or its check digit says so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kg.model import identifiers

FIELDS = ("registration_number", "tax_number", "lei", "swift", "imo", "identifier")


class Number(NamedTuple):
    """One cell with a number."""

    field: str
    heading: str
    text: str


def read(numbers: Iterable[Number], kind: str, countries: list[str]) -> dict[str, list[str]]:
    """Property → values. The same digits exist in another country: a number of a register or a tax office stands under
    the country of the row, and one that has no place of its own is kept with its heading."""
    found: dict[str, list[str]] = {}
    for one in numbers:
        name, value = _placed(one, kind, countries[0] if len(countries) == 1 else None)
        found.setdefault(name, []).append(value)
    return found


def _placed(one: Number, kind: str, country: str | None) -> tuple[str, str]:
    if one.field in ("registration_number", "tax_number") and (scoped := identifiers.scoped(country, one.text)):
        return one.field, scoped
    body = kind in ("Organization", "Company")
    if body and one.field in ("lei", "identifier") and (lei := identifiers.lei(one.text)):
        return "lei", lei
    if body and one.field == "swift":
        return "swift", identifiers.number(one.text)
    if kind == "Vessel" and one.field in ("imo", "identifier") and (imo := identifiers.imo(one.text)):
        return "imo", imo
    return "other_number", f"{one.heading} {one.text}"
