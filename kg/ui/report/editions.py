"""Which editions a report rests on: the sources that it cites, each with its edition; the others are only named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kg.answers.findings import Finding, Hop
from kg.graph import evidence
from kg.model import dates
from kg.store import Store
from kg.ui.i18n import Say


@dataclass(frozen=True, slots=True)
class Edition:
    """A loaded source. `edition`: its day, or a digest of its files where it has none; empty where neither is known."""

    id: str
    title: str
    edition: str


def loaded(store: Store) -> tuple[Edition, ...]:
    """All loaded sources."""
    return tuple(
        Edition(str(one["id"]), str(one.get("title") or one["id"]), str(one.get("edition") or ""))
        for one in evidence.sources(store)
    )


def told(every: Sequence[Edition], used: Collection[str], say: Say) -> tuple[str, ...]:
    """A line for each source of which `used` has the id, then one line that names the others."""
    cited = [one for one in every if one.id in used]
    others = "; ".join(say.content(one.title) for one in every if one.id not in used)
    head = (say("report.editions.used"), *(_line(one, say) for one in cited)) if cited else ()
    return (*head, say("report.editions.others", titles=others)) if others else head


def named(place: str, every: Sequence[Edition], say: Say) -> str:
    """`un_panel_findings roles.csv:4` with the title of the source instead of its id; another place as it is."""
    id, _, locator = place.partition(" ")
    title = next((say.content(one.title) for one in every if one.id == id), "")
    return ", ".join(filter(None, (title, say.place(locator)))) if title else place


def _line(one: Edition, say: Say) -> str:
    if not one.edition or dates.is_date(one.edition):
        return f"{say.content(one.title)}: {one.edition or '–'}"
    return f"{say.content(one.title)}: {say('report.editions.digest', digest=one.edition)}"


def of_records(ids: Iterable[str]) -> set[str]:
    """The sources of these records: an id begins with that of its source."""
    return {id.partition(":")[0] for id in ids}


def of_hops(hops: Iterable[Hop]) -> set[str]:
    """The sources behind these steps."""
    return {one for hop in hops for one in (*hop.sources, *of_records(hop.records))}


def of_findings(found: Iterable[Finding]) -> set[str]:
    """The sources that findings cite, for and against."""
    return {
        id
        for one in found
        for id in (
            *of_hops(one.path),
            *(item.source for item in one.evidence),
            *of_records(record for said in one.counter_evidence for record in said.records),
        )
    }
