"""Which pairs are worth a person's look: one for each two clusters that could be one party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from kg.judgements.judgement import ONE_LIST, Conflict, Judgement
from kg.judgements.packed import tells_of

NONE: frozenset[str] = frozenset()
NO_ENTRIES: Mapping[str, str] = MappingProxyType({})


def undecided(
    judgements: Iterable[Judgement], root: Callable[[str], str], conflicts: Iterable[Conflict] = (),
    entries: Mapping[str, str] = NO_ENTRIES,
) -> list[Judgement]:  # fmt: skip
    """Pairs worth a person's look, strongest first: one for each two clusters that could be one party.

    Also those that the rules hold to be one and did not join, unless a conflict between the two clusters is told.
    Where two entries of one list stand between the clusters, it is those that are asked about: where they are called so
    differently that nobody would ask, the list has answered. `entries`: record → the list that has it as an entry.
    """
    told = {_roots(conflict.judgement, root) for conflict in conflicts}
    found: dict[tuple[str, str], Judgement] = {}
    waiting = [(judgement, roots) for judgement, roots in _between(judgements, root) if roots not in told]
    lists = _lists(entries, root) if waiting else {}
    for judgement, roots in sorted(waiting, key=lambda one: (not _doubles(one[0]), -one[0].weight, one[0].pair)):
        answered = judgement.decision == "unsure" and lists.get(roots[0], NONE) & lists.get(roots[1], NONE)
        if _doubles(judgement) or judgement.hypothesis or not answered:
            found.setdefault(roots, judgement)
    return sorted(found.values(), key=lambda j: (-j.weight, j.pair))


def _lists(entries: Mapping[str, str], root: Callable[[str], str]) -> dict[str, set[str]]:
    """Cluster → the lists that have it as an entry."""
    found: dict[str, set[str]] = defaultdict(set)
    for id, name in entries.items():
        found[root(id)].add(name)
    return found


def _between(
    judgements: Iterable[Judgement], root: Callable[[str], str]
) -> Iterator[tuple[Judgement, tuple[str, str]]]:  # fmt: skip
    """Those that hold two clusters to be one, or ask about it, with the clusters: few of all, which are not sorted."""
    for judgement in judgements:
        left, right = root(judgement.left), root(judgement.right)
        if left != right and judgement.decision != "different":
            yield judgement, (min(left, right), max(left, right))


def _doubles(judgement: Judgement) -> bool:
    """Whether the pair are two entries of one list."""
    return tells_of(judgement.grounds, ONE_LIST)


def _roots(judgement: Judgement, root: Callable[[str], str]) -> tuple[str, str]:
    left, right = sorted(root(id) for id in judgement.pair)
    return left, right
