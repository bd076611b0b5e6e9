"""Ways between two things as plain values: one picture of all of them, and each step in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kg.answers.citations import Citation
from kg.answers.connections import Ways
from kg.answers.connections.between import weakest
from kg.answers.connections.in_common import SORTS, InCommon
from kg.answers.findings import Hop, Node
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
    return ", ".join(filter(None, (short(title), say.place(locator))))


def answer(found: Ways, say: Say) -> str:
    """What was found, also where it is nothing."""
    by = ", ".join(say(f"connection.{kind}") for kind in found.kinds)
    if found.ways:
        return say("paths.found", number=len(found.ways), kinds=by)
    spent = [say("paths.spent", number=found.walked)] if found.spent else []
    return " ".join([say("paths.none", kinds=by), *spent])


def heard(found: Ways, hop: Hop, say: Say) -> str:
    """That no record of the step was read in the document it names; empty where one was."""
    return "; ".join(say.report(report, second_hand=True) for report in found.heard(hop))


def head(number: int, found: Ways, way: tuple[Hop, ...], say: Say) -> str:
    """What a way is: what it passes, or its only step; its length, its weakest step, and how many are hearsay."""
    passed = [node for hop in way for node in (hop.start, hop.end) if node.id not in (found.start.id, found.end.id)]
    over = ", ".join(_brief(node, say) for node in dict.fromkeys(passed)) or say.relation(way[0].relation)
    sure = say(f"modality.{weakest(way)['modality']}")
    told = say("paths.way", number=number, over=over, steps=len(way), modality=sure)
    unread = sum(bool(found.heard(hop)) for hop in way)
    return f"{told}{say('paths.way.heard', number=unread)}" if unread else told


def shared(one: InCommon, say: Say) -> str:
    """What both have in common, and in which sense; what other sources contradict is marked."""
    kind = say(f"common.{one.by}" if one.by in SORTS else f"connection.{one.by}")
    common = say("paths.common", kind=kind, name=_common(one, say))
    return f"⚠ {common} ({say('paths.doubted')})" if one.contested else common


def _common(one: InCommon, say: Say) -> str:
    """An act has its day behind, a programme its authority before: neither is a thing of the graph."""
    name = one.node.caption
    if one.by == "acts":
        act, day = name.rsplit(", ", 1)
        return f"{say.content(act)}, {day}"
    if one.by == "programmes":
        authority, programme = name.split(": ", 1)
        return f"{say.content(authority)}: {programme}"
    return say.content(name) if one.by == "authorities" else say.named(one.node)


def _brief(node: Node, say: Say) -> str:
    return f"{short(say.named(node), 60)} ({say.kind(node.schema)})"


def numbered(found: Ways, hops: Iterable[Hop]) -> tuple[dict[str, int], tuple[Citation, ...]]:
    """Publications behind the steps, each once, the best first; by address and name, its number."""
    told = found.publications(hops)
    return {key: number for number, one in enumerate(told, 1) for key in (one.name, one.publication)}, told


def marks(found: Ways, hop: Hop, numbers: Mapping[str, int]) -> str:
    """Numbers of the publications behind a step: `[1, 3]`; empty for none."""
    own = sorted({numbers[one.publication] for one in found.citations(hop)})
    return f"[{', '.join(map(str, own))}]" if own else ""
