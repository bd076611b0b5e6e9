"""`kg resolve`: recompute the entities; record a person's judgement."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Any

import click

from kg.cli import output

if TYPE_CHECKING:
    from kg.entities import Rebuilt
    from kg.store import Store


@click.command(short_help="Recompute entities; say that two records are the same or different.")
@click.option("--same", nargs=2, metavar="ID ID", help="Two records are one party.")
@click.option("--different", nargs=2, metavar="ID ID", help="Two records are two parties.")
@click.option("--unsure", nargs=2, metavar="ID ID", help="Nobody can say; machines must not join them.")
@click.option("--reason", default="", help="Why. Needed with a judgement.")
@click.option("--by", "reviewer", default="", help="Who judges; your login name if left out.")
@click.option("--open", "most", default=10, show_default=True, help="Undecided pairs to print.")
@output.format_option()
def command(
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    unsure: tuple[str, str] | None,
    reason: str,
    reviewer: str,
    most: int,
    form: str,
) -> None:
    """Compute who is the same as whom from all records and judgements, and bring the graph to it.

    A judgement is a line in an append-only file; a later one on the same pair replaces it, so a merge is undone
    by judging `--different`. ID is a record or an entity (then the first record it rests on).

    \b
      kg resolve
      kg resolve --different us_ofac_sdn:22468 un_panel_findings:F029/sam-jong-1 --reason "other hull"
      kg resolve --same ID ID --reason "same register entry" --by "J. Doe"
    """
    from kg import entities
    from kg.resolution import judgements
    from kg.resolution.rules import RULESET
    from kg.store import open_store
    from kg.store.settings import settings

    file = settings().home / "judgements.jsonl"
    with open_store() as store:
        for decision, pair in (("same", same), ("different", different), ("unsure", unsure)):
            if pair:
                left, right = (_record_id(store, id) for id in pair)
                judgement = judgements.by_person(
                    left, right, decision, reviewer or getpass.getuser(), reason, RULESET
                )  # fmt: skip
                judgements.append(file, judgement)
                output.note(f"noted: {left} and {right} are {decision}")
        with output.progress("Resolving") as count:
            rebuilt = entities.rebuild(store, file, count)
    _report(rebuilt, most, form)


def _record_id(store: Store, id: str) -> str:
    """The record of this id, or the first record of the entity of this id."""
    from kg.errors import UsageError

    query = (
        "MATCH (r:Record {id: $id}) RETURN r.id AS id UNION "
        "MATCH (n:Thing {id: $id}) WHERE n.records IS NOT NULL RETURN n.records[0] AS id"
    )
    rows = store.read(query, {"id": id}).rows
    if not rows:
        raise UsageError(f"no record and no entity {id!r}", todo="kg screen NAME finds ids")
    return str(rows[0]["id"])


def _report(rebuilt: Rebuilt, most: int, form: str) -> None:
    pairs: list[dict[str, Any]] = [
        {"left": j.left, "right": j.right, "weight": j.weight, "reasons": list(j.reasons)}
        for j in rebuilt.resolution.unsure
    ]
    conflicts = [
        {"left": c.judgement.left, "right": c.judgement.right, "by": c.judgement.by, "reason": c.reason}
        for c in rebuilt.resolution.clusters.conflicts
    ]
    if form == "json":
        output.document({
            "records": rebuilt.records, "entities": rebuilt.entities, "edges": rebuilt.edges,
            "judgements": rebuilt.people, "open": pairs, "conflicts": conflicts, "broken": list(rebuilt.broken),
            "unknown": [[j.left, j.right] for j in rebuilt.unknown],
        })  # fmt: skip
        return
    output.note(f"{rebuilt.entities:,} entities and {rebuilt.edges:,} edges from {rebuilt.records:,} records")
    output.problems(rebuilt.broken)
    if rebuilt.unknown:
        output.note(f"{len(rebuilt.unknown)} judgements wait: they name records that are not loaded")
    for conflict in conflicts:
        output.note(
            f"  conflict: {conflict['left']} = {conflict['right']} by {conflict['by']}, but {conflict['reason']}"
        )
    if pairs:
        rows = [(p["left"], p["right"], p["reasons"]) for p in pairs[:most]]
        output.table(["left", "right", "why they may be one"], rows, title=f"{len(pairs)} undecided pairs")
