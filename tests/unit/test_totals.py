"""Totals beside the evidenced cases, and the contradictions between published numbers, on the bundled sources."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers.totals import Reconciliation, reconcile
from kg.answers.totals.cases import Case, events_of
from kg.answers.totals.contradictions import of_evidence
from kg.answers.totals.margins import GRAVEST_FIRST, answer, margins
from kg.answers.totals.numbers import Total
from kg.graph import entities
from kg.graph.loading import load
from kg.store import Store, local, open_store
from kg.store.settings import Settings
from loaders.source import source

SPAN = ("2015-01-01", "2019-03-31")
TOTAL = Total(
    id="t", metric="cases", dimension="all", value=156.0, unit="cases", window="2015-01/2019-03", authority="MOTIE",
    status="published", source="s", relayed_by="", publication=(), series="motie-156", table="years", counts={},
    confidence="high", note="",
)  # fmt: skip
CASE = Case(
    id="c", event="c", series="motie-156", in_series="yes", days=("2017-10-01", "2017-10-31"), regime=("AG",),
    destination=("cn",), item=("zirconium",), rows=1, measures={},
)  # fmt: skip


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory):
    home = tmp_path_factory.mktemp("totals")
    with open_store(Settings(home=home)) as store:
        for name in ("control_totals", "cistec_deck_2019", "kr_motie_cases"):
            load(store, source(name), source(name).sample)
        entities.rebuild(store, home / "judgements.jsonl")
        yield store
    local.stop(home)


@pytest.fixture(scope="module")
def found(graph: Store) -> Reconciliation:
    return reconcile(graph)


@pytest.fixture(scope="module")
def margin(found: Reconciliation):
    return {one.total.id.partition(":")[2]: one for one in found.totals}


def sentences(found: Reconciliation, kind: str) -> list[str]:
    return [one.sentence for one in found.contradictions if one.kind == kind]


def test_every_published_number_is_shown(found):
    assert len(found.totals) == source("control_totals").asserts["ControlTotal"]


def test_published_is_evidenced_and_known_only_as_a_number(margin):
    for one in margin.values():
        if one.evidenced is not None:
            assert one.known_only_as_number == max(0, one.total.value - one.evidenced)
    assert margin["motie-156"].evidenced + margin["motie-156"].known_only_as_number == 156


def test_a_case_without_a_date_counts_only_under_the_whole_window(margin):
    undated = "kr_motie_cases:K156-14"
    assert undated in margin["motie-156"].cases
    assert undated in margin["cases-2016"].undecided


def test_cases_that_may_be_one_event_count_once(margin):
    both = {"kr_motie_cases:K156-01", "kr_motie_cases:K156-01b"}
    counted = set(margin["cases-2015"].cases)
    assert both <= counted
    assert margin["cases-2015"].evidenced == len(counted) - 1


def test_a_group_counts_the_rows_it_stands_for_and_a_measure_those_it_was_taken_in(margin):
    valves = "kr_motie_cases:K156-21"  # four rows, three of them restricted
    assert valves in margin["cases-2017"].cases and valves in margin["restriction-2017"].cases
    assert margin["restriction-2017"].evidenced == 3


def test_a_case_that_is_only_possibly_of_the_series_is_named_but_not_counted(margin):
    assert "kr_motie_cases:KRC-01" in margin["motie-156"].undecided
    assert "kr_motie_cases:KRC-01" not in margin["motie-156"].cases


def test_what_cannot_be_counted_says_why(margin):
    assert margin["park-amount-2015"].not_counted == "counts USD million, not cases"
    assert "weapons of mass destruction" in margin["yomiuri-wmd"].not_counted
    assert margin["customs-2021"].evidenced is None
    assert "no case in the graph is of the series motie-later" in margin["later-265"].not_counted


def test_a_number_whose_window_nobody_published_is_not_counted():
    one, other = margins([replace(TOTAL, window=""), TOTAL], [CASE])
    assert (one.evidenced, one.not_counted) == (None, "its window was not published")
    assert other.evidenced == 1


def test_a_graph_without_totals_has_nothing_to_say(store):
    assert reconcile(store) == Reconciliation((), ())


def test_tables_whose_parts_do_not_reach_their_total(found):
    said = " ".join(sentences(found, "parts"))
    assert "70 + 53 + 29 + 2 = 154; the total is 156 (CISTEC" in said
    assert "70 + 53 + 29 + 2 + 1 = 155; the total is 156 (MOTIE" in said
    assert "49 + 46 + 20 = 115; the total is 118" in said


def test_the_same_window_with_several_numbers(found):
    said = sentences(found, "values")
    assert [re.findall(r"(\d+) \(", one) for one in sorted(said)] == [["16", "17"], ["47", "50", "51"], ["13", "14"]]
    assert all(one.count("against") == len(re.findall(r"(\d+) \(", one)) - 1 for one in said)


def test_numbers_that_belong_to_another_window_than_the_deck_says(found):
    said = sentences(found, "window")
    assert [one.partition(":")[0] for one in said] == ["Export restriction", "Warning"]
    assert "gives 36" in said[0] and "the number is 48 (derived)" in said[0]
    assert "gives 24" in said[1] and "the number is 25 (derived)" in said[1]


def test_the_list_has_142_rows_where_156_were_announced(found):
    [one] = [one for one in found.contradictions if one.kind == "extent"]
    assert [(side.value, side.window) for side in one.sides] == [(142.0, "2016-01/2019-03"), (156.0, "2015-01/2019-03")]
    assert "14 of 2015" in one.sentence


def test_both_sides_are_named_with_their_authority(found):
    for one in found.contradictions:
        assert len(one.sides) >= 2
        assert all(side.authority for side in one.sides)


def test_more_evidenced_than_published_is_a_contradiction_and_never_a_negative_number():
    cases = [replace(CASE, id=str(n), event=str(n)) for n in range(3)]
    [one] = margins([replace(TOTAL, value=2.0)], cases)
    assert (one.evidenced, one.known_only_as_number) == (3, 0)
    assert (
        "published 2 (MOTIE, 2015-01/2019-03) against 3 evidenced cases (0, 1, 2)" in next(of_evidence([one])).sentence
    )


def test_a_metric_narrows_the_totals_and_the_contradictions(graph):
    only = reconcile(graph, "by regime")
    assert {one.total.metric for one in only.totals} == {"cases by regime"}
    assert {one.kind for one in only.contradictions} == {"parts"}


@pytest.mark.parametrize(
    ("counts", "changes", "expected"),
    [
        ({}, {}, "yes"),
        ({}, {"days": None}, "yes"),
        ({}, {"days": ("2014-01-01", "2014-12-31")}, "no"),
        ({}, {"days": ("2014-06-01", "2015-06-30")}, "undecided"),
        ({}, {"in_series": "possible"}, "undecided"),
        ({}, {"series": "", "in_series": "unknown"}, "undecided"),
        ({}, {"series": "other"}, "no"),
        ({"regime": "AG"}, {}, "yes"),
        ({"regime": "AG"}, {"regime": ("AG", "NSG")}, "undecided"),
        ({"regime": "WA"}, {}, "no"),
        ({"regime": "WA"}, {"regime": ()}, "undecided"),
        ({"destination": "cn"}, {}, "yes"),
        ({"item": "zirconium"}, {}, "yes"),
        ({"measure": "warning"}, {}, "undecided"),
        ({"measure": "warning"}, {"measures": {"warning": 1}}, "yes"),
        ({"measure": "education_order"}, {"measures": {"education_order": 1, "export_restriction": 1}}, "no"),
        ({"measure": "education_order_or_warning"}, {"measures": {"warning": 1}}, "yes"),
        ({"measure": "warning"}, {"measures": {"education_order_or_warning": 1}}, "undecided"),
    ],
)
def test_what_a_total_counts(counts, changes, expected):
    assert answer(replace(TOTAL, counts=counts), replace(CASE, **changes), SPAN) == expected


@given(kinds=st.sets(st.sampled_from(GRAVEST_FIRST), min_size=1))
def test_a_case_counts_under_one_measure_at_most(kinds):
    case = replace(CASE, measures=dict.fromkeys(kinds, 1))
    single = [kind for kind in GRAVEST_FIRST if kind != "education_order_or_warning"]
    counted = [kind for kind in single if answer(replace(TOTAL, counts={"measure": kind}), case, SPAN) == "yes"]
    assert len(counted) <= 1


@given(order=st.permutations(range(4)), pairs=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=4))
def test_the_count_does_not_depend_on_the_order_of_the_cases(order, pairs):
    events = events_of([(str(a), str(b)) for a, b in pairs])
    cases = [replace(CASE, id=str(n), event=events.get(str(n), str(n))) for n in range(4)]
    assert margins([TOTAL], [cases[n] for n in order])[0].evidenced == margins([TOTAL], cases)[0].evidenced
