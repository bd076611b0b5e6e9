"""The two ownership flags and `kg owners` say one thing: on made graphs, by a plain reference, on the rule's days."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest

from kg.answers.findings import Node
from kg.answers.flags import flags, run
from kg.ownership import owned, rules
from kg.ownership.fifty import Stake, reached
from tests.conftest import WIPE

FLAGS = {"ofac-50": "ownership-fifty-percent", "bis-affiliates": "affiliate-of-an-entity-list-party"}
LISTED = {"ofac-50": {"authority": "US OFAC"}, "bis-affiliates": {"authority": "US BIS", "list": "Entity List (EL)"}}
FIRMS = "ABCDEF"
PARTIES = """
UNWIND $ids AS id CREATE (:Thing:Party:Organization:Company {id: id, caption: id, schema: 'Company', records: [id]})
"""
STAKES = """
UNWIND $stakes AS s MATCH (o:Party {id: s.owner}) MATCH (n:Party {id: s.owned})
CREATE (o)-[r:OWNS {id: s.id, records: [s.id], sources: ['x'], modality: s.modality}]->(n)
SET r.share_pct = s.pct, r.first_day = s.since, r.last_day = s.until
"""
LISTINGS = """
UNWIND $ids AS id MATCH (p:Party {id: id})
CREATE (l:Thing:Event:Listing {id: 'l:' + id, caption: id, schema: 'Listing', records: [id], listing_status: 'listed'})
CREATE (l)-[:LISTS {id: 'x:' + id, records: [id], sources: ['x']}]->(p)
SET l += $facts
"""


def made(engine, rule: str, stakes: list[dict[str, Any]], listed: set[str]) -> None:
    """A graph of these stakes, in which these parties are on a list that the rule reaches through."""
    engine.write(WIPE)
    ids = sorted(listed | {s[end] for s in stakes for end in ("owner", "owned")})
    usual = {"modality": "asserted", "pct": None, "since": None, "until": None}
    engine.write(PARTIES, {"ids": ids})
    engine.write(STAKES, {"stakes": [usual | {"id": f"s{at}"} | stake for at, stake in enumerate(stakes)]})
    engine.write(LISTINGS, {"ids": sorted(listed), "facts": LISTED[rule]})


def hits(engine, rule: str, day: str) -> set[str]:
    return {f.subject.id for f in run(engine, flags()[FLAGS[rule]], as_of=day) if f.verdict == "hit"}


def drawn(number: int, seed: int) -> tuple[list[dict[str, Any]], set[str]]:
    """Many small graphs beside each other, with circles, equal stakes told twice and stakes of unknown size."""
    rng, stakes, listed = random.Random(seed), list[dict[str, Any]](), set[str]()
    for graph in range(number):
        listed |= {f"{graph}X", f"{graph}Y"}
        for _ in range(rng.randrange(8, 20)):
            owner, firm = rng.choice("XXY" + FIRMS), rng.choice(FIRMS)
            if owner != firm:
                pct = rng.choice((None, 10.0, 20.0, 25.0, 30.0, 40.0, 50.0, 60.0))
                stakes.append({"owner": f"{graph}{owner}", "owned": f"{graph}{firm}", "pct": pct})
    return stakes, listed


@pytest.mark.parametrize(("rule", "seed"), [("ofac-50", 1), ("bis-affiliates", 2)])
def test_a_flag_finds_what_the_plain_arithmetic_finds(engine, rule, seed):
    stakes, listed = drawn(90, seed)
    made(engine, rule, stakes, listed)
    plain = reached([Stake(s["owner"], s["owned"], s["pct"]) for s in stakes], listed)
    wanted = {id for id, said in plain.items() if said.verdict == "owned"}
    assert len(wanted) > 100, "the graphs must be worth looking at"
    assert hits(engine, rule, "2025-10-15") == wanted


@pytest.mark.parametrize("rule", FLAGS)
def test_a_chain_is_followed_for_eight_tiers_and_shown_whole(engine, rule):
    chain = [f"t{tier}" for tier in range(10)]
    made(engine, rule, [{"owner": a, "owned": b, "pct": 50.0} for a, b in pairwise(chain)], {"t0"})
    found = {f.subject.id: f for f in run(engine, flags()[FLAGS[rule]], as_of="2025-10-15") if f.verdict == "hit"}
    assert set(found) == set(chain[1:9])
    told = [(hop.start.id, hop.relation, hop.end.id) for hop in found["t8"].path]
    assert set(told) == {("l:t0", "LISTS", "t0"), *((a, "OWNS", b) for a, b in pairwise(chain[:9]))}
    assert {hop.remark for hop in found["t8"].path if hop.relation == "OWNS"} == {"a stake of 50 %"}


STAKE_DAYS = [
    {"owner": "X", "owned": "A", "pct": 60.0, "since": "2020-01-01", "until": "2021-12-31"},
    {"owner": "A", "owned": "B", "pct": 60.0, "since": "2021-01-01"},
]


@pytest.mark.parametrize(("day", "found"), [("2020-06-01", {"A"}), ("2021-06-01", {"A", "B"}), ("2022-06-01", set())])
def test_a_stake_counts_on_its_days_and_so_does_what_it_brings(engine, day, found):
    made(engine, "ofac-50", STAKE_DAYS, {"X"})
    assert hits(engine, "ofac-50", day) == found


@pytest.mark.parametrize(
    ("day", "state", "verdict"),
    [
        ("2025-10-15", "in force", "hit"),
        ("2026-06-01", "not in force", "clear"),
        ("2026-11-15", "due", "not_evaluable"),
    ],
)
def test_the_flag_and_kg_owners_agree_on_the_days_of_the_affiliates_rule(engine, day, state, verdict):
    made(engine, "bis-affiliates", [{"owner": "X", "owned": "A", "pct": 50.0}], {"X"})
    [finding] = run(engine, flags()[FLAGS["bis-affiliates"]], as_of=day)
    [says] = [one for one in owned(engine, Node("A", "Company", "A"), day).says if one.rule == "bis-affiliates"]
    assert (says.state, finding.verdict, says.applies) == (state, verdict, verdict == "hit")


def test_the_days_and_lists_of_the_flag_are_those_of_the_table():
    params = {name: one["default"] for name, one in flags()[FLAGS["bis-affiliates"]].facts["params"].items()}
    mine = [reach for reach in rules.reaches() if reach.rule == "bis-affiliates"]
    periods = sorted({(reach.since, reach.until or "9999", reach.basis) for reach in mine})
    assert sorted(zip(params["since"], params["until"], params["basis"], strict=True)) == periods
    assert {reach.threshold for reach in mine} == {params["threshold"]}
    assert {reach.list for reach in mine if reach.authority == "US BIS"} == set(params["lists"])
    assert {p for reach in mine for p in reach.programmes} == set(params["programmes"])


def test_the_threshold_of_the_fifty_per_cent_rule_is_that_of_the_table():
    [reach] = [reach for reach in rules.reaches() if reach.rule == "ofac-50"]
    assert flags()[FLAGS["ofac-50"]].facts["params"]["threshold"]["default"] == reach.threshold
