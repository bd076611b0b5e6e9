"""Numbers within names, however they are written: 44, forty-four, 44th, XLIV."""

from __future__ import annotations

import re
from collections.abc import Sequence

UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
TEENS = [
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TEENTHS = ["tenth", "eleventh", "twelfth", *(f"{teen}th" for teen in TEENS[3:])]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
UNIT = {word: n for words in (UNITS, ORDINALS) for n, word in enumerate(words, 1)}
SMALL = UNIT | {word: n for words in (TEENS, TEENTHS) for n, word in enumerate(words, 10)}
TEN = {word: 10 * n for n, word in enumerate(TENS, 2)} | {f"{word[:-1]}ieth": 10 * n for n, word in enumerate(TENS, 2)}
TEN["fourty"] = 40
ROMAN = re.compile(r"(?=..)x{0,3}(?:ix|iv|v?i{0,3})")
"""Two letters and more, below forty: a single letter is an initial, and longer ones are words (`mix`, `civil`)."""
LETTERS = {"i": 1, "v": 5, "x": 10}
COUNTED = re.compile(r"(\d+)(?:st|nd|rd|th)")


def at(words: Sequence[str], place: int) -> tuple[int, str]:
    """How many words from this place are a number, and its digits; (0, '') where none stands."""
    word = words[place]
    if word.isdecimal():
        return 1, _digits(word)
    if word[0].isdecimal() and (found := COUNTED.fullmatch(word)):
        return 1, _digits(found[1])
    if word in SMALL:
        return 1, str(SMALL[word])
    if word in TEN:
        after = words[place + 1] if place + 1 < len(words) else ""
        unit = UNIT.get(after) or (int(after) if after in "123456789" and after else 0)
        return (2 if unit else 1), str(TEN[word] + unit)
    return (1, str(_roman(word))) if place and word[0] in LETTERS and ROMAN.fullmatch(word) else (0, "")


def possible(word: str) -> bool:
    """Whether a word is a number at some place."""
    return (
        word[0].isdecimal()
        or word in SMALL
        or word in TEN
        or (word[0] in LETTERS and ROMAN.fullmatch(word) is not None)
    )


def leading(words: Sequence[str], number: tuple[int, str]) -> tuple[int, str, str]:
    """A number at the head of a name as (words taken, what it stands for, class): one in letters is a word of it.

    `First Ocean` and `1st Ocean` carry the same word, `Three Percenters` and `3 Percenters` too.
    """
    taken, digits = number
    if taken == 1 and words[0].isalpha():
        return 1, words[0], "plain"
    if taken > 1 or digits not in HEADS:
        return taken, digits, "number"
    return 1, (ORDINALS if COUNTED.fullmatch(words[0]) else UNITS)[int(digits) - 1], "plain"


HEADS = ("1", "2", "3")
"""Numbers that firms are called after: `First Ocean`."""


def _digits(text: str) -> str:
    """Digits of any script without leading zeros."""
    return "".join(str(int(digit)) for digit in text).lstrip("0") or "0"


def _roman(word: str) -> int:
    values = [LETTERS[letter] for letter in word]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
