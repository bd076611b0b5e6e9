"""How alike two values of one fact are, 0 to 1, for many pairs of distinct values at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from kg.model import dates
from kg.names.words import split
from kg.resolution.ragged import Flags, Floats, Ints, best, distinct, meetings
from kg.resolution.regimes import OF, causes

Likeness = Callable[[Ints, Ints], Floats]
"""From the numbers of the left values and those of the right ones to 0 … 1 each."""

SLIP = 0.8
SAME_DAY, SAME_YEAR, TURNED, DIGIT, COMPATIBLE, NEAR = 1.0, 0.95, 0.9, 0.8, 0.6, 0.4
"""Dates: the same day; the same year, month or interval and no day; day and month turned; one digit differs or two
neighbours are swapped; can be the same; a year apart and not both exact."""
FIRST = 101
"""1 January: where only the year is known, many write that day."""
CAUSE = 0.5
"""Regimes: both about one thing that no country limits."""
SAME_STREET, PART, TOWN = 1.0, 0.7, 0.4
"""Addresses: number and words agree; words agree and a number is missing; only a number or only words agree."""

UNTOLD = -1.0
"""One address is in kana, Han or Hangul, the other is not: that they look different says nothing."""
OTHER_SCRIPT = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def exact(values: Sequence[str]) -> Likeness:
    return lambda left, right: (left == right).astype(np.float64)


def regimes(values: Sequence[str]) -> Likeness:
    """1 for one regime, or a regime and the country it is about; CAUSE for one that is about no country, such as
    terrorism; two countries alone are none."""
    codes = _numbered([text.removeprefix(OF) for text in values])
    lands = np.array([text.startswith(OF) for text in values], dtype=np.bool_)
    worth = np.array([CAUSE if text in causes() else 1.0 for text in values])
    return lambda left, right: np.where((codes[left] == codes[right]) & ~(lands[left] & lands[right]), worth[left], 0.0)


def numbers(values: Sequence[str]) -> Likeness:
    """1 for the same number, SLIP when one sign of six or more differs."""
    texts = np.array(values, dtype=object)

    def alike(left: Ints, right: Ints) -> Floats:
        edits = cpdist(texts[left].tolist(), texts[right].tolist(), scorer=OSA.distance, score_cutoff=1, dtype=np.uint8)
        long = np.array([len(text) >= 6 for text in values])
        slip = (edits == 1) & long[left] & long[right]
        return np.where(left == right, 1.0, np.where(slip, SLIP, 0.0))

    return alike


def phones(values: Sequence[str]) -> Likeness:
    """1 when the last seven digits agree: prefixes are written or not."""
    ends = _numbered([text[-7:] for text in values])
    return lambda left, right: (ends[left] == ends[right]).astype(np.float64)


def days(values: Sequence[str]) -> Likeness:
    """Dates of life, each as precise as its source."""
    spans = [dates.interval(text) for text in values]
    first, last = (np.array([int(span[n].replace("-", "")) for span in spans], dtype=np.int64) for n in (0, 1))

    def alike(left: Ints, right: Ints) -> Floats:
        a, b, c, d = first[left], last[left], first[right], last[right]
        full = (a == b) & (c == d)
        turned = full & (a // 10000 == c // 10000) & (a // 100 % 100 == c % 100) & (a % 100 == c // 100 % 100)
        overlap = (a <= d) & (c <= b) & ~full
        guessed = (a % 10000 == FIRST) | (c % 10000 == FIRST)
        overlap |= full & guessed & (a // 10000 == c // 10000)
        near = (np.minimum(np.abs(a // 10000 - d // 10000), np.abs(c // 10000 - b // 10000)) <= 1) & ~full
        return np.select(
            [full & (a == c) & ~guessed, (a == c) & (b == d), turned, full & _slip(a, c), overlap, near],
            [SAME_DAY, SAME_YEAR, TURNED, DIGIT, COMPATIBLE, NEAR], 0.0,
        )  # fmt: skip

    return alike


def _slip(left: Ints, right: Ints) -> Flags:
    """Whether one digit differs, or two digits beside each other are swapped."""
    a, b = (np.stack([number // 10**power % 10 for power in range(8)]) for number in (left, right))
    apart = (a != b).sum(axis=0)
    swapped = ((a[1:] == b[:-1]) & (a[:-1] == b[1:]) & (a[1:] != b[1:])).any(axis=0)
    slip: Flags = (apart == 1) | ((apart == 2) & swapped)
    return slip


def addresses(values: Sequence[str]) -> Likeness:
    """Words and house numbers or postcodes of addresses, in any order and with the usual abbreviations."""
    read = [address_words(text) for text in values]
    words = np.array([" ".join(w for w in one if not has_digit(w)) for one in read], dtype=object)
    marks, _ = distinct([[w for w in one if has_digit(w)] for one in read])

    foreign = np.array([OTHER_SCRIPT.search(text) is not None for text in values], dtype=np.bool_)

    def alike(left: Ints, right: Ints) -> Floats:
        meet = cpdist(words[left].tolist(), words[right].tolist(), scorer=fuzz.token_set_ratio) / 100.0
        cells = meetings(marks, marks, left, right)
        shared = (marks.values[cells.left] == marks.values[cells.right]).astype(np.float64)
        mark = best(shared, cells.pair, len(left), -1.0)  # 1 one is shared, 0 all differ, -1 one side has none
        return np.select(
            [(mark == 1) & (meet >= 0.75), (mark == -1) & (meet >= 0.85), (mark == 1) | (meet >= 0.8),
             foreign[left] != foreign[right]],
            [SAME_STREET, PART, TOWN, UNTOLD], 0.0,
        )  # fmt: skip

    return alike


STREETS = {
    "st": "street", "str": "street", "rd": "road", "ave": "avenue", "av": "avenue", "blvd": "boulevard", "dr": "drive",
    "ln": "lane", "ct": "court", "pl": "place", "hwy": "highway", "sq": "square", "bldg": "building", "fl": "floor",
    "n": "north", "s": "south", "e": "east", "w": "west", "ul": "ulitsa", "no": "", "nr": "", "apt": "", "rm": "",
}  # fmt: skip


def address_words(text: str) -> list[str]:
    return [word for one in split(text) if (word := STREETS.get(one, one))]


def has_digit(word: str) -> bool:
    """Whether a digit is in it, of any script; a word of letters alone is not looked through."""
    return not word.isalpha() and any(c.isdigit() for c in word)


def bare(text: str) -> str:
    """The number in an identifier without its country, scheme and punctuation: `Passport 381310014` → `381310014`."""
    found = re.findall(r"[^\W_]*\d[\w/.\- ]*", text.rsplit(":", 1)[-1].upper())
    return max((re.sub(r"[\W_]+", "", part) for part in found), key=len, default="")


def _numbered(texts: Sequence[str]) -> Ints:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(text, len(numbers)) for text in texts], dtype=np.int64)
