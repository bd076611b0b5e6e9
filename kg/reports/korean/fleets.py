"""Ships that a sentence lists by bare names, `해당 선박들은 A, B, C 등이다`, known in the sentences behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.reports.korean.cues import cue
from kg.reports.mentions.span import Span


def told(sentence: str) -> list[str]:
    """The names of such a list; none where the sentence has none."""
    listed = cue("fleet").search(sentence)
    return [name.strip() for name in listed["names"].split(",")] if listed else []


def with_fleet(spans: Sequence[Span], sentence: str, fleet: Sequence[str]) -> list[Span]:
    """The mentions with the ships of the list, where they are words of their own, and a name between two of them."""
    if not fleet:
        return list(spans)
    ships = [
        Span(match.start(), match.end(), "VESSEL", match[0], "fleet")
        for name in fleet
        for match in re.finditer(
            rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}(?=호|[은는이가의을를와과에,\s]|$)(?!\d)", sentence
        )
    ]
    ships += _between(ships, sentence)
    others = [one for one in spans if not any(one.start < ship.end and ship.start < one.end for ship in ships)]
    return sorted([*others, *ships], key=lambda one: one.start)


def _between(ships: Sequence[Span], sentence: str) -> list[Span]:
    """A name between two ships of the list: `A, B 1, C`."""
    placed = sorted(ships, key=lambda one: one.start)
    found = []
    for one, two in pairwise(placed):
        match = re.fullmatch(r", ([가-힣A-Za-z0-9 ]{2,14}), ", sentence[one.end : two.start])
        if match:
            begin = one.end + match.start(1)
            found.append(Span(begin, begin + len(match[1]), "VESSEL", match[1], "fleet"))
    return found
