"""`kg query`: read-only Cypher."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from kg.cli import output


@click.command(short_help="Run a read-only Cypher query.")
@click.argument("cypher", metavar="CYPHER|FILE|ID")
@click.option("--param", "-p", "params", multiple=True, metavar="NAME=TEXT", help="Parameter; NAME:=JSON for others.")
@click.option("--limit", default=1000, show_default=True, help="Most rows to fetch.")
@click.option("--deadline", default=30.0, show_default=True, help="Seconds after which the query is ended.")
@output.format_option("table", "json", "csv")
def command(cypher: str, params: tuple[str, ...], limit: int, deadline: float, form: str) -> None:
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
    from kg.values import plain

    text, values = _text(cypher)
    given = dict(_parameter(one) for one in params)
    if "$as_of" in text:
        values.setdefault("as_of", date.today().isoformat())
    with open_store() as store:
        result = store.read(text, values | given, deadline=deadline, limit=limit)
    rows = [{name: plain(value) for name, value in row.items()} for row in result.rows]
    columns = result.columns or (list(rows[0]) if rows else [])
    if form == "json":
        output.document(rows)
    elif form == "csv":
        output.comma_separated(columns, [list(row.values()) for row in rows])
    else:
        output.table(columns, [list(row.values()) for row in rows])
    more = " (limit reached: --limit)" if len(rows) == limit else ""
    output.note(f"{len(rows)} rows{more} from {result.engine} in {result.seconds:.2f} s")


def _text(cypher: str) -> tuple[str, dict[str, Any]]:
    """Query text and default parameters: of a library query, a file, or the text itself."""
    from kg import queries

    for kind in ("flags", "lookups"):
        path = queries.folder() / kind / f"{cypher}.cypher"
        if "/" not in cypher and path.is_file():
            found = queries.read(path)
            return found.text, found.parameters({})
    if cypher.endswith(".cypher"):
        from kg.errors import UsageError

        if not Path(cypher).is_file():
            raise UsageError("no such file", where=cypher, todo="check the path")
        return Path(cypher).read_text("utf-8"), {}
    return cypher, {}


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
