"""Country names in English, Korean, Japanese and Chinese → ISO codes: what people type and what their tables say."""

from __future__ import annotations

import csv
import gettext
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from kg import countries

LISTED = re.compile(r"[,;/\n\r|、，；・]|\s(?:and|및|と)\s")
"""Between several countries in one text."""
TRANSLATED = ("ko", "ja", "zh_CN", "zh_TW", "zh_HK")


@lru_cache(maxsize=10_000)
def nation(text: str) -> str | None:
    """Alpha-2 code of one country's name or code, or None."""
    return countries.code(text) or _translated().get(_fold(text))


@lru_cache(maxsize=10_000)
def nations(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of all countries of a text, and the words that name none."""
    whole = nation(text)
    if whole:
        return (whole,), ()
    found = {part: nation(part) for part in map(str.strip, LISTED.split(text)) if part}
    codes = dict.fromkeys(code for code in found.values() if code)
    return tuple(codes), tuple(part for part, code in found.items() if not code)


@cache
def _translated() -> dict[str, str]:
    """ISO's names as pycountry translates them, and what tables write besides (vocab/country_words.csv)."""
    import pycountry

    found: dict[str, str] = {}
    for language in TRANSLATED:
        told = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language]).gettext
        for country in pycountry.countries:
            for name in (country.name, getattr(country, "common_name", country.name)):
                for form in (told(name), re.sub(r"\s*[(（].*?[)）]", "", told(name))):
                    found.setdefault(_fold(form), str(country.alpha_2).lower())
    with (Path(__file__).parent / "vocab" / "country_words.csv").open(encoding="utf-8", newline="") as file:
        return found | {_fold(row["word"]): row["code"] for row in csv.DictReader(file)}


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())
