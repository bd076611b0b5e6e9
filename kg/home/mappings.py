"""What the user said of the columns of a table, kept for the next table with the same headings.

One small sealed file in `Home.mappings` for each set of headings, in JSON: heading → field. It is a person's word,
which nothing can compute again: a damaged one is told, and stays where it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from kg.errors import DataError
from kg.home import sealed

KIND = "mapping-1 {headings}"
"""The headings stand in the seal: no table takes the mapping of another one for its own."""


def read(folder: Path) -> dict[str, dict[str, str]]:
    """Digest of the headings → what was said of them. DataError naming a file that is not as it was kept."""
    return {file.stem: _read(file) for file in sorted(folder.glob("*.json"))}


def keep(folder: Path, headings: str, said: Mapping[str, str]) -> None:
    """Keep what was said of a table with these headings; nothing at all forgets it. StoreError: the disk is full."""
    file = folder / f"{headings}.json"
    if not said:
        file.unlink(missing_ok=True)
        return
    content = json.dumps(dict(said), ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
    sealed.write(file, KIND.format(headings=headings), content)


def _read(file: Path) -> dict[str, str]:
    content = sealed.read(file, KIND.format(headings=file.stem))
    if content is None:
        found = "what you said of the columns of a table is not as it was kept"
        todo = "put a copy of this file back (kg backup holds one), or move it elsewhere and say --map again"
        raise DataError(found, where=str(file), todo=f"{todo}; nothing was loaded, your table is as it was")
    said: dict[str, str] = json.loads(content.decode("utf-8", "surrogatepass"))
    return said
