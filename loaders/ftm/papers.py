"""Identifications and wallets: papers of their holder, whose numbers become properties of the holder."""

from __future__ import annotations

from collections.abc import Iterator

from kg.countries import codes as countries
from kg.model import identifiers
from loaders.formats.json_object import JsonObject
from loaders.ftm.data import HOUSEKEEPING
from loaders.reading import Reading

LEFT = ("holder", "publisher", "publisherUrl", "modifiedAt", "createdAt", "retrievedAt", "topics")
Fact = tuple[str, str, str]
"""Property of the holder, its value, and what the paper calls it, should the holder's kind have no such property."""


def facts(reading: Reading, row: JsonObject) -> Iterator[Fact]:
    """Of a passport or other paper: its number under its country, the rest as notes."""
    said, form = row.object("properties"), row.take("schema")
    row.ignore("id", "caption", *HOUSEKEEPING)
    said.ignore(*LEFT)
    if form == "CryptoWallet":
        yield from _wallet(said)
    else:
        if not said.texts("number"):
            reading.problem(row.locator, f"{form} without a number", todo="nothing to keep of it", lost=False)
        yield from _numbers(said, form)
    for name in said.unread():
        yield from (("note", f"{form} {name}: {value}", "") for value in said.texts(name))


def _numbers(said: JsonObject, form: str) -> Iterator[Fact]:
    types = said.texts("type")
    codes = {countries.code(value) for value in said.texts("country")}
    country = codes.pop() if len(codes) == 1 else None
    for number in said.texts("number"):
        scoped = identifiers.scoped(country, number) if form == "Passport" else None
        yield "passport" if scoped else "other_number", scoped or " ".join([*(types or [form]), number]), form


def _wallet(said: JsonObject) -> Iterator[Fact]:
    """A digital currency address with its currency, as lists print it."""
    currency = said.texts("currency")
    for key in said.texts("publicKey"):
        yield "crypto_address", f"{currency[0]} {key}" if len(currency) == 1 else key, ""
