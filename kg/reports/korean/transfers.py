"""Goods that one ship hands to others: `X호는 Y호에 환적했다`, `X호는 Y호로부터 환적 받았다`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.reports.korean.amounts import amounts
from kg.reports.korean.shipments import SUBJECT, Told, joined, whole
from kg.reports.korean.ways import GOAL
from kg.reports.mentions.span import Span


def transfer(spans: Sequence[Span], text: str) -> Iterator[Told]:
    """The giver, the receivers and the goods of a clause."""
    ships = [one for one in spans if one.label == "VESSEL"]
    giver = next((one for one in ships if SUBJECT.match(text, whole(one, text))), None)
    last = next((n for n, one in enumerate(ships) if one is not giver and _goal(one, text)), None)
    sender = next((one for one in ships if re.match(r"로부터|에게서", text[whole(one, text) :])), None)
    if giver is not None and sender is not None:
        giver, last = sender, ships.index(giver)  # `X호는 Y호로부터 환적 받았다`
    if giver is None or last is None:
        return
    receivers = joined(ships, last, text)
    items = [one for one in spans if one.label == "ITEM"][-1:]
    more = amounts(spans, items[0], text) if items else []
    yield [("giver", giver), *(("receiver", one) for one in receivers), *(("item", one) for one in items)], more


def _goal(ship: Span, text: str) -> bool:
    """Whether goods go onto a ship: `Y호로`, but not `Y호로, …`, which tells what is what."""
    return bool(GOAL.match(text, whole(ship, text))) and not text.startswith("로,", whole(ship, text))
