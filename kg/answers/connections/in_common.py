"""What two things have in common where no way leads from one to the other: an act, a list or an authority, a document
or a publication that tells of both, something both stand beside. It is never a way: it says nothing of dealings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from kg.answers import cited, queries
from kg.answers.connections import contested, kinds
from kg.answers.connections.named import known
from kg.answers.connections.steps import DEADLINE, Step, Walk
from kg.answers.dossier import dossier
from kg.answers.findings import Hop, Node
from kg.store import Store

TOLD = 5
"""Things of one sort that are told with their relationships."""
EDGES = 3
"""Relationships that are told from each side."""
RECORDS = 200
"""Records of one thing whose publications are compared."""
SORTS = ("acts", "programmes", "authorities", "documents", "publications")
"""Beside the kinds of connection, the most telling first."""
Edge = tuple[str, str]
"""A relationship: id of the thing it starts at, its own id."""


@dataclass(frozen=True, slots=True)
class InCommon:
    """One thing that both ends have in common, with the relationships of each that say so."""

    by: str
    """One of SORTS, or the kind of connection by which both stand beside it."""
    node: Node
    """What it is. What is no node of the graph has no id; a publication has its address as id."""
    start: tuple[Hop, ...]
    """From the start to it; none for a publication."""
    end: tuple[Hop, ...]
    """From the end to it."""
    contested: bool = False
    """Whether other sources contradict one of these relationships, such as another flag of the ship."""


@dataclass(frozen=True, slots=True)
class _Met:
    """As `InCommon`, with the relationships by their ids; `paths` are those of one side, each some relationships."""

    by: str
    node: Node
    paths: tuple[tuple[tuple[Edge, ...], ...], tuple[tuple[Edge, ...], ...]]


def in_common(store: Store, start: str, end: str, as_of: str, *, hub: int) -> tuple[InCommon, ...]:
    """Read one step from each end, whatever it costs to cross what stands there: hubs are told and not crossed."""
    walk = Walk(store, kinds.relations(kinds.kinds()), as_of, hub=hub)
    steps = walk.steps([start, end], ends=(start, end))
    met = [*_acts(walk, start, end), *_beside(store, steps, start, end)]
    told = walk.edges({edge for one in met for side in one.paths for path in side for edge in path})
    found = [InCommon(one.by, one.node, _hops(one.paths[0], told), _hops(one.paths[1], told)) for one in met]
    doubts = contested.of(
        (hop for one in found for hop in (*one.start, *one.end)), partial(dossier, store, as_of=as_of)
    )
    marked = [replace(one, contested=_doubted(one, doubts)) for one in found]
    sure, doubted = ([one for one in marked if one.contested == is_so] for is_so in (False, True))
    return (*sure, *_publications(walk, start, end), *doubted)


def _doubted(one: InCommon, doubts: contested.Contested) -> bool:
    return any((hop.start.id, hop.relation) in doubts for hop in (*one.start, *one.end))


def _hops(side: Iterable[Iterable[Edge]], told: Mapping[str, Hop]) -> tuple[Hop, ...]:
    return tuple(dict.fromkeys(told[edge] for path in side for _, edge in path if edge in told))


def _acts(walk: Walk, start: str, end: str) -> Iterator[_Met]:
    query = queries.lookup("acts-and-documents")
    asked = query.parameters({"ids": [start, end], "undated": walk.undated}) | {"as_of": walk.as_of}
    sides: dict[tuple[str, Node], dict[str, list[tuple[Edge, ...]]]] = defaultdict(lambda: defaultdict(list))
    for row in walk.store.read(query.text, asked, deadline=DEADLINE).rows:
        node = Node(row["other"], row["schema"], row["caption"])
        sides[row["by"], node][row["id"]].append(tuple((at, edge) for at, edge in row["edges"]))
    yield from _of_both(sides, start, end)


def _beside(store: Store, steps: Iterable[Step], start: str, end: str) -> Iterator[_Met]:
    kind_of = {relation: kind for kind, some in kinds.kinds().items() for relation in some}
    sides: dict[tuple[str, str], dict[str, list[tuple[Edge, ...]]]] = defaultdict(lambda: defaultdict(list))
    for step in dict.fromkeys(steps):
        for id in {start, end} & {step.start, step.end}:
            sides[kind_of[step.relation], step.beyond(id)][id].append(((step.start, step.edge),))
    both = {key: of for key, of in sides.items() if len(of) > 1}
    nodes = known(store, {id for _, id in both})
    yield from _of_both({(by, nodes[id]): of for (by, id), of in both.items() if id in nodes}, start, end)


def _of_both(
    sides: Mapping[tuple[str, Node], Mapping[str, list[tuple[Edge, ...]]]], start: str, end: str
) -> Iterator[_Met]:
    """What both sides have, sorts in their order, of each the first few."""
    order, count = (*SORTS, *kinds.kinds()), dict[str, int]()
    shared = [(by, node, of) for (by, node), of in sides.items() if of.keys() >= {start, end}]
    for by, node, of in sorted(shared, key=lambda one: (order.index(one[0]), one[1].caption, one[1].id)):
        count[by] = count.get(by, 0) + 1
        if count[by] <= TOLD:
            yield _Met(by, node, (tuple(of[start][:EDGES]), tuple(of[end][:EDGES])))


def _publications(walk: Walk, start: str, end: str) -> Iterator[InCommon]:
    """Pages that records of both, or of their acts and events, were taken from, out by the day. A whole list is no such
    page: it names everybody on it.
    """
    asked = {"ids": [start, end], "most": RECORDS, "as_of": walk.as_of, "undated": walk.undated}
    rows = walk.store.read(RECORDS_OF, asked, deadline=DEADLINE).rows
    of = {row["id"]: row["records"] for row in rows}
    evidence = cited.evidence(walk.store, {record for some in of.values() for record in some})
    named = [
        {one.publication: one for record in of.get(id, ()) if record in evidence for one in evidence[record].citations}
        for id in (start, end)
    ]
    pages = [named[0][key] for key in sorted(named[0].keys() & named[1].keys())]
    pages = [page for page in pages if page.kind != "list" and page.date <= walk.as_of]
    for page in pages[:TOLD]:
        caption = ", ".join(filter(None, (page.outlet, page.date, page.title)))
        yield InCommon("publications", Node(page.url, "Publication", caption), (), ())


RECORDS_OF = """
UNWIND $ids AS id
MATCH (n:Thing {id: id})
OPTIONAL MATCH (n)-[e]-(m:Event)
WHERE coalesce(e.modality, 'asserted') <> 'denied' AND coalesce(e.first_day, $undated) <= $as_of
  AND coalesce(m.known, '0000') <= $as_of
WITH id, n, m ORDER BY m.id
WITH id, coalesce(n.records, []) AS own, collect(DISTINCT coalesce(m.records, [])) AS others
RETURN id, (own + reduce(some = [], one IN others | some + one))[0..$most] AS records
"""
