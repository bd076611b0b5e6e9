"""Country names in English, Korean, Japanese and Chinese → ISO codes: what people type and what their tables say.

Nothing is guessed: a word that two countries share, a country that was divided and a group of countries name none, and
`why` says so.
"""

from __future__ import annotations

import gettext
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.countries import codes as countries
from kg.vocab import tables

LISTED = re.compile(r"[,;/\n\r|、，；・]|\s(?:and|및|と)\s")
"""Between several countries in one text."""
BRACKETS = re.compile(r"[()（）]")
TRANSLATED = ("ko", "ja", "zh_CN", "zh_TW", "zh_HK")
LONGEST = 60
"""Letters of a name that may be a country with one of its parts."""


@lru_cache(maxsize=10_000)
def nation(text: str) -> str | None:
    """Alpha-2 code of one country's name or code, or None; of a country with its part, `중국(홍콩)`, the part's."""
    if _fold(text) in _unclear():
        return None
    return _plain(text) or _part(_fold(text))


def _plain(text: str) -> str | None:
    return countries.code(text) or _folded().get(_fold(text))


@lru_cache(maxsize=10_000)
def nations(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of all countries of a text, and the words that name none; `why` tells the reason of each."""
    if _fold(text) in _unclear():
        return (), (text.strip(),)
    if whole := countries.printed(text):
        return (whole,), ()
    pieces = [piece for piece in map(str.strip, LISTED.split(text)) if piece]
    if not all(map(nation, pieces)) and (whole := _plain(text)):
        return (whole,), ()
    parts = [part for piece in pieces for part in ([piece] if nation(piece) else BRACKETS.split(piece))]
    found = {part: nation(part) for part in map(str.strip, parts) if part}
    codes = dict.fromkeys(code for code in found.values() if code)
    return tuple(codes), tuple(part for part, code in found.items() if not code)


def why(text: str) -> str:
    """Why a word names no one country, as the end of a sentence that begins with it."""
    unclear = _unclear().get(_fold(text))
    if not unclear:
        several = nations(text)[0]
        return f"names several countries: {', '.join(several)}" if len(several) > 1 else "names no country"
    can_be, reason = unclear
    return f"can be {' or '.join(map(countries.name, can_be))}: {reason}" if can_be else f"is no country: {reason}"


def _part(folded: str) -> str | None:
    """The part of a country in a text that names both, in either order; a country said twice is itself."""
    found = {part for pair in _halves(folded) if (part := _inner(*pair))}
    return found.pop() if len(found) == 1 else None


def _inner(one: str, other: str) -> str | None:
    """Of two countries the one that is a part of the other, or is it; None of two strangers."""
    if one == other or _parts().get(one) == other:
        return one
    return other if _parts().get(other) == one else None


def _halves(folded: str) -> Iterator[tuple[str, str]]:
    """The countries of every way to cut the text into two names."""
    for place in range(1, len(folded) if len(folded) <= LONGEST else 1):
        one, other = (_folded().get(half) for half in (folded[:place], folded[place:]))
        if one and other:
            yield one, other


@cache
def _folded() -> dict[str, str]:
    """ISO's names as pycountry has and translates them, and what tables write besides (vocab/country_words.csv)."""
    import pycountry

    found: dict[str, str] = {}
    for language in TRANSLATED:
        told = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language]).gettext
        for country in pycountry.countries:
            for name in (country.name, getattr(country, "common_name", country.name)):
                for form in (told(name), re.sub(r"\s*[(（].*?[)）]", "", told(name))):
                    found.setdefault(_fold(form), str(country.alpha_2).lower())
    english = {_fold(name): code for name, code in countries.spelled()}
    return found | english | {_fold(row["word"]): row["code"] for row in tables.rows("country_words")}


@cache
def _parts() -> dict[str, str]:
    """Territories → the country they belong to (vocab/country_parts.csv)."""
    return {row["part"]: row["of"] for row in tables.rows("country_parts")}


@cache
def _unclear() -> dict[str, tuple[tuple[str, ...], str]]:
    """Words that name no one country → what they can be, and why (vocab/country_unclear.csv)."""
    return {_fold(row["word"]): (tuple(row["can_be"].split()), row["why"]) for row in tables.rows("country_unclear")}


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())
