"""`kg resolve`: recompute the entities; record a person's judgement."""

from __future__ import annotations

import getpass
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.errors import UsageError
from kg.terminal import output, turn_option

if TYPE_CHECKING:
    from kg.graph.entities import Rebuilt
    from kg.spark.resolution.resolver import OnSpark


@click.command(short_help="Recompute entities; say that two records are the same or different.")
@click.option("--same", nargs=2, metavar="ID ID", help="Two records are one party.")
@click.option("--different", nargs=2, metavar="ID ID", help="Two records are two parties.")
@click.option("--unsure", nargs=2, metavar="ID ID", help="Nobody can say; machines must not join them.")
@click.option("--reason", default="", help="Why. Needed with a judgement.")
@click.option("--by", "reviewer", default="", help="Who judges; your login name if left out.")
@click.option("--log", "logged", is_flag=True, help="Print the splits, merges and new ids so far, and compute nothing.")
@click.option("--open", "most", default=10, show_default=True, help="Undecided pairs, and conflicts, to print.")
@click.option(
    "--engine",
    type=click.Choice(["here", "spark"]),
    default="here",
    show_default=True,
    help="Where records are compared when all of them must be.",
)
@click.option("--master", default="", help="With --engine spark: its master, such as local[4] or spark://host:7077.")
@turn_option.beside_option()
@output.format_option()
def command(
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    unsure: tuple[str, str] | None,
    reason: str,
    reviewer: str,
    logged: bool,
    most: int,
    engine: str,
    master: str,
    beside: bool,
    form: str,
) -> None:
    """Compute who is the same as whom from all records and judgements, and bring the graph to it.

    A judgement is a line in an append-only file; a later one on the same pair replaces it, so a merge is undone
    by judging `--different`. ID is a record or an entity (then the first record it rests on). `kg review` decides with
    the evidence before you, and computes only what a judgement touches.

    With --engine spark (extra `spark`) all records are compared on a cluster, with the same result; graph and entities
    stay here. A small change is followed here in either case.

    \b
      kg resolve
      kg resolve --engine spark --master spark://host:7077
      kg resolve --log
      kg resolve --different us_ofac_sdn:22468 un_panel_findings:F029/sam-jong-1 --reason "other hull"
      kg resolve --same ID ID --reason "same register entry" --by "J. Doe"
    """
    from kg.graph import entities
    from kg.judgements import history
    from kg.review.judging import judged
    from kg.review.pair import record_id
    from kg.store.settings import settings

    file = settings().files.judgements
    if logged:
        _log(file.parent, form)
        return
    resolver = _resolver(engine, master)
    with turn_option.opened("kg resolve", beside=beside) as store:
        for decision, pair in (("same", same), ("different", different), ("unsure", unsure)):
            if pair:
                ids = record_id(store, pair[0]), record_id(store, pair[1])
                history.append(file, judged(store, ids, decision, reviewer or getpass.getuser(), reason))
                output.note(f"noted: {ids[0]} and {ids[1]} are {decision}")
        with output.progress("Resolving") as count:
            rebuilt = entities.rebuild(store, file, count, resolver=resolver)
    if resolver and form == "table":
        output.note("compared on Spark" if resolver.asked else "Spark was not needed: little or nothing had changed")
    _report(rebuilt, most, form)


def _resolver(engine: str, master: str) -> OnSpark | None:
    """Who compares, where it is not this process. UsageError when PySpark is wanted and missing."""
    if engine == "here":
        if master:
            raise UsageError("only Spark has a master", where="--master", todo="add --engine spark")
        return None
    from kg.spark.resolution.resolver import OnSpark

    return OnSpark(master)


def _log(folder: Path, form: str) -> None:
    """Splits and merges of parties, oldest first."""
    from kg.judgements import party_moves

    found, broken = party_moves.read(folder)
    if form == "json":
        output.document({"moves": [asdict(move) for move in found], "broken": broken})
        return
    output.problems(broken)
    rows = [(m.at, m.what, " + ".join(m.before), " + ".join(m.after), list(m.because)) for m in found]
    output.table(["at", "what", "from", "to", "because"], rows, title=f"{len(found)} splits, merges and new ids")


def _report(rebuilt: Rebuilt, most: int, form: str) -> None:
    pairs: list[dict[str, Any]] = [
        {"left": j.left, "right": j.right, "weight": j.weight, "reasons": list(j.reasons)} for j in rebuilt.kept.unsure
    ]
    conflicts = [
        {"left": c.judgement.left, "right": c.judgement.right, "by": c.judgement.by, "reason": c.reason}
        for c in rebuilt.kept.conflicts
    ]
    if form == "json":
        output.document({
            "records": rebuilt.records, "entities": rebuilt.entities, "edges": rebuilt.edges,
            "judgements": len(rebuilt.kept.people), "open": pairs, "conflicts": conflicts,
            "broken": list(rebuilt.broken), "unknown": [[j.left, j.right] for j in rebuilt.unknown],
        })  # fmt: skip
        return
    output.note(f"{rebuilt.entities:,} entities and {rebuilt.edges:,} edges from {rebuilt.records:,} records")
    output.problems(rebuilt.broken)
    if rebuilt.unknown:
        output.note(f"{len(rebuilt.unknown)} judgements wait: they name records that are not loaded")
    for conflict in conflicts[:most]:
        output.note(
            f"  conflict: {conflict['left']} = {conflict['right']} by {conflict['by']}, but {conflict['reason']}"
        )
    if len(conflicts) > most:
        output.note(f"  {len(conflicts) - most:,} more conflicts → --open {len(conflicts)}, or --format json")
    if pairs:
        rows = [(p["left"], p["right"], p["reasons"]) for p in pairs[:most]]
        output.table(["left", "right", "why they may be one"], rows, title=f"{len(pairs)} undecided pairs")
