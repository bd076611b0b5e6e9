"""`kg screen`: look names and numbers up, one or a table of them, with reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from kg.answers import cells
from kg.terminal import output, staleness_note

if TYPE_CHECKING:
    from kg.screening.match import Match
    from kg.screening.notes import Note
    from kg.screening.query import Query


@click.command(short_help="Look a name up, with reasons.")
@click.argument("names", nargs=-1, metavar="NAME...")
@click.option("--schema", default="", help="Kind: Person, Company, Organization, Vessel, Aircraft.")
@click.option("--country", "countries", multiple=True, help="Country, as code or English name; repeatable.")
@click.option("--birth-date", "birth_dates", multiple=True, help="Date of birth: 1966-05-04, 1966-05 or 1966.")
@click.option("--imo", default="", help="IMO ship number: outranks every name.")
@click.option("--mmsi", default="", help="MMSI of a ship: evidence, it follows the flag.")
@click.option("--id", "identifiers", multiple=True, help="Any other number: passport, registration, LEI; repeatable.")
@click.option("--address", default="", help="Address, as one text.")
@click.option("--goods", multiple=True, help="Goods: words, control number, HS code or CAS number; repeatable.")
@click.option("--destination", "destinations", multiple=True, help="Country the goods go to; repeatable.")
@click.option("--limit", type=click.IntRange(1, 100), help="Most matches to show: 5, or 3 a row with --file.")
@click.option("--file", help="Screen every row of this table (XLSX or CSV; on Spark Parquet, CSV or Delta, anywhere).")
@click.option("--out", help="With --file: where to write, .xlsx, .csv or .json; on Spark a folder.")
@click.option("--column", "columns", multiple=True, metavar="HEADING=FIELD", help="With --file: what a column holds.")
@click.option("--sheet", default="", help="With --file: sheet of the workbook.")
@click.option("--encoding", default="", help="With --file: encoding of a CSV file, such as cp949.")
@click.option("--least", type=click.Choice(["strong", "possible", "weak"]), default="possible", show_default=True,
              help="With --file: weakest band that is told.")  # fmt: skip
@click.option("--anew", is_flag=True, help="With --file: forget what an earlier run has done.")
@click.option("--overwrite", is_flag=True, help="With --file: replace a file that is there.")
@click.option(
    "--engine",
    type=click.Choice(["here", "spark"]),
    default="here",
    show_default=True,
    help="With --file: where the rows are screened.",
)
@click.option("--master", default="", help="With --engine spark: its master, such as local[4] or spark://host:7077.")
@output.format_option()
def command(names: tuple[str, ...], limit: int | None, file: str | None, form: str, **facts: Any) -> None:
    """Which party may be meant, how likely, why, and what every source says of it.

    Several NAMEs are spellings of one party. Nothing found is an answer: the exit code is 0. Goods and destination
    never say who somebody is: they bring up control lists, groups of countries and known cases.

    With --file the same rows come out with matches, evidence, sources, owners and cases beside them. An interrupted
    run goes on where it stopped. With --engine spark (extra `spark`) the rows are screened on a cluster, with the same
    answers; the graph stays here. Exit code 1: some cells were not understood; they are listed, nothing else is lost.

    \b
      kg screen "Lighthouse Winmore"
      kg screen "Kim Yong Chol" --schema Person --birth-date 1946
      kg screen --imo 9635987
      kg screen 김영철 "Kim Yong-chol" --country kp --format json
      kg screen "Some Trading Co" --goods "hydrogen fluoride" --destination ir
      kg screen --file customers.xlsx
      kg screen --file customers.csv --column "Firma=name" --out checked.xlsx
      kg screen --file s3a://orders/parties.parquet --engine spark --out s3a://orders/screened
    """
    if file is not None:
        from kg.cli import screen_file

        screen_file.screen(file, form, {**facts, "names": names, "limit": limit})
        return
    _one(names, limit or LIMIT, form, {name: value for name, value in facts.items() if name not in FOR_TABLES})


LIMIT = 5
FOR_TABLES = ("out", "columns", "sheet", "encoding", "least", "anew", "overwrite", "engine", "master")


def _one(names: tuple[str, ...], limit: int, form: str, facts: dict[str, Any]) -> None:
    from kg.screening.query import query
    from kg.store import open_store

    asked = query(*names, **facts)
    with open_store() as store:  # before numpy is imported: else the driver brings pandas along
        from kg.screening.door import Door

        answer = Door(store).ask(asked, limit, sources=True)
        stale = staleness_note.told(store)
    if form == "json":
        context = [note.to_dict() for note in answer.notes]
        found = [match.to_dict() for match in answer.matches]
        output.document({"query": asked.to_dict(), "matches": found, "context": context, "stale": stale})
    else:
        _tables(asked, answer.matches)
        _notes(answer.notes, below=bool(asked.names or asked.numbers))


def _notes(notes: Sequence[Note], *, below: bool) -> None:
    """What goods and destination bring up, each with the place it is published at."""
    if notes:
        blank = "\n" if below else ""
        output.say(f"{blank}Goods and destination  (hints where to look; they do not say who somebody is)")
        rows = [(note.about, note.asked, note.caption, note.sentence, _place(note)) for note in notes]
        output.table(["about", "asked", "found", "what it is", "source"], rows)


def _place(note: Note) -> str:
    return "; ".join(dict.fromkeys(f"{one['source']} {one['locator']}" for one in note.sources))


def _tables(asked: Query, matches: Sequence[Match]) -> None:
    if not (asked.names or asked.numbers):
        return
    if not matches:
        output.say("No match: no party in the graph carries a name or number like this.")
        return
    rows = [(m.caption, m.schema, f"{m.probability:.3f}", m.band, m.stands, m.id) for m in matches]
    output.table(["party", "kind", "probability", "band", "listings", "id"], rows)
    best = matches[0]
    output.say()
    output.say(f"Why {best.caption}")
    output.table(
        ["feature", "asked", "found", "log-odds", "reason"],
        [(f.feature, f.query_value, f.match_value, f"{f.weight:+.1f}", f.sentence) for f in best.features],
    )
    if best.what_would_change:
        output.say()
        output.say(f"Would change this: {'; '.join(best.what_would_change)}")
    output.say()
    output.say(f"What the sources say of {best.caption}  (≠ sources disagree)")
    output.table(["what", "value", "when", "source", "place"], _lines(best.statements))


def _lines(statements: tuple[dict[str, Any], ...]) -> list[tuple[Any, ...]]:
    """One line a value and source; the places of its records together."""
    places: dict[tuple[Any, ...], list[str]] = {}
    for said in statements:
        what = f"{'≠ ' if said['conflict'] else ''}{said['property'].replace('_', ' ').lower()}"
        modality = "" if said["modality"] == "asserted" else f" ({said['modality']})"
        key = (f"{what}{modality}", cells.text(said["value"]), said["date"], said["source_title"])
        places.setdefault(key, []).append(said["locator"])
    return [(*key, ", ".join(dict.fromkeys(found))) for key, found in places.items()]
