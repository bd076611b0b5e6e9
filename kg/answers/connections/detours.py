"""Ways that go round what they could cross at once: by the network of a ship to the transfer that the ship is in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from kg.answers.connections.laying import SURE, Beside
from kg.answers.connections.steps import Step

Ties = Mapping[frozenset[str], int]


def without(ways: Iterable[tuple[Step, ...]], beside: Beside, start: str) -> Iterator[tuple[Step, ...]]:
    """Ways of which no two things stand in a relationship of their own that is as sure as the steps between them.

    Both ends may: that they are tied at once does not make what else they share a detour.
    """
    ties = _ties(beside)
    return (way for way in ways if not _goes_round(way, ties, start))


def _ties(beside: Beside) -> Ties:
    """By two things, how surely the surest relationship between them is told: a place in SURE."""
    ties: dict[frozenset[str], int] = {}
    for steps in beside.values():
        for step in steps:
            pair = frozenset((step.start, step.end))
            ties[pair] = min(SURE.index(step.modality), ties.get(pair, len(SURE)))
    return ties


def _goes_round(way: Sequence[Step], ties: Ties, start: str) -> bool:
    crossed = [start]
    for step in way:
        crossed.append(step.beyond(crossed[-1]))
    for first, last in combinations(range(len(crossed)), 2):
        between = way[first:last]
        if len(between) < 2 or len(between) == len(way):
            continue
        surest = ties.get(frozenset((crossed[first], crossed[last])))
        if surest is not None and surest <= max(SURE.index(step.modality) for step in between):
            return True
    return False
