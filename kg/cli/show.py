"""`kg show`: everything the graph says of one entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.answers import not_loaded, quoting
from kg.model.schema import schema
from kg.terminal import output, staleness_note
from kg.vocab import terms

if TYPE_CHECKING:
    from kg.answers.dossier_forms import Dossier, Mention
    from kg.answers.listings import Listed


@click.command(short_help="Show an entity or record with everything the sources say of it.")
@click.argument("id")
@click.option("--published", is_flag=True, help="Print each record as its source prints it.")
@click.option("--as-of", metavar="YYYY-MM-DD", help="Day to look back to: nothing later is told.")
@output.format_option()
def command(id: str, published: bool, as_of: str | None, form: str) -> None:
    """Show the entity of this ID, or the one that the record of this ID is evidence for.

    \b
      kg show vessel:imo:9635987
      kg show un_panel_findings:F002 --published
      kg show vessel:imo:9635987 --format json
    """
    from kg.answers.dossier import dossier
    from kg.cli.flags import given_day
    from kg.store import open_store

    with open_store() as store:
        found = dossier(store, id, as_of=given_day(as_of) if as_of else "")
        stale = staleness_note.told(store)
    if form == "json":
        output.document(found.to_dict() | {"stale": stale})
    else:
        _print(found, published)


def _lists(found: Dossier) -> list[tuple[object, ...]]:
    """Authority beside authority; a day that no source gives is said to be missing."""
    return [
        (one.authority, _act(one), one.programmes, one.since or "not stated",
         one.until, one.references, tuple(f"{entry.place}: {entry.locator}" for entry in one.entries))
        for one in found.lists
    ]  # fmt: skip


def _act(one: Listed) -> str:
    by = f" by {one.proposed_by}" if one.proposed_by else ""
    return terms.label("listing_status", one.status) + by


def _print(found: Dossier, published: bool) -> None:
    output.say(f"{found.entity.caption}  ({found.entity.schema}, {found.entity.id})")
    output.say()
    named = schema().kind(found.entity.schema).properties
    labels = {name: prop.label or name for name, prop in named.items()}
    rows = [
        (labels.get(f.property, f.property), f.value, "conflict" if f.conflict else "", f.sources) for f in found.facts
    ]
    output.table(["property", "value", "", "stated by"], rows)
    if found.lists:
        output.say()
        output.table(["authority", "act", "list", "since", "until", "reference", "source"], _lists(found))
    if found.not_loaded:
        output.say(f"It {not_loaded.sentence(found.not_loaded)}")
    for one in found.possible:
        output.say(one.sentence)
    if found.timeline:
        output.say()
        times = [(m.date, m.until, m.what, m.modality, m.source_title) for m in found.timeline]
        output.table(["date", "until", "what", "modality", "source"], times)
    undated = [s for s in found.statements if not (s.since or s.event_date)]
    if undated:
        output.say()
        said = [
            (s.relation, "→" if s.outgoing else "←", s.other.caption, s.modality, s.locator, s.source_title)
            for s in undated
        ]
        output.table(["relation", "", "other", "modality", "locator", "source"], said)
    output.say()
    for mention in found.mentions:
        _mention(mention, published)


def _mention(mention: Mention, published: bool) -> None:
    """Words and publications first, then why it was joined and, small, where it stands in the loaded tables."""
    lines = [*quoting.lines(mention), *(f"note: {note}" for note in mention.notes), *map(str, mention.citations)]
    lines += [f"joined because {reason}" for reason in mention.reasons]
    output.say(f"{mention.record}  {mention.locator}  {mention.confidence}".rstrip())
    for line in lines:
        output.say(f"    {line}")
    if published:
        output.block(mention.published, "    ")
