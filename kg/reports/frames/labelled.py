"""Rows within running text: `Blue Vale; IMO: 9074729; flag: Togo`, and lines of cells below a line of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.reports import table_headings
from kg.reports.frames.relation import Relation, fits
from kg.reports.mentions.span import Span

LABEL = re.compile(r"([A-Za-z][A-Za-z .]{1,28}?)\s*[:=]\s*(?:the\s+)?$")
OTHER_NAME = re.compile(r"(?:formerly|previously|ex-|aka|a\.k\.a\.|known as)(?: the)? ?[“\"]?$")
CELL = re.compile(r"\s*[|\t]\s*")
STATES = {
    "flag": "flag", "owner": "owned_by", "manager": "operated_by", "imo": "imo", "charterer": "chartered_by",
    "country": "registered_in", "former": "alias", "person": "role",
}  # fmt: skip
"""Field → what it says of the ship or firm of the row."""
COLUMNS = {
    "vessel": "VESSEL", "imo": "IMO", "flag": "COUNTRY", "owner": "COMPANY", "manager": "COMPANY", "item": "ITEM",
    "quantity": "QTY", "place": "PLACE", "from": "PLACE", "to": "PLACE", "company": "COMPANY", "person": "PERSON",
    "country": "COUNTRY", "date": "DATE",
}  # fmt: skip
EVENTS = (
    ("vessel", "item", "carried"), ("quantity", "item", "qty_of"), ("item", "company", "exported_by"),
    ("item", "to", "shipped_to"), ("item", "from", "shipped_from"), ("vessel", "place", "called_at"),
)  # fmt: skip


def relations(text: str, start: int, end: int, spans: Sequence[Span]) -> list[Relation]:
    """What labels before mentions say of the first ship or firm of the row."""
    found: list[Relation] = []
    subject: Span | None = None
    for one in spans:
        label = LABEL.search(text, max(start, one.start - 40), one.start)
        field = table_headings.field(label[1].split(";")[-1]) if label else "-"
        if OTHER_NAME.search(text, max(start, one.start - 16), one.start):
            continue
        if one.label in ("VESSEL", "COMPANY") and (field in ("-", "vessel", "company") or subject is None):
            subject = one
        elif subject and label and (type := STATES.get(field)):
            head, tail = (one, subject) if type == "role" else (subject, one)
            if fits(type, head, tail):
                found.append(Relation(type, head, tail, ["row:label"], head.start, one.end, True))
    return found


def rows(text: str) -> list[tuple[int, int, list[Span], list[Relation]]]:
    """Lines of cells below a line of known headings: place, mentions, and what the columns say."""
    found, fields = [], list[str]()
    for match in re.finditer(r"[^\n]+", text):
        cells = list(_cells(match[0], match.start()))
        named = [table_headings.field(cell) for _, cell in cells]
        if len(cells) > 1 and sum(one != "-" for one in named) > 1:
            fields = named
        elif fields and len(cells) == len(fields):
            spans = dict(_spans(cells, fields))
            found.append((match.start(), match.end(), list(spans.values()), list(_said(spans))))
        elif len(cells) < 2:
            fields = []
    return found


def _cells(line: str, start: int) -> Iterator[tuple[int, str]]:
    at = len(line) - len(line.lstrip(" |\t"))
    for cell in CELL.split(line.strip(" |\t")):
        place = line.index(cell, at) if cell else at
        yield start + place, cell
        at = place + len(cell)


def _spans(cells: Sequence[tuple[int, str]], fields: Sequence[str]) -> Iterator[tuple[str, Span]]:
    for (place, cell), field in zip(cells, fields, strict=True):
        if cell and cell not in ("-", "–", "n/a", "unknown") and field in COLUMNS:
            yield field, Span(place, place + len(cell), COLUMNS[field], cell, "table-cell")


def _said(spans: dict[str, Span]) -> Iterator[Relation]:
    subject = spans.get("vessel") or spans.get("company")
    pairs = [(subject, spans.get(field), type) for field, type in STATES.items()]
    pairs += [(spans.get(head), spans.get(tail), type) for head, tail, type in EVENTS]
    for head, tail, type in pairs:
        if head and tail and fits(type, head, tail):
            yield Relation(
                type, head, tail, ["row:columns"], min(head.start, tail.start), max(head.end, tail.end), True
            )
