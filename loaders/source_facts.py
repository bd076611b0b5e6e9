"""Facts about a source: its folder and what its `source.yaml` states.

A folder `loaders/<issuer>_<list>/` holds `source.yaml` (facts about the source), `parse.py`
(`parse(reading) -> Iterator[Statement]`), `sample/` (a true excerpt) and `expected.jsonl` (what the sample
must yield). Folders are found by listing; there is no registry.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import UsageError

HERE = Path(__file__).parent
SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts about a source, as its `source.yaml` states them."""

    id: str
    title: str
    publisher: str
    url: str
    licence: str
    includes: str
    leaves_out: tuple[str, ...]
    """What is not loaded, each with the reason."""
    files: dict[str, dict[str, Any]]
    """File name → `{required: bool, description: str}`; a pattern such as `*.xml` is a name too."""
    bundled: bool
    """Whether `sample/` is the whole of what the project ships and `kg build` loads it."""
    lookups: dict[str, dict[str, str]] = field(default_factory=dict)
    asserts: dict[str, int] = field(default_factory=dict)
    """Counts of the sample: by kind (`Case: 50`) or relation (`EXPORTER_IN: 3`)."""
    language: str = "en"
    fetch: dict[str, str] = field(default_factory=dict)
    """Name of a file → the publisher's own lasting address of it, for `kg fetch`; empty where there is none."""
    own_tables: bool = False
    """Whether it reads the user's own tables: the user can say what their columns are and which series the rows are."""
    closes: bool = False
    """Whether what a newer edition no longer has is closed with its date (a published list) instead of removed."""

    @property
    def folder(self) -> Path:
        return HERE / self.id

    @property
    def sample(self) -> Path:
        return self.folder / "sample"


@cache
def facts(id: str) -> Facts:
    """Facts about the source of this folder name; UsageError listing the known ones."""
    return Facts(id=id, **stated(id))


def stated(id: str) -> dict[str, Any]:
    """Fields of `Facts` as the folder's `source.yaml` states them; UsageError listing the known sources."""
    path = HERE / id / "source.yaml"
    if not path.is_file():
        raise UsageError(f"no source {id!r}", todo="kg sources lists them: " + ", ".join(names()))
    found = yaml.load(path.read_text("utf-8"), Loader=SAFE)  # noqa: S506 (a safe loader)
    found["leaves_out"] = tuple(found.get("leaves_out", ()))
    found["asserts"] = found.pop("assert", {})
    return dict(found)


def names() -> list[str]:
    """Folder names of all sources, sorted."""
    return sorted(path.parent.name for path in HERE.glob("*/source.yaml") if not path.parent.name.startswith("_"))
