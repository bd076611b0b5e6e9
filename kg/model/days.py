"""Dates as people write them in four languages → every ISO prefix or interval that the text can mean.

Nothing is guessed: `04/05/1946` has two readings, and whoever asks decides what to do about it. Never more precise than
printed: `2017년 하반기` is the interval of six months, `2017년 10월경` no more than the year.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from kg.model import dates
from kg.model.eras import western

LONGEST = 80
"""Characters of a text that may be a date."""
YEAR = r"(?:(\d{4})|['’‘`](\d{2})(?=[.\-/\s년年]|$)|(\d{2})(?=\s*년))"
DAY = re.compile(
    rf"{YEAR}\s*[.\-/년年]?\s*(?:(?<=[.\-/\s년年])(\d{{1,2}})\s*[.\-/월月]?\s*(?:(?<=[.\-/\s월月])(\d{{1,2}})\s*[일日]?)?)?\s*\.?"
)
"""1961.8.20., 1961年8月20日, 2017년 10월, '17.10, 17년 10월."""
WEST = re.compile(r"(\d{1,2})\s*[./\-]\s*(\d{1,2})\s*[./\-]\s*(\d{4})")
"""20.08.1961 or 08/20/1961: the day is the number that can be no month."""
MONTH = re.compile(r"(\d{1,2})\s*[./\-]\s*(\d{4})")
PACKED = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
HALF = re.compile(
    rf"{YEAR}\s*[년年.]?\s*(?:(?P<first>상반기|前半|上半[年期]|h1|1h)|(?P<second>하반기|後半|下半[年期]|h2|2h))"
)
QUARTER = re.compile(rf"{YEAR}\s*[년年.\-]?\s*(?:q([1-4])|第?([1-4])\s*(?:q|/4\s*분기|분기|四半期|季度|季))")
TURNED = re.compile(r"([hq][1-4]|[1-4][hq])\s*[/ ]?\s*(\d{4})")
THIRD = re.compile(r"(?P<month>.*[월月])\s*(?:(초순|上旬)|(중순|中旬)|(하순|말|下旬|末))")
RANGE = re.compile(r"\s*(?:~|〜|～|–|—|부터|から|至)\s*|\s+-\s+|(?<=\d{4})-(?=\d{4}$)")
ABOUT = re.compile(
    r"^(?:약|約|circa|ca\.|c\.|about|around)\s*|(?:경|頃|ころ|ごろ|쯤|左右)$|(?<=[년年])\s*(?:초|말|중|初|末|中)$"
)
"""Not that day, month or year but near it, or an unknown part of it (`2017년 말`)."""
AROUND = re.compile(
    r"\s*(?:생|출생|生まれ|出生|生|까지|まで)$"
    r"|\s*\([월화수목금토일月火水木金土日](?:요일)?\)|[ t]00:00(?::00(?:\.0+)?)?z?$"
)
"""What stands around a date and says no other one: born, until, the day of the week, midnight of a spreadsheet."""
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b|(?<=[a-z])[.,]|,")
PIVOT = 50
"""Two digits from here on are years of the twentieth century: no case is that old or so far ahead. A date of birth has
two readings."""


def only(text: str, *, born: bool = False) -> str | None:
    """The one date that a text can mean; None when it is no date or several."""
    found = readings(text, born=born)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=20_000)
def readings(text: str, *, born: bool = False) -> tuple[str, ...]:
    """Every date or interval that a text can mean, the day-first one before the month-first one; none for no date.

    `born`: of a date of birth two digits can be a year of either century, as far as it is past.
    """
    bare = unicodedata.normalize("NFKC", text[:LONGEST]).strip().casefold()
    bare = western(AROUND.sub("", bare).strip())
    if dates.is_date(bare):
        return (bare,)
    about = ABOUT.search(bare)
    found = _whole(ABOUT.sub("", bare).strip(), born) or _range(bare, born)
    return tuple(dict.fromkeys(map(_coarser, found))) if about else found


