"""The bundled sources: read and loaded where their files or the code that reads them changed, else left as they stand.

What a load did is noted in a file, with the state of the files and of the code, and how the graph told of the source
afterwards. Where all of it is as noted, the load would change nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from kg import revision
from kg.graph import evidence
from kg.graph.handed import Source
from kg.graph.loading import Loaded, load
from kg.home import sealed
from kg.home.places import Home
from kg.store import Store
from kg.store.write import Changes, Progress

KIND = "bundled-2"
CODE = "**/*.py"
PASSING = ("resolved", "loaded_at")
"""What the graph tells of a source that a load does not decide."""
COUNT = "MATCH (r:Record) WHERE r.source = $source RETURN count(r) AS n"


def brought(store: Store, one: Source, home: Path, progress: Progress | None = None) -> Loaded:
    """The bundled source as it stands in the graph, loaded if need be."""
    mark, noted = _mark(one), read(home)
    before = noted.get(one.id)
    if before and before["read"] == mark and before["told"] == told(store, one.id):
        return _loaded(before["loaded"])
    loaded = load(store, one, one.sample, progress=progress, bundled=True)
    facts = {"read": mark, "told": told(store, one.id), "loaded": loaded.to_dict()}
    _write(home, noted | {one.id: facts})
    return loaded


def replaced(store: Store) -> dict[str, str]:
    """Sources of which the user has loaded an edition of their own, which no excerpt replaces → that edition."""
    whole = (one for one in evidence.sources(store) if one["state"] != "loading")
    return {one["id"]: one["edition"] for one in whole if one.get("bundled") is False}


def told(store: Store, source: str) -> dict[str, Any]:
    """What the graph tells of a source, with the number of records it really has; empty when it is not loaded."""
    found = next((one for one in evidence.sources(store) if one["id"] == source), {})
    count = store.read(COUNT, {"source": source}).rows[0]["n"]
    return {name: value for name, value in found.items() if name not in PASSING} | {"count": count}


def read(home: Path) -> dict[str, Any]:
    """What was noted; nothing when the file cannot be read: the sources are loaded then."""
    content = sealed.read(Home(home).bundled, KIND)
    found: dict[str, Any] = json.loads(content) if content else {}
    return found


def _write(home: Path, noted: dict[str, Any]) -> None:
    content = json.dumps(noted, ensure_ascii=False).encode()
    sealed.keep(partial(sealed.write, Home(home).bundled, KIND, content))


def _mark(one: Source) -> str:
    """State of the files of a source, of the code of all sources that may read them, and of what loads them."""
    return revision.of_files([*_files(one), *one.folder.parent.glob(CODE)], [revision.code()])


def _files(one: Source) -> Iterable[Path]:
    return (file for file in one.folder.rglob("*") if file.suffix != ".pyc")


def _loaded(facts: dict[str, Any]) -> Loaded:
    named = ("source", "edition", "records", "by_schema", "notes")
    return Loaded(**{name: facts[name] for name in named}, problems=tuple(facts["problems"]), changes=Changes())
