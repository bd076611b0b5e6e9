"""A screened table as CSV, and as one JSON document. Both are written row by row."""

from __future__ import annotations

import csv
import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from kg.answers import cells
from kg.batch.appended import cells as appended
from kg.batch.appended import headings
from kg.batch.columns import Header
from kg.batch.results import Result, Results

ENCODE = json.JSONEncoder(ensure_ascii=False, default=str).encode


def write_csv(results: Results, path: Path) -> None:
    """CSV with a byte order mark, by which spreadsheets know UTF-8. Cells that they would compute are made text."""
    with path.open("w", encoding="utf-8-sig", newline="") as file, results.opened() as (header, lines):
        writer = csv.writer(file, lineterminator="\r\n")
        for result in lines:
            row = _row(result, header, results.about["limit"])
            writer.writerow([cells.harmless(_text(cell)) if cell != "" else "" for cell in row])


def _text(cell: object) -> str:
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    return cells.text(cell)


def _row(result: Result, header: Header, limit: int) -> list[Any]:
    """The user's cells, ours, and then what stood behind the last heading."""
    width, own = len(header.columns), list(result.cells)
    own += [""] * (width - len(own))
    if result.line == header.last:
        return [*own[:width], *headings(limit), *own[width:]]
    return [*own[:width], *appended(result, limit), *own[width:]] if result.status else own


def write_json(results: Results, path: Path) -> None:
    """The whole document in a file."""
    with path.open("w", encoding="utf-8") as file:
        dump(results, file)


def dump(results: Results, file: TextIO) -> None:
    """The whole document: the facts about the run, then `rows`, one a line."""
    head = ENCODE(results.about)
    file.write(head[:-1] + ', "rows": [')
    for place, row in enumerate(_rows(results)):
        file.write((",\n" if place else "\n") + ENCODE(row))
    file.write("\n]}\n")


def _rows(results: Results) -> Iterator[dict[str, Any]]:
    with results.opened() as (header, lines):
        named = [(column.place, column.heading) for column in header.columns if column.heading]
        for one in lines:
            if one.status:
                shown = [{"column": name, "value": one.cells[place]} for place, name in named if place < len(one.cells)]
                yield {
                    "line": one.line, "status": one.status.replace(" ", "_"), "cells": shown, "matches": one.matches,
                    "context": one.context, "problems": one.problems,
                }  # fmt: skip
