"""What is told beside the parties of an event: how much, for how much, on which day, at which place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.reports.frames.relation import Relation
from kg.reports.frames.sentence import Sentence
from kg.reports.mentions.span import Span

JUDGED = re.compile(r"\b(?:convict|fined|sentenc|charged|pleaded|indict|arrest|settle|penalt|designat)")
"""Between a day and an event: then the day is that of the judgment."""
PLACE = re.compile(r"\b(?:in|at|off|near)\s+(?:the\s+)?(?:waters\s+of\s+the\s+|port\s+of\s+)?$")


def quantities(relations: Iterable[Relation], items: Sequence[Span]) -> list[tuple[str, str]]:
    return [("quantity", one.head.text) for one in relations if one.type == "qty_of" and one.tail in items][:1]


def values(sentence: Sentence, item: Span) -> list[tuple[str, str]]:
    found = [one.text for one in sentence.spans if one.label == "MONEY" and 0 <= one.start - item.end < 40]
    return [("value", text) for text in found[:1]]


def days(sentence: Sentence, relations: Sequence[Relation]) -> list[tuple[str, str]]:
    """The day of an event: the nearest date behind its words, else the one with which the sentence begins."""
    last = max(one.end for one in relations)
    days = [one for one in sentence.spans if one.label == "DATE" and one.value and not _span(sentence.text, one)]
    days = [one for one in days if not sentence.text.startswith("-", one.end)]  # `1981-built`
    behind = [one for one in days if one.start >= min(r.start for r in relations) and one.start <= last + 90]
    first = min(min(one.start, one.head.start) for one in relations)
    before = [one for one in days if one.start < first and (one.start - sentence.start < 12 or first - one.end < 12)]
    before = [one for one in before if not JUDGED.search(sentence.text, one.end, last)]
    chosen = (behind or before[-1:])[:1]
    return [("date", one.value) for one in chosen]


def _span(text: str, day: Span) -> bool:
    """Whether a date is one end of a time, whose other end is lost here: then no day is told."""
    before, behind = text[max(0, day.start - 40) : day.start], text[day.end : day.end + 6]
    ends = re.search(r"\bbetween [\w ,]*$|\bfrom (?:[\w ,]* to )?$", before, re.I)
    return bool(ends) or bool(re.match(r" (and|to) \w", behind) and re.search(r"\b(between|from) $", before, re.I))


def places(sentence: Sentence) -> list[tuple[str, str]]:
    for one in sentence.spans:
        if one.label == "PLACE" and PLACE.search(sentence.text, max(sentence.start, one.start - 40), one.start):
            return [("place", one.text)]
    return []
