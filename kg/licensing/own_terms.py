"""What a type of licence is called in the country that grants it; equal codes are rough equals, not one licence."""

from __future__ import annotations

from kg.vocab import tables


def own_terms(country: str, code: str) -> tuple[str, ...]:
    """The country's own words for the type (kg/vocab/licence_terms.csv); none where no source at hand gives one."""
    rows = tables.rows("licence_terms")
    return tuple(row["term"] for row in rows if row["country"] == country and row["code"] == code)
