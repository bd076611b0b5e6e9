"""How a party stands with authorities on a day: what is in force first, what has ended after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from kg.answers import not_loaded, queries
from kg.answers.looking_back import later
from kg.model import dates
from kg.store import Store
from kg.vocab.terms import label, terms

Act = Mapping[str, Any]
"""Row of the look-up `parties-listings`: authority, status, proposed_by, since, until, modality, stated."""
NONE = "on no list that is loaded"
SHOWN = ("authority", "status", "proposed_by", "since", "until", "modality", "stated")
FIRST = ("listed", "port_ban", "de_flagged", "seized", "forfeited")
"""Acts that bind those who deal with the party, or took it; the others follow in the order of the vocabulary."""
ENDED_BY = {"listed": "delisted", "seized": "released"}
"""Which later act of the same authority ends one: the sources that state the first seldom state its end."""


class Standing(NamedTuple):
    """Authorities that did the same, and whether it has ended by the day."""

    status: str
    modality: str
    proposed_by: str
    """Who proposed it to them; empty for acts of their own."""
    ended: bool
    authorities: tuple[tuple[str, str], ...]
    """Each with the days of its acts as its sources give them, in one text; empty where none gives a day."""


def acts(store: Store, ids: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """By party, what authorities did about it; parties of which nothing is stated are left out. One read for all."""
    return by_party(store.read(queries.lookup("parties-listings").text, {"ids": list(ids)}).rows)


def by_party(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Rows of the look-up `parties-listings` under the party they speak of."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["party"], []).append({name: row[name] for name in SHOWN})
    return found


def line(told: Sequence[Act], day: str, missing: Sequence[not_loaded.Missing] = ()) -> str:
    """`listed: US OFAC (2018-02-23), European Union; ended: …`; NONE without any act.

    `missing`: numbers of a list that is not loaded; whoever reads the line is told of them.
    """
    stands = "; ".join(map(_words, standings(told, day))) or NONE
    return "; ".join(filter(None, (stands, not_loaded.sentence(missing))))


def _words(one: Standing) -> str:
    modality = "" if one.modality == "asserted" else f" ({one.modality})"
    by = f" by {one.proposed_by}" if one.proposed_by else ""
    authorities = ", ".join(f"{authority} ({days})" if days else authority for authority, days in one.authorities)
    return f"{'ended: ' if one.ended else ''}{label('listing_status', one.status).lower()}{by}{modality}: {authorities}"


def standings(told: Sequence[Act], day: str) -> list[Standing]:
    """Acts that have begun by the day (ISO), those of one kind together: in force before ended, binding ones first."""
    begun = [act for act in told if not later(act["since"], day)]
    found: dict[tuple[str, str, str, bool], list[Act]] = {}
    for act in sorted(begun, key=lambda act: (act["since"] or "9999", act["authority"])):
        key = (act["status"], act["modality"], act["proposed_by"], _ended(act, begun, day))
        found.setdefault(key, []).append(act)
    order = [*FIRST, *(code for code in terms("listing_status") if code not in FIRST)]
    rows = [Standing(*kind, _dated(map(partial(_by, day), acts))) for kind, acts in found.items()]
    return sorted(rows, key=lambda one: (one.ended, order.index(one.status), one.modality, one.proposed_by))


def _by(day: str, act: Act) -> Act:
    """The act as it stands on the day: an end after it is none yet."""
    return {**act, "until": ""} if later(act["until"] or "", day) else act


def _dated(acts: Iterable[Act]) -> tuple[tuple[str, str], ...]:
    """Authorities with all days that sources give: two that disagree stand side by side."""
    days: dict[str, list[str]] = {}
    for act in acts:
        span = f"{act['since']} – {act['until']}".strip() if act["until"] else act["since"]
        days.setdefault(act["authority"], []).append(span)
    return tuple((authority, ", ".join(dict.fromkeys(filter(None, spans)))) for authority, spans in days.items())


def listed_since(told: Sequence[Act], day: str) -> str:
    """The first day, as its source gives it, of the listings in force on the day; empty where none has one."""
    listed = [act for act in told if (act["status"], act["modality"]) == ("listed", "asserted")]
    days = [str(act["since"]) for act in listed if _from(act) and in_force(act, told, day)]
    return min(days, key=lambda since: dates.interval(since)[0], default="")


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
