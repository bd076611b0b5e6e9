"""Identifications and wallets: papers of their holder, whose numbers become properties of the holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.countries import codes as countries
from kg.model import identifiers
from loaders.formats.json_object import JsonObject
from loaders.ftm.data import HOUSEKEEPING

if TYPE_CHECKING:
    from loaders.ftm.party import Party

LEFT = ("holder", "publisher", "publisherUrl", "modifiedAt", "createdAt", "retrievedAt", "topics")


def read(party: Party, row: JsonObject) -> None:
    """A passport or other paper of the party: its number under its country, the rest as notes."""
    said, form = row.object("properties"), row.take("schema")
    row.ignore("id", "caption", *HOUSEKEEPING)
    said.ignore(*LEFT)
    if form == "CryptoWallet":
        _wallet(party, said, row)
    else:
        _number(party, said, row, form)
    for name in said.unread():
        party.add("note", *(f"{form} {name}: {value}" for value in said.texts(name)))


def _number(party: Party, said: JsonObject, row: JsonObject, form: str) -> None:
    numbers, types = said.texts("number"), said.texts("type")
    codes = {countries.code(value) for value in said.texts("country")}
    country = codes.pop() if len(codes) == 1 else None
    if not numbers:
        party.reading.problem(row.locator, f"{form} without a number", todo="nothing to keep of it", lost=False)
    for number in numbers:
        scoped = identifiers.scoped(country, number) if form == "Passport" else None
        words = " ".join([*(types or [form]), number])
        party.add("passport" if scoped else "other_number", scoped or words, what=form)


def _wallet(party: Party, said: JsonObject, row: JsonObject) -> None:
    """A digital currency address with its currency, as lists print it."""
    currency = said.texts("currency")
    for key in said.texts("publicKey"):
        party.add("crypto_address", f"{currency[0]} {key}" if len(currency) == 1 else key)
