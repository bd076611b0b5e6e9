"""Positions for a picture, computed here so that the report shows the same picture as the screen.

Deterministic: the same nodes and edges in the same order give the same positions. Units are pixels at zoom 1.
A path becomes lines of at most `COLUMNS` nodes, read like ploughing: left to right, then back. A wide neighbourhood
becomes rings around its middle.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from kg.ui.components.graph_pane.lanes import lanes
from kg.ui.components.graph_pane.rings import Layers, rings
from kg.ui.picture import Picture

COLUMN, ROW = 215.0, 160.0
COLUMNS = 4
"""Nodes of a line: four fit an 860 px pane at zoom 1, so labels stay readable."""
TALLEST = 5
"""Nodes above each other before rings are drawn instead of columns."""

Position = tuple[float, float]

STEPS = 6
"""Things one behind the other that a line of a pane holds readably; ways with more run like a plough."""


def positions(picture: Picture) -> dict[str, Position]:
    """Position of every node by id: ways as lanes where they are short; else unconnected parts below each other."""
    if picture.ways and max(map(len, picture.ways)) <= STEPS:
        return lanes(picture.ways)
    neighbours = _neighbours(picture)
    focus = next((node.id for node in picture.nodes if node.focus), "")
    placed: dict[str, Position] = {}
    top = 0.0
    for part in _parts(picture, neighbours):
        here = _place(part, neighbours, focus)
        shift = top - min(y for _, y in here.values())
        placed |= {id: (x, y + shift) for id, (x, y) in here.items()}
        top = max(y for _, y in placed.values()) + ROW
    return placed


def height(picture: Picture, least: int = 180, most: int = 720) -> int:
    """Pixels of a pane in which the picture is neither lost nor cramped."""
    ys = [y for _, y in positions(picture).values()] or [0.0]
    return round(min(max(max(ys) - min(ys) + ROW, least), most))


def _neighbours(picture: Picture) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {node.id: [] for node in picture.nodes}
    for edge in picture.edges:
        for one, other in ((edge.start, edge.end), (edge.end, edge.start)):
            if one != other and other not in found[one]:
                found[one].append(other)
    return found


def _parts(picture: Picture, neighbours: dict[str, list[str]]) -> Iterator[list[str]]:
    """Connected parts, each in the order in which its nodes were given."""
    seen: set[str] = set()
    for node in picture.nodes:
        if node.id not in seen:
            reached = {id for layer in _layers(node.id, neighbours) for id in layer}
            seen |= reached
            yield [other.id for other in picture.nodes if other.id in reached]


def _layers(start: str, neighbours: dict[str, list[str]]) -> Layers:
    """Nodes by number of hops from the start, each layer in order of discovery (so siblings stay together)."""
    depth = {start: 0}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for other in neighbours[here]:
            if other not in depth:
                depth[other] = depth[here] + 1
                queue.append(other)
    layers: defaultdict[int, list[str]] = defaultdict(list)
    for id, hops in depth.items():
        layers[hops].append(id)
    return list(layers.values())


def _place(part: list[str], neighbours: dict[str, list[str]], focus: str) -> dict[str, Position]:
    ends = [id for id in part if len(neighbours[id]) == 1]
    start = focus if focus in ends else (ends or part)[0]
    layers = _layers(start, neighbours)
    if max(map(len, layers)) <= TALLEST:
        return _ploughed(layers)
    middle = focus if focus in part else max(part, key=lambda id: len(neighbours[id]))
    return rings(_layers(middle, neighbours), neighbours)


def _ploughed(layers: Layers) -> dict[str, Position]:
    """Layers as columns; after COLUMNS of them a new line runs back, so consecutive layers stay side by side."""
    placed: dict[str, Position] = {}
    top = 0.0
    for line, first in enumerate(range(0, len(layers), COLUMNS)):
        columns = layers[first : first + COLUMNS]
        tallest = max(map(len, columns))
        for step, column in enumerate(columns):
            x = COLUMN * (COLUMNS - 1 - step if line % 2 else step)
            y = top + ROW * (tallest - len(column)) / 2
            placed |= {id: (x, y + ROW * row) for row, id in enumerate(column)}
        top += ROW * tallest
    return placed
