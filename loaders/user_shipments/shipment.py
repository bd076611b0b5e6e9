"""One row of a table of shipments → the shipment, its parties, and what each of them does in it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from kg.countries import typed
from kg.errors import RowError
from kg.model import days, placeholders
from kg.model.identifiers import imo
from kg.model.records import Record, Statement, fingerprint
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.user_shipments.columns import LEFT_OUT, Header, fold
from loaders.user_shipments.figures import figure

ROLES = {"exporter": "EXPORTER_IN", "consignee": "CONSIGNEE_IN", "end_user": "END_USER_IN", "payer": "PAYER_IN",
         "forwarder": "FORWARDER_IN", "carrier": "CARRIED_IN"}  # fmt: skip
FLAGS = ("order_cancelled", "end_use_statement", "installation_declined", "concern_example", "fits_business",
         "fits_country", "secrecy_asked", "delivery_vague", "plate_removed", "sent_as_sample", "cash", "credit_to_bank",
         "returned")  # fmt: skip
DAYS = ("date", "changed_on", "return_due", "returned_on")
COUNTRIES = ("origin", "destination", "declared_destination", "payer_country", "contact_country")
NUMBERS = {"value": "amount_value", "quantity": "quantity_value", "concentration_pct": "concentration_pct",
           "measured": "measured", "limit_value": "limit_value"}  # fmt: skip
TEXTS = {"hs_code": "hs_code", "cas_number": "cas_number", "control_number": "control_number", "unit": "quantity_unit",
         "order_number": "order_number", "declared_use": "declared_use",
         "note": "note"}  # fmt: skip
SEPARATORS = re.compile(r"[\s/:#]+")
"""What a key writes as a hyphen."""
NEVER = ("0000", "1899", "9999")
"""Years of what programs write for no day: zero, the first day of a spreadsheet, the last day there is."""
OF_A_PARTY = ("organization_type", "founded", "imo")
"""What a row may tell of a party beside its name and country."""
UNKNOWN = ("unknown", "none", "undecided")
"""Placeholders (`N/A`, `-`, `미정`) that say that the cell says nothing."""


class Shipments:
    """The rows of one table; a party is one record, however often it stands there. Another table of the user's may hold
    the same numbers and parties: what is read from each is its own."""

    def __init__(self, reading: Reading, header: Header) -> None:
        self.under = f"{_slug(reading.part)}/" if reading.part else ""
        self.reading, self.columns = reading, {field: name for name, field in header.fields.items()}
        self.left_out = [name for name in header.names if header.fields.get(name, LEFT_OUT) == LEFT_OUT]
        self.known: dict[str, dict[str, list[str]] | None] = {}
        """Parties that were given out, with what was told of them; None where that is nothing."""

    def statements(self, row: Row) -> Iterator[Statement]:
        """RowError, before anything is given out, for a day, number, country or mark that cannot be read."""
        row.ignore(*self.left_out)
        key = self._text(row, "number") or f"line-{row.line}"
        self.reading.once(self._key(key), row)
        made = self._shipment(row, key)
        parties = [(role, self._party(row, role)) for role in ROLES if self._text(row, role)]
        if not parties and not made.all("cargo"):
            raise RowError("neither goods nor a party", where=row.locator, todo="a sum or a remark? leave the row out")
        yield made
        for role, party in parties:
            if party.id not in self.known:
                yield party
            self._note(party, row)
            yield self.reading.relation(ROLES[role], party, made, row.locator)

    def _shipment(self, row: Row, key: str) -> Record:
        goods = self._text(row, "goods")
        facts: dict[str, Any] = {name: self._text(row, field) or None for field, name in TEXTS.items()}
        facts |= {name: self._number(row, field) for field, name in NUMBERS.items()}
        facts |= {field: self._mark(row, field) for field in FLAGS}
        facts |= {field: self._countries(row, field) for field in COUNTRIES}
        facts |= {field: self._day(row, field) for field in DAYS}
        facts["amount_currency"] = self._currency(row)
        facts["via"] = self._countries(row, "via")
        buyer = self._text(row, "consignee") or self._text(row, "destination") or "an unnamed buyer"
        kept = {name: value for name, value in facts.items() if value not in (None, [])}
        return self.reading.record(
            "Shipment", self._key(key), row.locator, row.published,
            name=f"Shipment {key}: {goods or 'Goods'} to {buyer}", cargo=goods or None,
            quantity=self._text(row, "quantity") or None, own_table=True, modality="asserted", **kept,
        )  # fmt: skip

    def _party(self, row: Row, role: str) -> Record:
        name = self._text(row, role)
        country = self._countries(row, f"{role}_country") if f"{role}_country" in self.columns else []
        number = self._text(row, "carrier_imo") if role == "carrier" else ""
        key = f"{self.under}party/{fingerprint([fold(name), country, role == 'carrier'])}"
        if role == "carrier":
            facts: dict[str, Any] = {"imo": imo(number)} if number and imo(number) else {}
        else:
            facts = {
                "country": country, "organization_type": self._text(row, f"{role}_type") or None,
                "founded": self._day(row, f"{role}_founded"),
            }  # fmt: skip
        kept = {field: value for field, value in facts.items() if value}
        kind = "Vessel" if role == "carrier" else "Organization"
        return self.reading.record(kind, key, row.locator, name, name=name, **kept)

    def _note(self, party: Record, row: Row) -> None:
        """Tell what a later row says of a party that its first row did not: its record was given out by then."""
        told = {name: party.all(name) for name in OF_A_PARTY if party.all(name)}
        known = self.known.setdefault(party.id, told or None) or {}
        if new := [name for name in told if told[name] != known.get(name)]:
            found = f"{', '.join(new)} of {party.first('name')!r}: not as in the first row that names it"
            self.reading.problem(row.locator, found, todo="write it in that row; it was not read here")
            self.known[party.id] = known | told

    def _key(self, number: str) -> str:
        """Key of the record of a shipment."""
        return f"{self.under}shipment/{SEPARATORS.sub('-', number)}"

    def _text(self, row: Row, field: str) -> str:
        """What the cell says; nothing where it says that nothing is known."""
        text = self._printed(row, field)
        return "" if text and placeholders.meaning(text) in UNKNOWN else text

    def _printed(self, row: Row, field: str) -> str:
        return row.maybe(self.columns[field]) if field in self.columns else ""

    def _day(self, row: Row, field: str) -> str | None:
        text = self._text(row, field)
        found = days.readings(text) if text else ()
        if len(found) > 1:
            what = f"{field}: {text!r} can be {' or '.join(found)}"
            raise RowError(what, where=row.locator, todo=f"write it as {found[0]}")
        if text and (not found or found[0][:4] in NEVER):
            raise RowError(f"{field}: {text!r} is no day", where=row.locator, todo="write it as 2024-03-31")
        return found[0] if found else None

    def _number(self, row: Row, field: str) -> float | None:
        text = self._text(row, field)
        found = figure(text) if text else None
        if text and not found:
            raise RowError(f"{field}: {text!r} is no quantity", where=row.locator, todo="write digits, such as 1250.50")
        return found[0] if found else None

    def _currency(self, row: Row) -> str | None:
        """What the column says, or else the code that stands beside the value."""
        told, value = self._text(row, "currency"), self._text(row, "value")
        beside = found[1] if value and (found := figure(value)) else ""
        if told and beside and told.upper() != beside:
            raise RowError(f"value: {value!r} beside currency {told!r}", where=row.locator, todo="write one of the two")
        return told or beside or None

    def _mark(self, row: Row, field: str) -> bool | None:
        text = self._printed(row, field)
        meaning = marks().get(fold(text) or text.strip()) if text else None
        if meaning is None and self._text(row, field):
            raise RowError(f"{field}: {text!r} is neither yes nor no", where=row.locator, todo="write yes or no")
        return meaning

    def _countries(self, row: Row, field: str) -> list[str]:
        text = self._text(row, field)
        found, unknown = typed.nations(text) if text else ((), ())
        for word in unknown:
            todo = "write its ISO code"
            raise RowError(f"{field}: {word!r} {typed.why(word)}", where=row.locator, todo=todo)
        return list(found)


def _slug(part: str) -> str:
    """Which of the user's tables, as a part of a key."""
    return "/".join(SEPARATORS.sub("-", name) for name in part.split("/"))


@cache
def marks() -> dict[str, bool]:
    """Folded word → whether it says yes."""
    with Path(__file__).with_name("cell_words.csv").open(encoding="utf-8", newline="") as file:
        return {fold(row["word"]) or row["word"]: row["meaning"] == "yes" for row in csv.DictReader(file)}
