"""The kept search: a resolution renewed after any change is that of a resolution from nothing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model.records import fingerprint, record, relation
from kg.resolution import census, joins
from kg.resolution.kept import noting, renewing
from kg.resolution.kept.filling import Everything, filled
from kg.resolution.kept.tables import Leads, opened
from kg.resolution.resolve import resolve

NAMES = (
    "Kim Yong Chol", "KIM, Yong-chol", "Ri Man Gon", "Koryo Bank", "Koryo Bank Co., Ltd.", "Glocom", "Koryo Trading",
    "Koryo Credit Development Bank", "Ryugyong Trading", "Kim Yong Nam",
)  # fmt: skip
NUMBERS = ("9635987", "8405311")
PHONES = ("+850 2 3815926", "+850 2 3815927")


@st.composite
def one(draw, number):
    kind = draw(st.sampled_from(("Person", "Company", "Vessel", "Listing")))
    source = draw(st.sampled_from(("a", "b", "c")))
    if kind == "Listing":
        facts = {"list": "L", "date": draw(st.sampled_from(("2016-03-02", "2017-08-05"))), "programme": "DPRK"}
        return record(source, kind, str(number), f"f:{number}", facts)
    facts = {"name": draw(st.sampled_from(NAMES)), "country": draw(st.sampled_from(("kp", "cn", None)))}
    facts["phone"] = draw(st.sampled_from((*PHONES, None)))
    if kind == "Person":
        facts["birth_date"] = draw(st.sampled_from(("1946-02-18", "1961-01-01", "1946", None)))
    if kind == "Company":
        facts["un_reference"] = draw(st.sampled_from(("KPe.020", "KPe.021", None, None)))
    if kind == "Vessel":
        facts["imo"] = draw(st.sampled_from((*NUMBERS, None)))
    return record(source, kind, str(number), f"f:{number}", facts)


class World:
    """What is loaded, and how it is told to the kept search."""

    def __init__(self):
        self.held, self.said = {}, {}

    def records(self, ids):
        return [self.held[id] for id in sorted(set(ids)) if id in self.held]

    def relations(self, ids):
        wanted = set(ids)
        return [said for _, said in sorted(self.said.items()) if wanted & {said.start, said.end}]

    @property
    def everything(self):
        return list(self.held.values()), list(self.said.values())

    def drop(self, id):
        self.held.pop(id, None)
        self.said = {key: said for key, said in self.said.items() if id not in (said.start, said.end)}


def mark(statement):
    return fingerprint(repr(statement))


def leads(_):
    return Leads(frozenset(), frozenset())


@st.composite
def histories(draw):
    """Steps: records that come, change or go, and ties between them."""
    steps = []
    for _ in range(draw(st.integers(2, 5))):
        numbers = draw(st.lists(st.integers(0, 9), min_size=1, max_size=4, unique=True))
        come = [draw(one(number)) for number in numbers]
        go = draw(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9)), max_size=2))
        ties = draw(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=2))
        steps.append((come, [f"{source}:{number}" for source, number in go], ties))
    return steps


def moved(world, step):
    come, go, ties = step
    for id in go:
        world.drop(id)
    for new in come:
        if new.id in world.held and world.held[new.id].schema != new.schema:
            world.drop(new.id)
        world.held[new.id] = new
    ids = sorted(world.held)
    for a, b in ties:
        left, right = (world.held[ids[n % len(ids)]] for n in (a, b))
        if left.source == right.source and right.schema == "Listing" and left.schema != "Listing":
            said = relation(left.source, "LISTS", right, left, "f")
        elif left.source == right.source and left.id != right.id and "Listing" not in (left.schema, right.schema):
            said = relation(left.source, "SAME_AS", left, right, "f", quote="one")
        else:
            continue
        world.said[said.id] = said


def differing(before, world):
    held, said = before
    now = {id: mark(r) for id, r in world.held.items()}
    changed = {id: m for id, m in now.items() if held.get(id) != m}
    told = {id: (s.source, (mark(s), s.start, s.end)) for id, s in world.said.items() if said.get(id) != mark(s)}
    gone, unsaid = held.keys() - now.keys(), said.keys() - world.said.keys()
    return noting.Differing({}, changed, frozenset(gone), told, frozenset(unsaid))


def state(world):
    return {id: mark(r) for id, r in world.held.items()}, {id: mark(s) for id, s in world.said.items()}


def whole(judgements):
    return sorted(judgements, key=lambda j: (j.pair, j.hypothesis))


@pytest.mark.parametrize("few", [100, 2])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=histories())
def test_judgements_renewed_after_any_history_are_those_from_nothing(monkeypatch, few, steps):
    """With `few`, a key is frequent and a bearer late from the third on, as in a graph of thousands."""
    monkeypatch.setattr(joins, "MOST", few)
    monkeypatch.setattr(census, "LEADING", min(few, 12))
    with TemporaryDirectory() as folder:
        world, path = World(), Path(folder) / "search"
        moved(world, steps[0])
        records, said = world.everything
        first = resolve(records, said)
        digests = {key: mark(one) for key, one in (*world.held.items(), *world.said.items())}
        filled(path, Everything({}, records, said, digests, leads, first.table))
        db, machine = opened(path), first.found
        for step in steps[1:]:
            before = state(world)
            moved(world, step)
            diff = differing(before, world)
            touched = {*diff.records, *diff.gone, *noting.ends(db, diff)}
            noting.noted(db, diff, world.records(diff.records), leads)
            touched |= {end for s in world.relations(diff.records) for end in (s.start, s.end)}
            change = renewing.Change(frozenset({*diff.records, *diff.gone}), frozenset(touched))
            renewed = renewing.judged_anew(db, world, change, machine)
            noting.forgotten(db, diff.gone)
            fresh = resolve(*world.everything)
            assert whole(renewed.machine) == whole(fresh.found)
            assert renewing.doubtful(db) == fresh.clusters.doubtful
            machine = renewed.machine
        db.close()
