"""A table declared to be a series: its rows count, evidenced cases are proposed as rows and never counted twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers.totals.cases import Case
from kg.answers.totals.declared_series import declare, matches
from kg.errors import UsageError

TABLE = "kr_motie_cases/user/mine"


def case(id: str, day: str = "2017-10", to: str = "cn", regime: str = "NSG", source: str = "kr_motie_cases") -> Case:
    days = (f"{day}-01", f"{day}-31") if day else None
    series, member = ("", "unknown") if source == TABLE else ("motie-156", "yes")
    return Case(id, id, series, member, days, (regime,) if regime else (), (to,), (), 1, {}, source)


def row(id: str, day: str = "2017-10", to: str = "cn", regime: str = "NSG") -> Case:
    return case(id, day, to, regime, TABLE)


def test_rows_of_the_table_count_to_the_series():
    declared = declare([case("k"), row("1", "2018-01")], TABLE, "motie-156")
    assert {(c.id, c.series, c.in_series) for c in declared.cases} == {
        ("k", "motie-156", "yes"), ("1", "motie-156", "yes"),
    }  # fmt: skip


def test_a_case_that_can_be_a_row_is_proposed_and_counts_with_it():
    declared = declare([case("k"), row("1")], TABLE, "motie-156")
    [match] = declared.matches
    assert (match.case, match.row, match.agrees[1:]) == ("k", "1", ("China", "Nuclear Suppliers Group"))
    assert len({c.event for c in declared.cases}) == 1


@pytest.mark.parametrize("other", [row("1", "2018-01"), row("1", to="ir"), row("1", regime="AG"), row("1", "")])
def test_what_differs_or_has_no_date_is_not_proposed(other):
    assert matches([case("k")], [other]) == []


def test_a_regime_that_one_side_does_not_state_differs_from_nothing():
    assert len(matches([case("k", regime="")], [row("1")])) == 1


def test_two_cases_share_one_row_only_when_there_is_but_one():
    both = [case("a"), case("b")]
    one = declare([*both, row("1")], TABLE, "motie-156")
    two = declare([*both, row("1"), row("2")], TABLE, "motie-156")
    assert len(one.matches) == 2 and len({c.event for c in one.cases}) == 2
    assert len(two.matches) == 4 and len({c.event for c in two.cases}) == 2


def test_a_case_with_one_candidate_leaves_the_other_row_to_its_neighbour():
    wide = replace(case("a"), days=("2017-01-01", "2017-12-31"))
    declared = declare([wide, case("b"), row("1"), row("2", "2017-03")], TABLE, "motie-156")
    assert len({c.event for c in declared.cases}) == 2


@given(st.lists(st.sampled_from(["2017-10", "2017-11", "2018-01"]), max_size=6), st.integers(1, 4))
def test_declaring_never_counts_less_than_the_rows_nor_more_than_all(days, rows):
    cases = [*(case(f"k{n}", day) for n, day in enumerate(days)), *(row(str(n)) for n in range(rows)), case("x", "")]
    declared = declare(cases, TABLE, "motie-156")
    events = {c.event for c in declared.cases}
    assert rows <= len(events) <= len(cases)
    assert len(events) == rows + 1 + max(0, days.count("2017-10") - rows) + len(days) - days.count("2017-10")


def test_an_unknown_series_or_table_is_refused_with_those_there_are():
    with pytest.raises(UsageError, match="no case in the graph") as error:
        declare([case("k"), row("1")], TABLE, "motie-157")
    assert "motie-156" in error.value.todo
    with pytest.raises(UsageError, match="no table") as error:
        declare([case("k"), row("1")], "mine", "motie-156")
    assert TABLE in error.value.todo
