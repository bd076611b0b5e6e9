"""One FollowTheMoney entity with its identifications → a party or an address."""

from __future__ import annotations

import re
from typing import Any

from kg.countries import codes as countries
from kg.model import dates, identifiers
from kg.model.records import Record
from kg.model.schema import schema
from loaders.formats.json_object import JsonObject
from loaders.ftm import papers
from loaders.ftm.data import HOUSEKEEPING
from loaders.reading import Reading

LATIN = re.compile(r"[A-Za-z]")


class Entity(JsonObject):
    """An entity and the identifications that name it as their holder."""

    identifications: list[JsonObject]


class Party:
    """The properties of one entity while they are read."""

    def __init__(self, reading: Reading, row: Entity, kind: str) -> None:
        self.reading, self.row, self.kind = reading, row, kind
        self.said = row.object("properties")
        self.lookups = reading.source.lookups
        self.properties: dict[str, list[Any]] = {}
        row.ignore(*HOUSEKEEPING)
        self.said.ignore(*self.lookups["ignored"], *self.lookups["named"])

    def record(self, key: str) -> Record:
        """The checked record. What a kind has no property for is kept as a note."""
        self._names()
        for name in self.said.data:
            self._property(name)
        for found in self.row.identifications:
            for name, value, what in papers.facts(self.reading, found):
                self.add(name, value, what=what)
        if self.row.values.get("schema") in self.lookups["of_unknown_kind"]:
            self.properties["kind_assumed"] = [True]
        return self.reading.record(self.kind, key, self.row.locator, self.row.published, **self.properties)

    def add(self, name: str, *values: Any, what: str = "") -> None:
        for value in (value for value in values if value):
            if name in schema().kind(self.kind).properties:
                self.properties.setdefault(name, []).append(value)
            else:
                self.properties.setdefault("note", []).append(f"{what or name}: {value}")

    def unclear(self, what: str, value: str) -> None:
        self.add("note", f"{what}: {value}")
        self.reading.problem(self.row.locator, f"{what} not understood: {value!r}", todo="kept as a note", lost=False)

    def _names(self) -> None:
        """The data set's caption first; a name without Latin letters is an original one where another has some."""
        caption, names = self.row.take("caption"), self.said.texts("name")
        ordered = sorted(names, key=lambda name: name != caption)
        latin = [name for name in ordered if LATIN.search(name)]
        self.add("name", *(latin or ordered))
        self.add("original_name", *(name for name in ordered if latin and not LATIN.search(name)))
        if not names and caption:
            self.add("name", caption)

    def _property(self, name: str) -> None:
        if name == "name" or name in self.lookups["ignored"] or name in self.lookups["named"]:
            return
        for table, take in (
            ("properties", self._text), ("dates", self._date), ("countries", self._country), ("numbers", self._number),
        ):  # fmt: skip
            if to := self.lookups[table].get(name):
                for value in self.said.texts(name):
                    take(name, to, value)
                return
        if name in self.lookups["noted"]:
            self.add("note", *(f"{name}: {value}" for value in self.said.texts(name)))
        elif take_own := {"imoNumber": self._imo, "leiCode": self._lei, "unscId": self._un}.get(name):
            for value in self.said.texts(name):
                take_own(value)

    def _text(self, name: str, to: str, value: str) -> None:
        known = schema().kind(self.kind).properties.get(to)
        if known and known.type == "number":
            bare = value.replace(",", "")
            if not re.fullmatch(r"\d+(?:\.\d+)?", bare):
                self.unclear(name, value)
                return
            value = bare
        self.add(to, value, what=name)

    def _date(self, name: str, to: str, value: str) -> None:
        day = value[:10]
        if dates.is_date(day):
            self.add(to, day, what=name)
        else:
            self.unclear(name, value)

    def _country(self, name: str, to: str, value: str) -> None:
        code = countries.code(value) or countries.code(value.partition("-")[0])
        if code:
            self.add(to, code, what=name)
        else:
            self.add("note", f"{name}: {value}")  # such as `eu`, `su`: no country of today

    def _number(self, name: str, to: str, value: str) -> None:
        mark = ": " in value  # DPRK Reports writes `scheme: value`
        property = schema().kind(self.kind).properties.get(to)
        if to == "mmsi" or property is None or to == "other_number" or mark:
            self.add(to if to == "mmsi" else "other_number", value if mark or to == "mmsi" else f"{name} {value}")
            return
        scoped = identifiers.scoped(self._home(), value)
        self.add(to if scoped else "other_number", scoped or f"{name} {value}")

    def _home(self) -> str | None:
        """The one country of the party, under which its numbers stand; None when there are several or none."""
        for names in (("jurisdiction",), ("nationality", "citizenship"), ("country",)):
            codes = {countries.code(value) for name in names for value in self.said.texts(name)}
            if len(codes) == 1:
                return codes.pop()
            if codes:
                return None
        return None

    def _imo(self, value: str) -> None:
        if self.kind == "Vessel":
            valid = identifiers.imo(value)
            self.add("imo" if valid else "claimed_imo", valid or value)
        else:
            valid = identifiers.imo_company(value)
            self.add("imo_company" if valid else "other_number", valid or f"IMO {value}")

    def _lei(self, value: str) -> None:
        valid = identifiers.lei(value)
        self.add("lei" if valid else "other_number", valid or f"LEI {value}", what="leiCode")

    def _un(self, value: str) -> None:
        valid = identifiers.un_reference(value)
        self.add("un_reference" if valid else "other_number", valid or f"unscId {value}")
