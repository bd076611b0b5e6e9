"""The columns of the tables that workers make of parties, names and pairs."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

TEXT, FLAG = pa.string(), pa.bool_()
PAIR = pa.struct([("one", TEXT), ("other", TEXT)])
PARTY = pa.schema(
    [
        ("id", TEXT),
        ("names", pa.list_(pa.struct([("name", TEXT), ("spelled", TEXT)]))),
        ("facts", pa.list_(pa.struct([("key", TEXT), ("guarded", TEXT)]))),
        ("guarded", pa.list_(TEXT)),
        ("stated", pa.list_(PAIR)),
    ]
)
"""`names`: digest of each, and how it is spelled. `facts`: keys, those of addresses with the address, which strangers
must not share. `guarded`: all values of which that holds. `stated`: identities that sources state."""
VALUE = pa.schema([("value", TEXT)])
FACT_KEY = pa.schema([("row", TEXT), ("key", TEXT)])
NAME_KEY = pa.schema([("row", TEXT), ("key", TEXT), ("strong", FLAG)])
ALIKE = pa.schema([("one", TEXT), ("other", TEXT)])
JUDGED = pa.schema([("one", TEXT), ("other", TEXT), ("telling", FLAG), ("judgement", TEXT)])
"""`judgement`: as a line of JSON."""
PLACED = pa.schema([("id", TEXT), ("root", TEXT), ("conflicts", pa.list_(TEXT))])


def batch(rows: list[dict[str, Any]], columns: pa.Schema) -> pa.RecordBatch:
    """Rows with these of their columns."""
    return pa.RecordBatch.from_pylist(rows, columns)
