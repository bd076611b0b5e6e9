"""What the page of a party shows, as plain values: facts by source, statements, timeline, neighbours."""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from kg.answers.dossier_forms import Dossier, Fact, Said
from kg.answers.findings import Finding
from kg.answers.listings import Listed, ended_by
from kg.answers.possible import Possible
from kg.model.schema import party_names, schema
from kg.ui.i18n import Say
from kg.ui.listings import act, modality

Row = dict[str, str]
VERDICTS = ("hit", "not_evaluable", "clear")
OURS = ("summary", "text", "wording", "reason", "destination_text", "via_text", "end_use", "authority")
"""Properties that hold sentences of this project's own tables."""


def label(property: str, say: Say) -> str:
    """Name of a property for people."""
    held = (kind.properties.get(property) for kind in schema().kinds.values())
    return say.content(next((prop.label for prop in held if prop and prop.label), property.replace("_", " ")))


def shown(kind: str, fact: Fact, say: Say) -> str:
    """The value for people: countries by name, terms by their label, the rest as published."""
    prop = schema().kind(kind).properties.get(fact.property)
    if isinstance(fact.value, bool):
        return "✓" if fact.value else "✗"
    if isinstance(fact.value, float):
        return f"{fact.value:,.10g}"
    if fact.property in OURS:
        return say.sentence(str(fact.value))
    if prop and prop.type == "country":
        return f"{say.country(str(fact.value))} ({fact.value})"
    return say.term(prop.range, str(fact.value)) if prop and prop.type == "vocab" else fact.value


def fact_rows(dossier: Dossier, say: Say) -> list[Row]:
    """Value × source: who states which value, for which day where the record says so."""
    titles = {mention.record: mention.source_title for mention in dossier.mentions}
    days = {mention.record: mention.as_of for mention in dossier.mentions}
    columns = dict.fromkeys(mention.source_title for mention in dossier.mentions)
    return [
        {
            say("fact.property"): f"⚠ {label(fact.property, say)}" if fact.conflict else label(fact.property, say),
            say("fact.value"): shown(dossier.entity.schema, fact, say),
            **{say.content(title): _stated(fact, title, titles, days) for title in columns},
        }
        for fact in dossier.facts
    ]


def _stated(fact: Fact, title: str, titles: Mapping[str, str], days: Mapping[str, str]) -> str:
    here = [record for record in fact.records if titles.get(record) == title]
    dated = sorted({days[record] for record in here if days.get(record)})
    times = f"✓ ×{len(here)}" if len(here) > 1 else "✓"
    return f"{times} {', '.join(dated)}".strip() if here else ""


def conflict_lines(dossier: Dossier, say: Say) -> dict[str, list[str]]:
    """By property on which sources disagree: a line a value, with the sources that state it. Plain text."""
    titles = {mention.record: mention.source_title for mention in dossier.mentions}
    return {
        label(name, say): [
            f"{shown(dossier.entity.schema, fact, say)}: {_stating(fact, titles, say)}" for fact in facts
        ]
        for name, facts in dossier.conflicts.items()
    }


def _stating(fact: Fact, titles: Mapping[str, str], say: Say) -> str:
    counted = Counter(say.content(titles[record]) for record in fact.records)
    return "; ".join(f"{short(title)} ×{times}" if times > 1 else short(title) for title, times in counted.items())


def short(title: str, width: int = 44) -> str:
    """A source's title for narrow places."""
    return textwrap.shorten(title, width, placeholder=" …")


def list_rows(dossier: Dossier, say: Say, published: Mapping[str, str] | None = None) -> list[Row]:
    """Authority beside authority: what each did, from when until when, under which reference, and who says so.

    `published`: best publication by record; the place in the source stands behind it.
    """
    told = published or {}
    return [
        {
            say("statement.authority"): say.content(one.authority),
            say("lists.act"): act(one.status, one.modality, say, one.proposed_by),
            say("lists.list"): ", ".join(one.programmes),
            say("lists.since"): one.since or say("lists.undated"),
            say("lists.until"): one.until or _ended(one, dossier.lists, say),
            say("lists.reference"): ", ".join(one.references),
            say("hop.source"): "; ".join(
                f"{told.get(entry.record) or say.content(entry.place)} ({say.place(entry.locator)})"
                for entry in one.entries
            ),
        }
        for one in dossier.lists
    ]


def _ended(one: Listed, told: Iterable[Listed], say: Say) -> str:
    """The day of the act that ended it, with what it was; empty where there is none."""
    by = ended_by(one, told)
    return f"{by.since} ({say.term('listing_status', by.status)})" if by else ""


def possible_line(one: Possible, say: Say) -> str:
    """Which other party it may be, who lists that one, and how likely the rules find it."""
    likely = "" if one.probability is None else say("possible.likely", percent=f"{100 * one.probability:.0f}")
    return say("possible.line", other=say.named(one.other), authorities=", ".join(one.authorities), likely=likely)


HEAD = ("hop.dates", "hop.relation", "statement.other", "evidence.modality")
"""What names a statement above its words."""


def in_order(statements: Iterable[Said]) -> list[Said]:
    """By day, those without one at the end; of one day by what they say."""
    return sorted(statements, key=lambda one: (one.since or one.event_date or "9", one.relation, one.other.caption))


Stated = Mapping[tuple[str, str], str]


def statement_rows(statements: Iterable[Said], say: Say, published: Stated | None = None) -> list[Row]:
    """What sources state between this party and others; anything but an assertion is marked.

    `published`: best publication by record and place; the source's title stands for what none is named of.
    """
    return [
        {
            say("evidence.modality"): modality(said.modality, say),
            say("hop.dates"): " – ".join(dict.fromkeys(filter(None, (said.since or said.event_date, said.until))))
            or say("date.blank"),
            say("hop.relation"): f"{'→' if said.outgoing else '←'} {say.relation(said.relation)}",
            say("statement.other"): say.named(said.other),
            say("statement.kind"): say.kind(said.other.schema),
            say("hop.source"): (published or {}).get((said.record, said.locator)) or say.content(said.source_title),
            say("evidence.locator"): say.place(said.locator),
            say("statement.authority"): say.content(said.authority),
            say("evidence.quote"): say.sentence(said.quote),
        }
        for said in statements
    ]


def concerning(findings: Iterable[Finding], id: str) -> list[Finding]:
    """Findings about this party or with it on their path: patterns that were found first, else as they were ordered."""

    def on_path(finding: Finding) -> bool:
        return any(id in (hop.start.id, hop.end.id) for hop in finding.path)

    found = [finding for finding in findings if finding.subject.id == id or on_path(finding)]
    return sorted(found, key=lambda finding: VERDICTS.index(finding.verdict))


def captions(dossier: Dossier) -> list[str]:
    """All names, the one in the heading left out."""
    found = [str(fact.value) for name in party_names() for fact in dossier.facts if fact.property == name]
    once = {name.casefold(): name for name in reversed(found)}
    once.pop(dossier.entity.caption.casefold(), None)
    return list(reversed(once.values()))


def numbers(dossier: Dossier, say: Say) -> dict[str, Any]:
    """Identifiers worth a line of their own under the heading."""
    kinds = schema().kind(dossier.entity.schema).properties
    found: dict[str, list[str]] = defaultdict(list)
    for fact in dossier.facts:
        if fact.property in kinds and kinds[fact.property].decides:
            found[label(fact.property, say)].append(str(fact.value))
    return {name: ", ".join(values) for name, values in found.items()}
