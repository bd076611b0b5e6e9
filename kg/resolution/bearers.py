"""Records whose reference a publisher gave to somebody else, in a file beside the judgements.

What people judged of such a record before speaks of the one it named then, so it rests: kept, told, and not applied.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.home import Home


def note(home: Path, source: str, at: str, found: Iterable[dict[str, Any]]) -> None:
    """Append records (`id`, `why`) that name somebody else since this instant (ISO, UTC)."""
    lines = [json.dumps({"id": one["id"], "at": at, "source": source, "why": one["why"]}) + "\n" for one in found]
    if lines:
        home.mkdir(parents=True, exist_ok=True)
        with Home(home).bearers.open("a", encoding="utf-8") as file:
            file.write("".join(lines))


def read(home: Path) -> dict[str, dict[str, str]]:
    """Record id → the last change of whom it names (`at`, `why`); a line that cannot be read is passed over."""
    path, found = Home(home).bearers, dict[str, dict[str, str]]()
    for line in path.read_text("utf-8", "replace").splitlines() if path.is_file() else ():
        try:
            one = json.loads(line)
            found[one["id"]] = {"at": str(one["at"]), "why": str(one["why"])}
        except (ValueError, KeyError, TypeError):
            continue
    return found
