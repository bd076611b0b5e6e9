"""Ways between things and what stands around them: right against a plain search, bounded by hubs, honest when empty."""

from __future__ import annotations

from collections import deque

import pytest
from hypothesis import given, settings, strategies

from kg.answers.connections import around, between
from kg.answers.connections.between import weakest
from kg.answers.connections.laying import LONGEST, laid, walked
from kg.answers.connections.named import named
from kg.answers.connections.steps import Step
from kg.errors import UsageError
from tests.conftest import WIPE

DAY = "2026-01-01"
GRAPH = """
CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'Alpha', schema: 'Company', records: ['a']}),
       (b:Thing:Party:Organization:Company {id: 'b', caption: 'Beta', schema: 'Company', records: ['b']}),
       (c:Thing:Party:Organization:Company {id: 'c', caption: 'Gamma', schema: 'Company', records: ['c']}),
       (p:Thing:Party:Person {id: 'p', caption: 'Director', schema: 'Person', records: ['p']}),
       (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country'}),
       (s:Source {id: 'x', loaded_at: '2025-01-01'}),
       (p)-[:DIRECTS {id: '1', records: ['p', 'a'], sources: ['x', 'y'], stated_at: ['x 1']}]->(a),
       (p)-[:DIRECTS {id: '2', records: ['p', 'b'], sources: ['x', 'y'], stated_at: ['x 2'],
                      since: '2019', first_day: '2019-01-01'}]->(b),
       (a)-[:LINKED_TO {id: '3', records: ['a', 'b'], sources: ['x'], stated_at: ['x 3'], modality: 'alleged'}]->(b),
       (a)-[:OWNS {id: '6', records: ['a', 'b'], sources: ['x'], modality: 'denied'}]->(b),
       (a)-[:BASED_IN {id: '4', records: ['a'], sources: ['x']}]->(kp),
       (c)-[:BASED_IN {id: '5', records: ['c'], sources: ['x']}]->(kp)
"""


@pytest.fixture
def graph(engine):
    engine.write(WIPE)
    engine.write(GRAPH)
    yield engine
    engine.write(WIPE)


def found(store, start, end, **more):
    return between(store, named(store, start), named(store, end), as_of=more.pop("as_of", DAY), **more)


def test_the_way_told_more_surely_comes_first_although_it_is_longer(graph):
    told = found(graph, "Alpha", "beta").ways
    assert [[hop.relation for hop in way] for way in told] == [["DIRECTS", "DIRECTS"], ["LINKED_TO"]]
    assert weakest(told[1]) == {"modality": "alleged", "sources": 1, "relation": "LINKED_TO"}


def test_what_is_denied_is_no_way_and_what_began_later_is_none_yet(graph):
    told = found(graph, "a", "b", as_of="2018-01-01")
    assert not told.ways and "No way" in told.sentence
    assert "OWNS" not in str(found(graph, "a", "b").to_dict()["ways"])


def test_where_there_is_no_way_it_says_what_both_stand_beside(graph):
    told = found(graph, "a", "c")
    assert not told.ways and told.sentence.endswith("In common: countries (North Korea).")
    (shared,) = told.in_common
    assert (shared.by, shared.node.caption) == ("countries", "North Korea")
    assert [(hop.relation, hop.start.id) for hop in (*shared.start, *shared.end)] == [
        ("BASED_IN", "a"),
        ("BASED_IN", "c"),
    ]
    assert [hop.relation for hop in found(graph, "a", "c", chosen=["countries"]).ways[0]] == ["BASED_IN", "BASED_IN"]


def test_a_hub_is_reached_and_not_crossed_and_told_as_common_with_its_steps(graph):
    told = found(graph, "a", "c", chosen=["countries"], hub=1)
    assert not told.ways and [node.id for node in told.hubs] == ["country:kp"]
    assert [(one.node.id, len(one.start), len(one.end)) for one in told.in_common] == [("country:kp", 1, 1)]
    near = around(graph, named(graph, "a"), chosen=["countries"], steps=3, as_of=DAY, hub=1)
    assert near.away == {"a": 0, "country:kp": 1}


