"""What a case file's report tells of a collected thing: its own report without picture and timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.answers.dossier_forms import Dossier
from kg.answers.findings import Against, Finding
from kg.ui import translated
from kg.ui.i18n import Say
from kg.ui.pages.findings import card_model
from kg.ui.pages.party import model as view
from kg.ui.report import editions, of_thing
from kg.ui.report.of_finding import cited
from kg.ui.report.parts import Lines, Part


@dataclass(frozen=True, slots=True)
class Collected:
    """A thing of a case file as it stands now. `findings`: those that concern it; `against`: what speaks against it."""

    found: Dossier
    findings: tuple[Finding, ...] = ()
    against: tuple[Against, ...] = ()

    @property
    def sources(self) -> set[str]:
        """Ids of the sources that are cited for it."""
        records = [record for one in self.against for record in one.records]
        return of_thing.sources(self.found) | editions.of_records(records)


def parts(one: Collected, say: Say) -> list[Part]:
    """What it is, who listed it, events, what speaks for and against it; every heading names the thing."""
    name = say.named(one.found.entity)
    told = [*of_thing.in_short(one.found, one.findings, say), *_against(one.against, say)]
    publications = of_thing.publications(one.found, say)
    more = tuple(cited(citation, say) for said in one.against for citation in said.citations)
    told.append(Lines(say("report.sources"), tuple(dict.fromkeys((*publications, *more)))))
    return [_head(one.found, say), *(replace(part, title=f"{name} – {part.title}") for part in told)]


def _head(found: Dossier, say: Say) -> Lines:
    numbers = (f"{name} {value}" for name, value in view.numbers(found, say).items())
    other = f"{say('party.also')}: {' · '.join(names)}" if (names := view.captions(found)) else ""
    lines = (other, " · ".join((*numbers, say("party.id", id=found.entity.id))))
    title = f"{say.named(found.entity)} ({say.kind(found.entity.schema)})"
    return Lines(title, tuple(filter(None, lines)), listed=False)


def _against(said: Sequence[Against], say: Say) -> list[Part]:
    """By what it is; that nothing is loaded does not mean there is none."""
    title = say("card.counter")
    if not said:
        return [Lines(title, (say("card.counter.none"),), listed=False)]
    groups = card_model.counter_groups([translated.against(one, say) for one in said], say)
    return [Lines(f"{title} – {kind}", tuple(lines)) for kind, lines in groups.items()]
