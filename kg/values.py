"""Values of the driver as plain values that JSON and tables can hold."""

from __future__ import annotations

from typing import Any


def plain(value: Any) -> Any:
    """Nodes and relationships become maps (with labels or type), paths lists of both, dates ISO texts."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {str(name): plain(part) for name, part in value.items()}
    if hasattr(value, "relationships"):
        return {"nodes": [plain(n) for n in value.nodes], "relationships": [plain(r) for r in value.relationships]}
    if hasattr(value, "labels"):
        return {"labels": sorted(value.labels), **plain(dict(value.items()))}
    if hasattr(value, "start_node"):
        ends = {"start": value.start_node.get("id"), "end": value.end_node.get("id")}
        return {"type": value.type, **ends, **plain(dict(value.items()))}
    return value.iso_format() if hasattr(value, "iso_format") else str(value)
