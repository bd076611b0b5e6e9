"""What the user said of the columns of a table, kept for the next table with the same headings.

One small JSON file in `Home.mappings` for each set of headings: heading → field.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from kg.errors import DataError


def read(folder: Path) -> dict[str, dict[str, str]]:
    """Digest of the headings → what was said of them. DataError naming a file that does not hold that."""
    return {file.stem: _read(file) for file in sorted(folder.glob("*.json"))}


def keep(folder: Path, headings: str, said: Mapping[str, str]) -> None:
    """Keep what was said of a table with these headings; nothing at all forgets it."""
    file = folder / f"{headings}.json"
    if not said:
        file.unlink(missing_ok=True)
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.touch(mode=0o600)
    part.write_text(json.dumps(dict(said), ensure_ascii=False, indent=1), "utf-8")
    part.replace(file)


def _read(file: Path) -> dict[str, str]:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(field, str) for field in found.values()):
        todo = "delete this file and say --map again; your table is not touched by it"
        raise DataError("no reading of columns: it must be heading → field", where=str(file), todo=todo)
    return found
