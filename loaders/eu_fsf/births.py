"""birthdate → dates and places of birth; a day of another calendar stays as printed, with its calendar."""

from __future__ import annotations

from kg.countries import codes
from loaders.eu_fsf.numbers import skip
from loaders.eu_fsf.words import remarks, texts
from loaders.formats.element import Element
from loaders.formats.gathered import Gathered

OURS = ("", "GREGORIAN")


def read(party: Gathered, birth: Element) -> None:
    skip(birth)
    calendar, date, circa = birth.maybe("@calendarType").upper(), _date(birth), birth.maybe("@circa") == "true"
    said = f"circa {date}" if circa else ""
    if calendar not in OURS:
        said = f"{said or date} ({calendar.lower()} calendar)"
    else:
        party.dates("birth_date", date)
    code = birth.maybe("@countryIso2Code")
    country = birth.maybe("@countryDescription") or (codes.name(code) if code not in ("", "00") else "")
    place = [*texts(birth, "@city", "@zipCode", "@place", "@region"), country if country != "UNKNOWN" else ""]
    party.add("birth_place", ", ".join(dict.fromkeys(filter(None, place))))
    party.note(*(f"birth: {text}" for text in (said, *remarks(birth)) if text))


def _date(birth: Element) -> str:
    """The day as printed, or its parts; no more than the year of one that is `circa`; else a span of years."""
    year, month, day = (birth.maybe(name) for name in ("@year", "@monthOfYear", "@dayOfMonth"))
    parts = [year, *([month.zfill(2)] if month else []), *([day.zfill(2)] if month and day else [])]
    printed = birth.maybe("@birthdate")
    span = "/".join(texts(birth, "@yearRangeFrom", "@yearRangeTo"))
    return year if birth.maybe("@circa") == "true" and year else printed or "-".join(parts) or span
