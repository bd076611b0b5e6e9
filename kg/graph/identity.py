"""Which entity a record is evidence for, and what that entity is called."""

from __future__ import annotations

from collections import defaultdict

from kg.model.records import Record, fingerprint
from kg.model.schema import Kind, schema
from kg.names.plain import tokens
from kg.resolution.clusters import Clusters

NAMING = ("imo", "un_reference", "lei", "imo_company")
"""Schemes of numbers that name a party, the first that it has. A number, because ids that came from the order of
loading made two installs incomparable (docs/decisions/0006)."""


def entity_ids(records: dict[str, Record], clusters: Clusters) -> dict[str, str]:
    """Id of the entity each record is evidence for, whatever was loaded first.

    A party is called after its deciding number (`vessel:imo:9635987`), or else after its first record in the order of
    the alphabet; an event after its record; a country, address or item after its key. So two graphs of the same records
    and judgements have the same ids. What a party was called before is in the log of moves (`party_moves`).
    """
    homes = {}
    for id, record in records.items():
        kind = schema().kind(record.schema)
        if kind.identity == "keyed":
            homes[id] = keyed_id(kind, [str(record.first(name) or "") for name in kind.key])
        elif kind.identity != "judged":
            homes[id] = id
    return homes | _parties(records, clusters)


def _parties(records: dict[str, Record], clusters: Clusters) -> dict[str, str]:
    """Parties that no number names are called after their first record; of several with one number, which a person or
    a second number parted, the others carry their first record behind it."""
    groups = {clusters.root(id): clusters.group(id) for id, record in records.items() if _judged(record)}
    claims: dict[str, list[tuple[bool, str, str]]] = defaultdict(list)
    for root, group in groups.items():
        name, bearers = _name([records[member] for member in group])
        claims[name].append((*min((not _issued(id, name), id) for id in bearers), root))
    homes: dict[str, str] = {}
    for name, claimed in claims.items():
        for place, (_, _, root) in enumerate(sorted(claimed)):
            ours = f"{name}@{groups[root][0]}" if place else name
            homes |= dict.fromkeys(groups[root], ours)
    return homes


def _issued(record: str, name: str) -> bool:
    """Whether the record is the entry that its publisher gave the number to: the UN's own of a UN reference."""
    return record.partition(":")[2] == name.rpartition(":")[2]


def _judged(record: Record) -> bool:
    return schema().kind(record.schema).identity == "judged"


def _name(members: list[Record]) -> tuple[str, list[str]]:
    """What a party is called, and which of its records bear that number."""
    for scheme in NAMING:
        numbers = sorted({value for member in members for value in member.all(scheme)})
        if numbers:
            bearers = [member.id for member in members if numbers[0] in member.all(scheme)]
            return f"{kind_of(members).name.lower()}:{scheme}:{numbers[0]}", bearers
    first = min(member.id for member in members)
    return first, [first]


def keyed_id(kind: Kind, values: list[str]) -> str:
    """Id of a keyed entity: readable for codes and short names, a hash for long texts."""
    folded = "|".join(" ".join(tokens(value)) for value in values)
    return f"{kind.name.lower()}:{folded if len(folded) <= 60 else fingerprint(folded)}"


def kind_of(members: list[Record]) -> Kind:
    """The most special kind among the members: a Company among Organizations is a Company. A stated kind goes first."""
    stated = [member for member in members if not member.first("kind_assumed")] or members
    return max((schema().kind(member.schema) for member in stated), key=lambda k: (len(k.lineage), k.name))
