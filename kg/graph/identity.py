"""Which entity a record is evidence for, and what that entity is called."""

from __future__ import annotations

from kg.names import tokens
from kg.records import Record, fingerprint
from kg.resolution.clusters import Clusters
from kg.schema import Kind, schema


def entity_ids(records: dict[str, Record], clusters: Clusters) -> dict[str, str]:
    """Id of the entity each record is evidence for.

    A party is called after its deciding number (`vessel:imo:9635987`) or else after its first record; an event
    after its record; a country, address or item after its key.
    """
    homes: dict[str, str] = {}
    taken: dict[str, str] = {}
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
