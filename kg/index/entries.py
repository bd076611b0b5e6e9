"""What the index holds of one party: names with their quality, and the facts that agree or contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.model import identifiers
from kg.model.placeholders import filler
from kg.model.schema import party_names, schema

NAME_KINDS = party_names()
COUNTRIES = ("country", "nationality", "flag", "former_flag")


@dataclass(frozen=True, slots=True)
class Entry:
    """One party as plain values: nothing of a store in it."""

    id: str
    caption: str
    schema: str
    names: tuple[tuple[str, str], ...]
    """(name, property it stands in), each name once, the best property first."""
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    """(scheme, number) in the form of `comparable`."""
    addresses: tuple[str, ...] = ()


def comparable(text: str) -> str:
    """A number without its country, in letters and digits: what is compared, whatever the scheme."""
    return identifiers.number(text.rsplit(":", 1)[-1])


def entry(row: Mapping[str, Any]) -> Entry | None:
    """The entry of an entity's properties (`id`, `schema`, `caption` and those of its kind); None without any key.

    A masked label means something inside its source only: it is no name.
    """
    kind = schema().kind(row["schema"])
    names: dict[str, str] = {}
    if not row.get("masked"):
        for place in NAME_KINDS:
            for name in row.get(place) or ():
                names.setdefault(str(name), place)
    numbers = tuple(
        (name, number)
        for name, prop in kind.properties.items()
        if prop.type == "identifier"
        for value in _values(row.get(name))
        if not filler(number := comparable(str(value)))
    )
    if not names and not numbers:
        return None
    return Entry(
        str(row["id"]), str(row["caption"]), kind.name, tuple(names.items()),
        tuple(dict.fromkeys(str(value) for name in COUNTRIES for value in _values(row.get(name)))),
        tuple(str(value) for value in _values(row.get("birth_date"))),
        numbers, tuple(str(value) for value in _values(row.get("address"))),
    )  # fmt: skip


def entries(rows: Iterable[Mapping[str, Any]]) -> Iterator[Entry]:
    return (found for row in rows if (found := entry(row)))


def _values(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
