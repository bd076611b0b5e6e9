"""Values of the driver as plain values that JSON and tables can hold."""

from __future__ import annotations

import base64
import math
from typing import Any

from kg.store.label_names import bare


def plain(value: Any) -> Any:
    """Nodes and relationships become maps (with labels or type), paths lists of both, points maps.

    Dates, times and durations become ISO texts (`2017-10-11`, `P1DT2H`), bytes base64 texts, and the numbers that JSON
    does not have the texts `NaN`, `Infinity` and `-Infinity`.
    """
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if hasattr(value, "iso_format"):  # before the tuples: a duration is one
        return value.iso_format()
    if hasattr(value, "srid"):
        return {"srid": value.srid, **dict(zip("xyz", map(plain, value), strict=False))}
    if isinstance(value, bytes | bytearray):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {str(name): plain(part) for name, part in value.items()}
    if hasattr(value, "relationships"):
        return {"nodes": [plain(n) for n in value.nodes], "relationships": [plain(r) for r in value.relationships]}
    if hasattr(value, "labels"):
        return {"labels": sorted(map(bare, value.labels)), **plain(dict(value.items()))}
    if hasattr(value, "start_node"):
        ends = {"start": value.start_node.get("id"), "end": value.end_node.get("id")}
        return {"type": bare(value.type), **ends, **plain(dict(value.items()))}
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
