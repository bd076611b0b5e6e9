"""Addresses, documents and events: entities whose properties are texts rather than marks of identity."""

from __future__ import annotations

import re

from kg.model import dates
from kg.model.records import Record
from loaders.ftm.party import Party

SYMBOL = re.compile(r"\b[AS]/(?:RES/\d+(?: ?\(\d{4}\))?|\d{4}/\d+(?:/[\w.]+)*)")
"""Symbol of a document of the United Nations, as it stands in titles: `S/2019/171`, `S/RES/2397 (2017)`."""


def address(party: Party, key: str) -> Record:
    """Its text, made of its parts where none stands there as a whole."""
    said, row = party.said, party.row
    lines = [text for name in ("street", "street2", "postOfficeBox", "city", "region") for text in said.texts(name)]
    full = said.texts("full") or [", ".join([*lines, *said.texts("postalCode"), *said.texts("country")])]
    said.ignore("state")
    party._property("country")
    return party.reading.record(
        "Address", key, row.locator, row.published, full=full[0] or row.maybe("caption"),
        street=next(iter(said.texts("street")), None), city=next(iter(said.texts("city")), None),
        country=next(iter(party.properties.get("country", ())), None), source_url=said.texts("sourceUrl"),
        note=[*full[1:], *said.texts("notes"), *said.texts("remarks"), *rest(party)],
    )  # fmt: skip


def document(party: Party, key: str) -> Record:
    """Known by its symbol, which may stand in its title or number; without one by its title."""
    said, row = party.said, party.row
    titles = [*said.texts("title"), *said.texts("name"), *said.texts("fileName")] or [row.maybe("caption")]
    printed = " ".join([*titles, *said.texts("number"), *said.texts("recordId"), *said.texts("sourceUrl")])
    found = SYMBOL.search(printed)
    symbol = found[0] if found else titles[0] or row.need("id")
    days = [day(value) for name in ("publishedAt", "date", "authoredAt") for value in said.texts(name)]
    return party.reading.record(
        "Document", key, row.locator, row.published, symbol=symbol,
        name=[title for title in (*titles, *said.texts("alias")) if title != symbol], publisher=said.texts("publisher"),
        published_on=next(filter(None, days), None), source_url=said.texts("sourceUrl"), note=rest(party),
    )  # fmt: skip


def occurrence(party: Party, key: str) -> Record:
    """An event, of which the vocabulary does not say what kind it is; its days are an interval where it gives two."""
    said, row = party.said, party.row
    named = [*said.texts("name"), *said.texts("title")] or [row.maybe("caption")]
    starts, ends, days = ([day(value) for value in said.texts(name)] for name in ("startDate", "endDate", "date"))
    when = next(filter(None, days), None) or "/".join(filter(None, (min(starts, default=""), max(ends, default=""))))
    told = [*said.texts("summary"), *said.texts("description")]
    others = [f"date: {other}" for other in (*days, *starts, *ends) if other and other not in (when or "")]
    return party.reading.record(
        "Occurrence", key, row.locator, row.published, name=[*named, *said.texts("alias")],
        date=when if when and dates.is_date(when) else None, summary=told[0] if told else None,
        place=said.texts("location"), source_url=said.texts("sourceUrl"), paragraph=said.texts("recordId"),
        note=[*told[1:], *others, *rest(party)],
    )  # fmt: skip


def day(text: str) -> str:
    """ISO day of an instant or day; empty when it is none."""
    return text[:10] if dates.is_date(text[:10]) else ""


def rest(party: Party) -> list[str]:
    """Every other property as a note under its name: nothing of an entity is dropped."""
    row, said = party.row, party.said
    row.ignore("caption", "id", "schema")
    said.ignore(*party.lookups["named"])
    return [f"{name}: {value}" for name in said.unread() for value in said.texts(name)]
