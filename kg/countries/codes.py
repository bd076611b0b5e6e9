"""Country names and codes → ISO 3166-1 alpha-2 in lower case, by pycountry and a short list of other spellings.

`kg.countries.typed` reads other languages than English, and tells why a word names no country.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.countries import forms
from kg.vocab import tables


@cache
def _spellings() -> dict[str, str]:
    return {_fold(row["spelling"]): row["code"] for row in tables.rows("country_spellings")}


def _fold(text: str) -> str:
    return " ".join(text.replace(".", "").replace("’", "'").casefold().split())


@cache
def _iso() -> dict[str, str]:
    """Every code, name and flag that ISO 3166-1 has for a country, in small letters → alpha-2."""
    import pycountry

    found = {text.lower(): country.alpha_2.lower() for country in pycountry.countries for _, text in country}
    return _numbers() | found


@cache
def _numbers() -> dict[str, str]:
    """Numbers of statistical offices beside ISO's, such as 842 of the USA (vocab/country_numbers.csv)."""
    return {row["number"]: row["code"] for row in tables.rows("country_numbers")}


@lru_cache(maxsize=50_000)
def code(text: str) -> str | None:
    """Alpha-2 code of a country name or code, or None when it names none.

    Names as ISO 3166-1, UN, UN Comtrade and World Bank print them; alpha-2, alpha-3 and three-digit codes.
    """
    return printed(text) or _by_words(text)


def printed(text: str) -> str | None:
    """Alpha-2 code of a code, or of a name exactly as it is listed; None for other orders and abbreviations."""
    folded = _fold(text)
    if not folded:
        return None
    bare = text.strip().lower()
    return _spellings().get(folded) or _iso().get(bare) or _withdrawn().get(bare)


def _by_words(text: str) -> str | None:
    words = forms.key(text)
    return _words().get(words) if words else None


@cache
def _words() -> dict[str, str]:
    """The words of every name → code."""
    return forms.table(spelled())


def spelled() -> Iterator[tuple[str, str]]:
    """Every English name with its code: ISO's, and the other spellings known here."""
    import pycountry

    for country in pycountry.countries:
        for name in ("name", "official_name", "common_name"):
            if hasattr(country, name):
                yield str(getattr(country, name)), str(country.alpha_2).lower()
    yield from _spellings().items()


@cache
def _withdrawn() -> dict[str, str]:
    """Names and alpha-3 codes withdrawn from ISO 3166-1 whose country is one of today's, such as Burma and ZAR.

    The last two letters of ISO 3166-3's code name the successor; of a country that was divided they name none.
    """
    import pycountry

    now = _iso()
    found: dict[str, str] = {}
    for country in pycountry.historic_countries:
        successor = now.get(country.alpha_4[2:].lower())
        if successor:
            found |= {text.lower(): successor for text in (country.name, country.alpha_3) if text.lower() not in now}
    return found


@cache
def name(code: str, locale: str = "en") -> str:
    """Short name of an alpha-2 code in English, Korean or Japanese; the code in capitals when ISO does not know it."""
    import pycountry

    found = pycountry.countries.get(alpha_2=code.upper())
    if not found:
        return code.upper()
    return str(getattr(found, "common_name", found.name)) if locale == "en" else _translated(code.lower(), locale)


@cache
def _translated(code: str, locale: str) -> str:
    """The usual name where vocab/country_names.csv has one, else that of iso-codes, else the English one."""
    import pycountry

    usual = {row["code"]: row[locale] for row in tables.rows("country_names")}
    if code in usual:
        return usual[code]
    told = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[locale], fallback=True)
    return told.gettext(name(code))


@cache
def known() -> tuple[str, ...]:
    """Alpha-2 codes of all countries, in the order of their English names."""
    import pycountry

    return tuple(sorted((str(one.alpha_2).lower() for one in pycountry.countries), key=name))


@cache
def names() -> tuple[str, ...]:
    """English names of all countries, and the other spellings known here."""
    import pycountry

    return (*(str(one.name) for one in pycountry.countries), *_spellings())


@cache
def concern() -> dict[str, tuple[str, ...]]:
    """Published groups of concern by country code, such as `BIS D:5` (vocab/countries_of_concern.csv)."""
    groups: dict[str, tuple[str, ...]] = {}
    for row in tables.rows("countries_of_concern"):
        groups[row["code"]] = (*groups.get(row["code"], ()), row["group"])
    return groups


@cache
def concern_sources(code: str) -> tuple[str, ...]:
    """Where the groups of concern of a country are published (vocab/countries_of_concern.csv)."""
    return tuple(dict.fromkeys(row["source"] for row in tables.rows("countries_of_concern") if row["code"] == code))
