"""Lists of favoured countries on a day, and the licences and times of review that are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.answers import queries
from kg.licensing.sources import source
from kg.store import Store


def memberships(store: Store, start: str, end: str, on: str) -> list[dict[str, Any]]:
    """What each source says of the lists of country `start`: whether `end` is in them on the day."""
    query = queries.lookup("country-lists")
    rows = store.read(query.text, query.parameters({"on": on, "country": end}), deadline=60).rows
    own = [row for row in rows if row["list"].lower().startswith(f"{start} ")]
    return [_membership(row, on) | {"contradicts": _contradicts(row, own)} for row in own]


def _contradicts(row: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> bool:
    """Whether it ends a membership inside the one that another source tells for the day."""
    told = [other for other in rows if other["member"] and other["list"] == row["list"]]
    return not row["member"] and bool(row["until"]) and any(other["since"] <= row["until"] for other in told)


def _membership(row: Mapping[str, Any], on: str) -> dict[str, Any]:
    since = f" since {row['since']}" if row["since"] else ""
    until = f" until {row['until']}" if row["until"] else ""
    stands = "in" if row["member"] else "not in"
    told = f", being in it{since}{until}" if since or until else ""
    sentence = f"{row['name']} is {stands} {row['list']} on {on}{told}"
    cited = "; ".join(row["quotes"]) or ", ".join(row["stated_at"])
    names = ("list", "own_term", "country", "member", "since", "until")
    return {name: row[name] for name in names} | {"sentence": sentence, "source": cited}


def known(store: Store, goods: str = "") -> dict[str, Any]:
    """Licences and applications that are loaded, for these goods or all."""
    licences = [_licence(row) for row in _read(store, "licences", goods)]
    return {"licences": licences, "reviews": [_review(row) for row in _read(store, "review-times", goods)]}


def _read(store: Store, lookup: str, goods: str) -> list[dict[str, Any]]:
    query = queries.lookup(lookup)
    return store.read(query.text, query.parameters({"item": goods.lower()}), deadline=60).rows


def _licence(row: Mapping[str, Any]) -> dict[str, Any]:
    names = (
        "id", "licence_type", "status", "country", "destinations", "items", "quantity", "end_use", "conditions",
        "valid_from", "until", "modality", "holders", "end_users", "used_for", "said", "note",
    )  # fmt: skip
    return {name: row[name] for name in names} | {"source": source(row)}


def _review(row: Mapping[str, Any]) -> dict[str, Any]:
    names = ("id", "items", "destinations", "country", "licence_type", "outcome", "cases", "filed", "decided", "said")
    least, most = row["days_least"], row["days_most"]
    days = "" if least is None else f"{least:g}" if least == most else f"{least:g} to {most:g}"
    return {name: row[name] for name in names} | {"days": days, "source": source(row)}
