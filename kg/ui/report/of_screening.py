"""The report of a screened table: what every row may be, what was decided, what changed, what was screened against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.batch.results import Result
from kg.casework.kept_runs import Difference
from kg.ui.i18n import Say
from kg.ui.pages.screening import table
from kg.ui.report import editions
from kg.ui.report.editions import Edition
from kg.ui.report.parts import Lines, Part, Report, Table


def report(
    about: Mapping[str, Any],
    rows: Sequence[Result],
    differences: Iterable[Difference],
    decided: table.Words,
    say: Say,
    every: Sequence[Edition],
) -> Report:
    """The report. `about`: the facts of the run; `rows`: those on the page; `decided`: words of people in force;
    `every`: all loaded sources. Those looked through stand in a table with their editions.
    """
    looked = {one["title"] for one in about["lists"]}
    others = [one for one in every if one.title not in looked]
    matched = [one for one in rows if one.matches]
    read = bool(matched) and not table.open_rows(rows, decided)
    lead = [table.counted(about["summary"], say), say("screening.note")]
    if about["summary"]["rows"] > len(rows):
        lead.append(say("table.more", shown=len(rows), rows=about["summary"]["rows"]))
    return Report(
        f"screening-{about['file']}", str(about["file"]), say("page.screening"), "", tuple(lead),
        tuple(_parts(about, rows, matched, differences, decided, say)),
        say("report.all_decided" if read else "report.machine"), read,
        (*editions.told(others, (), say), say("report.disclaimer")), say.locale,
    )  # fmt: skip


def _parts(
    about: Mapping[str, Any], rows: Sequence[Result], matched: Sequence[Result], differences: Iterable[Difference],
    decided: table.Words, say: Say,
) -> list[Part]:  # fmt: skip
    without = [one for one in rows if not one.matches]
    return [
        Table.of(say("runs.matched"), table.rows(matched, say, decided)),
        Table.of(say("runs.differences"), table.differences(differences, say)),
        Table.of(say("report.without_match"), table.rows(without, say, decided)),
        Lines(say("report.problems"), tuple(table.problems(about["file"], rows))),
        Table.of(say("table.lists"), table.lists(about, say)),
    ]
