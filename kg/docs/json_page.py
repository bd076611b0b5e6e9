"""docs/json.md, from the JSON Schemas in docs/schemas/."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.docs.markdown import code, page, table

INTRODUCTION = """\
Every command takes `--format json`. What it prints then is a contract: described here, written down as
[JSON Schema](https://json-schema.org/draft/2020-12) in `docs/schemas/`, and tested against real output.

- One document on standard output; progress, remarks and errors on standard error.
- Fields may be added in a later version, so ignore what you do not know. None is taken away or changes its meaning
  without a line in the changelog.
- All fields are always there unless marked optional. Texts that are not known are empty; numbers that are not known
  are `null`.
- Dates are ISO and as precise as the source: `2017`, `2017-10`, `2017-10-11`, or an interval `2015-01/2019-03`.
- An entity is an object with `id`, `schema` (its kind, see [the schema](schema.md)) and `caption`. Ids of parties
  with a deciding number contain it (`vessel:imo:9635987`) and are equal in every graph.

Exit codes:

| Code | Meaning |
| --- | --- |
| 0 | done |
| 1 | the input or the data is at fault; `kg load` and `kg screen --file` also print their document when only some lines were not understood |
| 2 | usage: a wrong option, an unknown id, a query that is none or that would write |
| 3 | the store cannot be reached or started |
| 4 | ended at its deadline |

In the tables below `a[].b` is field `b` of every object in the list `a`, and `a.*.b` field `b` of every value of
the object `a`.
"""


def read(folder: Path) -> dict[str, dict[str, Any]]:
    """Command → its schema, by name; empty when the folder has none."""
    return {
        path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8"))
        for path in sorted(folder.glob("*.schema.json"))
    }


def json_page(schemas: dict[str, dict[str, Any]]) -> str:
    """The whole page."""
    return page("JSON for scripts", "docs/schemas/*.schema.json", _lines(schemas))


def _lines(schemas: dict[str, dict[str, Any]]) -> Iterator[str]:
    yield from [*INTRODUCTION.splitlines(), ""]
    for name, schema in schemas.items():
        link = f"[{name}.schema.json](schemas/{name}.schema.json)"
        yield from [f"## kg {name.replace('-', ' --')}", "", f"{schema['description']} Schema: {link}.", ""]
        yield from table(["Field", "Type", "Meaning"], _rows(schema.get("items", schema), schema.get("$defs", {})))


def _rows(schema: dict[str, Any], known: dict[str, Any], before: str = "") -> Iterator[tuple[str, str, str]]:
    """A row for every field, inner ones under the path that leads to them."""
    for name, field in schema.get("properties", {}).items():
        optional = "" if name in schema.get("required", ()) else " (optional)"
        yield code(before + name), _type(field) + optional, _meaning(field, known)
        inner, step = _inner(field, known)
        yield from _rows(inner, known, f"{before}{name}{step}.")


def _meaning(field: dict[str, Any], known: dict[str, Any]) -> str:
    meaning = field.get("description") or _named(field, known).get("description", "")
    return str(meaning)


def _inner(field: dict[str, Any], known: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """What is inside a field, and how a path into it is written. Nodes are explained at the head of the page."""
    step = ""
    if field.get("type") == "array":
        field, step = field["items"], "[]"
    elif isinstance(field.get("additionalProperties"), dict):
        field, step = field["additionalProperties"], ".*"
    if "anyOf" in field:
        either = [_named(one, known) or one for one in field["anyOf"]]
        inside = {name: facts for one in either for name, facts in one.get("properties", {}).items()}
        return {"properties": inside}, step
    return ({} if field.get("$ref") == "#/$defs/node" else _named(field, known) or field), step


def _named(field: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = known.get(field.get("$ref", "").rpartition("/")[2], {})
    return found


def _type(field: dict[str, Any]) -> str:
    if reference := field.get("$ref", ""):
        file, _, name = reference.rpartition("/")
        return name if file else f"as `kg {name.partition('.')[0]}`"
    if "anyOf" in field:
        return " or ".join(map(_type, field["anyOf"]))
    if "enum" in field:
        return " / ".join(code(term) or "empty" for term in field["enum"])
    kind = field.get("type", "any")
    if kind == "array":
        items = field.get("items", {})
        return "list of " + ("objects" if items.get("type") == "object" else _type(items))
    return " or ".join(kind) if isinstance(kind, list) else str(kind)
