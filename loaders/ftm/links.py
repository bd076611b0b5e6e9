"""What a link says beside its ends: role, days, stake, and the rest in its own words."""

from __future__ import annotations

from typing import Any

from kg.errors import RowError
from kg.model import dates
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row

HOUSEKEEPING = ("publisher", "publisherUrl", "modifiedAt", "createdAt", "retrievedAt", "indexText")


def facts(row: JsonObject) -> dict[str, Any]:
    """Role, since, until, stake and quote of a link."""
    said = row.object("properties")
    said.ignore(*HOUSEKEEPING)
    stake, quoted = _share(said)
    found = {"role": words(row), **_period(said, row), **stake}
    quoted += [*said.texts("summary"), *said.texts("description")]
    quoted += [f"{name}: {value}" for name in said.unread() if name != "proof" for value in said.texts(name)]
    return found | ({"quote": "; ".join(quoted)} if quoted else {})


def words(row: JsonObject) -> str:
    """The role of a link and the kind of its relationship, as printed."""
    said = row.object("properties")
    found = [*said.texts("role"), *said.texts("relationship"), *row.texts("role"), *row.texts("relationship")]
    return "; ".join(dict.fromkeys(found))


def _day(text: str, row: Row) -> str:
    if text and not dates.is_date(text):
        raise RowError(f"no date: {text!r}", where=row.locator, todo="expected one such as 2017-10-11")
    return text


def _period(said: JsonObject, row: Row) -> dict[str, str]:
    """First start and last end: several mean that sources differ, and the widest holds both."""
    starts, ends = said.texts("startDate"), said.texts("endDate")
    return {
        "since": _day(min((value[:10] for value in starts), default=""), row),
        "until": _day(max((value[:10] for value in ends), default=""), row),
    }


def _share(said: JsonObject) -> tuple[dict[str, Any], list[str]]:
    """The one stake; several are kept as words, since nobody says which holds when."""
    stakes = said.texts("percentage")
    try:
        numbers = [float(value.rstrip("% ").replace(",", ".")) for value in stakes]
    except ValueError:
        numbers = []
    if len(numbers) == 1:
        return {"share_pct": numbers[0]}, []
    return {}, [f"percentage: {', '.join(stakes)}"] if stakes else []
