"""Entries of control lists of Japan, EU, Australia Group, ROK and US → entries, and the goods each names.

An entry names goods by a paragraph or number of its own list (the role of COVERS); substances are known by CAS number.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.records import Statement
from loaders.formats.compiled import Compiled
from loaders.source import Reading

KINDS = {
    "regimes.csv": "Regime", "goods.csv": "Item", "substances.csv": "Substance", "entries.csv": "ControlEntry",
}  # fmt: skip


def parse(reading: Reading) -> Iterator[Statement]:
    """Records of the four tables, then which entry names which goods, and of which substance goods are (ties.csv)."""
    yield from Compiled(reading, KINDS).statements()
