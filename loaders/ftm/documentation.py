"""What a document says of an entity: a paragraph where its place is told, else a tie with the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.errors import RowError
from kg.model.records import Statement, fingerprint
from loaders.formats.json_object import JsonObject
from loaders.ftm.described import day
from loaders.ftm.ties import Ties


def documentation(ties: Ties, row: JsonObject) -> Iterator[Statement]:
    """The paragraph, if any, and the ties of each entity to it. RowError when what it names is no document."""
    said, id = row.object("properties"), row.maybe("id") or fingerprint(row.data)
    documents, entities, url = said.texts("document"), said.texts("entity"), said.texts("sourceUrl")
    if not documents or not entities:
        raise RowError("a Documentation without document or entity", where=row.locator, todo="two ends needed")
    facts, paragraph = _facts(said), None
    if len(documents) == 1 and said.texts("recordId"):
        paragraph = _paragraph(ties, row, id, documents[0], url)
        yield paragraph
    for document in documents:
        for entity in entities:
            relation, end = ("AT_PARAGRAPH", id) if paragraph else ("STATED_IN", document)
            yield from ties.said(relation, entity, end, row, place=" ".join(url), **facts)


def _paragraph(ties: Ties, row: JsonObject, id: str, document: str, url: list[str]) -> Any:
    said, data = row.object("properties"), ties.data
    symbol = data.symbol(document, row)
    places = [place.removeprefix(symbol).strip(" ,;:") or place for place in said.texts("recordId")]
    made = data.reading.record(
        "Paragraph", data.key(id), row.locator, row.published, document=symbol, number="; ".join(places),
        quote=said.texts("summary"), as_of=[found for text in said.texts("date") if (found := day(text))],
        source_url=url, note=said_besides(said),
    )  # fmt: skip
    return data.made(id, made)


def _facts(said: JsonObject) -> dict[str, str]:
    """Role, days and sentence of the tie."""
    starts, ends, days = (list(filter(None, map(day, said.texts(n)))) for n in ("startDate", "endDate", "date"))
    quoted = " ".join([*said.texts("summary"), *said.texts("description")])
    return {
        "role": "; ".join(said.texts("role")), "quote": quoted,
        "since": min([*starts, *days], default=""), "until": max([*ends, *days], default=""),
    }  # fmt: skip


def said_besides(said: JsonObject) -> list[str]:
    """Every property that nobody has taken, as a note under its name."""
    return [f"{name}: {value}" for name in said.unread() for value in said.texts(name)]
