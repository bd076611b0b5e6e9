"""The report of the ways between two things: each step with its day, how surely it is told, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from kg.answers.connections import Ways
from kg.answers.findings import Hop
from kg.answers.sentences import span
from kg.ui.i18n import Say
from kg.ui.pages.paths import contested, model
from kg.ui.pages.paths.contested import Contested
from kg.ui.picture import Picture
from kg.ui.report import editions
from kg.ui.report.editions import Edition
from kg.ui.report.of_finding import cited
from kg.ui.report.parts import Drawing, Lines, Part, Report, Table

NONE: Contested = {}


def report(found: Ways, drawn: Picture, say: Say, every: Sequence[Edition], doubts: Contested = NONE) -> Report:
    """The report; what was looked for, by which kinds and on which day, is its head. `every`: all loaded sources;
    `doubts`: steps that other sources contradict.
    """
    used = editions.of_hops(hop for way in found.ways for hop in way)
    title = " → ".join(say.named(end) for end in (found.start, found.end))
    return Report(
        f"{found.start.id}-{found.end.id}", title, say("page.paths"), "", (model.answer(found, say), say("paths.note")),
        tuple(_parts(found, drawn, say, every, doubts)), say("report.machine"), False,
        (*editions.told(every, used, say), say("report.disclaimer")), say.locale,
    )  # fmt: skip


def _parts(found: Ways, drawn: Picture, say: Say, every: Sequence[Edition], doubts: Contested) -> list[Part]:
    told = found.publications(hop for way in found.ways for hop in way)
    return [
        Drawing.of(say("page.paths"), drawn, say, every),
        *(Table.of(
            model.head(number, found, way, say),
            [_step(n, hop, say, every, doubts) for n, hop in enumerate(way, 1)],
        ) for number, way in enumerate(found.ways, 1)),
        Lines(say("report.sources"), tuple(cited(one, say) for one in told)),
    ]  # fmt: skip


def _step(number: int, hop: Hop, say: Say, every: Sequence[Edition], doubts: Contested) -> dict[str, str]:
    return {
        say("hop.number"): str(number),
        say("hop.start"): say.named(hop.start),
        say("hop.relation"): say.relation(hop.relation),
        say("hop.end"): say.named(hop.end),
        say("evidence.modality"): say(f"modality.{hop.modality}"),
        say("hop.dates"): span(hop.since, hop.until) or say("date.none"),
        say("paths.contested.heading"): contested.told(hop, doubts, say),
        say("hop.source"): "; ".join(editions.named(place, every, say) for place in hop.stated_at or hop.sources)
        or say("source.none"),
    }
