"""Goods of a Japanese clause with the ways around them, their amounts, and one ship beside another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reports.japanese.mentions import pattern
from kg.reports.mentions.span import Span

LANDS = ("COUNTRY", "PLACE")
LISTED = re.compile(r"(?:など|等)?(?:約?\d[\d,.]*[^\d、やと]{1,3})?(?:や|と|、それに|、|および|及び)(?:中古の?)?")
NEAR = 12
"""Signs between goods and their amount, at most."""
Told = list[tuple[list[tuple[str, Span]], list[tuple[str, str]]]]


def shipment(spans: Sequence[Span], text: str, before: Sequence[Span]) -> Told:
    """Each of the goods with the ways around them; of `3台は` the goods of the sentence before."""
    items = _joined([one for one in spans if one.label == "ITEM"], text)
    if not items and any(one.label == "QTY" and pattern("counted").match(text, one.end) for one in spans):
        items = [one for one in before if one.label == "ITEM"][-1:]
    ways = _ways([one for one in spans if one.label in LANDS], text)
    return [([("item", one), *ways], _amounts(spans, one, text)) for one in items]


def _joined(items: list[Span], text: str) -> list[Span]:
    """The goods named last, and those that are joined before them."""
    last = len(items) - 1
    while last > 0 and LISTED.fullmatch(text, items[last - 1].end, items[last].start):
        last -= 1
    return items[last:] if items else []


def _ways(lands: Sequence[Span], text: str) -> list[tuple[str, Span]]:
    """What each country or port is to the goods; those of a list take the part of its last."""
    found: list[tuple[str, Span]] = []
    part = ""
    for place, one in reversed(list(enumerate(lands))):
        follows = lands[place + 1].start if place + 1 < len(lands) else None
        listed = follows is not None and pattern("joint").fullmatch(text, one.end, follows)
        part = part if listed else _way(one, text)
        if part:
            found.append((part, one))
    return found[::-1]


def _way(land: Span, text: str) -> str:
    """By the particle behind it; '' where it is none of their way."""
    for name in ("feigned", "forbidden"):
        if pattern(name).match(text, land.end):
            return ""
    return next((name for name in ("via", "from", "to") if pattern(name).match(text, land.end)), "")


def transfer(spans: Sequence[Span], text: str) -> Told:
    """Two ships that lay side by side: from one to another."""
    ships = [one for one in spans if one.label == "VESSEL"]
    if len(ships) < 2:
        return []
    items = [one for one in spans if one.label == "ITEM"][-1:]
    roles = [("giver", ships[0]), ("receiver", ships[1]), *(("item", one) for one in items)]
    return [(roles, _amounts(spans, items[0], text) if items else [])]


def _amounts(spans: Sequence[Span], item: Span, text: str) -> list[tuple[str, str]]:
    """Quantity and value right behind the goods, and the day, where one is told."""
    near = [one for one in spans if 0 <= one.start - item.end < NEAR and "を" not in text[item.end : one.start]]
    beside = [one for one in near if pattern("amount").fullmatch(text, item.end, one.start)]
    quantity = [one.text for one in beside if one.label == "QTY"][:1]
    value = [one.text for one in near if one.label == "MONEY"][:1]
    days = [one.value for one in spans if one.label == "DATE"]
    told = (("quantity", quantity), ("value", value), ("date", days if len(days) == 1 else []))
    return [(name, some[0]) for name, some in told if some]
