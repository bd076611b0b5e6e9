"""Where raw goods are from by the adjective before them: of `shipped Iranian crude oil and gas to Syria`, Iran.

An adjective before made goods tells whose they are as often as where they are from, so it is read of raw goods alone,
and of such as the sentence says were moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.reports import lexicon
from kg.reports.frames.relation import Relation
from kg.reports.mentions.places import NATIONALITY
from kg.reports.mentions.span import Span

MOVED = ("shipped_to", "shipped_via", "exported_by", "carried")
MADE_IN = r"-(?:origin|sourced|made|built|manufactured)"
BETWEEN = re.compile(rf"(?:{MADE_IN})? (?:(?!(?:of|by|in|to|for|and)\b)[a-z-]+(?<!s) )?")
"""At most one word that only describes the goods: of `seized by Togo officials of coal` nothing is from Togo."""
MADE = re.compile(rf"{MADE_IN}\b")
"""Said of any goods, where they are from."""
AND = re.compile(r",? (?:and|or) |, ")


def relations(text: str, spans: Sequence[Span], found: Sequence[Relation]) -> Iterator[Relation]:
    """For each of the moved goods that an adjective tells of: from where, as surely as the deed is said."""
    known = {one.head for one in found if one.type == "shipped_from"}
    for item in dict.fromkeys(_item(one) for one in found if one.type in MOVED):
        land = _land(text, spans, item)
        if land is None or item in known:
            continue
        deed = next(one for one in found if one.type in MOVED and _item(one) == item)
        yield replace(deed, type="shipped_from", head=item, tail=land, rules=["origin-adjective"])


def _item(relation: Relation) -> Span:
    return relation.tail if relation.type == "carried" else relation.head


def _land(text: str, spans: Sequence[Span], item: Span) -> Span | None:
    """The country whose adjective stands before raw goods, or before those that they are joined to."""
    before = next((one for one in reversed(spans) if one.end <= item.start), None)
    if before is None:
        return None
    if item.text.split()[-1].lower() not in lexicon.among("raw_goods") and not MADE.match(text, before.end):
        return None
    if before.label == "COUNTRY" and BETWEEN.fullmatch(text, before.end, item.start):
        return before if _adjective(text, before) else None
    joined = before.label == "ITEM" and AND.fullmatch(text, before.end, item.start)
    return _land(text, spans, before) if joined else None


def _adjective(text: str, land: Span) -> bool:
    return bool(NATIONALITY.search(land.text)) or bool(MADE.match(text, land.end))
