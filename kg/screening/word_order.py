"""The order of words in a person's name: a turn of the whole (family name first) says nothing, any other does."""

from __future__ import annotations

from kg.index.listed_names import Listed
from kg.names.words import FACTORS
from kg.screening.alignment import Alignment
from kg.screening.asked_name import Asked


def out_of_order(alignment: Alignment, asked: Asked, listed: Listed) -> bool:
    """Whether three or more words of a person's name meet in another order than a turn of the whole (family first)."""
    plain = FACTORS["plain"]
    if len(alignment.meetings) < 3:
        return False
    words = listed.words
    order = [
        m.theirs[0]
        for m in sorted(alignment.meetings, key=lambda m: m.ours)
        if FACTORS[asked.name.classes[m.ours[0]]] == plain
        and FACTORS[listed.classes[m.theirs[0]]] == plain
        and words.count(words[m.theirs[0]]) == 1
    ]
    if len(order) < 3:
        return False
    falls = sum(order[i] > order[(i + 1) % len(order)] for i in range(len(order)))
    return falls > 1
