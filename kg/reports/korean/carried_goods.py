"""Goods that a Korean sentence goes on about: `이를 수출했다`, `해당 물품은`, or no object at all.

They are those that were named last in the paragraph. What stands for them is no name, so such a candidate is of the
last tier, and its quote begins with the sentence that names them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.reports.korean.amounts import beside
from kg.reports.korean.cues import cue
from kg.reports.korean.shipments import items
from kg.reports.mentions.span import Span


@dataclass(frozen=True, slots=True)
class Goods:
    """The goods named last, and where the sentence begins that names them."""

    spans: tuple[Span, ...] = ()
    place: int = 0

    def after(self, named: Sequence[Span], sentence: str, place: int) -> Goods:
        """What the next sentence can mean: the goods of this one, where it names any."""
        counted = [one for one in named if one.label == "QTY"]
        found = tuple(
            one
            for one in items(named, sentence)
            if one.rule != "goods-guessed" or any(beside(qty, one, sentence) for qty in counted)
        )
        return Goods(found, place) if found else self


def means(goods: Goods, spans: Sequence[Span], text: str, first: int, verb: re.Match[str]) -> bool:
    """Whether a clause means goods named before: a word for them stands in it, or nothing that could be its object.

    A deed that is only named, as in `수출을 준비했다`, or that describes a noun, goes on about nothing; nor does a
    sentence that names goods itself.
    """
    if not goods.spans or any(one.label == "ITEM" for one in spans) or not cue("done").match(text, verb.end() - 1):
        return False
    if cue("these goods").search(text, first, verb.start()):
        return True
    return not cue("object").search(cue("no object").sub("", text[first : verb.start()]))
