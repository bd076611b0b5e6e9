"""Maritime Mobile Service Identities: which of them are ships' numbers, and what the others are (ITU-R M.585)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from kg.model import placeholders
from kg.vocab import tables

NINE = re.compile(r"\d{9}", re.ASCII)
DEFAULT = "000000"
"""The end of a number of which only the country was entered."""


def ship(text: str) -> str | None:
    """The number of a ship station, nine digits; None for another station, a filler or no such number."""
    return None if why_not(text) else digits(text)


def digits(text: str) -> str:
    """The text in plain digits, without blanks: whatever it is."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=50_000)
def why_not(text: str) -> str:
    """What a number is instead of a ship's, as the end of a sentence (`is an aid to navigation`); '' for a ship's."""
    number = digits(text)
    if not NINE.fullmatch(number):
        return "has not nine digits"
    if placeholders.checked_filler(number) or number.endswith(DEFAULT):
        return "is a filler: it stands for no ship"
    what = next((what for prefix, what in _kinds() if number.startswith(prefix)), "")
    return f"is {what}, no ship" if what else ""


def other_station(text: str) -> str:
    """What transmits under a number that is no ship's: `an aid to navigation`; '' where it may be a ship all the same.

    Ships do send fillers, and numbers beginning with 8 that are meant for hand-held radios.
    """
    found = why_not(text).removeprefix("is ").removesuffix(", no ship")
    return found if any(found == what for prefix, what in _kinds() if len(prefix) > 1 or prefix == "0") else ""


@cache
def _kinds() -> list[tuple[str, str]]:
    """Beginnings of the numbers that are no ships', the longest first, with what they are."""
    found = [(row["prefix"], row["is"]) for row in tables.rows("mmsi_kinds")]
    return sorted(found, key=lambda one: -len(one[0]))
