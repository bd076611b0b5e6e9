"""Country names of a table in Korean, Japanese, Chinese or English → ISO codes, and the ways that arrows draw."""

from __future__ import annotations

import csv
import gettext
import re
from functools import cache
from pathlib import Path

from kg.countries import codes
from loaders.kr_motie_cases.headings import fold

BETWEEN = re.compile(r"[,;/·・、,\n|~〜～&+]|\s및\s|\sand\s|와\s|(?<!니카라)과\s")
AND_OTHERS = re.compile(
    r"(\s*(등(지|\s*\d+\s*개국)?|외(\s*\d+\s*개국)?|ほか|など|等(\s*\d+\s*[かカヶ个]?[国國])?"
    r"|他|etc\.?|,?\s+and others))+\s*$",
    re.IGNORECASE,
)
ARROW = re.compile(r"\s*(?:→|⇒|➔|=>|->|▶|▷|⟶)\s*")


def route(text: str) -> list[str]:
    """Places in a cell that arrows join, in order; the last one is the destination. One where there is no arrow."""
    return [part for part in ARROW.split(text) if part.strip()] or [""]


def split(text: str) -> list[str]:
    """Names in a cell, without the words for `and others`."""
    text = AND_OTHERS.sub("", text.strip())
    if code(text):
        return [text]
    parts = (AND_OTHERS.sub("", part).strip() for part in BETWEEN.split(text))
    return [part for part in parts if part]


@cache
def code(text: str) -> str | None:
    """Alpha-2 code of a name in one of the four languages, or None."""
    return _names().get(fold(text)) or codes.code(text)


@cache
def _names() -> dict[str, str]:
    """ISO's names as pycountry translates them, and the spellings that tables and the press use."""
    import pycountry

    found = {}
    for language in ("zh_TW", "zh_CN", "ja", "ko"):
        translate = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language]).gettext
        for country in pycountry.countries:
            for name in (country.name, getattr(country, "common_name", country.name)):
                found[fold(translate(name))] = str(country.alpha_2).lower()
    with Path(__file__).with_name("countries.csv").open(encoding="utf-8", newline="") as file:
        return found | {fold(row["spelling"]): row["code"] for row in csv.DictReader(file)}
