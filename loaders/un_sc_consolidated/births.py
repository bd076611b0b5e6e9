"""Dates and places of birth, also those that an alias carries."""

from __future__ import annotations

from kg.model import dates
from loaders.formats.element import Element
from loaders.un_sc_consolidated.party import Party

PLACE = ("STREET", "CITY", "STATE_PROVINCE", "COUNTRY")


def read(party: Party) -> None:
    for birth in party.entry.each("INDIVIDUAL_DATE_OF_BIRTH"):
        _date(party, birth)
    for place in party.entry.each("INDIVIDUAL_PLACE_OF_BIRTH"):
        party.add("birth_place", ", ".join(text for text in map(place.take, PLACE) if text))
        if note := place.take("NOTE"):
            party.add("note", f"place of birth: {note}")


def of_alias(party: Party, alias: Element, name: str) -> None:
    """A birth told for one alias only: kept with the others, and noted with the alias it belongs to."""
    date = alias.take("DATE_OF_BIRTH")
    place = ", ".join(text for text in map(alias.take, ("CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")) if text)
    party.add("birth_date", party.date(date, "date of birth", alias))
    party.add("birth_place", place)
    if date or place:
        party.add("note", f"alias {name}: born {', '.join(text for text in (date, place) if text)}")


def _date(party: Party, birth: Element) -> None:
    form, note = birth.take("TYPE_OF_DATE").upper(), birth.take("NOTE")
    day, year = birth.take("DATE"), birth.take("YEAR")
    first, last = birth.take("FROM_YEAR"), birth.take("TO_YEAR")
    if form not in ("", "EXACT", "APPROXIMATELY", "BETWEEN"):
        party.unclear("type of date", form, "expected EXACT, APPROXIMATELY or BETWEEN", birth)
    found = party.date(day or year, "date of birth", birth)
    if first or last:
        found = _between(party, first, last, birth)
    if not found and note:
        found = dates.parse(note.replace(".", ""))
    about = form == "APPROXIMATELY"
    party.add("birth_date", found[:4] if found and about else found)  # `about` is believed to the year, no further
    if about or note:
        parts = (form.lower() if about else "", found or "", note)
        party.add("note", f"date of birth: {' '.join(part for part in parts if part)}")


def _between(party: Party, first: str, last: str, birth: Element) -> str | None:
    span = f"{first}/{last}"
    if first and last and dates.is_date(span):
        return span
    party.unclear("years of birth", span, "expected FROM_YEAR and TO_YEAR in order", birth)
    return None
