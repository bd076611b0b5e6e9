"""Dates of a user's table → ISO prefixes and intervals, never more precise than printed.

`kg.model.days` reads what people write in one cell. Here is what a table adds: the year in a column of its own, and two
digits that are a year in Korean tables only (`17.05`; under a Japanese heading they may be the year of an era).
"""

from __future__ import annotations

import re
import unicodedata

from kg.model import days

HANGUL = re.compile(r"[가-힣]")
EASTERN = re.compile(r"[가-힣\u3040-\u30ff\u4e00-\u9fff]")
SHORT = re.compile(r"(?:^|(?<=[~〜～–—]))\s*(\d{2})(?=\s*[.\-/]\s*\d)")
TWO_DIGITS = re.compile(r"(\d{2})\s*[./\-]\s*(\d{1,2})\.?")
MONTH_DAY = re.compile(r"\d{1,2}\s*[./\-]\s*\d{1,2}\.?")
PACKED = re.compile(r"(20(?:1[3-9]|[2-9]\d))(0[1-9]|1[0-2])")
"""`201703` can only be a month: read as a day it would have a month 17. `201203` could be 3 December 2020 too."""


def period(text: str, *, year: str = "", heading: str = "") -> str | None:
    """ISO prefix or interval of a printed date or range, or None when it is none that is known or could be two.

    `year` (four digits) completes what is printed without one. Under a Korean heading two digits at the start are a
    year; under one of East Asia a month stands before its day.
    """
    text = unicodedata.normalize("NFKC", text).strip()
    if year and (found := _under(year, text)):
        return found
    if packed := PACKED.fullmatch(text):
        return "-".join(packed.groups())
    short = HANGUL.search(heading) and not (year and MONTH_DAY.fullmatch(text))
    whole = days.readings(SHORT.sub(r"'\1", text) if short else text)
    if not whole and year:
        whole = _completed(text, year, heading)
    return whole[0] if len(whole) == 1 else None


def year_of(text: str) -> str:
    """Four digits of the year in a column of years (`2017`, `2017년도`, `'17`, `17`, `平成29年`); empty for none."""
    bare = re.sub(r"(?<=\d)년도$", "년", unicodedata.normalize("NFKC", text).strip())
    found = days.only(f"'{bare}" if re.fullmatch(r"\d{2}", bare) else bare) or ""
    return found if re.fullmatch(r"\d{4}", found) else ""


def _under(year: str, text: str) -> str | None:
    """`12.6` in the year 2012 may be June or the sixth of December: the year alone is known then."""
    match = TWO_DIGITS.fullmatch(text)
    if not match or match[1] != year[2:]:
        return None
    as_year, as_month = days.only(f"{year}.{match[2]}"), days.only(f"{year}.{match[1]}.{match[2]}")
    return year if as_year and as_month else as_year


def _completed(text: str, year: str, heading: str) -> tuple[str, ...]:
    """Readings of a date that lacks its year: `3.13`, `10월`, `상반기`, `3~5월`, `13 March`."""
    forms = [f"{year}년 {text}", f"{year}.{text}", f"{year} {text}", f"{text} {year}"]
    if MONTH_DAY.fullmatch(text) and not EASTERN.search(heading):
        forms.append(f"{text.rstrip('.')}.{year}".replace("-", ".").replace("/", "."))
    return tuple(dict.fromkeys(reading for form in forms for reading in days.readings(form)))
