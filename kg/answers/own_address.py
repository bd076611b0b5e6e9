"""Addresses that a publication has without its record: that of a list at its publisher; and those that name nobody."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from kg.vocab import tables

SHORT = frozenset({"bit.ly"})
"""Hosts that only lead elsewhere: an address there does not tell whose page it is."""


def of_list(name: str) -> str:
    """Address at which the publisher of a list has it, by what a citation calls it; empty where that names no one list.

    "UN list" alone may be the list of ships, which is published apart; with the number of an entry it is not.
    """
    return next((url for begins, url in _lists() if name.startswith(begins)), "")


def short(url: str) -> bool:
    """Whether the address only leads to another."""
    return (urlsplit(url).hostname or "") in SHORT


@cache
def _lists() -> tuple[tuple[str, str], ...]:
    return tuple((row["begins"], row["url"]) for row in tables.rows("list_addresses"))
