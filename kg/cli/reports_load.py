"""`kg reports trust` and `kg reports load`: mapped tables in bulk, and what is accepted into the graph."""

from __future__ import annotations

import getpass

import click

from kg.cli.reports_home import home_of
from kg.terminal import output, turn_option


@click.command()
@click.argument("document")
@click.argument("table")
@click.option("--map", "pairs", multiple=True, metavar="HEADING=FIELD", help="What a column is; - is nothing.")
@click.option("--by", default="", help="Who says so; your login name if left out.")
@click.option("--yes", is_flag=True, help="Accept every row without being asked.")
@output.format_option()
def trust(document: str, table: str, pairs: tuple[str, ...], by: str, yes: bool, form: str) -> None:
    """Accept all rows of a TABLE of a DOCUMENT at once, after its columns are mapped. Only tables can be.

    \b
      kg reports trust S_2019_171.pdf "body/table 3" --map "Vessel=vessel" --map "IMO No.=imo"
    """
    from kg.errors import UsageError
    from kg.reports import opened, reviewed, table_facts

    found, home = opened.named(document, home_of()), home_of()
    columns = table_facts.read_as(found, _said(pairs))
    if table not in columns:
        raise UsageError(f"no table {table!r}", todo="it has " + (", ".join(columns) or "none"))
    rows = reviewed.waiting(
        table_facts.of_table(table_facts.proposed(found, columns[table]), table), reviewed.decisions(home, found)
    )
    output.note(", ".join(f"{heading} = {field}" for heading, field in columns[table].items()))
    if rows:
        output.confirm(f"Accept {len(rows)} facts of {table}?", yes, todo="give --yes")
        reviewed.decide_all(home, found, rows, reviewed.ACCEPT, by or getpass.getuser(), reason=f"{table}, mapped")
    facts = {"table": table, "columns": columns[table], "accepted": len(rows)}
    if form == "json":
        output.document(facts)
    else:
        output.say(f"{len(rows)} facts accepted; kg reports load {found.id} brings them into the graph")


@click.command()
@click.argument("document")
@click.option("--no-resolve", is_flag=True, help="Do not recompute the entities; run kg resolve later.")
@turn_option.beside_option()
@output.format_option()
def load(document: str, no_resolve: bool, beside: bool, form: str) -> None:
    """Bring the graph to what stands accepted of a DOCUMENT: a source of its own, each fact with paragraph and quote.

    Loading twice changes nothing; what was taken back leaves the graph.
    """
    from kg.graph import entities
    from kg.reports import accepted_facts, opened
    from kg.store.settings import settings

    home = home_of()
    found = opened.named(document, home)
    with turn_option.opened(f"kg reports load {found.id}", beside=beside) as store:
        loaded = accepted_facts.bring(store, found, home)
        if not no_resolve:
            with output.progress("Resolving") as count:
                entities.rebuild(store, settings().files.judgements, count)
    if form == "json":
        output.document(loaded.to_dict())
    elif not loaded.records:
        output.say(f"nothing of {found.name} is accepted: its source is not in the graph")
    else:
        output.table(["kind", "statements"], list(loaded.by_schema.items()), title=f"{loaded.source}, {loaded.edition}")
        changes = loaded.changes
        output.note(f"made {changes.made:,}, set {changes.set:,}, removed {changes.removed:,}")


def _said(pairs: tuple[str, ...]) -> dict[str, str]:
    from kg.errors import UsageError
    from kg.reports.table_facts import FIELDS

    said = dict(pair.rpartition("=")[::2] for pair in pairs)
    for heading, field in said.items():
        if field not in FIELDS or not heading:
            raise UsageError(f"{heading}={field} maps nothing", todo="HEADING=FIELD, one of " + ", ".join(FIELDS))
    return said
