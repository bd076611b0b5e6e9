"""Ways between two things as plain values: one picture of all of them, and each step in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kg.answers.connections import Ways
from kg.answers.findings import Hop
from kg.answers.sentences import span
from kg.ui.i18n import Say
from kg.ui.pages.party.model import short
from kg.ui.picture import PaneEdge, PaneNode, Picture


def picture(found: Ways) -> Picture:
    """All ways in one picture, both ends in focus; a step that several ways share is drawn once."""
    ends = {found.start.id, found.end.id}
    nodes = {found.start.id: found.start}
    edges: dict[tuple[str, str, str, str], Hop] = {}
    for way in found.ways:
        for hop in way:
            nodes |= {node.id: node for node in (hop.start, hop.end)}
            edges.setdefault((hop.start.id, hop.relation, hop.end.id, hop.since), hop)
    drawn = [PaneNode(id, node.caption, node.schema, focus=id in ends) for id, node in nodes.items()]
    steps = tuple(_edge(number, hop) for number, hop in enumerate(edges.values(), 1))
    return Picture(tuple(drawn), steps, tuple(_passed(found.start.id, way) for way in found.ways))


def _passed(start: str, way: Iterable[Hop]) -> tuple[str, ...]:
    """Ids of the things on the way; a step may be told from either of its ends."""
    passed = [start]
    for hop in way:
        passed.append(hop.end.id if hop.start.id == passed[-1] else hop.start.id)
    return tuple(passed)


def _edge(number: int, hop: Hop) -> PaneEdge:
    return PaneEdge(
        f"step-{number}", hop.start.id, hop.end.id, hop.relation, hop.since, hop.until,
        hop.stated_at or hop.sources, hop.modality,
    )  # fmt: skip


def sentence(hop: Hop, say: Say, titles: Mapping[str, str] = MappingProxyType({})) -> str:
    """A step in a line: both ends, how surely, when, where it stands. `titles`: of sources, by id."""
    when = span(hop.since, hop.until) or say("date.none")
    sure = "" if hop.modality == "asserted" else f" [{say(f'modality.{hop.modality}')}]"
    place = "; ".join(_titled(one, say, titles) for one in hop.stated_at or hop.sources) or say("source.none")
    start, end = (say.named(node) for node in (hop.start, hop.end))
    return f"{start} → {say.relation(hop.relation)}{sure} → {end} · {when} · {place}"


def _titled(place: str, say: Say, titles: Mapping[str, str]) -> str:
    """`un_panel_findings roles.csv:4` with the source's title in front instead of its id."""
    source, _, locator = place.partition(" ")
    title = say.content(titles[source]) if source in titles else source
    return ", ".join(filter(None, (short(title), locator)))


def answer(found: Ways, say: Say) -> str:
    """What was found, also where it is nothing: then what both have in common by other kinds."""
    by = ", ".join(say(f"connection.{kind}") for kind in found.kinds)
    if found.ways:
        return say("paths.found", number=len(found.ways), kinds=by)
    common = [
        say("paths.common", number=len(some), kind=say(f"connection.{kind}"),
            names=", ".join(say.named(node) for node in some[:3]))
        for kind, some in found.beside.items() if some
    ]  # fmt: skip
    spent = [say("paths.spent", number=found.walked)] if found.spent else []
    return " ".join([say("paths.none", kinds=by), *common, *spent])
