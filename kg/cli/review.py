"""`kg review`: decide pairs that may be one party, with evidence and effect; take back, list, hand on."""

from __future__ import annotations

import getpass
from datetime import date
from pathlib import Path
from typing import Any

import click

from kg.terminal import output

UNDO: dict[str, Any] = {"is_flag": False, "flag_value": "last", "default": None, "metavar": "[ID]"}
FILE = click.Path(path_type=Path, allow_dash=True)


@click.command(short_help="Decide pairs that may be one party; take back, list, hand on.")
@click.argument("ids", nargs=-1, metavar="[LEFT RIGHT]")
@click.option("--same", "decision", flag_value="same", default=None, help="Both are one party.")
@click.option("--different", "decision", flag_value="different", help="They are two parties: nothing may join them.")
@click.option("--unsure", "decision", flag_value="unsure", help="Nobody can say: machines must not join them.")
@click.option("--by", "reviewer", default="", help="Who decides; your login name if left out.")
@click.option("--reason", default="", help="Why. Needed with a decision and with --undo.")
@click.option("--replace", is_flag=True, help="The decision takes the place of somebody else's on the same pair.")
@click.option("--undo", **UNDO, help="Take the last judgement back, or the one of this ID.")
@click.option("--queue", "queued", is_flag=True, help="List what waits, most worthwhile first.")
@click.option("--list", "listed", is_flag=True, help="List all judgements: who, when, why, what became of them.")
@click.option("--import", "import_", type=FILE, metavar="FILE", help="Take the judgements of a file in.")
@click.option("--export", type=FILE, metavar="FILE", help="Write all judgements to a file.")
@click.option("--accept-history", "--accept", "accepted", is_flag=True, help="Go on from a file that lost lines.")
@output.format_option()
def command(
    ids: tuple[str, ...], decision: str | None, reviewer: str, reason: str, replace: bool, undo: str | None,
    queued: bool, listed: bool, import_: Path | None, export: Path | None, accepted: bool, form: str,
) -> None:  # fmt: skip
    """Show the next pair worth a decision: both parties side by side, the evidence, and which findings would change.

    LEFT and RIGHT are records or entities (then the first record each rests on). Without them the pair is the next
    one; a decision without them is on the pair shown last. In a terminal you are asked; a script gives the decision.
    Judgements are lines that are only ever added: --undo adds one that takes back another. Each line carries the hash
    of the one before it: a file that is gone, was cut or altered is told, and no party is computed from it. Put a whole
    copy back (kg restore), or say with --accept-history that you go on with what is there; that is noted too.

    \b
      kg review
      kg review --different --reason "other hull, other builder"
      kg review --same us_ofac_sdn:22468 un_panel_findings:F029/sam-jong-1 --by "J. Doe" --reason "one call sign"
      kg review --undo --reason "wrong pair"
      kg review --export judgements.jsonl
    """
    from kg.errors import UsageError
    from kg.review.accepting import accept
    from kg.review.desk import Desk
    from kg.store import open_store
    from kg.store.settings import settings
    from kg.terminal import review_asked, review_shown

    chosen = [name for name, given in (
        ("a decision", decision), ("--undo", undo), ("--queue", queued), ("--list", listed), ("--import", import_),
        ("--export", export), ("--accept-history", accepted),
    ) if given]  # fmt: skip
    if len(chosen) > 1:
        raise UsageError(f"{' and '.join(chosen)} at once", todo="one at a time")
    if len(ids) not in (0, 2):
        raise UsageError(f"{len(ids)} ids", todo="name two records, or none for the pair shown")
    file, who = settings().files.judgements, reviewer or getpass.getuser()
    if listed:
        review_shown.entries(file, form)
        return
    if accepted:
        review_shown.accepted(accept(file, who, reason), form)
        return
    if export:
        review_shown.export(file, export, form)
        return
    with open_store() as store:
        with output.progress("Resolving") as count:
            desk = Desk.open(store, file, date.today().isoformat(), count)
        output.problems([*desk.now.past.broken, *desk.now.past.resting])
        if queued:
            review_shown.queue(desk, form)
        elif import_:
            review_shown.imported(*desk.take(import_), form)
        elif undo:
            review_shown.decided(desk.undo("" if undo == "last" else undo, who, reason), form)
        elif decision:
            left, right = review_asked.named(store, file.parent, ids)
            done = desk.decide(left, right, decision, who, reason, replaces=replace)
            review_asked.forget(file.parent)
            review_shown.decided(done, form)
        else:
            review_asked.show(desk, store, ids, form, who=reviewer)
