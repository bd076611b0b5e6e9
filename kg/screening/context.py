"""What goods and destination that are asked beside a name bring up: control lists, groups of countries, known cases.

It stands beside the matches and changes none of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from kg.answers import queries
from kg.countries import codes
from kg.goods.goods import Catalogue
from kg.screening.match import Match
from kg.screening.notes import Note, Row, case, published
from kg.screening.overlaps import overlaps
from kg.store import Store

LONG = 120.0
MOST_CASES = 5


class Context:
    """The goods, lists and countries of a graph, read once and asked often."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._places: dict[str, tuple[dict[str, str], ...]] = {}
        self._groups: dict[str, Row] = {}
        self._events: dict[str, list[Row]] = {}

    def _rows(self, lookup: str, **parameters: Any) -> list[Row]:
        return self.store.read(queries.lookup(lookup).text, parameters, deadline=LONG).rows

    @cached_property
    def catalogue(self) -> Catalogue:
        return Catalogue(*(self._rows(f"goods-{kind}") for kind in ("entries", "items", "commodities")))

    def notes(self, goods: Sequence[str], destinations: Sequence[str]) -> list[Note]:
        """Everything about these goods and destinations, with its sources."""
        found = [note for text in goods for note in self._goods(text)]
        found += [note for code in destinations for note in self._country(code)]
        found += self._cases(goods, destinations)
        self._look_up([note.id for note in found if note.id])
        return [replace(note, sources=note.sources or self._places.get(note.id, ())) for note in found]

    def _look_up(self, ids: Sequence[str]) -> None:
        """Where things are published, asked once for each: tables repeat their goods."""
        new = [id for id in dict.fromkeys(ids) if id not in self._places]
        found: dict[str, list[dict[str, str]]] = {id: [] for id in new}
        for row in self._rows("parties-records", ids=new) if new else ():
            told = {"source": row["source"], "source_title": row["title"], "locator": row["locator"]}
            found[row["party"]].append(told)
        self._places.update({id: tuple(told) for id, told in found.items()})

    def same_goods(self, goods: Sequence[str]) -> list[str]:
        """Captions of the goods of the graph that are meant."""
        ids = [id for text in goods for id in self.catalogue.same_goods(text)]
        return [str(self.catalogue.items[id]["caption"]) for id in dict.fromkeys(ids)]

    def around(self, matches: Sequence[Match], goods: Sequence[str], destinations: Sequence[str]) -> list[Match]:
        """The matches with what their parties have in common with goods and destination, as features of weight 0."""
        ids = [match.id for match in matches]
        if not ids:
            return []
        events: dict[str, list[Row]] = {}
        for row in self._rows("parties-events", ids=ids):
            events.setdefault(row["party"], []).append(row)
        connected = {row["party"]: row["countries"] for row in self._rows("parties-countries", ids=ids)}
        wares, same = "; ".join(goods), self.same_goods(goods)
        return [
            replace(one, features=(*one.features, *overlaps(
                wares, same, destinations, events.get(one.id, ()), connected.get(one.id, ()),
            )))
            for one in matches
        ]  # fmt: skip

    def _goods(self, text: str) -> list[Note]:
        hits = self.catalogue.hits(text)
        found = [Note("goods", text, hit.id, hit.schema, hit.caption, hit.basis, hit.sentence) for hit in hits]
        if any(hit.schema == "ControlEntry" for hit in hits):
            return found
        searched = ", ".join(self.catalogue.lists)
        told = f"no entry found in {searched}" if searched else "no control list is loaded (kg load us_ccl FILE)"
        return [*found, Note("goods", text, "", "", "", "", f"{told}: this does not show that no licence is needed")]

    def _country(self, code: str) -> list[Note]:
        name = codes.name(code)
        if code not in self._groups:
            self._groups[code] = next(iter(self._rows("countries-groups", codes=[code])), {})
        row = self._groups[code]
        groups = sorted(
            dict.fromkeys([*row.get("concern", ()), *row.get("groups", ()), *codes.concern().get(code, ())])
        )
        id = str(row.get("id", ""))
        if not groups:
            told = f"no published group that is loaded names {name}: this does not show that no licence is needed"
            return [Note("destination", code, id, "Country" if id else "", name, "published group", told)]
        grave = {*row.get("concern", ()), *codes.concern().get(code, ())}
        told = f"{name} is in " + ", ".join(f"{one} (of concern)" if one in grave else one for one in groups)
        marks = f"; licence columns: {', '.join(row['columns'])}" if row.get("columns") else ""
        notes = f"; {row['notes'][0]}" if row.get("notes") and not marks else ""
        return [
            Note(
                "destination", code, id, "Country", name, "published group", told + marks + notes, published(code, row)
            )
        ]

    def _cases(self, goods: Sequence[str], destinations: Sequence[str]) -> list[Note]:
        """Known cases with the same goods, those that went to the same country first."""
        rows = self._concerning([id for text in goods for id in self.catalogue.same_goods(text)])
        there = {row["id"] for row in rows if set(row["destinations"]) & set(destinations)}
        rows.sort(key=lambda row: row["id"] not in there)
        return [
            case(row, "; ".join(goods), same_country=row["id"] in there, all=len(rows)) for row in rows[:MOST_CASES]
        ]

    def _concerning(self, items: Sequence[str]) -> list[Row]:
        """Events with any of these goods, by date; each once."""
        for item in items:
            if item not in self._events:
                self._events[item] = self._rows("goods-events", items=[item])
        found = {row["id"]: row for item in items for row in self._events[item]}
        return sorted(found.values(), key=lambda row: (row["date"], row["id"]))
