"""Dates of Korean, Japanese and English tables → ISO prefixes and intervals, never more precise than printed."""

from __future__ import annotations

import re
import unicodedata

from kg import dates

ERAS = {"平成": 1988, "令和": 2018, "昭和": 1925}
DAY = re.compile(r"(\d{4})(?:\s*[-./年년]\s*(\d{1,2})(?:\s*[-./月월]\s*(\d{1,2})\s*[日일]?)?\s*[月월]?)?\s*[.년年]?")
QUARTER = re.compile(r"(\d{4})\s*[-.년年]?\s*(?:q([1-4])|([1-4])\s*(?:q|분기|四半期))")
RANGE = re.compile(r"\s*(?:~|〜|–|—|부터| - )\s*")


def period(text: str) -> str | None:
    """ISO prefix or interval of a printed date or range, or None when it is none that is known.

    `2017. 10. 11.`, `2017년 10월`, `平成29年10月`, `2016~2017.6`, `2019년 1분기`, `Oct 2017`.
    """
    text = _eras(unicodedata.normalize("NFKC", text).strip().casefold())
    if dates.is_date(text):
        return text
    if quarter := QUARTER.fullmatch(text):
        first = int(quarter[2] or quarter[3]) * 3 - 2
        return f"{quarter[1]}-{first:02}/{quarter[1]}-{first + 2:02}"
    ends = [_day(part) for part in RANGE.split(text.removesuffix("까지").strip())]
    if len(ends) == 1:
        return ends[0]
    joined = f"{ends[0]}/{ends[1]}" if len(ends) == 2 and all(ends) else ""
    return joined if dates.is_date(joined) else None


def _day(text: str) -> str | None:
    if match := DAY.fullmatch(text):
        iso = "-".join([match[1], *(f"{int(part):02}" for part in match.groups()[1:] if part)])
        return iso if dates.is_date(iso) else None
    return dates.parse(text.removesuffix(" 00:00:00"))


def _eras(text: str) -> str:
    """Years of the Japanese eras as years of our calendar: `平成29` is 2017, `令和元` is 2019."""
    for match in re.finditer(r"(平成|令和|昭和)\s*(元|\d{1,2})", text):
        year = ERAS[match[1]] + (1 if match[2] == "元" else int(match[2]))
        text = text.replace(match[0], str(year), 1)
    return text
