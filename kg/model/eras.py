"""Years of other calendars as ours: `平成29年` is 2017年, `주체106` and `民國106年` too (vocab/eras.csv)."""

from __future__ import annotations

import re
from functools import cache

from kg.vocab import tables

CHINESE = str.maketrans("〇零一二三四五六七八九", "00123456789")
TENS = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)")
COUNTED = re.compile(r"[〇零一二三四五六七八九十]+(?=\s*[年月日])|第[一二三四](?=[四季])")
"""Chinese numerals before a unit of time; elsewhere they may be part of a name."""
FIRST = re.compile(r"元(?=\s*年)|(?<=[MTSHR])元", re.IGNORECASE)


def western(text: str) -> str:
    """The text with every year of another calendar, and every Chinese numeral of a date, in our digits.

    `주체106(2017)년` gives 2017; a year that its era did not have stays as it is, so that it is read as no date.
    """
    text = FIRST.sub("1", COUNTED.sub(lambda match: _counted(match[0]), text))
    return _marked().sub(_year, text)


def _counted(text: str) -> str:
    """`十` is 10, `二十一` is 21, `二〇一七` is 2017."""
    spelled = TENS.sub(lambda match: f"{match[1] or '一'}{match[2] or '〇'}", text)
    return spelled.translate(CHINESE)


def _year(match: re.Match[str]) -> str:
    before_first, last = _eras()[match[1].casefold()]
    ours = before_first + int(match[2])
    if not 1 <= int(match[2]) <= last or not 1000 <= ours <= 2999 or (match[3] and int(match[3]) != ours):
        return match[0]
    return f"{ours:04}년" if match[3] else f"{ours:04}"


@cache
def _marked() -> re.Pattern[str]:
    """A mark with its year, and perhaps our year in brackets.

    An initial counts at the beginning, before more of a date: `H29.10`, and not `H1 2017`, which is a half of a year.
    """
    initials = "".join(mark for mark in _eras() if len(mark) == 1)
    words = "|".join(re.escape(mark) for mark in sorted(_eras(), key=len, reverse=True) if len(mark) > 1)
    beside = r"(?:\s*년?\s*[(（]\s*(\d{4})\s*[년年]?\s*[)）]\s*년?)?"
    return re.compile(
        rf"(^[{initials}](?=\.?\d{{1,2}}\s*[.\-/年])|{words})\.?\s*(\d{{1,4}})(?!\d){beside}", re.IGNORECASE
    )


@cache
def _eras() -> dict[str, tuple[int, int]]:
    """Mark → the year before its first in ours, and the last year it had."""
    return {row["mark"].casefold(): (int(row["before_first"]), int(row["last"])) for row in tables.rows("eras")}
