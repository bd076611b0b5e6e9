"""Rules that reach through ownership: OFAC's own examples, the days of the Affiliates Rule, a plain reference."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given, settings, strategies

from kg.ownership import rules
from kg.ownership.fifty import Stake, reached


def verdicts(listed, **stakes):
    """`A_B=50` is A's 50 per cent of B."""
    held = [Stake(*name.split("_"), pct) for name, pct in stakes.items()]
    return {id: said.verdict for id, said in reached(held, set(listed)).items()}


def test_ofac_401_example_1_a_chain_of_halves():
    assert verdicts("X", X_A=50, A_B=50)["B"] == "owned"


def test_ofac_401_example_2_two_quarters_through_two_firms():
    assert verdicts("X", X_A=50, X_B=50, A_C=25, B_C=25)["C"] == "owned"


def test_ofac_401_example_3_direct_and_through_a_firm():
    assert verdicts("X", X_A=50, X_B=10, A_B=40)["B"] == "owned"


def test_a_firm_held_to_less_than_half_passes_nothing_on():
    assert verdicts("X", X_A=50, X_B=25, A_C=25, B_C=25)["C"] == "below"
    assert verdicts("X", X_A=49, A_B=100) == {"X": "listed", "A": "below", "B": "none"}


def test_two_listed_owners_count_together():
    assert verdicts("XY", X_A=25, Y_A=25)["A"] == "owned"


def test_control_is_not_ownership_and_has_no_stake():
    assert verdicts("X", Y_A=100)["A"] == "none"


def test_a_stake_of_unknown_size_decides_nothing():
    assert verdicts("X", X_A=None)["A"] == "undecided"
    assert verdicts("X", X_A=50, A_B=None)["B"] == "undecided"
    [unknown] = reached([Stake("X", "A", None)], {"X"})["A"].unknown
    assert unknown.owner == "X"


def test_what_is_only_alleged_decides_nothing():
    assert reached([Stake("X", "A", 100, sure=False)], {"X"})["A"].verdict == "undecided"


def test_two_firms_that_own_each_other_do_not_bring_each_other_in():
    assert verdicts("X", A_B=60, B_A=60) == {"X": "listed", "A": "none", "B": "none"}
    assert verdicts("X", A_B=60, B_A=30, X_A=50) == {"X": "listed", "A": "owned", "B": "owned"}


def test_two_statements_on_one_share_are_one_share():
    assert reached([Stake("X", "A", 30), Stake("X", "A", 30)], {"X"})["A"].total == 30


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2025-09-28", "not in force"),
        ("2025-10-15", "in force"),
        ("2025-11-09", "in force"),
        ("2025-11-10", "not in force"),
        ("2026-06-01", "not in force"),
        ("2026-11-15", "due"),
    ],
)
def test_the_affiliates_rule_is_in_force_on_its_days(day, state):
    assert rules.state("bis-affiliates", day)[0] == state
    assert rules.state("ofac-50", day)[0] == "in force"


def test_each_rule_reaches_through_its_own_lists():
    [entity, military, blocked] = rules.on("bis-affiliates", "2025-10-15")
    assert entity.covers("US BIS", "Entity List (EL) - Bureau of Industry and Security", [])
    assert not entity.covers("US BIS", "Unverified List (UVL) - Bureau of Industry and Security", [])
    assert military.covers("US BIS", "Military End User (MEU) List - Bureau of Industry and Security", [])
    assert blocked.covers("US OFAC", "", ["NPWMD"]) and not blocked.covers("US OFAC", "", ["GLOMAG"])


NAMES = "ABCDE"
STAKES = strategies.dictionaries(
    strategies.tuples(strategies.sampled_from("XABCDE"), strategies.sampled_from(NAMES)).filter(lambda p: p[0] != p[1]),
    strategies.sampled_from([10, 20, 25, 30, 40, 50, 60]),
    max_size=12,
)


def reference(stakes, listed):
    """The least set that holds the listed ones and every party owned to half by the set, found by trying all sets."""
    sets = (listed | set(some) for some in chain.from_iterable(combinations(NAMES, n) for n in range(len(NAMES) + 1)))
    closed = [
        some for some in sets
        if all(sum(p for (o, n), p in stakes.items() if n == id and o in some) < 50 for id in NAMES if id not in some)
    ]  # fmt: skip
    return min(closed, key=len)


@settings(max_examples=150, deadline=None)
@given(STAKES)
def test_it_finds_the_least_set_that_is_closed_under_the_rule(stakes):
    found = reached([Stake(o, n, p) for (o, n), p in stakes.items()], {"X"})
    under = {id for id, said in found.items() if said.verdict in ("listed", "owned")}
    assert under == reference(stakes, {"X"})


@settings(max_examples=100, deadline=None)
@given(STAKES, strategies.randoms())
def test_the_order_of_the_stakes_says_nothing(stakes, random):
    held = [Stake(o, n, p) for (o, n), p in stakes.items()]
    mixed = random.sample(held, len(held))
    assert {id: s.verdict for id, s in reached(held, {"X"}).items()} == {
        id: s.verdict for id, s in reached(mixed, {"X"}).items()
    }
