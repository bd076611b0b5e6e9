"""The statements of statements.yaml as values, and what an engine answered in a form that can be compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import KgError
from kg.store import Store

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Statement:
    id: str
    cypher: str
    parameters: dict[str, Any] = field(default_factory=dict)
    rows: Rows = field(default_factory=list)
    or_rows: Rows | None = None
    any_order: bool = False
    fails: str = ""
    own_transactions: bool = False
    arcadedb_misses: str = ""

    def run(self, store: Store) -> Rows | KgError:
        """Rows in plain values, or the error it ended in."""
        try:
            if self.own_transactions:
                with store.driver.session(database=store.database) as session:
                    return [plain(dict(record.items())) for record in session.run(self.cypher, self.parameters)]
            return plain(store.write(self.cypher, self.parameters).rows)
        except KgError as error:
            return error

    def compared(self, rows: Rows) -> Rows:
        return ordered(rows) if self.any_order else rows


@cache
def statements() -> tuple[Statement, ...]:
    """All of them, in the order in which they must run."""
    text = Path(__file__).with_name("statements.yaml").read_text("utf-8")
    return tuple(Statement(**fields) for fields in yaml.safe_load(text))


def plain(value: Any) -> Any:
    """Nodes as their labels and properties, relationships as their type and properties, dates as texts, floats cut."""
    from neo4j.graph import Node, Relationship

    if isinstance(value, Node):
        return {"labels": sorted(value.labels)} | plain(dict(value.items()))
    if isinstance(value, Relationship):
        return {"type": value.type} | plain(dict(value.items()))
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, float):
        return round(value, 9)
    return value.iso_format() if hasattr(value, "iso_format") else value


def ordered(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(map(ordered, value), key=str)
    return {key: ordered(part) for key, part in value.items()} if isinstance(value, dict) else value
