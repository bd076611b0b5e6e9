"""What forbids that records are one party: numbers of which each party has one, and full dates of birth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.judgements.hypotheses import EITHER, assumed
from kg.model import dates
from kg.model.records import Record
from kg.model.schema import schema
from kg.resolution.date_slips import can_be_one_day
from kg.resolution.entries import entry_of, repeats

EXCLUSIVE = ("imo", "lei", "un_reference", "imo_company", "party_key")
"""Schemes under which one party has one number: two different numbers are two parties."""
SHARED = ("un_reference", "imo_company")
"""Those that publishers are known to print for strangers."""
SCOPED = ("registration_number",)
"""Numbers of registers: two of one country are two parties."""
ENTRY = "entry of "
"""Before the name of a list that has an entry for the record: a publisher lists one party once, or gives both entries
one number."""
EACH = " has an entry for each: "
BORN, KIND = "birth date", "kind"
NUMBERS = tuple(scheme.replace("_", " ") for scheme in EXCLUSIVE)
SPOKEN = {"imo": "IMO number", "lei": "LEI", "un reference": "UN reference", "imo company": "IMO company number",
          "party key": "key of this project's table"}  # fmt: skip
"""How a scheme is called aloud."""
NONE: frozenset[str] = frozenset()
Facts = dict[str, frozenset[str]]
"""What a record holds one of: scheme (with its country), `birth date` or `kind` → its values."""


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
    if (name := entry_of(record)) and not repeats(record):
        numbers = {value for scheme in EXCLUSIVE for value in record.all(scheme) if (scheme, value) not in unreliable}
        found[f"{ENTRY}{name}"] = {record.id, *numbers}
    if days := _full_days(record):
        found[BORN] = set(days)
    if (kind := stated_kind(record)) in EITHER:
        found[KIND] = {kind}
    return {name: frozenset(values) for name, values in found.items()}


def _full_days(record: Record) -> list[str]:
    """Dates of birth, if all are full days: a year or an interval contradicts nothing."""
    days = [day for day in record.all("birth_date") if dates.is_date(day)]
    return days if days and all(dates.interval(d)[0] == dates.interval(d)[1] for d in days) else []


def stated_kind(record: Record) -> str:
    """Person or Organization, where the source says it; else ''."""
    known = schema().kind(record.schema)
    return "" if assumed(record) else next((kind for kind in EITHER if known.is_a(kind)), "")


def contradiction(left: Facts, right: Facts) -> str:
    """Why both cannot be one party, or ''. Two entries of one list may be, but only a person joins them."""
    identified = any(left.get(scheme, NONE) & right.get(scheme, NONE) for scheme in NUMBERS)
    for name, ours in left.items():
        theirs = right.get(name)
        borne = name.startswith(ENTRY) or (name == BORN and identified)
        if theirs and not borne and not _meet(name, ours, theirs):
            return _told(name, ours, theirs)
    return ""


def _meet(name: str, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a value is in both; of dates of birth, whether a slip can have made two of one."""
    slips = name == BORN and any(can_be_one_day(a, b) for a in ours for b in theirs)
    return slips or bool(ours & theirs)


def _told(name: str, ours: frozenset[str], theirs: frozenset[str]) -> str:
    a, b = min(ours), min(theirs)
    if name.startswith(ENTRY):
        return f"{name.removeprefix(ENTRY)}{EACH}{a} and {b}"
    if name == KIND:
        return "one is a person, the other an organisation"
    if name == BORN:
        return f"different dates of birth: {a} and {b}"
    scheme, _, land = name.partition(" in ")
    return f"different {SPOKEN.get(scheme, scheme)}s{f' in {land}' if land else ''}: {a} and {b}"


def entries(reason: str) -> bool:
    """Whether this is all that speaks against: one list has two entries."""
    return EACH in reason


@dataclass(slots=True)
class Held:
    """The exclusive facts of all records of a cluster: for each name the distinct sets of values."""

    sets: dict[str, set[frozenset[str]]] = field(default_factory=dict)

    def add(self, found: Facts) -> None:
        for name, values in found.items():
            self.sets.setdefault(name, set()).add(values)

    def take(self, other: Held) -> Held:
        for name, sets in other.sets.items():
            self.sets.setdefault(name, set()).update(sets)
        return self

    def against(self, other: Held) -> str:
        """The first contradiction between a record here and a record there, or ''; entries of one list come last.

        Dates of birth stand side by side where publishers print one number of the party, or where one date is in both
        or can be by a slip.
        """
        born = any(self._meet(other, name) for name in (*NUMBERS, BORN))
        shared = self.sets.keys() & other.sets.keys() - ({BORN} if born else set())
        for name in sorted(shared, key=lambda name: (name.startswith(ENTRY), name)):
            for ours in sorted(self.sets[name], key=sorted):
                for theirs in sorted(other.sets[name], key=sorted):
                    if not ours & theirs:
                        return _told(name, ours, theirs)
        return ""

    def _meet(self, other: Held, name: str) -> bool:
        """Whether a value is in both."""
        ours, theirs = (frozenset[str]().union(*side.sets.get(name, ())) for side in (self, other))
        return _meet(name, ours, theirs)


def held(found: Iterable[Facts]) -> Held:
    """The facts of several records."""
    all_of = Held()
    for one in found:
        all_of.add(one)
    return all_of
