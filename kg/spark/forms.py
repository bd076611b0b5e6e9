"""The columns that a screened table has beside the user's own, as Spark and as Arrow name their types."""

from __future__ import annotations

import pyarrow as pa

FEATURE = pa.struct(
    [
        ("feature", pa.string()),
        ("query_value", pa.string()),
        ("match_value", pa.string()),
        ("weight", pa.float64()),
        ("sentence", pa.string()),
    ]
)
MATCH = pa.struct(
    [
        ("id", pa.string()),
        ("caption", pa.string()),
        ("schema", pa.string()),
        ("column", pa.string()),
        ("probability", pa.float64()),
        ("band", pa.string()),
        ("features", pa.list_(FEATURE)),
    ]
)
OWN = {
    "kg_status": pa.string(),
    "kg_matches": pa.list_(MATCH),
    "kg_problems": pa.list_(pa.string()),
    "kg_goods": pa.list_(pa.string()),
    "kg_destinations": pa.list_(pa.string()),
    "kg_context": pa.string(),
}
"""Column → type. `kg_status`: `match`, `no match`, `not screened`, or empty for a row with nothing in it. `kg_context`:
key of what goods and destinations bring up."""


def ddl(kind: pa.DataType) -> str:
    """An Arrow type as Spark writes it."""
    if pa.types.is_list(kind):
        return f"array<{ddl(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{','.join(f'`{field.name}`:{ddl(field.type)}' for field in kind)}>"
    if pa.types.is_boolean(kind):
        return "boolean"
    return "double" if pa.types.is_float64(kind) else "string"


def columns_ddl(columns: pa.Schema) -> str:
    """Columns as Spark writes them."""
    return ", ".join(f"`{one.name}` {ddl(one.type)}" for one in columns)


def own_ddl() -> str:
    """All our columns."""
    return ", ".join(f"`{name}` {ddl(kind)}" for name, kind in OWN.items())
