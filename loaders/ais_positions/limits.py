"""Thresholds of what counts as a gap, a jump or an encounter: those of source.yaml."""

from __future__ import annotations

from dataclasses import dataclass, fields

from kg.errors import UsageError
from loaders.reading import Reading


@dataclass(frozen=True, slots=True)
class Limits:
    """In hours, knots, kilometres and metres, as the names say."""

    gap_hours: float
    jump_knots: float
    jump_km: float
    encounter_metres: float
    encounter_hours: float
    encounter_knots: float


def limits_of(reading: Reading) -> Limits:
    """The thresholds of the source; UsageError naming the one that is missing or no number."""
    stated = reading.source.lookups["thresholds"]
    try:
        return Limits(*(float(stated[field.name]) for field in fields(Limits)))
    except (KeyError, ValueError) as error:
        where = f"loaders/{reading.source.id}/source.yaml"
        raise UsageError(f"a threshold is missing or no number: {error}", where=where) from None
