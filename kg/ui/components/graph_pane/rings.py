"""A wide neighbourhood as rings around its middle: every node stands outside the one it was reached from."""

from __future__ import annotations

import math
from itertools import pairwise

RING, ON_RING = 190.0, 120.0
"""Pixels between rings, and the least arc between two neighbours on one."""
CROWD, STEP_OUT, IN_CROWD = 10, 120.0, 90.0
"""Nodes from which every second one of a ring steps out, by how much, and the least arc then: a label has room between
those beside it, and the ring is smaller, so that all of it is seen larger."""

Layers = list[list[str]]


def rings(layers: Layers, neighbours: dict[str, list[str]]) -> dict[str, tuple[float, float]]:
    """Positions of nodes given by their number of hops from the middle, which is the only node of the first layer.

    A node's share of the circle is that of the outermost nodes reached through it, so lines seldom cross.
    """
    parents = _parents(layers, neighbours)
    angles = _angles(layers, parents)
    placed = {layers[0][0]: (0.0, 0.0)}
    radius = 0.0
    for layer in layers[1:]:
        crowded = len(layer) >= CROWD
        narrowest = _narrowest([angles[id] for id in layer])
        radius = max(radius + RING, (IN_CROWD if crowded else ON_RING) / narrowest)
        for place, id in enumerate(sorted(layer, key=angles.__getitem__)):
            far = radius + (STEP_OUT * _out(place, len(layer)) if crowded else 0.0)
            placed[id] = (round(far * math.sin(angles[id]), 1), round(-far * math.cos(angles[id]), 1))
        radius += STEP_OUT if crowded else 0.0
    return placed


def _out(place: int, all: int) -> float:
    """How far out a node stands: of an odd number the last steps out by half, for the first beside it does not."""
    return 0.5 if all % 2 and place == all - 1 else float(place % 2)


def _parents(layers: Layers, neighbours: dict[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for inner, layer in pairwise(layers):
        within = set(inner)
        found |= {id: next(other for other in neighbours[id] if other in within) for id in layer}
    return found


def _angles(layers: Layers, parents: dict[str, str]) -> dict[str, float]:
    """Middle of every node's share of the circle, clockwise from the top."""
    inward = [id for layer in reversed(layers[1:]) for id in layer]
    weight: dict[str, int] = {}
    for id in inward:
        weight[id] = max(weight.get(id, 0), 1)
        weight[parents[id]] = weight.get(parents[id], 0) + weight[id]
    middle = layers[0][0]
    starts, angles = {middle: 0.0}, {middle: 0.0}
    for id in (id for layer in layers[1:] for id in layer):
        share = 2 * math.pi * weight[id] / weight[middle]
        starts[id] = starts[parents[id]]
        starts[parents[id]] += share
        angles[id] = starts[id] + share / 2
    return angles


def _narrowest(angles: list[float]) -> float:
    """Least angle between two neighbours on the ring."""
    ordered = sorted(angles)
    gaps = [later - one for one, later in pairwise(ordered)]
    return min([*gaps, 2 * math.pi - ordered[-1] + ordered[0]])
