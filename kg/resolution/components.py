"""What judgements connect, and its clusters: a change reaches no further."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.judgements.hypotheses import binding
from kg.judgements.judgement import Judgement
from kg.model.records import Record
from kg.resolution.clusters import Clusters, cluster
from kg.resolution.doubles import telling


def connected(seeds: Iterable[str], pairs: Iterable[tuple[str, str]]) -> set[str]:
    """The seeds and all records that judgements on these pairs connect with them."""
    beside: dict[str, list[str]] = defaultdict(list)
    for left, right in pairs:
        beside[left].append(right)
        beside[right].append(left)
    found, waiting = set(seeds), list(seeds)
    while waiting:
        for other in beside[waiting.pop()]:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def joining(machine: Iterable[Judgement]) -> list[Judgement]:
    """Judgements in view of which clusters are formed."""
    return [judgement for judgement in machine if telling(judgement)]


def clustered(
    records: dict[str, Record], machine: Iterable[Judgement], people: Iterable[Judgement],
    doubtful: frozenset[tuple[str, str]] | None,
) -> Clusters:  # fmt: skip
    """Clusters of these records, as they are among all."""
    here = [judgement for judgement in people if judgement.left in records and judgement.right in records]
    undecided = {judgement.pair for judgement in here if judgement.decision == "unsure"}
    own = (j for j in machine if j.left in records and j.right in records and j.pair not in undecided)
    return cluster(records.values(), own, binding(here, records), doubtful=doubtful)
