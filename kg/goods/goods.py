"""Goods as people name them → what control lists, nomenclatures and cases call them. Pure: rows in, hits out.

A hit is a hint where to look, never a classification. Codes of different lists look alike and are never joined: each
list is matched on its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.goods.headings import HEADING, Headings
from kg.goods.wares import CAS, fold, inside, meanings, meant, words

CONTROL = re.compile(r"(?:ECCN[\s:]*)?(\d[A-E]\d{3}|ML\d{1,2})((?:\.?[a-z]|\.\d+)(?:\.?[a-z0-9]+)*)?\.?", re.IGNORECASE)
COMMODITY = re.compile(
    r"(?:HSK?[\s:]*(?:code)?[\s:]*)?(\d{4})(?:[.\s-]?(\d{2}))?(?:[.\s-]?(\d{2}))?(?:[.\s-]?(\d{2}))?", re.I
)
MOST, MOST_BY_WORDS = 8, 3
"""Entries of one list that are told; fewer when only words of a heading speak for them."""
MOST_ASKED = 12
"""Words of a description from which on it is looked for by the names in it only."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing of the graph that the goods may be or fall under."""

    id: str
    """Id of a node of the graph."""
    schema: str
    """ControlEntry, Commodity or Item."""
    caption: str
    basis: str
    """`control number`, `commodity code`, `CAS number`, `name` or `words`."""
    sentence: str
    """Why it is brought up."""


class Catalogue:
    """All goods, control entries and headings of a graph, under the keys by which they are asked for."""

    def __init__(
        self,
        entries: Iterable[Mapping[str, Any]],
        items: Iterable[Mapping[str, Any]],
        heads: Iterable[Mapping[str, Any]],
    ) -> None:
        self.entries = {row["id"]: row for row in entries}
        self.items = {row["id"]: row for row in items}
        self.heads = {row["id"]: row for row in heads}
        self.lists = sorted({str(row["list"]) for row in self.entries.values()})
        self.systems = sorted({str(row["system"]) for row in self.heads.values()})
        self._covering = _turned((item, id) for id, row in self.entries.items() for item, _ in row["covers"])
        self._correlated = _turned((code, id) for id, row in self.entries.items() for code in row["commodities"])
        self._named = _turned((key, id) for id, row in self.items.items() for key in _keys(row))
        self.headings = Headings(self.entries, self.heads)
        self._known = {*self._named, *meanings()}

    def hits(self, text: str) -> list[Hit]:
        """What the goods may be or fall under, surest first; each thing once."""
        text = text.strip()
        found = [*self._numbers(text), *self._substances(text)]
        if not any(hit.schema == "ControlEntry" for hit in found):
            found += self._words(text)
        return list({hit.id: hit for hit in reversed(found)}.values())[::-1]

    def same_goods(self, text: str) -> list[str]:
        """Goods of the graph that the text names, under whichever name."""
        named = inside(text, self._known)
        keys = {*CAS.findall(text), *named, *map(meant, named)}
        return sorted({id for key in keys for id in self._named.get(key, ())})

    def _numbers(self, text: str) -> Iterator[Hit]:
        for token in re.split(r"[\s,;()\[\]/]+", text):
            if match := CONTROL.fullmatch(token):
                yield from self._control(match[1].upper(), (match[2] or "").strip(".").lower())
        if match := COMMODITY.fullmatch(text):
            yield from self._commodity("".join(part for part in match.groups() if part))

    def _control(self, number: str, paragraph: str) -> Iterator[Hit]:
        full = f"{number}.{paragraph}" if paragraph else number
        counted: dict[str, int] = defaultdict(int)
        for id, row in self.entries.items():
            code = str(row["code"])
            if code in (number, full) or code.startswith(f"{full}."):
                counted[row["list"]] += 1
                if counted[row["list"]] <= MOST:
                    told = (
                        f"the list {row['list']} has an entry {code}; the same number on another list is another entry"
                    )
                    yield Hit(id, "ControlEntry", str(row["caption"]), "control number", told)

    def _commodity(self, code: str) -> Iterator[Hit]:
        upper = {code[:length] for length in (4, 6, 8, 10) if length <= len(code)}
        for id, row in self.heads.items():
            if str(row["code"]) in upper:
                told = f"heading {row['code']} of {row['system']}"
                yield Hit(id, "Commodity", str(row["caption"]), "commodity code", told)
                yield from self._by_heading(id, row)

    def _by_heading(self, id: str, row: Mapping[str, Any]) -> Iterator[Hit]:
        for entry in sorted(self._correlated.get(id, ()))[:MOST]:
            its = self.entries[entry]
            told = (
                f"{its['list']} {its['code']} is published as related to {row['system']} {row['code']}: "
                "a hint where to look, no classification"
            )
            yield Hit(entry, "ControlEntry", str(its["caption"]), "commodity code", told)

    def _substances(self, text: str) -> Iterator[Hit]:
        for item in self.same_goods(text):
            row = self.items[item]
            cas = next((number for number in CAS.findall(text) if number in row["cas"]), "")
            how, told = ("CAS number", f"CAS {cas}") if cas else ("name", f"{text[:60]!r}")
            yield Hit(item, "Item", str(row["caption"]), how, f"{told} stands for {row['caption']}, as sources name it")
            for entry in sorted(self._covering.get(item, ())):
                its = self.entries[entry]
                if not cas and _other_regime(row, its):
                    continue
                place = next(where for ware, where in its["covers"] if ware == item) or its["code"]
                told = f"{its['list']} {place} names {row['caption']}; its terms decide whether it covers these goods"
                yield Hit(entry, "ControlEntry", str(its["caption"]), how, told)

    def _words(self, text: str) -> Iterator[Hit]:
        """Headings, then paragraphs, that hold every word of the description; the shortest first, as the closest."""
        asked = words(meanings().get(fold(text), text))
        if not asked or len(asked) > MOST_ASKED:
            return
        counted: dict[str, set[str]] = defaultdict(set)
        found = [
            (place != HEADING, len(self.headings.texts[id, place]), id, place)
            for id, place in self.headings.holding(asked)
        ]
        for _, _, id, place in sorted(found):
            row = self.entries.get(id) or self.heads[id]
            where = str(row.get("list") or row["system"])
            if id not in counted[where] and len(counted[where]) < MOST_BY_WORDS:
                counted[where].add(id)
                part = "heading" if place == HEADING else f"paragraph {self.headings.texts[id, place][:40]!r}"
                told = (
                    f"the {part} of {where} {row['code']} has the words {', '.join(sorted(asked))}: no classification"
                )
                yield Hit(id, "ControlEntry" if id in self.entries else "Commodity", str(row["caption"]), "words", told)


def _other_regime(item: Mapping[str, Any], entry: Mapping[str, Any]) -> bool:
    """Whether goods and entry are known under different regimes: zirconium of the Nuclear Suppliers Group is no powder
    for missiles, though both are called zirconium."""
    known, controls = item.get("regimes") or (), entry.get("regimes") or ()
    return bool(known) and bool(controls) and not set(known) & set(controls)


def _keys(row: Mapping[str, Any]) -> set[str]:
    """Everything an item is known by: its names, the CAS numbers it carries, the one its name stands for."""
    named = {fold(name) for name in (row["caption"], *row["names"])}
    return named | set(row["cas"]) | set(map(meant, named))


def _turned(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)
