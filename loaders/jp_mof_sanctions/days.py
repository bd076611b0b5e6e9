"""Dates as MOF prints them: `1938年`, `1963年頃`, `(a)1971年4月21日 (b)1972年`, `2006.9.19`, serial numbers."""

from __future__ import annotations

import datetime
import re
import unicodedata

from kg.model import dates

ENUMERATION = re.compile(r"[(（]\s*[a-zａ-ｚ]\s*[)）]|©")
APART = re.compile(r"又は|または|もしくは|[\n;；、,]")
DAY = re.compile(r"(\d{4})\s*[年./-]\s*(?:(\d{1,2})\s*(?:[月./-]\s*(?:(\d{1,2})\s*日?)?)?)?")
SPAN = re.compile(r"(\d{4})年?\s*(?:から|-|~|〜)\s*(\d{4})年\s*(?:まで)?(?:の間)?")
SERIAL = re.compile(r"\d{4,5}(?:\.0)?")
EPOCH = datetime.date(1899, 12, 30)
"""Day 0 of a spreadsheet, which counts a 29 February 1900 that never was: right from 1 March 1900 on."""
UNKNOWN = ("", "不明", "不詳", "-", "—", "なし")


def pieces(text: str) -> list[str]:
    """The values of a cell: `(a)…(b)…`, or one a line, or separated by `；` outside brackets. `不明` is none."""
    parts = [part for each in ENUMERATION.split(text) for part in outside_brackets(each, "\n;；")]
    return [part for part in (part.strip(" 　、,。") for part in parts) if part not in UNKNOWN]


def outside_brackets(text: str, separators: str) -> list[str]:
    """The text cut at these characters where they stand outside brackets: MOF prints `；` inside them too."""
    parts, depth = [""], 0
    for character in text:
        depth = max(0, depth + (character in "(（「") - (character in ")）」"))
        if character in separators and (depth == 0 or character == "\n"):
            parts.append("")
            depth = 0
        else:
            parts[-1] += character
    return parts


def births(text: str) -> tuple[list[str], list[str]]:
    """Dates of birth of a cell, and the pieces that say more than a date or none."""
    found: list[str] = []
    unclear: list[str] = []
    plain = unicodedata.normalize("NFKC", text.replace("©", "\n")).replace("–", "-").replace("\n日", "日")
    apart = (part for each in ENUMERATION.split(plain) for part in APART.split(each))
    parts = ("".join(part.split()) for part in apart)
    for part in parts:
        if part in UNKNOWN:
            continue
        day = birth(part)
        if day:
            found.append(day)
        if not day or "頃" in part:
            unclear.append(part)
    return found, unclear


def birth(text: str) -> str | None:
    """One date; `頃` (about) is believed to the year, no further. None when it is no date of our calendar."""
    about = text.endswith("頃")
    bare = text.removesuffix("頃").removesuffix("の")
    span = SPAN.fullmatch(bare)
    if span and dates.is_date(f"{span[1]}/{span[2]}"):
        return f"{span[1]}/{span[2]}"
    day = serial(bare) or iso(bare.removesuffix("生"))
    return day[:4] if day and about else day


def iso(text: str) -> str | None:
    """A day, month or year."""
    match = DAY.fullmatch(text.strip()) or re.fullmatch(r"(\d{4})()()", text.strip())
    if not match:
        return None
    day = "-".join([match[1], *(f"{int(part):02}" for part in match.groups()[1:] if part)])
    return day if dates.is_date(day) else None


def serial(text: str) -> str | None:
    """The day a spreadsheet counts as this number from 1899-12-30 on; years up to 2100 are no such number."""
    if not SERIAL.fullmatch(text) or 1800 <= (days := int(float(text))) <= 2100:
        return None
    return (EPOCH + datetime.timedelta(days=days)).isoformat()
