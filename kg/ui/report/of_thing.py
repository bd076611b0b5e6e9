"""The report of one party, ship, case or other thing: facts with conflicts, acts, statements, findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kg.answers.dossier_forms import Dossier, Mention
from kg.answers.findings import Finding
from kg.answers.quoting import account, quoted, read_at
from kg.ui import translated
from kg.ui.i18n import Say
from kg.ui.listings import marked, missing
from kg.ui.neighbourhood import neighbourhood
from kg.ui.pages.party import chain
from kg.ui.pages.party import model as view
from kg.ui.pages.party.timeline import moment_rows
from kg.ui.report import editions
from kg.ui.report.editions import Edition
from kg.ui.report.of_finding import cited
from kg.ui.report.parts import Drawing, Lines, Part, Report, Table

MOST_DRAWN = 24
"""Relations that a printed picture holds; all stand in the tables."""


def report(
    found: Dossier, near: Sequence[Mapping[str, Any]], findings: Sequence[Finding], say: Say, every: Sequence[Edition]
) -> Report:
    """The report. `near`: rows of the look-up `neighbours`; `findings`: those that concern the thing; `every`:
    all loaded sources.
    """
    kind = say.kind(found.entity.schema)
    lead = [f"{say('party.id', id=found.entity.id)}"]
    return Report(
        found.entity.id, say.named(found.entity), kind, "", tuple(lead),
        tuple(_parts(found, near, findings, say, every)), say("report.machine"), False,
        (*editions.told(every, sources(found), say), say("report.disclaimer")), say.locale,
    )  # fmt: skip


def _parts(
    found: Dossier, near: Sequence[Mapping[str, Any]], findings: Sequence[Finding], say: Say, every: Sequence[Edition]
) -> list[Part]:
    drawn = neighbourhood(found.entity, {found.entity.id: near[:MOST_DRAWN]}, ())
    return [
        *_first(found, say),
        Drawing.of(say("party.neighbours"), drawn, say, every),
        *_told(found, findings, say),
        Table.of(say("party.timeline"), moment_rows(found.timeline, say)),
        _stated(found, say),
        Lines(say("report.sources"), publications(found, say)),
    ]


def sources(found: Dossier) -> set[str]:
    """Ids of the sources that are cited."""
    return {one.source for one in found.mentions} | editions.of_records(one.record for one in found.statements)


def publications(found: Dossier, say: Say) -> tuple[str, ...]:
    """A line a record: its words, its publications, its place."""
    return tuple(line for one in found.mentions for line in _mention(one, say))


def in_short(found: Dossier, findings: Sequence[Finding], say: Say) -> list[Part]:
    """What it is, who listed it, which findings concern it, what sources state of it: without picture and timeline."""
    return [*_first(found, say), *_told(found, findings, say), _stated(found, say)]


def _first(found: Dossier, say: Say) -> list[Part]:
    """What is read before all else: of a case its chain, where sources disagree, whom it may be."""
    chained = chain.rows(chain.boxes(found, say), say) if found.entity.schema in chain.KINDS else []
    conflicts = [f"{name}: {line}" for name, lines in view.conflict_lines(found, say).items() for line in lines]
    return [
        Table.of(say("chain.title"), chained),
        Lines(say("party.conflicts"), tuple(conflicts)),
        Lines(say("party.possible"), tuple(view.possible_line(one, say) for one in found.possible if one.authorities)),
    ]


def _told(found: Dossier, findings: Sequence[Finding], say: Say) -> list[Part]:
    told = [
        f"{say(f'verdict.{one.verdict}')}: {translated.title(one, say)}: "
        f"{marked(translated.summary(one, say), one.modality, say)}"
        for one in findings
    ]
    return [
        Table.of(say("party.lists"), view.list_rows(found, say)),
        Lines(say("lists.missing"), tuple(filter(None, (missing(found.not_loaded, say),)))),
        Lines(say("party.findings"), tuple(told) or (say("party.findings.none"),)),
        Table.of(say("party.facts"), _facts(found, say)),
    ]


def _stated(found: Dossier, say: Say) -> Table:
    rows = view.statement_rows(view.in_order(found.statements), say)
    return Table.of(say("party.statements"), [_statement(row, say) for row in rows])


def _statement(row: view.Row, say: Say) -> view.Row:
    """A statement with its kind behind the other and its place behind the source: paper has not their room."""
    kind, place = say("statement.kind"), say("evidence.locator")
    other, source = say("statement.other"), say("hop.source")
    told = {other: f"{row[other]} ({row[kind]})", source: f"{row[source]}, {row[place]}"}
    return {name: value for name, value in (row | told).items() if name not in (kind, place)}


def _facts(found: Dossier, say: Say) -> list[dict[str, str]]:
    """A line a value with the sources that state it: on paper there is no room for a column a source."""
    titles = {mention.record: say.content(mention.source_title) for mention in found.mentions}
    return [
        {
            say("fact.property"): f"⚠ {view.label(fact.property, say)}"
            if fact.conflict
            else view.label(fact.property, say),
            say("fact.value"): str(view.shown(found.entity.schema, fact, say)),
            say("hop.source"): "; ".join(dict.fromkeys(titles[record] for record in fact.records if record in titles)),
        }
        for fact in found.facts
    ]


def _mention(one: Mention, say: Say) -> list[str]:
    read = f"{quoted(one)} ({host})" if (host := read_at(one)) else quoted(one)
    words = read or (f"{say('evidence.summary')}: {say.sentence(account(one))}" if account(one) else "")
    publications = [cited(each, say) for each in one.citations]
    return [
        " — ".join(filter(None, (words, *publications, f"{say.content(one.source_title)}, {say.place(one.locator)}")))
    ]
