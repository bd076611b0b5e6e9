"""A list of firms that the user holds → parties, as the list calls them; whether one is listed is no word of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.files import heading_words
from kg.model.records import Statement
from loaders.formats.own import table
from loaders.formats.own.form import Form, words
from loaders.reading import Reading
from loaders.user_parties.party import Parties

SCREENED = (
    "name", "vessel", "alias", "country", "address", "identifier", "imo", "kind", "birth_date", "number",
)  # fmt: skip
"""Fields whose headings are those of a table that is screened: what can be screened can be loaded."""


@cache
def form() -> Form:
    """What a list of firms looks like."""
    screened = {heading: field for heading, field in heading_words.fields().items() if field in SCREENED}
    return Form(
        "parties", screened | words(Path(__file__).with_name("headings.csv")),
        telling=frozenset({"name", "vessel"}), least=1, example="Name, Country, Address, Registration number, Note",
        several=frozenset({"alias", "address", "identifier", "phone", "note"}),
        of_one=frozenset({"identifier", "registration_number", "tax_number", "lei", "imo", "number"}),
    )  # fmt: skip


def parse(reading: Reading) -> Iterator[Statement]:
    """Statements of every row; the columns as read are in the reading's mapping."""
    header, rows = table.found(reading, form())
    yield from reading.each(rows, Parties(reading, header).statements, ("Organization", "Company", "Person"))
