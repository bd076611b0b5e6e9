"""Ways laid from one thing to another: walked from both ends at once until they meet, the best of them first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from kg.answers.connections.steps import Step

LONGEST = 6
"""Steps of a way: farther apart, everything is connected with everything."""
TRIED = 20_000
"""Steps tried while ways are laid, after the walk."""
SURE = ("asserted", "alleged", "denied")
Beside = Mapping[str, list[Step]]


class Walks(Protocol):
    """What is walked on: `kg.answers.connections.steps.Walk`, or edges in memory."""

    hubs: dict[str, Any]

    @property
    def spent(self) -> bool: ...
    def steps(self, ids: Iterable[str], *, ends: tuple[str, ...] = ()) -> list[Step]: ...


def walked(walk: Walks, start: str, end: str, longest: int = LONGEST) -> Beside:
    """Steps met from both ends, by either of their things, until both meet or the bound is reached."""
    beside: dict[str, set[Step]] = defaultdict(set)
    seen, waiting, met = {start: {start}, end: {end}}, {start: {start}, end: {end}}, 0
    for _ in range(longest):
        if met > 1 or walk.spent or not any(waiting.values()):
            break
        side = min((one for one in waiting if waiting[one]), key=lambda one: (len(waiting[one]), one))
        following = _noted(walk.steps(waiting[side], ends=(start, end)), beside)
        waiting[side] = following - seen[side]
        seen[side] |= following
        met += bool(seen[start] & seen[end])
    _noted(walk.steps(seen[start] & seen[end], ends=(start, end)), beside)  # where both sides met may be a hub too
    return {id: sorted(steps) for id, steps in beside.items() if id not in walk.hubs}


def _noted(steps: Iterable[Step], beside: dict[str, set[Step]]) -> set[str]:
    """Note each step at both of its ends; returns the ends."""
    met: set[str] = set()
    for step in steps:
        for id in (step.start, step.end):
            beside[id].add(step)
            met.add(id)
    return met


def laid(beside: Beside, start: str, end: str, longest: int = LONGEST) -> Iterator[tuple[Step, ...]]:
    """Ways without a thing twice, shortest first; of equal relationships between two things the best one."""
    left, tried = _far(beside, end), 0
    waiting: list[tuple[tuple[str, ...], tuple[Step, ...]]] = [((start,), ())]
    while waiting and tried < TRIED:
        following: list[tuple[tuple[str, ...], tuple[Step, ...]]] = []
        for crossed, way in waiting:
            for step in _best(beside.get(crossed[-1], ())):
                tried += 1
                other = step.beyond(crossed[-1])
                if other == end:
                    yield (*way, step)
                elif other not in crossed and len(way) + 1 + left.get(other, longest) <= longest:
                    following.append(((*crossed, other), (*way, step)))
        waiting = following


def _far(beside: Beside, end: str) -> dict[str, int]:
    """How many steps each thing is from the end, so that nothing is tried that cannot arrive."""
    far, waiting = {end: 0}, [end]
    while waiting:
        following = [step.beyond(id) for id in waiting for step in beside.get(id, ())]
        away = far[waiting[0]] + 1
        waiting = [id for id in dict.fromkeys(following) if id not in far]
        far |= dict.fromkeys(waiting, away)
    return far


def _best(steps: Iterable[Step]) -> list[Step]:
    found: dict[tuple[str, str, str], Step] = {}
    for step in steps:
        key = (step.start, step.relation, step.end)
        found[key] = min((step, found.get(key, step)), key=lambda one: (SURE.index(one.modality), -len(one.sources)))
    return list(found.values())


def rank(way: tuple[Step, ...]) -> tuple[Any, ...]:
    """Surest weakest step first, then the one with more sources, then the shortest, then more sources in all."""
    worst = max(way, key=lambda step: (SURE.index(step.modality), -len(set(step.sources))))
    sources = {source for step in way for source in step.sources}
    weak = SURE.index(worst.modality), -len(set(worst.sources))
    return *weak, len(way), -len(sources), [(step.start, step.end, step.edge) for step in way]
