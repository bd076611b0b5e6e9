"""Which types of licence may be used from one country to another on a day, by which rule, and who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers import queries
from kg.licensing.own_terms import own_terms
from kg.licensing.sources import source
from kg.store import Store
from kg.vocab import terms

STATES = {
    "permits": "usable",
    "ends": "not usable",
    "forbids": "not usable",
    "requires": "required",
    "exempts": "none needed",
}
"""What a rule's effect says of the licence types it names; other effects only describe them."""

ONE_OF = "one of several required"
"""State by a rule that asks for a licence and names several types of it."""
DIFFER = "sources differ"
CONTRADICT = ({"usable", "not usable"}, {"required", "not usable"}, {"required", "none needed"})
"""States that cannot both hold of one type of licence on one day."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One rule on one type of licence."""

    rule: str
    """Id of the rule."""
    name: str
    state: str
    """A value of STATES, or `one of several required`; empty for a rule that only describes the type."""
    asks: str
    """What it asks for, in our words."""
    goods: tuple[str, ...]
    """Goods it is restricted to; empty for all."""
    since: str
    """First and last day in force; empty where open."""
    until: str
    source: Mapping[str, Any]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Usable:
    """A type of licence with the rule that decides on the day, and what else is said of it."""

    licence_type: str
    """Code of the type in the vocabulary."""
    label: str
    own_terms: tuple[str, ...]
    """What it is called in the country that licenses."""
    state: str
    """That of the deciding rule; `sources differ` where another in force contradicts it, `not known` without one."""
    decided_by: Ruling | None
    agreeing: tuple[Ruling, ...]
    """Other rules in force on the day that say the same."""
    otherwise: tuple[Ruling, ...]
    """Rules in force on the day that say otherwise and do not give way to a later one."""
    overtaken: tuple[Ruling, ...]
    """Rules that began earlier, whose source names no end."""
    narrower: tuple[Ruling, ...]
    """Rules for some goods only, where none were asked for."""
    described_by: tuple[Ruling, ...]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def usable(store: Store, start: str, end: str, on: str, goods: str = "") -> list[Usable]:
    """Every type of licence of the closed list that a rule speaks of, from country `start` to `end` on the day."""
    query = queries.lookup("rules")
    asked = query.parameters({"issuer": start, "destination": end, "on": on})
    rows = [row for row in store.read(query.text, asked, deadline=60).rows if row["licence_types"]]
    types = terms.terms("licence_types")
    found = [_one(code, start, [row for row in rows if code in row["licence_types"]], goods.lower()) for code in types]
    return [one for one in found if one.decided_by or one.narrower or one.described_by]


def _one(code: str, country: str, rows: Iterable[Mapping[str, Any]], goods: str) -> Usable:
    rulings = [_ruling(row) for row in rows]
    fitting = [one for one in rulings if not one.goods or (goods and _means(goods, one.goods))]
    narrower = tuple(one for one in rulings if one.goods and not goods)
    speaking = sorted((one for one in fitting if one.state), key=lambda one: (bool(one.goods), one.since, one.rule))
    decider = speaking[-1] if speaking else None
    others = [one for one in speaking if decider and one.state != decider.state]
    overtaken = tuple(one for one in others if _gives_way(one, decider))
    return Usable(
        code,
        terms.label("licence_types", code),
        own_terms(country, code),
        _state(decider, [one for one in others if one not in overtaken]),
        decider,
        tuple(one for one in speaking if decider and one is not decider and one.state == decider.state),
        tuple(one for one in others if one not in overtaken),
        overtaken,
        narrower,
        tuple(one for one in fitting if not one.state),
    )


def _state(decider: Ruling | None, otherwise: Iterable[Ruling]) -> str:
    if decider is None:
        return "not known"
    return DIFFER if any({decider.state, one.state} in CONTRADICT for one in otherwise) else decider.state


def _gives_way(one: Ruling, decider: Ruling | None) -> bool:
    """Whether a rule without an end began before the deciding one, or the deciding one is for these goods alone."""
    if decider is None:
        return False
    return (not one.until and one.since < decider.since) or bool(decider.goods) > bool(one.goods)


def _means(goods: str, names: Iterable[str]) -> bool:
    return any(goods in name.lower() or name.lower() in goods for name in names)


def _ruling(row: Mapping[str, Any]) -> Ruling:
    since = max(row["in_force"], row["member_since"])
    ends = [day for day in (row["until"], row["member_until"]) if day]
    state = STATES.get(row["effect"], "")
    if state == "required" and len(row["licence_types"]) > 1:
        state = ONE_OF
    goods, notes = tuple(row["items"]), tuple(row["note"])
    until = min(ends, default="")
    return Ruling(row["id"], row["name"], state, row["asks"], goods, since, until, source(row), notes)
