"""Ways that go round what they could cross at once are left out; whatever tells more surely stays."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as some

from kg.answers.connections import detours, laying
from kg.answers.connections.steps import Step


def beside(*steps: Step) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        found[step.start].append(step)
        found[step.end].append(step)
    return found


def told(steps: dict[str, list[Step]], start: str, end: str) -> list[tuple[Step, ...]]:
    return list(detours.without(laying.laid(steps, start, end), steps, start))


def test_the_network_of_a_ship_is_no_second_way_to_the_transfer_that_the_ship_is_in() -> None:
    supplied, received = Step("winmore", "SUPPLIED_IN", "transfer"), Step("jong", "RECEIVED_IN", "transfer")
    member, tells = Step("winmore", "BELONGS_TO", "network"), Step("transfer", "BELONGS_TO", "network")
    assert told(beside(supplied, received, member, tells), "winmore", "jong") == [(supplied, received)]


def test_a_longer_way_stays_where_the_direct_step_is_only_alleged_and_beside_a_tie_of_both_ends() -> None:
    alleged, one, two = Step("a", "OWNS", "c", "alleged"), Step("a", "OWNS", "b"), Step("b", "OWNS", "c")
    last = Step("c", "OWNS", "d")
    assert set(told(beside(alleged, one, two, last), "a", "d")) == {(alleged, last), (one, two, last)}
    both = Step("a", "OWNS", "c")
    assert set(told(beside(both, one, two), "a", "c")) == {(both,), (one, two)}


EDGES = some.lists(
    some.tuples(some.sampled_from("abcdef"), some.sampled_from("abcdef"), some.sampled_from(laying.SURE)), max_size=14
)


@given(EDGES)
def test_where_there_is_a_way_one_that_goes_round_nothing_is_left(edges) -> None:
    steps = beside(*(Step(one, "OWNS", two, sure) for one, two, sure in edges if one != two))
    assert bool(told(steps, "a", "f")) == bool(list(laying.laid(steps, "a", "f")))
