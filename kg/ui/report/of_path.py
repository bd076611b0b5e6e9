"""The report of the ways between two things: each step with its day, how surely it is told, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from kg.answers.citations import Citation, once
from kg.answers.connections import Ways
from kg.answers.findings import Against, Hop
from kg.answers.sentences import span
from kg.ui import translated
from kg.ui.i18n import Say
from kg.ui.pages.findings.card_model import counter_groups
from kg.ui.pages.paths import contested, model
from kg.ui.pages.paths.contested import Contested
from kg.ui.picture import Picture
from kg.ui.report import editions
from kg.ui.report.editions import Edition
from kg.ui.report.of_finding import cited
from kg.ui.report.parts import Drawing, Lines, Part, Report, Table

NONE: Contested = {}


def report(
    found: Ways,
    drawn: Picture,
    say: Say,
    every: Sequence[Edition],
    doubts: Contested = NONE,
    denied: Sequence[Against] = (),
) -> Report:
    """The report; what was looked for, by which kinds and on which day, is its head. `every`: all loaded sources;
    `doubts`: steps that other sources contradict; `denied`: who denies what is told of things on the ways.
    """
    used = editions.of_hops(hop for way in found.ways for hop in way)
    used |= editions.of_records(record for one in denied for record in one.records)
    title = " → ".join(say.named(end) for end in (found.start, found.end))
    return Report(
        f"{found.start.id}-{found.end.id}", title, say("page.paths"), "", (model.answer(found, say), say("paths.note")),
        tuple(_parts(found, drawn, say, every, doubts, denied)), say("report.machine"), False,
        (*editions.told(every, used, say), say("report.disclaimer")), say.locale,
    )  # fmt: skip


def _parts(
    found: Ways, drawn: Picture, say: Say, every: Sequence[Edition], doubts: Contested, denied: Sequence[Against]
) -> list[Part]:
    told = (*found.publications(hop for way in found.ways for hop in way), *_cited(denied))
    return [
        Drawing.of(say("page.paths"), drawn, say, every),
        *(Table.of(
            model.head(number, found, way, say),
            [_step(n, found, hop, say, every, doubts) for n, hop in enumerate(way, 1)],
        ) for number, way in enumerate(found.ways, 1)),
        *(
            Lines(f"{say('card.counter')} – {kind}", tuple(lines))
            for kind, lines in counter_groups([translated.against(one, say) for one in denied], say).items()
        ),
        Lines(say("report.sources"), tuple(cited(one, say) for one in once(told))),
    ]  # fmt: skip


def _cited(denied: Sequence[Against]) -> list[Citation]:
    return [citation for one in denied for citation in one.citations]


def _step(number: int, found: Ways, hop: Hop, say: Say, every: Sequence[Edition], doubts: Contested) -> dict[str, str]:
    sure = say(f"modality.{hop.modality}")
    return {
        say("hop.number"): str(number),
        say("hop.start"): say.named(hop.start),
        say("hop.relation"): say.relation(hop.relation),
        say("hop.end"): say.named(hop.end),
        say("evidence.modality"): "; ".join(filter(None, (sure, model.heard(found, hop, say)))),
        say("hop.dates"): span(hop.since, hop.until) or say("date.none"),
        say("paths.contested.heading"): contested.told(hop, doubts, say),
        say("hop.source"): "; ".join(editions.named(place, every, say) for place in hop.stated_at or hop.sources)
        or say("source.none"),
    }
