"""`kg build`: bundled sources → graph → findings."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

import click

from kg.terminal import output, turn_option

if TYPE_CHECKING:
    from kg.store import Store


@click.command(short_help="Build the graph from the bundled sources.")
@click.option("--fresh", is_flag=True, help="Remove what is in the graph first; asks.")
@click.option("--yes", is_flag=True, help="With --fresh: do not ask.")
@turn_option.beside_option()
@output.format_option()
def command(fresh: bool, yes: bool, beside: bool, form: str) -> None:
    """Load every bundled source, recompute the entities and run the red flags.

    Running it again changes nothing; after an interruption it completes what was begun.

    On a server of yours (KG_NEO4J_URI) a database that holds anything else is refused. With --beside the graph lies
    beside it, its labels beginning with Kg (:KgCompany) and its relationships with KG_; nothing else is read,
    changed or deleted, and later commands remember it. --fresh removes the graph alone, never a judgement.

    \b
      kg build
      kg build --fresh --yes
      kg build --format json
    """
    from datetime import date

    from kg.answers import own_flags
    from kg.graph import bundled, entities
    from kg.review import kept_findings
    from kg.store.settings import settings
    from loaders import bundled as sources

    started, home = time.perf_counter(), settings().home
    with turn_option.opened("kg build", beside=beside) as store:
        output.note(f"Store: {store.engine}")
        if fresh:
            _emptied(store, yes)
        loaded = []
        own = bundled.replaced(store)
        for one in sources():
            if one.id in own:
                output.note(f"  {one.id}: kept, you have loaded edition {own[one.id]} (--fresh drops it)")
            else:
                with output.progress(f"Loading {one.id}") as count:
                    loaded.append(bundled.brought(store, one, home, count))
                output.note(f"  {one.id}: {loaded[-1].records:,} records, {len(loaded[-1].problems)} problems")
        with output.progress("Resolving") as count:
            rebuilt = entities.rebuild(store, settings().files.judgements, count)
        output.note(f"  {rebuilt.entities:,} entities and {rebuilt.edges:,} edges from {rebuilt.records:,} records")
        output.problems(rebuilt.broken)
        output.problems(own_flags.own().broken)
        findings = kept_findings.of_graph(store, home, date.today().isoformat())
    verdicts = Counter((f.flag, f.verdict) for f in findings)
    counted = {
        flag: {v: verdicts[flag, v] for v in ("hit", "clear", "not_evaluable")}
        for flag in sorted({f.flag for f in findings})
    }
    summary = {
        "engine": store.engine,
        "sources": [one.to_dict() for one in loaded],
        "entities": rebuilt.entities,
        "edges": rebuilt.edges,
        "findings": counted,
        "seconds": round(time.perf_counter() - started, 1),
    }
    if form == "json":
        output.document(summary)
        return
    rows = [(flag, *counts.values()) for flag, counts in counted.items() if counts["hit"]]
    output.table(["red flag", "hit", "clear", "not evaluable"], rows)
    output.note(f"  {len(counted) - len(rows)} further red flags found nothing; what they lack: kg flags --verdict all")
    output.note(f"Built in {summary['seconds']} s. Next: kg flags, kg screen NAME, kg app")


def _emptied(store: Store, yes: bool) -> None:
    """Remove the graph when the user says so. Other people's data and the judgements stay."""
    from kg.graph import evidence

    standing = evidence.sources(store)
    if not standing:
        return
    records = sum(one["records"] for one in standing)
    question = f"Remove {len(standing)} sources with {records:,} records and all entities from the graph?"
    output.confirm(question, yes, todo="kg build --fresh --yes")
    output.note(f"  removed {evidence.empty(store):,} nodes; judgements and files stay")
