"""Goods as somebody calls them: which list controls them, what they are made into, what is known of their trade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers import queries
from kg.errors import UsageError
from kg.goods.goods import Catalogue
from kg.licensing.sources import source
from kg.store import Store

FITS = (
    "same substance and regime", "same name and regime", "same substance, regime not known",
    "same name, regime not known", "another regime: not these goods",
)  # fmt: skip
"""What the look-up says of an entry, the best first."""
MOVED = ("Case", "Shipment", "Transfer")
"""Kinds of events in which the goods themselves were concerned, not a rule or a statement about them."""


@dataclass(frozen=True, slots=True)
class Wares:
    """What the graph knows of goods under any of their names, or under a CAS number."""

    asked: str
    goods: tuple[Mapping[str, Any], ...]
    """One a name of the graph: names, CAS numbers, regimes, use, what they are raw material of, substances, sources."""
    entries: tuple[Mapping[str, Any], ...]
    """One an entry and paragraph of a control list, with how far it fits; entries of another regime are among them."""
    events: tuple[Mapping[str, Any], ...]
    """Cases, shipments and transfers of the goods, or with a leg of them, by day."""
    acts: tuple[Mapping[str, Any], ...]
    """What states ruled, allowed or did about the goods: rules, licences, applications, measures, end uses."""

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def wares(store: Store, text: str) -> Wares:
    """The goods that a text names in any language or by CAS number; UsageError when the graph has none of them."""
    ids = _meant(store, text)
    if not ids:
        todo = "ask by CAS number or usual name; control numbers and commodity codes: kg screen NAME --goods TEXT"
        raise UsageError(f"the graph knows no goods called {text!r}", todo=todo)
    used = {row["id"]: row for row in _rows(store, "goods-uses")}
    names = {row["id"]: row for row in _rows(store, "goods-items")}
    goods = tuple(_one(names[id], used.get(id, {})) for id in ids)
    events = [row for row in _rows(store, "goods-events", items=ids) if row["schema"] in MOVED]
    return Wares(text, goods, tuple(_entries(store, ids)), tuple(events), tuple(_rows(store, "goods-acts", items=ids)))


def _meant(store: Store, text: str) -> list[str]:
    """Goods and their substance first, then the forms in which it is traded."""
    catalogue = Catalogue([], _rows(store, "goods-items"), [])
    named = catalogue.same_goods(text)
    forms = [row["other"] for row in _rows(store, "goods-forms", ids=named)] if named else []
    return list(dict.fromkeys([*named, *forms]))


def _rows(store: Store, lookup: str, **given: Any) -> list[dict[str, Any]]:
    query = queries.lookup(lookup)
    return store.read(query.text, {**query.parameters({}), **given}, deadline=60).rows


def _one(known: Mapping[str, Any], used: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: known[name] for name in ("id", "caption", "names", "cas", "regimes")}
    told |= {name: list(used.get(name, ())) for name in ("hs", "use", "raw_material_of", "substances")}
    return told | {"source": source({"citations": [], "records": [], **used})}


def _entries(store: Store, ids: list[str]) -> list[dict[str, Any]]:
    """Each paragraph of an entry once, as it fits best; the best first."""
    rows = sorted(_rows(store, "control-entries", ids=ids), key=lambda row: FITS.index(row["fits"]))
    best = {(row["entry"], row["place"]): row for row in reversed(rows)}.values()
    return [_entry(row) for row in sorted(best, key=lambda row: (row["fits"] == FITS[-1], row["list"], row["code"]))]


def _entry(row: Mapping[str, Any]) -> dict[str, Any]:
    """A list that is loaded as published has no citation of its own: its place in the file stands for it."""
    names = ("list", "code", "heading", "place", "regimes", "fits", "quotes", "note", "name", "cas")
    cited = {**row, "citations": row["citations"] or row["stated_at"], "place": [row["place"]]}
    return {name: row[name] for name in names} | {"source": source(cited)}
