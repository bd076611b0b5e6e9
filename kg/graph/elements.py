"""Nodes and edges of the entity layer as they are computed, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A node of the entity layer: `labels` most general first, `properties` ready to be written."""

    id: str
    labels: tuple[str, ...]
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class GraphEdge:
    id: str
    type: str
    start: str
    end: str
    properties: dict[str, Any]
