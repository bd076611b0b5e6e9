"""How a party stands with authorities on a day: what is in force first, what has ended after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from kg.answers import queries
from kg.answers.looking_back import later
from kg.model import dates
from kg.store import Store
from kg.vocab.terms import label, terms

Act = Mapping[str, Any]
"""Row of the look-up `parties-listings`: authority, status, since, until, modality, stated."""
NONE = "on no list that is loaded"
SHOWN = ("authority", "status", "since", "until", "modality", "stated")
FIRST = ("listed", "port_ban", "de_flagged", "seized", "forfeited")
"""Acts that bind those who deal with the party, or took it; the others follow in the order of the vocabulary."""
ENDED_BY = {"listed": "delisted", "seized": "released"}
"""Which later act of the same authority ends one: the sources that state the first seldom state its end."""


class Standing(NamedTuple):
    """Authorities that did the same, and whether it has ended by the day."""

    status: str
    modality: str
    ended: bool
    authorities: tuple[str, ...]


def acts(store: Store, ids: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """By party, what authorities did about it; parties of which nothing is stated are left out. One read for all."""
    return by_party(store.read(queries.lookup("parties-listings").text, {"ids": list(ids)}).rows)


def by_party(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Rows of the look-up `parties-listings` under the party they speak of."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["party"], []).append({name: row[name] for name in SHOWN})
    return found


def line(told: Sequence[Act], day: str) -> str:
    """`listed: US OFAC, European Union; ended: seized or detained: Republic of Korea`; NONE without any act."""
    return "; ".join(map(_words, standings(told, day))) or NONE


def _words(one: Standing) -> str:
    modality = "" if one.modality == "asserted" else f" ({one.modality})"
    ended = "ended: " if one.ended else ""
    return f"{ended}{label('listing_status', one.status).lower()}{modality}: {', '.join(one.authorities)}"


def standings(told: Sequence[Act], day: str) -> list[Standing]:
    """Acts that have begun by the day (ISO), those of one kind together: in force before ended, binding ones first."""
    begun = [act for act in told if not later(act["since"], day)]
    found: dict[tuple[str, str, bool], list[str]] = {}
    for act in sorted(begun, key=lambda act: (act["since"] or "9999", act["authority"])):
        found.setdefault((act["status"], act["modality"], _ended(act, begun, day)), []).append(act["authority"])
    order = [*FIRST, *(code for code in terms("listing_status") if code not in FIRST)]
    rows = [Standing(*kind, tuple(dict.fromkeys(authorities))) for kind, authorities in found.items()]
    return sorted(rows, key=lambda one: (one.ended, order.index(one.status), one.modality))


def in_force(act: Act, told: Iterable[Act], day: str) -> bool:
    """Whether one of the acts told of a party has begun by the day and not ended."""
    begun = [one for one in told if not later(one["since"], day)]
    return act in begun and not _ended(act, begun, day)


def _ended(act: Act, begun: Iterable[Act], day: str) -> bool:
    """Whether the act has ended by the day; an end that is only a year or month ends with it."""
    until = act["until"]
    if until and dates.is_date(until):
        return dates.interval(until)[1] <= day
    by = ENDED_BY.get(act["status"])
    return any(
        one["authority"] == act["authority"] and one["status"] == by and one["modality"] == "asserted"
        and _from(one) >= _from(act)
        for one in begun
    )  # fmt: skip


def _from(act: Act) -> str:
    return dates.interval(act["since"])[0] if act["since"] and dates.is_date(act["since"]) else ""
