"""What relations say about identity: identities that sources state, and parties tied to the same known thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.records import Record, Relation
from kg.schema import schema


@dataclass(frozen=True, slots=True)
class Ties:
    """Per record: keys of the known things it is tied to, such as `CHARTERS imo 9635987`; and stated identities."""

    keys: dict[str, frozenset[str]] = field(default_factory=dict)
    stated: dict[tuple[str, str], str] = field(default_factory=dict)
    """Pair of record ids → sentence of the source that says they are one."""

    def shared(self, left: Record, right: Record) -> list[str]:
        """Ties both records have."""
        return sorted(self.keys.get(left.id, frozenset()) & self.keys.get(right.id, frozenset()))

    def identity(self, left: Record, right: Record) -> str:
        """The sentence that states their identity, or ''."""
        return self.stated.get((left.id, right.id), "")


def ties(records: Iterable[Record], relations: Iterable[Relation]) -> Ties:
    """Ties from asserted relations. Only things with a deciding number, and dated acts of an authority, tie."""
    by_id = {record.id: record for record in records}
    keys: dict[str, set[str]] = defaultdict(set)
    stated = {}
    for said in relations:
        if said.modality != "asserted":
            continue
        if said.relation == "SAME_AS":
            first, second = sorted((said.start, said.end))
            stated[first, second] = said.quote or f"{said.source} says so at {said.locator}"
            continue
        for mine, other in ((said.start, said.end), (said.end, said.start)):
            if mine in by_id and other in by_id:
                keys[mine].update(f"{said.relation} {key}" for key in _keys(by_id[other]))
    return Ties({id: frozenset(found) for id, found in keys.items()}, stated)


def _keys(thing: Record) -> Iterator[str]:
    kind = schema().kind(thing.schema)
    for name, prop in kind.properties.items():
        if prop.decides:
            yield from (f"{name} {value}" for value in thing.all(name))
    if kind.name == "Listing" and thing.first("authority") and len(str(thing.first("date") or "")) == 10:
        yield f"{thing.first('authority')} {thing.first('listing_status')} {thing.first('date')}"
