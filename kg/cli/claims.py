"""`kg claims`: what was said about a question, as a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.terminal import output, staleness_note

if TYPE_CHECKING:
    from kg.licensing.spoken import Debate, Statement


@click.command(short_help="Who said what, and who answered.")
@click.option("--about", default="", help="A question, such as hf-china, a party or ship, or words of what was said.")
@click.option("--as-of", "as_of", default="", help="Nothing said or known after this day. Default: today.")
@output.format_option()
def command(about: str, as_of: str, form: str) -> None:
    """Show debates: every statement and act on a question from the first to the last, with speaker, day and source,
    and which of them answers, denies or supports which. Of a party or a ship: what is said against it, and below each
    accusation what is said to it.

    Without --about the questions are listed. A statement without a day of its own stands where it became known.

    \b
      kg claims
      kg claims --about hf-china
      kg claims --about "hydrogen fluoride" --as-of 2019-07-31
      kg claims --about "Lighthouse Winmore"
      kg claims --about three-items --format json
    """
    from datetime import date

    from kg.cli.flags import given_day
    from kg.licensing.debates import debates
    from kg.store import open_store

    day = given_day(as_of or date.today().isoformat())
    with open_store() as store:
        found = debates(store, about, as_of=day)
        stale = staleness_note.told(store)
    if form == "json":
        output.document({"as_of": day, "debates": [one.to_dict() for one in found], "stale": stale})
    elif about:
        for one in found:
            _thread(one)
    else:
        _questions(found)


def _questions(found: list[Debate]) -> None:
    rows = [(one.question, one.title, len(one.statements), *_ends(one.statements)) for one in found]
    output.table(["question", "what it is", "statements", "first", "last"], rows)
    output.note("kg claims --about QUESTION shows one as a thread.")


def _ends(statements: tuple[Statement, ...]) -> tuple[str, str]:
    days = [one.date or one.known for one in statements if one.date or one.known]
    return (min(days), max(days)) if days else ("", "")


def _thread(debate: Debate) -> None:
    output.say(_head(debate))
    if debate.accusation and (cited := debate.accusation.citations):
        output.say(f"      source: {'; '.join(str(one) for one in cited[:3])}")
    for one in debate.statements:
        day = one.date or (f"known {one.known}" if one.known else "no day")
        sure = "" if one.modality == "asserted" else f" [{one.modality}]"
        stands = f" {one.stands}" if one.stands else ""
        output.say(f"  {day}  {one.by or 'not named'}{stands}: {one.said}{sure}")
        for link in one.links:
            when = f" of {link.date}" if link.date else ""
            output.say(f"      {link.relation} {link.by or link.to}{when}")
        output.say(f"      source: {_source(one)}")
    output.say()


def _head(debate: Debate) -> str:
    """The question with what it is; or what is said of somebody, with its day and who tells of it."""
    if debate.question:
        return f"{debate.title} ({debate.question}): {debate.meaning}"
    if not (said := debate.accusation):
        tied = "; ".join(dict.fromkeys(f"{one.relation} {one.to}" for one in debate.ties))
        about = f"About {debate.title} as such" if debate.statements[0].things else debate.title
        return f"{about} ({tied})" if tied else about
    unseen = ", paragraph not seen: the sources tell it" if said.unseen else ""
    told = f" ({said.by}{unseen})" if said.by and said.by not in said.said else ""
    of = f"{', '.join(said.of)}: " if said.of else ""
    sure = "" if said.modality == "asserted" else f" [{said.modality}]"
    return f"{said.date or 'no day'}  {of}{said.said}{told}{sure}"


def _source(one: Statement) -> str:
    from kg.licensing.sources import line

    return line(one.source)
