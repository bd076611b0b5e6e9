"""Columns of both shapes → the fields of an entry, and their values → properties."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from kg.countries import codes
from kg.model import identifiers
from loaders.formats import scripts
from loaders.jp_mof_sanctions import days, names
from loaders.jp_mof_sanctions.tables import Entry
from loaders.reading import Reading

LANGUAGE = re.compile(r"（(?:日本語|英語)）$")
SWIFT = re.compile(r"SWIFT\s*(?:/BIC)?\s*[：:]?\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9])")
NUMBER = re.compile(r"([A-Z]{0,4}[- ]?\d[\dA-Z/ -]{2,20}?)\s*(?:[（(]([^（()）]*)[)）])?(?:[、,]\s*(.*))?", re.DOTALL)
PHONE = re.compile(r"(?i)(?:phone|fax|tel)\b")
NOTES = {"birth_and_place": "生年月日・出生地", "detail": "その他の情報", "basis": "指定の根拠"}
LETTER = re.compile(r"[^\W\d]")
PERSONAL = ("title", "position", "birth", "birth_place", "nationality", "passport", "national_id")


class Fields:
    """The cells of one entry by field, and the properties made of them."""

    def __init__(self, reading: Reading, row: Entry) -> None:
        self.reading, self.row = reading, row
        self.cells: dict[str, list[str]] = {}
        self.properties: dict[str, list[Any]] = {}
        known = reading.source.lookups["columns"]
        for column in row.values:
            bare = re.sub(r" \(\d+\)$", "", column)
            if field := known.get(bare) or known.get(LANGUAGE.sub("", bare)):
                self.cells.setdefault(field, []).append(row.take(column))

    def cell(self, field: str) -> list[str]:
        """The cells of a field that say something."""
        return [cell for cell in self.cells.get(field, ()) if cell.strip() not in days.UNKNOWN]

    @property
    def personal(self) -> bool:
        """Whether a cell that only persons have is filled in, if only with `不明` (unknown)."""
        return any(cell for field in PERSONAL for cell in self.cells.get(field, ()))

    def add(self, name: str, *values: str | None) -> None:
        if known := [value for value in values if value]:
            self.properties.setdefault(name, []).extend(known)

    def note(self, what: str, text: str) -> None:
        self.add("note", f"{what}: {scripts.visible(text)}")

    def names(self) -> None:
        """The English name is the name; the Japanese one is how Japan writes it."""
        printed = [found for cell in (*self.cell("en"), *self.cell("ja")) for found in [names.named(cell)]]
        for place, (name, originals) in enumerate(printed):
            self.add("name" if place == 0 else "alias", name)
            self.add("original_name", *originals)
        for field in ("alias", "former_name", "weak_alias"):
            for cell in self.cell(field):
                self._others(cell, field)

    def _others(self, cell: str, field: str) -> None:
        for kind, name in names.others(cell, field):
            if name.endswith("。"):  # a sentence, not a name
                self.note("別称", name)
            else:
                self.add(kind, name)

    def person(self) -> None:
        for field in ("title", "position"):
            self.add(field, *(scripts.visible(part) for cell in self.cell(field) for part in days.pieces(cell)))
        for cell in self.cell("birth"):
            found, unclear = days.births(cell)
            self.add("birth_date", *found)
            for part in unclear:
                self.note("生年月日", part)
        places = (part for cell in self.cell("birth_place") for part in days.pieces(cell))
        self.add("birth_place", *map(scripts.visible, places))
        for cell in self.cell("nationality"):
            self.add("nationality", *(self._nation(part) for part in days.pieces(cell)))
        for field in ("passport", "national_id"):
            for cell in self.cell(field):
                for part in days.pieces(cell):
                    self._number(field, part)

    def _nation(self, text: str) -> str | None:
        bare = re.sub(r"[（(][^（()）]*[)）]", "", text).strip(" 　、,")
        code = self.code(bare)
        if code is None:
            self.note("国籍", text)
        return code

    def code(self, text: str) -> str | None:
        """Country of a Japanese or English name."""
        return self.reading.source.lookups["countries"].get(text) or codes.code(text)

    def _number(self, field: str, text: str) -> None:
        """A passport or identity number under its country, if one stands in brackets behind it."""
        match = NUMBER.fullmatch(unicodedata.normalize("NFKC", text))
        words = "旅券番号" if field == "passport" else "身分証番号"
        if not match:
            self.note(words, text)
            return
        country = self.code((match[2] or "").removesuffix("旅券").strip())
        scoped = identifiers.scoped(country, match[1])
        self.add(field if scoped else "other_number", scoped or f"{field.replace('_', ' ')} {match[1].strip()}")
        if match[3] or (match[2] and not country):
            self.note(words, text)

    def common(self) -> None:
        for field, what in NOTES.items():
            for cell in self.cell(field):
                self.note(what, cell)
                self.add("swift", *SWIFT.findall(cell))
        self.add("phone", *(part for cell in self.cell("phone") for part in days.pieces(cell)))
        self.add("un_reference", *(identifiers.un_reference(cell) for cell in self.cell("un_reference")))

    def places(self) -> list[tuple[str, str | None]]:
        """Addresses of the entry with the country each begins or ends with; telephone numbers among them apart."""
        parts = [part for cell in self.cell("address") for part in days.pieces(cell)]
        self.add("phone", *(part for part in parts if PHONE.match(part)))
        named = [part for part in parts if LETTER.search(part) and not PHONE.match(part)]
        return [*((part, self._country(part)) for part in named), *self._joined()]

    def _joined(self) -> Iterator[tuple[str, str | None]]:
        """The CSV's addresses stand in two columns for each language: country, and the rest."""
        for pair in zip(self.cells.get("address_country", ()), self.cells.get("address_rest", ()), strict=False):
            if said := [part for part in pair if part not in days.UNKNOWN]:
                yield " ".join(said), self.code(pair[0])

    def _country(self, text: str) -> str | None:
        known = self.reading.source.lookups["countries"]
        begins = max((name for name in known if text.startswith(name)), key=len, default="")
        bare = re.sub(r"[（(][^（()）]*[)）]?$", "", text)
        ends = re.split(r"[,、，]", bare)[-1].strip(" .　")
        return known.get(begins) or self.code(ends) or codes.code(text.split(" ")[0])
