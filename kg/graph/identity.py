"""Which entity a record is evidence for, and what that entity is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kg.model.records import Record, fingerprint
from kg.model.schema import Kind, schema
from kg.names.plain import tokens
from kg.resolution.clusters import Clusters


def entity_ids(
    records: dict[str, Record], clusters: Clusters, before: Mapping[str, str] | None = None
) -> dict[str, str]:  # fmt: skip
    """Id of the entity each record is evidence for. `before`: record → entity, as they were called until now.

    A party is called after its deciding number (`vessel:imo:9635987`) or else after its first record, and keeps its
    id while the largest part of its records stays together; an event is called after its record; a country, address
    or item after its key.
    """
    homes = _kept(records, clusters, before or {})
    taken: dict[str, str] = {home: clusters.group(id)[0] for id, home in homes.items()}
    for id, record in records.items():
        kind = schema().kind(record.schema)
        if kind.identity == "judged":
            if id not in homes:
                group = clusters.group(id)
                name = _party_id([records[member] for member in group])
                if taken.setdefault(name, group[0]) != group[0]:
                    name = f"{name}@{group[0]}"  # a person judged two records with one number different
                homes |= dict.fromkeys(group, name)
        elif kind.identity == "keyed":
            homes[id] = keyed_id(kind, [str(record.first(name) or "") for name in kind.key])
        else:
            homes[id] = id
    return homes


def _kept(records: dict[str, Record], clusters: Clusters, before: Mapping[str, str]) -> dict[str, str]:
    """Homes of the parties that keep their id: of several parts the largest; then the one that would be called so,
    then the one with the first record."""
    parts = Counter((clusters.root(id), home) for id, home in before.items() if id in records and _judged(records[id]))
    groups = {root: clusters.group(root) for root, _ in parts}
    named = {root: _party_id([records[member] for member in group]) for root, group in groups.items()}
    order = sorted(parts, key=lambda p: (-parts[p], named[p[0]] != p[1], groups[p[0]][0], p[1]))
    held: dict[str, str] = {}
    given: set[str] = set()
    for root, home in order:
        if root not in held and home not in given:
            held[root] = home
            given.add(home)
    return {member: home for root, home in held.items() for member in groups[root]}


def _judged(record: Record) -> bool:
    return schema().kind(record.schema).identity == "judged"


def _party_id(members: list[Record]) -> str:
    for name in ("imo", "un_reference", "lei", "imo_company"):
        numbers = sorted({value for member in members for value in member.all(name)})
        if numbers:
            return f"{kind_of(members).name.lower()}:{name}:{numbers[0]}"
    return min(member.id for member in members)


def keyed_id(kind: Kind, values: list[str]) -> str:
    """Id of a keyed entity: readable for codes and short names, a hash for long texts."""
    folded = "|".join(" ".join(tokens(value)) for value in values)
    return f"{kind.name.lower()}:{folded if len(folded) <= 60 else fingerprint(folded)}"


def kind_of(members: list[Record]) -> Kind:
    """The most special kind among the members: a Company among Organizations is a Company. A stated kind goes first."""
    stated = [member for member in members if not member.first("kind_assumed")] or members
    return max((schema().kind(member.schema) for member in stated), key=lambda k: (len(k.lineage), k.name))
