"""Country names and codes → ISO 3166-1 alpha-2 in lower case, by pycountry and a short list of other spellings."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path


@cache
def _spellings() -> dict[str, str]:
    with (Path(__file__).parent / "vocab" / "country_spellings.csv").open(encoding="utf-8", newline="") as file:
        return {_fold(row["spelling"]): row["code"] for row in csv.DictReader(file)}


def _fold(text: str) -> str:
    return " ".join(text.replace(".", "").replace("’", "'").casefold().split())


@cache
def _iso() -> dict[str, str]:
    """Every code, name and flag that ISO 3166-1 has for a country, in small letters → alpha-2."""
    import pycountry

    return {text.lower(): country.alpha_2.lower() for country in pycountry.countries for _, text in country}


@lru_cache(maxsize=50_000)
def code(text: str) -> str | None:
    """Alpha-2 code of a country name or code, or None when it names none."""
    folded = _fold(text)
    if not folded:
        return None
    return _spellings().get(folded) or _iso().get(text.strip().lower())


@cache
def name(code: str) -> str:
    """English short name of an alpha-2 code; the code in capitals when ISO does not know it."""
    import pycountry

    found = pycountry.countries.get(alpha_2=code.upper())
    return str(getattr(found, "common_name", found.name)) if found else code.upper()


@cache
def names() -> tuple[str, ...]:
    """English names of all countries, and the other spellings known here."""
    import pycountry

    return (*(str(one.name) for one in pycountry.countries), *_spellings())


@cache
def concern() -> dict[str, tuple[str, ...]]:
    """Published groups of concern by country code, such as `BIS D:5` (vocab/countries_of_concern.csv)."""
    groups: dict[str, tuple[str, ...]] = {}
    with (Path(__file__).parent / "vocab" / "countries_of_concern.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            groups[row["code"]] = (*groups.get(row["code"], ()), row["group"])
    return groups


@cache
def concern_sources(code: str) -> tuple[str, ...]:
    """Where the groups of concern of a country are published (vocab/countries_of_concern.csv)."""
    with (Path(__file__).parent / "vocab" / "countries_of_concern.csv").open(encoding="utf-8", newline="") as file:
        return tuple(dict.fromkeys(row["source"] for row in csv.DictReader(file) if row["code"] == code))
