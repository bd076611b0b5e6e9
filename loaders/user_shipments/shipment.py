"""One row of a table of shipments → the shipment, its parties, and what each of them does in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats.own.columns import Header
from loaders.formats.own.keys import SEPARATORS, under
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.user_shipments.cells import Cells
from loaders.user_shipments.party import Parties

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


class Shipments:
    """The rows of one table. Another table of the user's may hold the same numbers and parties: what is read from each
    is its own."""

    def __init__(self, reading: Reading, header: Header) -> None:
        self.under = under(reading.part)
        self.reading, self.cells = reading, Cells(header.fields)
        self.left_out = header.left_out
        self.parties = Parties(reading, self.cells, self.under)
        self.texts, self.numbers, self.roles = (self._present(names) for names in (TEXTS, NUMBERS, ROLES))
        self.others = [
            (field, read)
            for fields, read in ((FLAGS, self.cells.mark), (COUNTRIES, self.cells.countries), (DAYS, self.cells.day))
            for field in fields
            if field in self.cells.columns
        ]

    def statements(self, row: Row) -> Iterator[Statement]:
        """RowError, before anything is given out, for a day, number, country or mark that cannot be read."""
        row.ignore(*self.left_out)
        key = self.cells.text(row, "number") or f"line-{row.line}"
        self.reading.once(self._key(key), row)
        made = self._shipment(row, key)
        parties = [(kind, self.parties.named(row, role)) for role, kind in self.roles if self.cells.text(row, role)]
        if not parties and not made.all("cargo"):
            raise RowError("neither goods nor a party", where=row.locator, todo="a sum or a remark? leave the row out")
        yield made
        for kind, party in parties:
            yield from self.parties.given(party, row)
            yield self.reading.relation(kind, f"{self.reading.source.id}:{party.key}", made, row.locator)

    def _shipment(self, row: Row, key: str) -> Record:
        cells = self.cells
        goods = cells.text(row, "goods")
        facts: dict[str, Any] = {name: cells.text(row, field) or None for field, name in self.texts}
        facts |= {name: cells.number(row, field) for field, name in self.numbers}
        facts |= {field: read(row, field) for field, read in self.others}
        facts["amount_currency"] = cells.currency(row)
        facts["via"] = cells.countries(row, "via")
        buyer = cells.text(row, "consignee") or cells.text(row, "destination") or "an unnamed buyer"
        kept = {name: value for name, value in facts.items() if value not in (None, [])}
        return self.reading.record(
            "Shipment", self._key(key), row.locator, row.published,
            name=f"Shipment {key}: {goods or 'Goods'} to {buyer}", cargo=goods or None,
            quantity=cells.text(row, "quantity") or None, own_table=True, modality="asserted", **kept,
        )  # fmt: skip

    def _present(self, names: Mapping[str, str]) -> list[tuple[str, str]]:
        """Those fields that the table has a column for, with what each becomes."""
        return [(field, name) for field, name in names.items() if field in self.cells.columns]

    def _key(self, number: str) -> str:
        """Key of the record of a shipment."""
        return f"{self.under}shipment/{SEPARATORS.sub('-', number)}"