@pytest.mark.parametrize(
    "address, asked",
    [("caption: 'Malaysia'", "countries"), ("caption: 'Bei Jing, China', city: 'Bei Jing'", "places")],
)
def test_an_address_that_is_a_country_or_a_town_alone_makes_no_way_unless_those_are_asked_for(graph, address, asked):
    graph.write(f"CREATE (:Thing:Address {{id: 'h', schema: 'Address', records: ['h'], {address}}})")
    graph.write(TO_ADDRESS, {"at": "h"})
    told = found(graph, "a", "c")
    assert not told.ways and [node.id for node in told.hubs] == ["h"]
    ways = found(graph, "a", "c", chosen=["addresses", asked]).ways
    assert ["LOCATED_AT", "LOCATED_AT"] in [[hop.relation for hop in way] for way in ways]


def test_a_street_that_two_share_is_a_way(graph):
    graph.write("CREATE (:Thing:Address {id: 'h', caption: '1 Road, Malaysia', street: '1 Road', schema: 'Address'})")
    graph.write(TO_ADDRESS, {"at": "h"})
    assert [hop.end.id for hop in found(graph, "a", "c").ways[0]] == ["h", "h"]


TO_ADDRESS = """
MATCH (h:Address {id: $at}), (n:Company) WHERE n.id IN ['a', 'c']
CREATE (n)-[:LOCATED_AT {id: 'at ' + n.id, records: [n.id], sources: ['x']}]->(h)
"""
ACTS = """
MATCH (a:Thing {id: 'a'}), (c:Thing {id: 'c'})
CREATE (d:Thing:Document {id: 'd', caption: 'S/1', schema: 'Document'}),
       (l:Thing:Event:Listing {id: 'l', authority: 'Seoul', caption: 'Seoul: Seized', schema: 'Listing'}),
       (m:Thing:Event:Measure {id: 'm', authority: ['Seoul', 'not stated'], caption: 'Fine', schema: 'Measure'}),
       (l)-[:LISTS {id: '7', sources: ['x'], since: '2017', first_day: '2017-01-01'}]->(a),
       (m)-[:AGAINST {id: '8', sources: ['x']}]->(c),
       (a)-[:STATED_IN {id: '9', sources: ['x']}]->(d),
       (c)-[:TOOK_PART_IN {id: '10', sources: ['x']}]->(e:Thing:Event {id: 'e', caption: 'Call', schema: 'PortCall'}),
       (e)-[:STATED_IN {id: '11', sources: ['x']}]->(d)
"""


def test_an_authority_that_acted_on_both_and_a_document_that_tells_of_both_are_in_common_and_no_way(graph):
    graph.write(ACTS)
    told = found(graph, "a", "c")
    assert not told.ways and [one.by for one in told.in_common] == ["authorities", "documents", "countries"]
    act, document, _ = told.in_common
    assert (act.node.caption, [h.start.id for h in act.start], [h.start.id for h in act.end]) == ("Seoul", ["l"], ["m"])
    assert [hop.relation for hop in document.end] == ["TOOK_PART_IN", "STATED_IN"]
    assert [one.by for one in found(graph, "a", "c", as_of="2016-12-31").in_common] == []


PAGE = """
MATCH (s:Source {id: 'x'})
UNWIND ['a', 'c'] AS id
CREATE (r:Record {id: id, source: 'x', schema: 'Company', locator: id,
                  citation: ['The Paper, 2019-07-11'], source_url: ['https://paper.example/1']})-[:FROM]->(s)
"""


def test_a_publication_that_tells_of_both_is_in_common_from_its_day_on(graph):
    graph.write(PAGE)
    told = {day: [one.by for one in found(graph, "a", "c", as_of=day).in_common] for day in ("2019-07-10", DAY)}
    assert "publications" in told[DAY] and "publications" not in told["2019-07-10"]


