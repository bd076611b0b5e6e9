"""A contradiction and its sides."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Side:
    """One number of a contradiction, with who stands behind it."""

    total: str
    """Id of the total."""
    value: float
    window: str
    """Days it counts, as an interval."""
    authority: str
    relayed_by: str
    """Who printed it, where that is not the authority."""
    status: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    kind: str
    """What contradicts: parts, values, window, extent, evidence or mirror."""
    sentence: str
    sides: tuple[Side, ...]
    claim: str = ""
    """Id of the claim that gives the number, where it is one."""

    def to_dict(self) -> dict[str, Any]:
        """One entry of `contradictions` in the JSON of `kg totals`."""
        return asdict(self)
