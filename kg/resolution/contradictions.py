"""What forbids that records are one party: numbers of which each party has one, and full dates of birth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg import dates
from kg.records import Record
from kg.resolution.strangers import shared_by_strangers

EXCLUSIVE = ("imo", "lei", "un_reference", "imo_company")
"""Schemes under which one party has one number: two different numbers are two parties."""
SCOPED = ("registration_number",)
"""Numbers of registers: two of one country are two parties."""
ENTRY = "entry of "
"""Before the name of a list that has an entry for the record: a publisher lists one party once, or gives both entries
one number."""
Facts = dict[str, frozenset[str]]
"""What a record holds one of: scheme (with its country) or `birth date` → its values."""


def facts(record: Record, unreliable: frozenset[tuple[str, str]] = frozenset()) -> Facts:
    """Exclusive facts of a record. `unreliable`: (scheme, number) pairs that a source prints for several parties."""
    found: dict[str, set[str]] = {}
    for scheme in EXCLUSIVE:
        held = {value for value in record.all(scheme) if (scheme, value) not in unreliable}
        if held:
            found[scheme.replace("_", " ")] = held
    for scheme in SCOPED:
        for value in record.all(scheme):
            country, _, number = value.rpartition(":")
            if country and number:
                found.setdefault(f"{scheme.replace('_', ' ')} in {country.upper()}", set()).add(number)
    if record.first("programme"):
        numbers = {value for scheme in EXCLUSIVE for value in record.all(scheme) if (scheme, value) not in unreliable}
        found[f"{ENTRY}{record.source}"] = {record.id, *numbers}
    if days := _full_days(record):
        found["birth date"] = set(days)
    return {name: frozenset(values) for name, values in found.items()}


def _full_days(record: Record) -> list[str]:
    """Dates of birth, if all are full days: a year or an interval contradicts nothing."""
    days = [day for day in record.all("birth_date") if dates.is_date(day)]
    return days if days and all(dates.interval(d)[0] == dates.interval(d)[1] for d in days) else []


def contradiction(left: Facts, right: Facts) -> str:
    """Why both cannot be one party, or ''. Two entries of one list may be, but only a person joins them."""
    for name, ours in left.items():
        theirs = right.get(name)
        if theirs and not ours & theirs and not name.startswith(ENTRY):
            return _told(name, ours, theirs)
    return ""


def _told(name: str, ours: frozenset[str], theirs: frozenset[str]) -> str:
    a, b = min(ours), min(theirs)
    if name.startswith(ENTRY):
        return f"{name.removeprefix(ENTRY)} has an entry for each: {a} and {b}"
    return (
        f"different dates of birth: {a} and {b}" if name == "birth date" else f"different {name} numbers: {a} and {b}"
    )


@dataclass(slots=True)
class Held:
    """The exclusive facts of all records of a cluster: for each name the distinct sets of values."""

    sets: dict[str, set[frozenset[str]]] = field(default_factory=dict)

    def add(self, found: Facts) -> None:
        for name, values in found.items():
            self.sets.setdefault(name, set()).add(values)

    def take(self, other: Held) -> None:
        for name, sets in other.sets.items():
            self.sets.setdefault(name, set()).update(sets)

    def against(self, other: Held) -> str:
        """The first contradiction between a record here and a record there, or ''."""
        for name in sorted(self.sets.keys() & other.sets.keys()):
            for ours in sorted(self.sets[name], key=sorted):
                for theirs in sorted(other.sets[name], key=sorted):
                    if not ours & theirs:
                        return _told(name, ours, theirs)
        return ""


def held(found: Iterable[Facts]) -> Held:
    """The facts of several records."""
    all_of = Held()
    for one in found:
        all_of.add(one)
    return all_of


def unreliable(records: Iterable[Record]) -> frozenset[tuple[str, str]]:
    """UN references that one source prints for parties of different names: they have no check digit."""
    held = [(record, value) for record in records for value in record.all("un_reference")]
    pairs = [(("un_reference", value), record) for record, value in held]
    return frozenset(shared_by_strangers(pairs))
