"""`kg doctor`: is everything in order?"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import click

from kg.errors import KgError
from kg.terminal import output

if TYPE_CHECKING:
    from kg.store import Store


@dataclass(frozen=True, slots=True)
class Check:
    what: str
    ok: bool
    found: str
    todo: str = ""


@click.command(short_help="Check the installation, the store and the graph.")
@output.format_option()
def command(form: str) -> None:
    """Check the installation, the store, the graph and the judgement file; end queries whose client is gone.

    Exit code 1 when something needs a hand.

    \b
      kg doctor
      kg doctor --format json
    """
    checks = list(_checks())
    if form == "json":
        output.document([asdict(check) for check in checks])
    else:
        rows = [("ok" if c.ok else "look", c.what, c.found, c.todo) for c in checks]
        output.table(["", "what", "found", "next step"], rows)
    sys.exit(0 if all(check.ok for check in checks) else 1)


def _checks() -> Iterator[Check]:
    from kg.store import open_store
    from kg.store.settings import settings

    yield Check("python", sys.version_info >= (3, 11), f"{platform.python_version()} on {platform.platform()}")
    yield Check("data folder", True, str(settings().home))
    try:
        with open_store() as store:
            yield Check("store", True, f"{store.engine} at {store.uri}")
            yield from _graph(store)
    except KgError as error:
        yield Check("store", False, error.found, error.todo)
    yield _judgements()


def _graph(store: Store) -> Iterator[Check]:
    from kg.graph import evidence

    orphans = store.orphans()
    for orphan in orphans:
        store.end(orphan)
    yield Check("orphaned queries", True, f"{len(orphans)} found and ended")
    sources = evidence.sources(store)
    todo = "" if sources else "kg build"
    yield Check("sources", bool(sources), f"{len(sources)} loaded", todo)
    for one in sources:
        if one["state"] != "loaded":
            todo = "run the same kg load again" if one["state"] == "loading" else "kg load tells the problems"
            yield Check(f"source {one['id']}", False, one["state"], todo)
    yield _entities(sources)
    query = "MATCH (r:Record) WHERE NOT (r)-[:EVIDENCE_FOR]->(:Thing) RETURN count(r) AS n"
    waiting = store.read(query, deadline=120).rows[0]["n"]
    yield Check("records without an entity", waiting == 0, str(waiting), "kg resolve" if waiting else "")


def _entities(sources: list[dict[str, Any]]) -> Check:
    """Whether they are those of what is loaded and judged."""
    from kg.graph import staleness
    from kg.store.settings import settings

    found = staleness.of(sources, settings().files.judgements)
    return Check(
        "entities", found is None, str(found or "those of what is loaded and judged"), found.todo if found else ""
    )


def _judgements() -> Check:
    from kg.judgements import history
    from kg.resolution import last_resolution
    from kg.store.settings import settings

    found = last_resolution.read(settings().home)
    past = history.read(settings().files.judgements)
    count = f"{len(past.in_force)} in force, {len(past.broken)} broken lines"
    try:
        past.sure(found.people if found else ())
    except KgError as error:
        return Check("judgements", False, f"{count}; {error.found}", error.todo)
    return Check("judgements", not past.broken, count, past.broken[0] if past.broken else "")
