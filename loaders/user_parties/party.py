"""One row of a list of firms → the party and its addresses. A cell that cannot be read is told, the rest is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.countries import typed
from kg.errors import RowError
from kg.files import heading_words
from kg.model import days, placeholders
from kg.model.records import Record, Statement, fingerprint
from loaders.formats.listed import addresses
from loaders.formats.own.columns import Header
from loaders.formats.own.form import fold
from loaders.formats.own.keys import under
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.user_parties import numbers

DAYS = {"founded": ("Organization", "Company"), "birth_date": ("Person",)}
"""Field → kinds of party that have it."""


class Parties:
    """The rows of one list."""

    def __init__(self, reading: Reading, header: Header) -> None:
        self.reading, self.under = reading, under(reading.part)
        self.left_out = header.left_out
        self.first: dict[str, str] = {}
        """Key → what the first row of it says."""
        self.columns: dict[str, list[str]] = {}
        """Field → the headings that hold it."""
        for name, field in header.fields.items():
            self.columns.setdefault(field, []).append(name)

    def statements(self, row: Row) -> Iterator[Statement]:
        """RowError for a row that names nobody, and for one that stands there word for word already."""
        row.ignore(*self.left_out, *self.columns.get("number", []))  # a running number is not the firm's
        names, vessel = self._texts(row, "name"), self._texts(row, "vessel")
        if not names and not vessel:
            raise RowError("no name", where=row.locator, todo="a sum or a remark? leave the row out")
        facts = self._facts(row, "Vessel" if vessel and not names else "")
        kind = facts.pop("kind")
        found = [*names, *(vessel if kind == "Vessel" or not names else ())][:1]
        party = self._party(row, kind, found[0], facts)
        yield party
        here = facts["country"][0] if len(facts["country"]) == 1 else None
        yield from addresses(self.reading, party, ((text, here) for text in facts["address"]), row.locator)

    def _party(self, row: Row, kind: str, name: str, facts: dict[str, Any]) -> Record:
        key = f"{self.under}party/{fingerprint([fold(name), facts['country']])}"
        said = fingerprint(row.values)
        if self.first.setdefault(key, said) != said:  # a firm at two places, or two firms of one name
            key += f"/{said}"
        self.reading.once(key, row, shown=name)
        return self.reading.record(kind, key, row.locator, row.published, name=name, own_table=True, **facts)

    def _facts(self, row: Row, kind: str) -> dict[str, Any]:
        known, form = self._kind(row)
        kind = kind or known
        facts: dict[str, Any] = {field: self._texts(row, field) for field in ("alias", "address", "email", "phone")}
        facts |= {"kind": kind, "country": self._countries(row), "website": self._texts(row, "website")}
        facts |= {field: self._day(row, field) for field, kinds in DAYS.items() if kind in kinds}
        facts |= {"organization_type": form} if kind in DAYS["founded"] else {}
        facts |= numbers.read(self._numbers(row), kind, facts["country"])
        return facts | {"note": [*self._texts(row, "note"), *self._headed(row, "role")]}

    def _kind(self, row: Row) -> tuple[str, str]:
        """Kind of the party, and the form of a body where the cell says that instead."""
        text = next(iter(self._texts(row, "kind")), "")
        known = heading_words.kinds().get(heading_words.fold(text))
        return known or "Organization", "" if known else text

    def _texts(self, row: Row, field: str) -> list[str]:
        """What the cells of a field say; nothing where one says that nothing is known, or a sum."""
        cells = map(row.maybe, self.columns.get(field, ()))
        return list(dict.fromkeys(text for text in cells if text and not placeholders.meaning(text)))

    def _headed(self, row: Row, field: str) -> list[str]:
        return [f"{name}: {text}" for name in self.columns.get(field, ()) if (text := row.maybe(name))]

    def _numbers(self, row: Row) -> Iterator[numbers.Number]:
        for field in numbers.FIELDS:
            for name in self.columns.get(field, ()):
                if (text := row.maybe(name)) and not placeholders.meaning(text):
                    yield numbers.Number(field, name, text)

    def _countries(self, row: Row) -> list[str]:
        text = next(iter(self._texts(row, "country")), "")
        found, unknown = typed.nations(text) if text else ((), ())
        for word in unknown:
            told = f"country: {word!r} {typed.why(word)}; the row is kept without it"
            self.reading.problem(row.locator, told, todo="write its ISO code", lost=False)
        return list(found)

    def _day(self, row: Row, field: str) -> str | None:
        text = next(iter(self._texts(row, field)), "")
        found = days.readings(text) if text else ()
        if text and len(found) != 1:
            told = f"{field}: {text!r} " + (f"can be {' or '.join(found)}" if found else "is no day")
            todo = f"write it as {found[0] if found else '2024-03-31'}"
            self.reading.problem(row.locator, f"{told}; the row is kept without it", todo=todo, lost=False)
        return found[0] if len(found) == 1 else None
