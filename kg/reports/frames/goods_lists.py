"""Of `weapons, including rifles and mines, to Togo` the weapons are meant: what is listed only says of what kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.reports.frames.relation import Relation
from kg.reports.mentions.span import Span

LISTED = re.compile(r"(?:,| ?\(| [-–—])? (?:including|such as|like|among them|namely)\b[^.;:]{0,160}")
VERB = re.compile(r"\b(?:to|from|was|were|is|are|has|have|had|which|that|who|been|will|would)\b")
ROUTED = ("shipped_to", "shipped_from", "shipped_via", "exported_by", "carried")


def of_all(text: str, spans: Sequence[Span], relation: Relation) -> Relation:
    """The relation with the goods before `including` in place of one of those that are listed behind it."""
    if relation.type not in ROUTED:
        return relation
    item = relation.tail if relation.type == "carried" else relation.head
    whole = next((one for one in reversed(spans) if _lists(text, one, item)), None)
    if whole is None:
        return relation
    start = min(relation.start, whole.start)
    if relation.type == "carried":
        return replace(relation, tail=whole, start=start)
    return replace(relation, head=whole, start=start)


def _lists(text: str, whole: Span, item: Span) -> bool:
    if whole.label != "ITEM" or whole.end >= item.start or whole.rule.startswith("referent:"):
        return False
    between = text[whole.end : item.start]
    return bool(LISTED.fullmatch(between)) and not VERB.search(between)
