"""`kg flags`: findings as a table or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.answers import quoting
from kg.answers.sentences import counted, span
from kg.errors import UsageError
from kg.model import dates
from kg.terminal import output, staleness_note

if TYPE_CHECKING:
    from pathlib import Path

    from kg.answers.findings import Evidence, Finding
    from kg.answers.runs import Change, Run
    from kg.store import Store


@click.command(short_help="Run the red flags and list findings.")
@click.option("--flag", "only", multiple=True, metavar="ID", help="Only this flag; may be given several times.")
@click.option(
    "--verdict",
    type=click.Choice(["hit", "clear", "not_evaluable", "all"]),
    default="hit",
    show_default=True,
    help="Findings to list.",
)
@click.option("--as-of", metavar="YYYY-MM-DD", help="Day to look back to: nothing later is told. Today if left out.")
@click.option("--since", metavar="RUN|DATE", help="Only what is new, gone or judged otherwise since that run.")
@click.option("--detail/--no-detail", default=None, help="Path, evidence and counter-evidence of each finding.")
@output.format_option()
def command(
    only: tuple[str, ...], verdict: str, as_of: str | None, since: str | None, detail: bool | None, form: str
) -> None:  # fmt: skip
    """Run the red flags and list what they found, each with path, evidence, counter-evidence and what is missing.

    A hit means a pattern that a published indicator describes, never proof. `not_evaluable` names the data that
    would decide. Files of your own in KG_HOME/flags run beside them. What all flags found is kept until the graph
    changes, for pages and judgements too. Each run of all flags is kept; --since compares this one with the last
    kept one that is not later.

    \b
      kg flags
      kg flags --since 2026-01-31
      kg flags --flag repeat-offender
      kg flags --verdict not_evaluable --flag sts-transfer-with-listed-or-dprk-vessel
      kg flags --format json | jq '.[].summary'
    """
    from datetime import date

    from kg.answers import flag_rows, own_flags, runs, runs_kept
    from kg.home import objects
    from kg.store import open_store
    from kg.store.settings import settings

    day = given_day(as_of or date.today().isoformat())
    if since and only:
        raise UsageError("--since compares whole runs", todo="leave out --flag")
    home = settings().files
    before = runs_kept.since(home.runs, since) if since else None
    detailed = form == "json" or (detail if detail is not None else bool(only))
    with open_store() as store:
        found = _found(store, home.folder, day, only, verdict if detailed else "")
        stale = staleness_note.told(store)
        now = None if only else runs.ran(store, found, day)
    output.problems(own_flags.own().broken)
    output.problems(finding.missing[0] for finding in found if not flag_rows.answered(finding))
    if now:
        runs_kept.keep(home.runs, now)
    if before and now:
        _changes(before, now, form)
        return
    listed = [f for f in found if verdict in ("all", f.verdict)]
    if form == "json":
        with objects.unswept():
            output.entries(one | {"run": one["run"] | {"stale": stale}} for one in (f.to_dict() for f in listed))
        return
    rows = [(f.severity, f.flag, _verdict(f), f.summary, f.missing) for f in listed]
    output.table(["severity", "red flag", "verdict", "finding", "missing"], rows)
    if detailed:
        for finding in listed:
            _detail(finding)
    others = len(found) - len(listed)
    told = f"{counted(len(listed), 'finding', 'findings')}; {others} with another verdict (--verdict all)"
    output.note(f"{told}. A hit is a lead, not proof.")


def _found(store: Store, home: Path, day: str, only: tuple[str, ...], evident: str) -> list[Finding]:
    """Of flags that are named, with evidence where the verdict is `evident`; else of all, kept for who asks next."""
    from kg.answers.findings import VERDICTS
    from kg.answers.flags import run_all
    from kg.review import kept_findings

    if not only:
        return kept_findings.of_graph(store, home, day)
    return run_all(store, as_of=day, only=only, evident=[one for one in VERDICTS if evident in ("all", one)])


def _changes(before: Run, now: Run, form: str) -> None:
    """What changed between two runs, and whether sources or program did too."""
    from kg.answers import runs
    from kg.judgements import party_names
    from kg.store.settings import settings

    found = runs.compared(before, now, party_names.naming(settings().home))
    if form == "json":
        output.document([one.to_dict() for one in found])
        return
    rows = [(one.kind, said.flag, _turned(one), said.summary) for one in found if (said := one.now or one.before)]
    output.table(["change", "red flag", "verdict", "finding"], rows)
    loaded = [id for id, edition in now.editions.items() if before.editions.get(id) != edition]
    more = [
        f"other editions: {', '.join(loaded)}" if loaded else "",
        "another program" if now.code != before.code else "",
    ]
    told = "; ".join(filter(None, (f"since the run of {before.name}, as of {before.as_of}", *more)))
    output.note(f"{counted(len(found), 'change', 'changes')} {told}")


def _turned(change: Change) -> str:
    verdicts = [said.verdict for said in (change.before, change.now) if said]
    return " → ".join(verdicts)


def given_day(day: str) -> str:
    """The day of `--as-of`; UsageError when it is none."""
    if not (dates.is_date(day) and len(day) == 10):
        raise UsageError(f"--as-of {day!r} is no day", todo="write it as 2019-03-31")
    return day


def _verdict(finding: Finding) -> str:
    """The verdict, and that it rests on an allegation where it does."""
    return finding.verdict if finding.modality == "asserted" else f"{finding.verdict}, {finding.modality}"


def _detail(finding: Finding) -> None:
    output.say()
    output.say(f"{finding.title}: {finding.summary}  [{_verdict(finding)}, id {finding.id}]")
    for hop in finding.path:
        when = f" {span(hop.since, hop.until)}" if hop.since or hop.until else ""
        sure = "" if hop.modality == "asserted" else f" {hop.modality}"
        rest = "; ".join(filter(None, (hop.remark, ", ".join(hop.stated_at or hop.sources))))
        output.say(f"  {hop.start.caption} -[{hop.relation}{sure}{when}]-> {hop.end.caption}   ({rest})")
    for evidence in finding.evidence:
        for line in _cited(evidence):
            output.say(line)
    for label, lines in (
        ("against", [*(one.sentence for one in finding.counter_evidence), finding.searched.sentence]),
        ("missing", finding.missing),
        ("innocent", map(str, finding.innocent_reasons)),
        ("next", finding.next_steps),
    ):
        for line in lines:
            output.say(f"  {label:<9} {line}")


def _cited(evidence: Evidence) -> list[str]:
    """The words, the publications best first, and small at the end where it stands in the loaded tables."""
    head, *rest = [*quoting.lines(evidence), *(f"note: {note}" for note in evidence.notes)] or [evidence.caption]
    below = [*rest, *map(str, evidence.citations), f"{evidence.source_title}, {evidence.locator}"]
    return [f"  evidence  {head}", *(f"            {line}" for line in below)]
