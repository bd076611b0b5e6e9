"""The columns of an answer as a page shows them: things and countries by name, nothing empty, nothing of a program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from kg.countries import codes
from kg.ui.i18n import Say
from kg.ui.pages.ask.model import told

Columns = Mapping[str, list[Any]]
ID = re.compile(r"[a-z]\w*:(?!//)\S+|[0-9a-f]{16}")
"""An id: of a record or a thing, or of a relationship."""
THINGS = ("id", "subject", "party", "owner", "owned", "ship", "event", "other", "mine", "leg")
"""Columns that hold ids of things."""
OF_FILES = ("paths", "path", "edge", "records", "stated", "stated_at", "locator", "edition", "position", "exporter_ids",
            "things", "export_name", "import_name")  # fmt: skip
"""Columns for the picture and for the files that are handed over."""
COUNTRIES = ("from", "to", "by", "country", "countries", "declared", "declared_origin", "origin", "destination",
             "destinations", "via", "flags", "former_flags", "state", "states", "target")  # fmt: skip
WORD = re.compile("[a-z]+(?:_[a-z]+)+")
"""A code that is made of words."""
OF_RECORDS = ("id", "key", "party_key", "locator", "digest", "source", "known")
"""What an object says of itself, not of what it tells."""
AT_LAST = ("source", "sources", "citations", "urls", "place", "note")
"""Columns that tell where it stands: behind what is told."""
ARROWS = {"True": "→", "False": "←"}
"""Whether a relationship leads away from what was asked about."""
BETWEEN = "; "
"""How `kg.answers.cells` writes a list."""


def ids(columns: Columns) -> list[str]:
    """All ids in the columns that hold nothing else, each once."""
    found = [part for name, cells in columns.items() if _of_ids(name, cells) for cell in cells for part in _parts(cell)]
    return list(dict.fromkeys(found))


def columns(found: Columns, names: Mapping[str, str], sources: Mapping[str, str], say: Say) -> dict[str, list[Any]]:
    """The columns with a word in them; what is called nothing, such as the id of a record, is left to the files."""
    kept = {name: cells for name, cells in found.items() if name not in OF_FILES and any(map(_tells, cells))}
    named = {name: _named(name, cells, names, sources, say) for name, cells in kept.items()}
    shown: dict[str, list[Any]] = {}
    for name, cells in sorted(told(named, say).items(), key=lambda pair: pair[0] in AT_LAST):
        if any(map(_tells, cells)) and cells not in shown.values():
            shown[name] = cells
    if {"id", "other"} & set(shown):  # it is told by them, in the reader's language
        shown.pop("caption", None)
    return shown or dict(found)


def opened(found: Columns, names: Mapping[str, str]) -> list[str]:
    """For each row the thing with a name that it leads to, empty where it names none alone.

    What the query was asked about stands in all rows: a column that tells them apart goes before.
    """
    columns = sorted((found[name] for name in THINGS if name in found), key=lambda cells: len(set(cells)) == 1)
    return [next((str(cell) for cell in row if cell in names), "") for row in zip(*columns, strict=True)]


def _tells(cell: Any) -> bool:
    return cell not in (None, "")


def _parts(cell: Any) -> list[str]:
    return [part for part in str(cell).split(BETWEEN) if part]


def _of_ids(name: str, cells: Iterable[Any]) -> bool:
    parts = [part for cell in cells if _tells(cell) for part in _parts(cell)]
    return name not in OF_FILES and bool(parts) and (name in THINGS or all(map(ID.fullmatch, parts)))


def _named(name: str, cells: list[Any], names: Mapping[str, str], sources: Mapping[str, str], say: Say) -> list[Any]:
    if _of_ids(name, cells):
        return [_each(cell, lambda id: names.get(id, "" if ID.fullmatch(id) else id)) for cell in cells]
    if name in COUNTRIES:
        return [_each(cell, lambda code: say.country(code) if code in codes.known() else code) for cell in cells]
    if name in ("sources", "source"):
        return [_each(cell, lambda id: say.content(sources.get(id, id))) for cell in cells]
    if name == "outgoing":
        return [ARROWS.get(str(cell), cell) for cell in cells]
    if name == "schema":
        return [say.phrases.get(f"kind.{cell}", cell) for cell in cells]
    if name == "relation":
        return [say.phrases.get(f"relation.{cell}", cell) for cell in cells]
    return [_flat(cell) for cell in cells]


def _each(cell: Any, word: Any) -> str:
    return BETWEEN.join(dict.fromkeys(filter(None, map(word, _parts(cell)))))


def _flat(cell: Any) -> Any:
    """What a program would write as an object, as names and values; other cells as they are."""
    if not isinstance(cell, str) or not cell.startswith("{"):
        return cell.replace("_", " ") if isinstance(cell, str) and WORD.fullmatch(cell) else cell
    try:
        found = json.loads(cell)
    except ValueError:
        return cell
    return BETWEEN.join(
        f"{name.replace('_', ' ')}: {_text(value)}" for name, value in found.items() if _plain(name, value)
    )


def _plain(name: str, value: Any) -> bool:
    """Whether a value says something to a reader: no id and no object."""
    told = value not in (None, "", []) and not isinstance(value, dict)
    return told and name not in OF_RECORDS and not ID.fullmatch(_text(value))


def _text(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
