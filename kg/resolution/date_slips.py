"""Slips in dates: what a clerk makes of one day, so that two days contradict nothing.

Lists were seen to turn day and month, to swap digits and to write 1 January for a year: none of these makes two people.
"""

from __future__ import annotations

NEW_YEAR = "-01-01"
"""Written by many where only the year is known."""


def can_be_one_day(left: str, right: str) -> bool:
    """Whether one date can be the other with a slip, or is 1 January of its year, which stands for an unknown day."""
    turned = left[5:7] == right[8:] and left[8:] == right[5:7]
    if left[:4] == right[:4] and (turned or NEW_YEAR in (left[4:], right[4:])):
        return True
    digits = list(zip(left.replace("-", ""), right.replace("-", ""), strict=True))
    apart = [n for n, (a, b) in enumerate(digits) if a != b]
    swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and digits[apart[0]] == digits[apart[1]][::-1]
    return len(apart) < 2 or swapped
