"""`kg query`: read-only Cypher."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import click

from kg.answers.sentences import counted
from kg.terminal import output, staleness_note

ID = re.compile(r"[\w-]{1,80}")
"""Names of flags and look-ups."""
SECONDS = click.FloatRange(0, 86_400, min_open=True)


@click.command(short_help="Run a read-only Cypher query.")
@click.argument("cypher", metavar="CYPHER|FILE|ID")
@click.option("--param", "-p", "params", multiple=True, metavar="NAME=TEXT", help="Parameter; NAME:=JSON for others.")
@click.option("--limit", default=1000, show_default=True, type=click.IntRange(1), help="Most rows to fetch.")
@click.option("--max-mb", default=16, show_default=True, type=click.IntRange(1, 4096), help="Most megabytes to fetch.")
@click.option("--deadline", default=30.0, show_default=True, type=SECONDS, help="Seconds after which it is ended.")
@output.format_option("table", "json", "csv")
def command(cypher: str, params: tuple[str, ...], limit: int, max_mb: int, deadline: float, form: str) -> None:
    """Run a query that cannot write. CYPHER is the text, a .cypher file, or the id of a flag or look-up.

    \b
      kg query "MATCH (v:Vessel) RETURN v.caption AS ship, v.flag AS flag ORDER BY ship LIMIT 5"
      kg query "MATCH (n:Thing {id: \\$id}) RETURN n.caption AS name" -p id=vessel:imo:9635987
      kg query "MATCH (c:Case) RETURN c.caption AS case ORDER BY case LIMIT \\$most" -p most:=3
      kg query entity -p id=vessel:imo:9635987 --format json
      kg query my-query.cypher --format csv > rows.csv
    """
    from datetime import date

    from kg.store import open_store
    from kg.store.values import plain

    text, values = _text(cypher)
    given = dict(_parameter(one) for one in params)
    if "$as_of" in text:
        values.setdefault("as_of", date.today().isoformat())
    with open_store() as store:
        result = store.read(text, values | given, deadline=deadline, limit=limit, max_bytes=max_mb * 1_000_000)
        staleness_note.told(store)
    rows = [{name: plain(value) for name, value in row.items()} for row in result.rows]
    _print(form, result.columns or (list(rows[0]) if rows else []), rows)
    if result.cut:
        output.note(f"cut: {result.cut} (--limit, --max-mb)")
    output.note(f"{counted(len(rows), 'row', 'rows')} from {result.engine} in {result.seconds:.2f} s")


def _print(form: str, columns: list[str], rows: list[dict[str, Any]]) -> None:
    """JSON and CSV whole; a table as far as somebody may read it."""
    from kg.answers import cells

    values = [list(row.values()) for row in rows]
    if form == "json":
        output.document(rows)
    elif form == "csv":
        output.comma_separated(columns, values)
    else:
        shown = cells.fitted(values)
        output.table(columns, shown.rows)
        if shown.told:
            output.note(f"cut: {shown.told} (--format csv or json: all)")


def _text(cypher: str) -> tuple[str, dict[str, Any]]:
    """Query text and default parameters: of a library query, a file, or else the text itself."""
    from kg.answers import queries

    for kind in ("flags", "lookups") if ID.fullmatch(cypher) else ():
        path = queries.folder() / kind / f"{cypher}.cypher"
        if path.is_file():
            found = queries.read(path)
            return found.text, found.parameters({})
    return (_file(cypher) if _names_a_file(cypher) else cypher), {}


def _names_a_file(cypher: str) -> bool:
    """Whether there is such a file, or the one word can only be meant as one."""
    try:
        return Path(cypher).is_file() or (cypher.endswith(".cypher") and not re.search(r"\s", cypher))
    except (OSError, ValueError):  # too long for a name, or a NUL in it
        return False


def _file(name: str) -> str:
    from kg.errors import UsageError

    try:
        return Path(name).read_text("utf-8-sig")
    except FileNotFoundError:
        raise UsageError("no such file", where=name, todo="check the path") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot be read as a query: {error}", where=name, todo="save it as text in UTF-8") from error


def _parameter(one: str) -> tuple[str, Any]:
    """`name=text` stays text, whatever it looks like; `name:=json` is a number, list, flag or map."""
    from kg.errors import UsageError

    name, sign, value = one.partition("=")
    if not sign or not name.rstrip(":"):
        raise UsageError(f"--param {one!r} is not NAME=TEXT", todo="write -p id=vessel:imo:9635987 or -p most:=5")
    if not name.endswith(":"):
        return name, value
    try:
        return name.removesuffix(":"), json.loads(value)
    except ValueError as error:
        raise UsageError(f"--param {one!r}: {error}", todo="write JSON behind :=, or text behind =") from None
