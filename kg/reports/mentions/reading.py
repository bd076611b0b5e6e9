"""One sentence or paragraph → its mentions, in an order in which the surest is believed first."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.reports import lexicon
from kg.reports.mentions import (
    figures,
    goods_for_use,
    goods_guessed,
    goods_named,
    listed_names,
    names_by_form,
    person_names,
    places,
)
from kg.reports.mentions.known_names import Names
from kg.reports.mentions.span import Found, Span

SHORT = re.compile(r" \([A-Z]{2,6}s?\) ")
"""Letters for goods within their name: `unmanned aerial vehicle (UAV) parts`."""


def mentions(text: str, *known: Names) -> list[Span]:
    """All mentions of a text by their place. `known` are names told by the graph and by the document."""
    found = Found(text)
    figures.find(found)
    for names in known:
        names.find(found)
    names_by_form.find(found)
    places.find_known(found)
    places.find_countries(found)
    person_names.find(found)
    goods_named.find(found)
    listed_names.find(found)
    places.find_beside_firms(found)
    places.find_towns(found)
    places.find_cued(found)
    goods_named.find_by_head(found)
    goods_named.find_measured(found)
    goods_guessed.guess(found)
    goods_guessed.moved(found)
    return goods_for_use.left_out(text, renamed(_joined(text, found.ordered())))


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Goods that stand side by side are one: `ammonium nitrate fertilizer`."""
    joined: list[Span] = []
    for one in spans:
        last = joined[-1] if joined else None
        if last and last.label == one.label == "ITEM" and _one(last, text[last.end : one.start]):
            rule = max(last.rule, one.rule, key=("goods", "goods-head", "goods-measured", "goods-guessed").index)
            joined[-1] = Span(last.start, one.end, "ITEM", text[last.start : one.end], rule)
        else:
            joined.append(one)
    return joined


def _one(last: Span, between: str) -> bool:
    """Whether goods go on behind others: beside them, or as what `diagrams of rifle parts` show."""
    return (
        between == " "
        or bool(SHORT.fullmatch(between))
        or (between == " of " and last.text.split()[-1] in lexicon.among("goods_of"))
    )


def renamed(spans: list[Span]) -> list[Span]:
    """Another name is of the kind of what bears it: `Vale International, which has been renamed Hill`."""
    found: list[Span] = []
    for one in spans:
        last = next((other for other in reversed(found) if other.label in ("VESSEL", "COMPANY")), None)
        firm = one.rule == "other-name" and last is not None and last.label == "COMPANY" and one.start - last.end < 60
        found.append(replace(one, label="COMPANY") if firm else one)
    return found
