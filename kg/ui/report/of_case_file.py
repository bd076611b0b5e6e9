"""The report of a case file: what was collected, what connects it, what the findings say for and against, the notes."""

from __future__ import annotations

from collections.abc import Sequence

from kg.answers.findings import Finding
from kg.casework.case_files import CaseFile
from kg.ui import translated
from kg.ui.i18n import Say
from kg.ui.listings import marked
from kg.ui.pages.findings import card_model as view
from kg.ui.picture import Picture
from kg.ui.report import editions, of_collected, of_finding
from kg.ui.report.editions import Edition
from kg.ui.report.of_collected import Collected
from kg.ui.report.parts import Drawing, Lines, Part, Report, Table


def report(
    file: CaseFile,
    findings: Sequence[Finding],
    drawn: Picture,
    say: Say,
    every: Sequence[Edition],
    *,
    things: Sequence[Collected] = (),
    read: int = 0,
) -> Report:
    """The report. `findings`: those that were collected, as they stand now; `drawn`: what connects the things.

    `things`: the same of things; `every`: all loaded sources; `read`: how many of its findings a person has looked at.
    """
    used = editions.of_findings(findings) | {id for edge in drawn.edges for id in edge.sources}
    used = used.union(*(one.sources for one in things))
    lead = [f"{say('files.status')}: {say(f'files.status.{file.status}')}", say("files.began", day=file.began[:10])]
    findings = [translated.finding(one, say) for one in findings]
    whole = bool(findings) and read == len(findings)
    return Report(
        f"file-{file.id}", file.title, say("page.files"), "", tuple(lead),
        tuple(_parts(file, findings, things, drawn, say, every)), _stamp(read, len(findings), say), whole,
        (*editions.told(every, used, say), say("report.disclaimer")), say.locale,
    )  # fmt: skip


def _stamp(read: int, every: int, say: Say) -> str:
    if not every:
        return say("report.machine")
    return say("report.all_read") if read == every else say("report.some_unread", read=read, all=every)


def _parts(
    file: CaseFile,
    findings: Sequence[Finding],
    things: Sequence[Collected],
    drawn: Picture,
    say: Say,
    every: Sequence[Edition],
) -> list[Part]:
    said = [item for one in findings for item in of_finding.rests_on(one)]
    return [
        Table.of(say("files.items"), item_rows(file, findings, say)),
        Drawing.of(say("party.neighbours"), drawn, say, every),
        *(part for one in findings for part in _finding(one, say, every)),
        *(part for one in things for part in of_collected.parts(one, say)),
        Lines(say("files.notes"), tuple(f"{note.at[:10]} {note.by}: {note.text}" for note in file.notes)),
        Lines(say("report.sources"), tuple(of_finding.citations(said, say))),
    ]


def _finding(one: Finding, say: Say, every: Sequence[Edition]) -> list[Part]:
    head = f"{say(f'verdict.{one.verdict}')}: {one.title}"
    run = "; ".join(f"{label}: {value}" for label, value in view.run_facts(one, say).items())
    told = (*of_finding.how_sure(one, say), say(f"verdict.{one.verdict}.meaning"), run)
    return [Lines(head, told, listed=False), *of_finding.parts(one, say, every)]


def item_rows(file: CaseFile, findings: Sequence[Finding], say: Say) -> list[dict[str, str]]:
    """What was collected, a row each; a finding that still stands as it reads now."""
    told = {one.id: marked(one.summary, one.modality, say) for one in findings}
    return [
        {
            say("files.kind"): say(f"files.kind.{one.kind}"),
            say("files.what"): told.get(one.id, one.caption),
            say("files.added"): one.at[:10],
            say("files.id"): one.id,
        }
        for one in file.items
    ]
