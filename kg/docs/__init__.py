"""The generated pages of docs/: made from the files the program itself reads, so they cannot go stale unseen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.answers import flags
from kg.docs import json_page
from kg.docs.flags_page import flags_page
from kg.docs.schema_page import schema_page
from kg.docs.sources_page import SourceFacts, sources_page
from kg.model.schema import schema

__all__ = ["SourceFacts", "pages", "stale", "write"]


def pages(sources: Iterable[SourceFacts], folder: Path) -> dict[str, str]:
    """File name → text of every generated page; the one on JSON is made from the folder's schemas/, if it has some."""
    schemas = json_page.read(folder / "schemas")
    contract = {"json.md": json_page.json_page(schemas)} if schemas else {}
    return contract | {
        "schema.md": schema_page(schema()),
        "sources.md": sources_page(sources),
        "flags.md": flags_page(flags.bundled().values()),
    }


def stale(wanted: dict[str, str], folder: Path) -> list[str]:
    """Names of pages that are missing from the folder or say something else."""
    return [name for name, text in wanted.items() if not _says(folder / name, text)]


def _says(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


def write(wanted: dict[str, str], folder: Path) -> list[str]:
    """Write the pages that are not current; returns their names."""
    changed = stale(wanted, folder)
    for name in changed:
        (folder / name).write_text(wanted[name], "utf-8")
    return changed
