"""`kg screen`: look names and numbers up, with reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg import cells
from kg.cli import output

if TYPE_CHECKING:
    from kg.screening.match import Match
    from kg.screening.query import Query
    from kg.store import Store


@click.command(short_help="Look a name up, with reasons.")
@click.argument("names", nargs=-1, metavar="NAME...")
@click.option("--schema", default="", help="Kind: Person, Company, Organization, Vessel, Aircraft.")
@click.option("--country", "countries", multiple=True, help="Country, as code or English name; repeatable.")
@click.option("--birth-date", "birth_dates", multiple=True, help="Date of birth: 1966-05-04, 1966-05 or 1966.")
@click.option("--imo", default="", help="IMO ship number: outranks every name.")
@click.option("--mmsi", default="", help="MMSI of a ship: evidence, it follows the flag.")
@click.option("--id", "identifiers", multiple=True, help="Any other number: passport, registration, LEI; repeatable.")
@click.option("--address", default="", help="Address, as one text.")
@click.option("--limit", type=click.IntRange(1, 100), default=5, show_default=True, help="Most matches to show.")
@output.format_option()
def command(names: tuple[str, ...], limit: int, form: str, **facts: Any) -> None:
    """Which party may be meant, how likely, why, and what every source says of it.

    Several NAMEs are spellings of one party. Nothing found is an answer: the exit code is 0.

    \b
      kg screen "Lighthouse Winmore"
      kg screen "Kim Yong Chol" --schema Person --birth-date 1946
      kg screen --imo 9635987
      kg screen 김영철 "Kim Yong-chol" --country kp --format json
    """
    from kg.screening.query import query
    from kg.store import open_store

    asked = query(*names, **facts)
    with open_store() as store:  # before numpy is imported: else the driver brings pandas along
        matches = _matches(store, asked, limit)
    if form == "json":
        output.document({"query": asked.to_dict(), "matches": [match.to_dict() for match in matches]})
    else:
        _tables(matches)


def _matches(store: Store, asked: Query, limit: int) -> list[Match]:
    from kg.screening.match import screen
    from kg.screening.statements import with_statements
    from kg.screening.stored import stored_index

    return [with_statements(store, match) for match in screen(stored_index(store), asked, limit)]


def _tables(matches: list[Match]) -> None:
    if not matches:
        click.echo("No match: no party in the graph carries a name or number like this.")
        return
    rows = [(m.caption, m.schema, f"{m.probability:.3f}", m.band, m.id) for m in matches]
    output.table(["party", "kind", "probability", "band", "id"], rows)
    best = matches[0]
    click.echo(f"\nWhy {best.caption}")
    output.table(
        ["feature", "asked", "found", "log-odds", "reason"],
        [(f.feature, f.query_value, f.match_value, f"{f.weight:+.1f}", f.sentence) for f in best.features],
    )
    if best.what_would_change:
        click.echo(f"\nWould change this: {'; '.join(best.what_would_change)}")
    click.echo(f"\nWhat the sources say of {best.caption}  (≠ sources disagree)")
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
