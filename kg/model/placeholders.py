"""What stands where nothing is known: `N/A`, `합계`, `to order` in place of a name, `1234567` in place of a number.

Such a text names nobody and identifies nothing, even where a check digit happens to hold (vocab/placeholders.csv).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from kg.vocab import tables

LONGEST = 60
"""Characters of a text that may be a placeholder."""
ERROR = re.compile(
    r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|이름\?|값!)", re.IGNORECASE
)
"""What a spreadsheet shows instead of a value that it could not compute."""
COUNTED = re.compile(r"[\d,.]+\s*(?:건|개사|개|명|행|件|社|名|행|rows?|items?|records?)?")
"""A number behind a word for a total: `합계 4건`."""
BETWEEN = re.compile(r"[\s;,|]+")
"""What stands between several words in one cell."""
NO_LETTER = re.compile(r"[\W_]+")
REPEATED, RUN = 5, 6
"""Digits from which on one digit again and again, or a run such as 123456, is no number of anything."""


@lru_cache(maxsize=20_000)
def meaning(text: str) -> str:
    """What a placeholder says: `unknown`, `none`, `undecided`, `same`, `total`, `other`, `error`; '' for any other."""
    bare = unicodedata.normalize("NFKC", text[: LONGEST + 1]).strip()
    if not bare or len(bare) > LONGEST:
        return ""
    if bare[0] == "#" and spreadsheet_error(bare):
        return "error"
    if not any(c.isalnum() for c in bare):
        return _words().get(bare, "none")
    folded = _fold(bare)
    if found := _words().get(folded):
        return found
    if any(map(str.isdigit, bare)) and _words().get(_fold(COUNTED.sub(" ", bare))) == "total":
        return "total"
    return _said_again(BETWEEN.split(bare))


def _said_again(parts: list[str]) -> str:
    """What several words say that all say the same, such as `none, none`; '' where one does not."""
    if len(parts) < 2 or not _words().get(_fold(parts[0]), not _fold(parts[0])):
        return ""  # most names: their first word is none of ours
    words = [word for word in map(_fold, parts) if word]
    all_of = {_words().get(word, "") for word in words}
    return all_of.pop() if len(words) > 1 and len(all_of) == 1 else ""


def spreadsheet_error(text: str) -> bool:
    """Whether a cell holds `#REF!` or another error of a spreadsheet in place of a value."""
    return ERROR.fullmatch(text.strip()) is not None


@lru_cache(maxsize=50_000)
def filler(number: str) -> bool:
    """Whether a number (letters and digits alone) was typed to fill a field: zeros, `11111`, `123456789`, `N/A`."""
    if meaning(number):
        return True
    if not number.strip("0"):
        return True
    if not (number.isascii() and number.isdigit()):
        return False
    return (len(number) >= REPEATED and len(set(number)) == 1) or (len(number) >= RUN and _run(number))


def _run(digits: str) -> bool:
    """Whether each digit follows the one before it, up or down; 0 follows 9."""
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(digits)}
    return steps in ({1}, {9})


def checked_filler(digits: str) -> bool:
    """Whether all but the last digit, which only makes the check hold, is a filler: `1234567`, `9999993`."""
    return filler(digits) or filler(digits[:-1])


def _fold(text: str) -> str:
    return NO_LETTER.sub("", text.casefold())


@cache
def _words() -> dict[str, str]:
    rows = tables.rows("placeholders")
    return {_fold(unicodedata.normalize("NFKC", row["word"])) or row["word"]: row["means"] for row in rows}
