"""`kg sources`: what can be loaded, what is loaded."""

from __future__ import annotations

from typing import Any

import click

from kg.answers import cells
from kg.terminal import output, turn_option

STATED = ("publisher", "url", "licence", "includes")
"""What the folder of a source states of it; of a reviewed document the graph keeps as much as it has."""


@click.command(short_help="List the sources: what is loaded, how old, under which terms.")
@click.argument("words", nargs=-1, metavar="[diff SOURCE]")
@click.option("--remove", metavar="ID", help="Take a loaded source out of the graph.")
@click.option("--diff", metavar="ID", help="What the last loads of this source added, changed and no longer had.")
@output.format_option()
def command(words: tuple[str, ...], remove: str | None, diff: str | None, form: str) -> None:
    """List every source the project can read, with the edition that is loaded. Terms: --format json, docs/sources.md.

    \b
      kg sources
      kg sources --format json
      kg sources diff us_ofac_sdn
      kg sources --remove kr_motie_cases/user/my-table
    """
    from kg.errors import UsageError
    from kg.graph import entities, evidence
    from kg.store import open_store
    from kg.store.settings import settings

    if words and (words[0] != "diff" or len(words) != 2):
        raise UsageError(f"not understood: {' '.join(words)}", todo="kg sources diff SOURCE, or kg sources alone")
    if diff := words[1] if words else diff:
        _differences(diff, form)
        return
    with open_store() as store:
        loaded = {one["id"]: one for one in evidence.sources(store)}
        if remove:
            if remove not in loaded:
                raise UsageError(f"{remove!r} is not loaded", todo="one of " + ", ".join(loaded))
            with turn_option.turn(store, f"kg sources --remove {remove}"):
                output.note(f"removed {evidence.remove(store, remove):,} records of {remove}")
                output.problems(entities.rebuild(store, settings().files.judgements).broken)
            del loaded[remove]
    rows = _known(loaded)
    if form == "json":
        output.document(rows)
        return
    shown = [(r["id"], r["state"], r["records"], r["edition"], r["loaded_at"], r["title"]) for r in rows]
    output.table(["source", "state", "records", "edition", "loaded", "title"], shown)
    if any(r["state"] == "loading" for r in rows):
        output.note("A load was interrupted: run the same kg load again and it is completed.")


def _known(loaded: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Known sources, loaded parts of them, and loaded sources that no folder states: reviewed documents. By id."""
    from loaders.source import names

    return [_row(id, loaded.get(id, {})) for id in sorted({*names(), *loaded})]


def _row(id: str, here: dict[str, Any]) -> dict[str, Any]:
    """One source: as its folder states it, and as it is loaded."""
    from loaders.source import names, source

    base = id.split("/")[0]
    facts = source(base) if base in names() else None
    return {
        "id": id,
        "title": here.get("title") or (facts.title if facts else ""),
        **{name: getattr(facts, name) if facts else here.get(name, "") for name in STATED},
        "leaves_out": list(facts.leaves_out) if facts else [],
        "bundled": here.get("bundled", facts.bundled if facts else False),
        "state": here.get("state", "not loaded"),
        "edition": here.get("edition"),
        "loaded_at": here.get("loaded_at"),
        "records": here.get("records", 0),
        "problems": here.get("problems", 0),
    }


def _differences(id: str, form: str) -> None:
    from kg.graph import editions
    from kg.store.settings import settings

    log = editions.noted(settings().home, id)
    found = log.entries
    output.problems(log.wrong)
    if form == "json":
        output.document(found)
        return
    for one in found:
        rows = [("+", entry["id"], entry["caption"], "") for entry in one["added"]]
        rows += [("-", entry["id"], entry["caption"], "") for entry in one["gone"]]
        rows += [
            ("~", entry["id"], entry["caption"], f"{name}: {cells.text(before)} → {cells.text(after)}")
            for entry in one["changed"]
            for name, (before, after) in entry["values"].items()
        ]
        output.table(["", "record", "name", "change"], rows, title=f"{one['previous']} → {one['edition']}, {one['at']}")
    if not found:
        output.note(f"no change of {id} is noted")
