"""Rules of export control, licence types and groups of countries with their days → rules, groups and memberships."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.records import Statement
from loaders.formats.compiled import Compiled
from loaders.reading import Reading

KINDS = {"rules.csv": "Rule", "groups.csv": "CountryGroup", "regimes.csv": "Regime", "countries.csv": "Country"}


def parse(reading: Reading) -> Iterator[Statement]:
    """Records of the four tables, then who was in which group or regime from which day to which (ties.csv)."""
    yield from Compiled(reading, KINDS).statements()
