"""The one reader of the tables in kg/vocab: every other module asks here, by the name of a table."""

from __future__ import annotations

import csv
from pathlib import Path

HERE = Path(__file__).parent


def rows(table: str) -> list[dict[str, str]]:
    """Rows of a table as they stand, by its name without the ending: column → text, '' where a cell is empty."""
    with (HERE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
