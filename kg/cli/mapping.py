"""What the user says of the columns of their own table: `--map`, `--mapping` and what is kept; and how it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kg.errors import SourceError, UsageError
from kg.home import mappings
from kg.home.places import Home
from kg.model.own_table import Asked
from kg.terminal import output
from loaders.source import Source

BY = {"heading": "its heading", "you": "you", "kept": "you, at an earlier load", "": ""}


def asked(source: Source, home: Home, pairs: Iterable[str], file: Path | None, series: str, *, anew: bool) -> Asked:
    """What the user says now and, without `anew`, has said of such headings before."""
    said = (_file(file) if file else {}) | dict(map(_pair, pairs))
    if not source.own_tables:
        if said or series:
            todo = "leave out --map, --mapping and --series: its columns are known"
            raise UsageError(f"{source.id} does not read tables of your own", todo=todo)
        return Asked()
    return Asked(said, {} if anew else mappings.read(home.mappings), series)


def keep(home: Home, mapping: Iterable[Mapping[str, str]]) -> None:
    """Keep what people said of each table, under its headings."""
    tables: dict[str, dict[str, str]] = {}
    for column in mapping:
        tables.setdefault(column["headings"], {})
        if column["by"] in ("you", "kept"):
            tables[column["headings"]][column["column"]] = column["read_as"] or "-"
    for headings, said in tables.items():
        mappings.keep(home.mappings, headings, said)


def show(mapping: Iterable[Mapping[str, str]]) -> None:
    """Which column is read as what, and what is left out."""
    rows = [(column["table"], column["column"], _read_as(column), BY[column["by"]]) for column in mapping]
    if rows:
        output.table(["table", "column", "read as", "says"], rows, title="Columns")
        output.note('  another reading: --map "COLUMN=FIELD", or --map "COLUMN=-" to leave one out; it is kept')


def _read_as(column: Mapping[str, str]) -> str:
    unit = f", in {column['unit']}" if column["unit"] else ""
    return f"{column['read_as']}{unit}" if column["read_as"] else "left out" if column["by"] else "not read"


def _pair(text: str) -> tuple[str, str]:
    heading, sign, field = text.rpartition("=")
    if not sign or not heading.strip() or not field.strip():
        raise UsageError(f"--map {text!r}", todo='write it as "HEADING=FIELD", such as --map "적발일자=detected"')
    return heading.strip(), field.strip()


def _file(path: Path) -> dict[str, str]:
    """The pairs of a YAML file: a heading and its field on every line."""
    import yaml

    todo = 'write a line such as "적발일자: detected" for every heading'
    try:
        found: Any = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise SourceError(f"no mapping can be read: {error}", where=str(path), todo=todo) from None
    if not isinstance(found, dict) or not all(isinstance(field, str) for field in found.values()):
        raise SourceError("no mapping of headings to fields", where=str(path), todo=todo)
    return {str(heading): field for heading, field in found.items()}
