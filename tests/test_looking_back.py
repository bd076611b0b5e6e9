"""Whoever looks back to a day is told nothing of a later one: parties, their pictures, published totals, every page."""

from __future__ import annotations

import pytest

from kg.answers import looking_back, queries
from kg.answers.dossier import dossier
from kg.answers.totals import reconcile
from kg.model import dates
from kg.store import open_store
from kg.store.settings import Settings

DAYS = ("2014-06-30", "2017-10-31", "2018-04-02", "2019-05-31")
SHIPS = "MATCH (n:Party)-[:SUPPLIED_IN|RECEIVED_IN|EXPORTER_IN|OWNS|LISTS]-() RETURN DISTINCT n.id AS id ORDER BY id"
MOST = 60


@pytest.fixture(scope="module")
def store(bundled_home):
    """The bundled graph."""
    with open_store(Settings(home=bundled_home)) as opened:
        yield opened


@pytest.fixture(scope="module")
def parties(store):
    """Parties of cases, transfers and lists, some of each."""
    found = [row["id"] for row in store.read(SHIPS).rows]
    return ["vessel:imo:9635987", *found[:: max(1, len(found) // MOST)]]


def later(text, day):
    return looking_back.later(str(text or ""), day)


@pytest.mark.parametrize("day", DAYS)
def test_a_party_is_told_as_it_was_known_on_the_day(store, parties, day):
    for id in parties:
        told = dossier(store, id, day)
        days = [d for one in told.timeline for d in (one.date, one.until)]
        days += [d for one in told.lists for d in (one.since, one.until)]
        days += [d for said in told.statements for d in (said.since, said.until, said.event_date)]
        assert not [text for text in days if later(text, day)], id


@pytest.mark.parametrize("day", DAYS)
def test_the_picture_of_a_party_holds_nothing_later(store, parties, day):
    query = queries.lookup("neighbours")
    undated = looking_back.cut(store, day).undated
    for id in parties:
        values = query.parameters({"id": id, "limit": 500, "undated": undated}) | {"as_of": day}
        rows = store.read(query.text, values).rows
        assert not [row for row in rows if later(row["since"], day) or later(row["until"], day)], id
        events = "UNWIND $ids AS id MATCH (n:Event {id: id}) RETURN n.known AS known"
        known = store.read(events, {"ids": [row["other"] for row in rows]}).rows
        assert not [row for row in known if (row["known"] or undated) > day], id


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("lookup", ["cases", "ways"])
def test_cases_and_their_ways_are_those_known_by_the_day(store, lookup, day):
    """A case without a day is told from the day on which its source was loaded, as a number or a transfer is."""
    query, undated = queries.lookup(lookup), looking_back.cut(store, day).undated
    every = store.read(query.text, query.parameters({}) | {"as_of": looking_back.LAST}).rows
    rows = store.read(query.text, query.parameters({"undated": undated}) | {"as_of": day}).rows
    known = "UNWIND $ids AS id MATCH (n:Thing {id: id}) RETURN n.known AS known"
    days = store.read(known, {"ids": sorted({row["id"] for row in rows})}).rows
    assert 0 < len(rows) < len(every) and all((row["known"] or undated) <= day for row in days)


def test_a_measure_taken_later_is_not_told_of_a_case(store):
    query = queries.lookup("cases")
    warned = {
        day: {
            row["id"] for row in store.read(query.text, query.parameters({}) | {"as_of": day}).rows if row["measures"]
        }
        for day in ("2018-04-24", looking_back.LAST)
    }
    assert warned["2018-04-24"] < warned[looking_back.LAST]


@pytest.mark.parametrize("day", DAYS)
def test_totals_are_those_that_were_published_by_the_day(store, day):
    cut, found = looking_back.cut(store, day), reconcile(store, as_of=day)
    everything = reconcile(store)
    assert {m.total.id for m in found.totals} < {m.total.id for m in everything.totals}
    for margin in found.totals:
        assert not margin.total.window or dates.interval(margin.total.window)[1] <= day
    ids = sorted({id for m in found.totals for id in (m.total.id, *m.cases, *m.undecided)})
    known = store.read("UNWIND $ids AS id MATCH (n:Thing {id: id}) RETURN n.known AS known", {"ids": ids}).rows
    assert known and all(cut.tells(row) for row in known)


def test_the_156_were_not_known_before_they_were_published(store):
    def whole(day):
        return [m for m in reconcile(store, as_of=day).totals if m.total.value == 156 and m.total.whole]

    assert not whole("2019-04-30") and whole("2019-05-31")


def test_what_lacks_a_part_that_came_later_does_not_fall_short(store):
    """Regimes and measures of the 156 were printed one after the other."""
    for day in DAYS:
        gaps = {one.sentence for one in reconcile(store, as_of=day).contradictions if one.kind == "parts"}
        assert gaps <= {one.sentence for one in reconcile(store).contradictions}


def test_nothing_in_the_graph_is_called_by_its_id(store):
    """Addresses, papers, flows: everything a reader meets has a caption."""
    query = "MATCH (n:Thing) RETURN n.schema AS kind, n.id AS id, coalesce(n.caption, '') AS caption"
    rows = store.read(query).rows
    assert len({row["kind"] for row in rows}) > 20
    bare = [
        row
        for row in rows
        if not row["caption"].strip() or row["caption"] == row["id"] or ":" in row["caption"].split()[0][:-1]
    ]
    assert not bare