def _whole(text: str, born: bool) -> tuple[str, ...]:
    """Readings of one day, month, year, or part of a year."""
    if match := TURNED.fullmatch(text):
        text = f"{match[2]} {match[1]}"
    for form, read in ((DAY, _day), (HALF, _half), (QUARTER, _quarter)):
        if match := form.fullmatch(text):
            return _real(read(match, year) for year in _years(match, born))
    if match := THIRD.fullmatch(text):
        return _real(_third(month, match) for month in _whole(match["month"], born))
    if match := PACKED.fullmatch(text):
        return _real(["-".join(match.groups())])
    if match := WEST.fullmatch(text):
        one, two, year = map(int, match.groups())
        return _real(f"{year:04}-{month:02}-{day:02}" for day, month in ((one, two), (two, one)))
    if match := MONTH.fullmatch(text):
        return _real([f"{match[2]}-{int(match[1]):02}"])
    return _real([_english(text)])


def _years(match: re.Match[str], born: bool) -> list[int]:
    if match[1]:
        return [int(match[1])]
    two = int(match[2] or match[3])
    if born:
        return [1900 + two, 2000 + two] if 2000 + two <= date.today().year else [1900 + two]
    return [1900 + two if two >= PIVOT else 2000 + two]


def _day(match: re.Match[str], year: int) -> str:
    return "-".join([f"{year:04}", *(f"{int(part):02}" for part in match.groups()[3:] if part)])


def _half(match: re.Match[str], year: int) -> str:
    return f"{year:04}-01/{year:04}-06" if match["first"] else f"{year:04}-07/{year:04}-12"


def _quarter(match: re.Match[str], year: int) -> str:
    first = int(match[4] or match[5]) * 3 - 2
    return f"{year:04}-{first:02}/{year:04}-{first + 2:02}"


def _third(month: str, match: re.Match[str]) -> str:
    """First, middle or last ten days of a month; `말`, its end, is no more than the last ten."""
    if len(month) != 7:
        return ""
    last = calendar.monthrange(int(month[:4]), int(month[5:]))[1]
    first, end = (1, 10) if match[2] else (11, 20) if match[3] else (21, last)
    return f"{month}-{first:02}/{month}-{end:02}"


def _english(text: str) -> str:
    if "/" in text:
        return ""  # the readings of numbers alone are counted above
    plain = re.sub(r"(?<=\w)-(?=[a-z])|(?<=[a-z])-(?=\d)", " ", ORDINAL.sub(" ", text)).replace("sept ", "sep ")
    return dates.parse(re.sub(r"([a-z]+) (\d{1,2}) (\d{4})", r"\2 \1 \3", " ".join(plain.split()))) or ""


def _range(text: str, born: bool) -> tuple[str, ...]:
    """`2016~2017.6`, `2017.10~12`, `2017년 3월부터 5월까지`: what the end leaves out is that of the beginning."""
    ends = RANGE.split(text)
    if len(ends) != 2:
        return ()
    start = _whole(ends[0], born)
    if len(start) != 1 or "/" in start[0]:
        return ()
    parts = re.fullmatch(r"(?:(\d{1,2})\s*[월月.\-/]\s*)?(\d{1,2})\s*[월月일日]?\.?", ends[1])
    end = (_completed(start[0], parts, ends[1]),) if parts else _whole(ends[1], born)
    return _real(f"{start[0]}/{one}" for one in end)


def _completed(start: str, parts: re.Match[str], text: str) -> str:
    """The end of a range as precise as its beginning, with the year (and month) of it."""
    given = [f"{int(part):02}" for part in parts.groups() if part]
    known = start.split("-")
    if len(given) >= len(known) or (text.endswith(("월", "月")) and len(known) != 2):
        return ""
    return "-".join([*known[: len(known) - len(given)], *given])


def _coarser(text: str) -> str:
    """One step less precise: of `about` a day the month, of `about` a month the year, as of intervals."""
    return text[:7] if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else text[:4]


def _real(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in found if one and dates.is_date(one)))
