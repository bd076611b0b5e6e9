"""A table of shipments that the user holds → shipments with their parties; nothing is guessed, nothing is dropped."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.model.records import Statement
from loaders.formats.own import table
from loaders.formats.own.form import Form, words
from loaders.reading import Reading
from loaders.user_shipments.shipment import Shipments


@cache
def form() -> Form:
    """What a table of shipments looks like."""
    return Form(
        "shipments", words(Path(__file__).with_name("headings.csv")),
        telling=frozenset({"goods", "consignee", "destination", "hs_code"}), least=2,
        example="Goods, Consignee, Destination, HS code",
        of_one=frozenset({"value", "quantity", "measured", "limit_value", "concentration_pct", "number"}),
    )  # fmt: skip


def parse(reading: Reading) -> Iterator[Statement]:
    """Statements of every row; the columns as read are in the reading's mapping."""
    header, rows = table.found(reading, form())
    yield from reading.each(rows, Shipments(reading, header).statements, ("Shipment",))
