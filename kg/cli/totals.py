"""`kg totals`: published totals beside what is evidenced, and where they contradict each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import click

from kg.cli.flags import given_day
from kg.terminal import output, staleness_note

if TYPE_CHECKING:
    from kg.answers.totals import Margin, Reconciliation, Standing

MOST = 60
"""Proposals to print; nearly every case has one to three rows that can be it."""
SAID = {
    "question": "you say that it is {series}",
    "load": "it was loaded as {series}",
    "rows": "it has {rows} rows, as many as {series} has cases, all inside its window, and is taken for that series "
    "(not so: kg totals --table {table} --series none)",
}


@click.command(short_help="Published totals beside what is evidenced.")
@click.option("--metric", default="", help="Only totals whose metric contains this, such as 'cases by regime'.")
@click.option("--table", default="", help="A table you loaded whose rows are the published series.")
@click.option("--series", default="", help="The series it is, such as motie-156, or none. Holds for this answer only.")
@click.option("--as-of", metavar="YYYY-MM-DD", help="Day to look back to: nothing later is told or counted.")
@output.format_option()
def command(metric: str, table: str, series: str, as_of: str | None, form: str) -> None:
    """Show every published number: who published it for which window, how many of its cases are evidenced in the
    graph, how many are known only as a number, and which numbers contradict each other.

    "undecided" are cases that may belong to the number: no date, a contested regime, membership not stated. The
    rows of a table of yours are undecided until you say which series it is, here or at kg load; one with exactly as
    many rows as the series has cases, all inside its window, is taken for it. Then its rows count in place of the
    evidenced cases of that window, which are listed beside the rows they can be; nothing is merged.

    \b
      kg totals
      kg totals --metric restriction
      kg totals --table kr_motie_cases/user/my-table --series motie-156
      kg totals --as-of 2018-12-31
      kg totals --format json
    """
    from kg.answers.totals import reconcile
    from kg.errors import UsageError
    from kg.store import open_store

    if bool(table) != bool(series):
        raise UsageError("--table and --series go together", todo="kg totals --help shows an example")
    with open_store() as store:
        found = reconcile(store, metric, table=table, series=series, as_of=given_day(as_of) if as_of else "")
        stale = staleness_note.told(store)
    if metric and not found.totals:
        raise UsageError(f"no total has a metric with {metric!r} in it", todo="kg totals lists them")
    if form == "json":
        output.document(found.to_dict() | {"stale": stale})
        return
    if not found.totals:
        output.note("No total is loaded: kg build loads the published ones.")
    columns = ["published", "of", "window", "by", "evidenced", "undecided", "known only as a number"]
    output.table(columns, _rows(found.totals), title="Published totals")
    output.say()
    output.say(f"Contradictions: {len(found.contradictions)}")
    for one in found.contradictions:
        output.say(f"  {one.kind}: {one.sentence}")
    _tables(found)


def _tables(found: Reconciliation) -> None:
    """Tables that are a series, with the proposals for their rows; for others, how to declare them."""
    for one in found.tables:
        output.note(_standing(one))
        own = one.table.replace("/", ":", 1) + "/"
        rows = [(m.case, m.row.removeprefix(own), m.agrees) for m in found.matches if m.row.startswith(own)]
        if rows:
            output.table(
                ["evidenced case", "row", "both say"],
                rows[:MOST],
                title=f"Rows of {one.table} that can be evidenced cases",
            )
            if len(rows) > MOST:
                output.note(f"  … and {len(rows) - MOST:,} more: --format json")
        else:
            output.note(f"No row of {one.table} agrees with an evidenced case in time and country.")
    for name in found.open_tables:
        output.note(f"Rows of {name} are undecided: kg totals --table {name} --series SERIES says which series it is")


def _standing(one: Standing) -> str:
    said = SAID[one.by].format(rows=one.rows, series=one.series, table=one.table)
    if not one.whole:
        return f"{one.table}: {said}. It has fewer rows than there are evidenced cases, so those count beside it."
    which = f": {', '.join(one.replaced)}" if one.replaced else ""
    many = f"{len(one.replaced)} evidenced cases" if len(one.replaced) != 1 else "1 evidenced case"
    return f"{one.table}: {said}. Its {one.rows} rows count in place of {many} of {one.window}{which}"


def _rows(margins: tuple[Margin, ...]) -> list[tuple[Any, ...]]:
    """One row a number: publications that agree share it."""
    groups: dict[tuple[Any, ...], list[Margin]] = defaultdict(list)
    alike = Counter((m.total.table, m.total.days, m.total.restriction) for m in margins)
    for margin in margins:
        total = margin.total
        shared = alike[total.table, total.days, total.restriction] > 1 and not total.whole
        which = total.dimension if shared else ""
        groups[(total.series, total.days, total.restriction, total.value, which)].append(margin)
    counted = {margin.total.series for margin in margins if margin.evidenced}
    return [
        _row(groups[key], key[-1]) for key in sorted(groups, key=lambda key: (key[0] not in counted, *_order(*key)))
    ]


def _order(
    series: str, days: tuple[str, str], restriction: tuple[Any, ...], value: float, which: str
) -> tuple[Any, ...]:
    """Within a series the longest window first, and in a window the whole before its parts."""
    first, last = (int(day.replace("-", "") or 0) for day in days)
    return series, first, -last, len(restriction[1]), str(restriction), value, which


def _row(members: list[Margin], which: str) -> tuple[Any, ...]:
    """`which`: the dimension, where a table has several numbers under one restriction."""
    from kg.answers.totals.numbers import figure

    first = members[0]
    by = list(dict.fromkeys(member.total.by for member in members))
    number = figure(first.total.value) + ("" if first.total.unit == "cases" else f" {first.total.unit}")
    if first.evidenced is None or first.known_only_as_number is None:
        counted: tuple[Any, ...] = ("–", "–", "–")
    else:
        counted = (first.evidenced, len(first.undecided), figure(first.known_only_as_number))
    return (number, _subject(first, which), first.total.window, "; ".join(by), *counted)


def _subject(margin: Margin, which: str) -> str:
    total = margin.total
    if total.counts or total.whole:
        return total.subject + (f" ({which})" if which else "")
    return ": ".join(filter(None, (total.metric, total.dimension)))
