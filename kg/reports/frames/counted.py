"""How many there are of what is counted without a measure: `exported 500 night vision devices`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.reports.frames.relation import Relation
from kg.reports.mentions.span import Span

OTHER = (
    r"(?!(?:of|to|in|and|or|for|by|with|from|on|at|as|that|which|months?|years?|days?|weeks?|counts?|times|percent)\b)"
)
"""Between a number and goods no other word that is counted, nor a joint, stands."""
COUNT = re.compile(
    r"(?<![\w.,$€£×/-])(?<!No\. )(?<!Type )(?<!Mark )(\d{1,3}(?:,\d{3})+|\d{1,6})(?: (?:more|other|such|new|used))?"
    rf"(?: (?:{OTHER}[a-z]+(?:-[a-z]+)*|[A-Z][\w-]*)){{0,3}} $"
)
YEAR = re.compile(r"(?:19|20)\d\d")
FURTHEST = 60
"""Signs before the goods in which their number can begin."""


def relations(text: str, start: int, spans: Sequence[Span], found: Iterable[Relation]) -> Iterator[Relation]:
    """The numbers of goods of which `found` tells anything."""
    told = {one for relation in found for one in (relation.head, relation.tail) if one.label == "ITEM"}
    known = {relation.tail for relation in found if relation.type == "qty_of"}
    for item in sorted(told - known, key=lambda one: one.start):
        if number := _number(text, start, item, spans):
            yield Relation("qty_of", number, item, ["counted"], number.start, item.end)


def _number(text: str, start: int, item: Span, spans: Iterable[Span]) -> Span | None:
    """The number right before goods in the plural, at most three plain words between; None where none or a year."""
    if not item.text.endswith("s") or item.rule.startswith("referent:"):
        return None
    match = COUNT.search(text, max(start, item.start - FURTHEST), item.start)
    if not match or YEAR.fullmatch(match[1]):
        return None
    taken = any(one.start < match.end() and match.start() < one.end for one in spans)
    return None if taken else Span(match.start(1), match.end(1), "QTY", match[1], "counted")
