"""Which pairs are worth comparing: records that share an identifier or a name key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.records import Record
from kg.resolution.rules import compatible, name_keys
from kg.schema import schema

CROWD = 40
"""Above this many records under one key, each is compared with its neighbours in id order only.

No key is dropped for being frequent: the firm that occurs most often is the one that matters.
"""


def candidate_pairs(
    records: Iterable[Record], stated: Iterable[tuple[str, str]] = ()
) -> Iterator[tuple[Record, Record]]:
    """Pairs of compatible records under a common key or stated to be one, each once, `left.id` < `right.id`."""
    blocks: dict[str, list[Record]] = defaultdict(list)
    by_id = {record.id: record for record in records}
    for id in sorted(by_id):
        for block in keys(by_id[id]):
            blocks[block].append(by_id[id])
    for left_id, right_id in stated:
        if left_id in by_id and right_id in by_id:
            blocks[f"stated {left_id} {right_id}"] = [by_id[left_id], by_id[right_id]]
    seen: set[tuple[str, str]] = set()
    for members in blocks.values():
        for left, right in _pairs(members):
            if (left.id, right.id) not in seen and compatible(left, right):
                seen.add((left.id, right.id))
                yield left, right


def keys(record: Record) -> set[str]:
    """Blocking keys: deciding identifiers with their scheme, and name keys with the broad kind."""
    kind = schema().kind(record.schema)
    numbers = {f"{n}={v}" for n, p in kind.properties.items() if p.decides for v in record.all(n)}
    broad = "Organization" if kind.is_a("Organization") else kind.name
    return numbers | {f"{broad}:{name}" for name in name_keys(record)}


def _pairs(members: list[Record]) -> Iterator[tuple[Record, Record]]:
    if len(members) <= CROWD:
        yield from combinations(members, 2)
    else:
        for step in (1, 2, 3):
            yield from zip(members, members[step:], strict=False)
