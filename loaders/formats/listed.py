"""What every published list says of a party: that one authority lists it, when and under which programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.model.records import Record, Relation, Statement, fingerprint
from loaders.formats.facts import slug
from loaders.reading import Reading


def listing(
    reading: Reading, party: Record, locator: str, printed: str, *, authority: str, **facts: Any
) -> tuple[Record, Relation]:
    """The Listing of a party and its LISTS relation; the key is the party's with `/listing` behind it."""
    key = party.id.partition(":")[2]
    summary = facts.pop("summary", f"{authority} lists {party.caption.rstrip('.')}.")
    made = reading.record(
        "Listing", f"{key}/listing", locator, printed,
        authority=authority, summary=summary, **{"listing_status": "listed", **facts},
    )  # fmt: skip
    return made, reading.relation("LISTS", made, party, locator)


def addresses(
    reading: Reading, party: Record, full: Iterable[tuple[str, str | None]], locator: str
) -> Iterator[Statement]:
    """Address records of a party, once each, with LOCATED_AT; `full` are texts as printed with their country code."""
    key = party.id.partition(":")[2]
    for text, country in dict(full).items():
        made = reading.record(
            "Address", f"{key}/address/{fingerprint(text)}", locator, text, full=" ".join(text.split()), country=country
        )
        yield made
        yield reading.relation("LOCATED_AT", party, made, locator)


def key_of(name: str) -> str:
    """Key made from a name for a list whose numbers change with every edition."""
    return slug(name) or fingerprint(name)