def test_the_same_act_of_one_day_and_the_same_programme_are_in_common_before_the_authority(graph):
    graph.write("""
    MATCH (a:Thing {id: 'a'}), (c:Thing {id: 'c'})
    CREATE (l:Thing:Event:Listing {id: 'l', authority: 'Seoul', caption: 'Seoul: Listed', schema: 'Listing',
                                   date: '2017-12-11', programme: ['P']})-[:LISTS {id: '7', sources: ['x']}]->(a),
           (m:Thing:Event:Listing {id: 'm', authority: 'Seoul', caption: 'Seoul: Listed', schema: 'Listing',
                                   date: '2017-12-11', programme: ['P', 'Q']})-[:LISTS {id: '8', sources: ['x']}]->(c)
    """)
    told = found(graph, "a", "c").in_common
    assert [(one.by, one.node.caption) for one in told][:3] == [
        ("acts", "Seoul: Listed, 2017-12-11"), ("programmes", "Seoul: P"), ("authorities", "Seoul"),
    ]  # fmt: skip


def test_a_common_flag_that_other_sources_contradict_says_so_and_stands_last(bundled_home, kg):
    _, told, _ = kg("path", "Glory Hope 1", "Kai Xiang")
    common = [line for line in told.splitlines() if line.startswith("In common")]
    assert common[-1] == "In common, countries: Panama country:pa (contradicted by other sources)"
    assert "In common, publications: tjzhongyun.com news 32" in common


def test_a_page_that_is_cited_for_an_act_on_each_is_in_common(bundled_home, kg):
    _, told, _ = kg("path", "Jie Shun", "Hao Fan 6")
    assert "In common, acts: UN Security Council 1718 Committee: Port entry ban, 2017-10-05" in told
    assert "In common, publications: E-Commerce Journal, 2017-10-12" in told


def test_a_neighbourhood_tells_how_far_each_thing_stands(graph):
    near = around(graph, named(graph, "a"), steps=2, as_of=DAY)
    assert near.away == {"a": 0, "p": 1, "b": 1}
    assert not near.cut and {hop.relation for hop in near.hops} == {"DIRECTS", "LINKED_TO"}


def test_a_name_that_nothing_has_and_a_kind_that_is_none_are_told_with_the_next_step(graph):
    with pytest.raises(UsageError, match="kg screen"):
        named(graph, "Nobody")
    with pytest.raises(UsageError, match="holding"):
        found(graph, "a", "b", chosen=["marriage"])


class Drawn:
    """A walk over edges in memory, as the store would answer."""

    spent = False

    def __init__(self, edges):
        self.edges = edges
        self.crossed, self.hubs = set(), {}

    def steps(self, ids, *, ends=()):
        here = set(ids) - self.crossed
        self.crossed |= here
        return [Step(a, "OWNS", b) for a, b in self.edges if a in here or b in here]


def _shortest(edges, start, end):
    """Plain breadth-first search."""
    far, waiting = {start: 0}, deque([start])
    while waiting:
        here = waiting.popleft()
        for pair in edges:
            if here in pair:
                other = pair[1] if pair[0] == here else pair[0]
                if other not in far:
                    far[other] = far[here] + 1
                    waiting.append(other)
    return far.get(end)


PAIRS = strategies.sets(
    strategies.tuples(strategies.integers(0, 9), strategies.integers(0, 9)).filter(lambda p: p[0] != p[1])
)


@settings(max_examples=200, deadline=None)
@given(PAIRS)
def test_the_shortest_way_is_as_short_as_a_plain_search_finds_it(pairs):
    edges = sorted((str(a), str(b)) for a, b in pairs)
    ways = list(laid(walked(Drawn(edges), "0", "9", LONGEST), "0", "9", LONGEST))
    wanted = _shortest(edges, "0", "9")
    assert (min(map(len, ways)) if ways else None) == (wanted if wanted and wanted <= LONGEST else None)
    for way in ways:
        met = [id for step in way for id in (step.start, step.end)]
        assert met.count("0") == 1 and met.count("9") == 1
