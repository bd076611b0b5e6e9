"""`kg reports review`: what people decide on candidates."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Any

import click

from kg.cli.reports_home import home_of
from kg.terminal import output

if TYPE_CHECKING:
    from kg.reports.candidate import Candidate
    from kg.reports.reviewed import Decision


@click.command()
@click.argument("document", required=False)
@click.option("--by", default="", help="Who decides; your login name if left out.")
@click.option("--accept", "accepted", multiple=True, metavar="ID", help="Accept this candidate.")
@click.option("--reject", "rejected", multiple=True, metavar="ID", help="Reject this candidate.")
@click.option("--undo", "undone", multiple=True, metavar="ID", help="Take the decision on this candidate back.")
@click.option("--missed", default="", metavar="JSON", help="A fact that was not proposed, as JSON like a candidate's.")
@click.option("--reason", default="", help="Why.")
@click.option("--again", is_flag=True, help="Show what another reader decided: to read it a second time.")
@click.option("--most", default=20, show_default=True, help="Candidates that are listed; JSON has as many.")
@output.format_option()
def review(
    document: str | None, by: str, accepted: tuple[str, ...], rejected: tuple[str, ...], undone: tuple[str, ...],
    missed: str, reason: str, again: bool, most: int, form: str,
) -> None:  # fmt: skip
    """Decide on the candidates of a DOCUMENT: in a terminal one by one with keys, else by id.

    Decisions are lines that are only ever added, kept by document, paragraph, quote and what is said; they survive a
    reading with better rules. Without a DOCUMENT: how often each tier and rule was right, and how far readers agree.

    \b
      kg reports review S_2019_171.pdf
      kg reports review S_2019_171.pdf --accept 3f2a9c1d00b7e844 --by "J. Doe"
      kg reports review
    """
    from kg.reports import precision, reviewed

    if document is None:
        _precision(precision.counted(reviewed.decisions(home_of())), form)
        return
    given = {reviewed.ACCEPT: accepted, reviewed.REJECT: rejected, reviewed.UNDO: undone}
    _review(document, by or getpass.getuser(), given, missed, reason, again=again, most=most, form=form)


def _review(
    name: str,
    by: str,
    given: dict[str, tuple[str, ...]],
    missed: str,
    reason: str,
    *,
    again: bool,
    most: int,
    form: str,
) -> None:
    from kg.reports import opened, proposed, reviewed, told
    from kg.terminal import report_review, review_asked

    home = home_of()
    document = opened.named(name, home)
    candidates, made = proposed.kept(document, home), reviewed.decisions(home, document)
    done = [
        reviewed.decide(home, document, _named(id, candidates, made), decision, by, reason=reason, proposed=id)
        for decision, ids in given.items() for id in ids
    ]  # fmt: skip
    if missed:
        done.append(reviewed.decide(home, document, _from_json(missed), reviewed.MISSED, by, reason=reason))
    made = reviewed.decisions(home, document)
    others = {one.proposed for one in reviewed.standing(made) if one.by != by}
    waits = [one for one in candidates if one.id in others] if again else reviewed.waiting(candidates, made)
    waits = told.in_turn(waits)
    if form == "json":
        shown = [told.candidate(document, one) for one in waits[:most]]
        output.document({"document": document.id, "decided": len(done), "waiting": len(waits), "candidates": shown})
    elif not done and review_asked.terminal():
        count = report_review.ask(document, home, waits, by)
        output.note(f"{count} decided; kg reports load {document.id} brings what is accepted into the graph")
    else:
        rows = [[one.id, one.tier, told.sentence(one)] for one in waits[:most]]
        output.table(["id", "tier", "what is said"], rows, title=f"{len(done)} decided, {len(waits)} waiting")


def _named(id: str, candidates: list[Candidate], made: list[Decision]) -> Candidate:
    from kg.errors import UsageError

    for one in (*candidates, *(line.candidate for line in made)):
        if one.id == id:
            return one
    raise UsageError(f"no candidate {id!r}", todo="kg reports review DOCUMENT lists them")


def _from_json(text: str) -> Candidate:
    import json

    from kg.errors import UsageError
    from kg.reports.candidate import candidate_from

    try:
        return candidate_from({"start": 0, "tier": "M", "rules": ["missed"], **json.loads(text)})
    except (ValueError, TypeError, KeyError) as error:
        todo = '{"paragraph": "body/21", "predicate": "flag", "quote": "…", "roles": [{"role": "subject", …}]}'
        raise UsageError(f"no fact in this form ({error})", todo=todo) from None


def _precision(facts: dict[str, Any], form: str) -> None:
    if form == "json":
        output.document(facts)
        return
    for what in ("tiers", "predicates", "rules"):
        rows = [[one["name"], one["accepted"], one["edited"], one["rejected"], one["precision"]] for one in facts[what]]
        output.table([what, "accepted", "edited", "rejected", "precision"], rows)
    twice = facts["read_twice"]
    output.say(f"missed facts: {facts['missed']}; read twice: {twice['candidates']}, decided alike: {twice['alike']}")
