"""A source: its folder and the facts of its `source.yaml`; `loaders.reading` reads its files into statements.

A folder `loaders/<issuer>_<list>/` holds `source.yaml` (facts about the source), `parse.py`
(`parse(reading) -> Iterator[Statement]`), `sample/` (a true excerpt) and `expected.jsonl` (what the sample
must yield). Folders are found by listing; there is no registry.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import UsageError
from kg.model.own_table import NOTHING, Asked
from kg.model.records import Statement
from kg.model.spool import Spool
from kg.model.understood import Understood
from loaders.reading import Problem, Reading

__all__ = ["HERE", "Problem", "Reading", "Source", "names", "source"]

HERE = Path(__file__).parent
SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Source:
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

    def parse(self, reading: Reading) -> Iterator[Statement]:
        """Run the folder's `parse.py` on a reading."""
        module = importlib.import_module(f"loaders.{self.id}.parse")
        statements: Iterator[Statement] = module.parse(reading)
        return statements

    def spooled(
        self, path: Path, file: Path, *, trusted: bool = False,
        progress: Callable[[int], None] | None = None, asked: Asked | None = None,
    ) -> Understood:  # fmt: skip
        """Read the files at `path` into the spool `file`: a stranger's in a child process with limits.

        `trusted` files, the project's own excerpts, are read here. SourceError when nothing in them is understood.
        """
        from loaders import spooling  # it reads by way of this class

        told = asked or NOTHING
        if not trusted:
            return spooling.read_apart(self, path, file, progress, told)
        with Spool(file) as spool:
            return spooling.read(self, path, spool, progress)


@cache
def source(id: str) -> Source:
    """The source of this folder name; UsageError listing the known ones."""
    path = HERE / id / "source.yaml"
    if not path.is_file():
        raise UsageError(f"no source {id!r}", todo="kg sources lists them: " + ", ".join(names()))
    facts = yaml.load(path.read_text("utf-8"), Loader=SAFE)  # noqa: S506 (a safe loader)
    facts["leaves_out"] = tuple(facts.get("leaves_out", ()))
    facts["asserts"] = facts.pop("assert", {})
    return Source(id=id, **facts)


def names() -> list[str]:
    """Folder names of all sources, sorted."""
    return sorted(path.parent.name for path in HERE.glob("*/source.yaml") if not path.parent.name.startswith("_"))
