"""A table that is a published series counts in place of the evidenced cases: by its holder's word, or by its rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers.totals.cases import Case
from kg.answers.totals.margins import margins
from kg.answers.totals.numbers import Total
from kg.answers.totals.series import tell, undeclared

TABLE = "kr_motie_cases/user/mine"
TOTAL = Total(
    id="t", metric="cases", dimension="all", value=10.0, unit="cases", window="2015-01/2019-03", authority="MOTIE",
    status="published", source="s", relayed_by="", publication=(), series="motie-156", table="years", counts={},
    confidence="high", note="",
)  # fmt: skip


def case(id: str, day: str = "2017-10-05", source: str = "kr_motie_cases", series: str = "", to: str = "cn") -> Case:
    own = source != "kr_motie_cases"
    which = series if own else "motie-156"
    member = "yes" if which else "unknown"
    return Case(id, id, which, member, (day, day) if day else None, ("NSG",), (to,), (), 1, {}, source)


def table(many: int, day: str = "2017-10-05", source: str = TABLE, series: str = "") -> list[Case]:
    return [case(f"{source}:{n}", day, source, series) for n in range(many)]


def evidenced(cases: list[Case], *totals: Total, **said: str) -> int:
    told = tell(cases, totals or (TOTAL,), **said)
    [margin] = margins([TOTAL], told.cases)
    assert margin.evidenced is not None
    return margin.evidenced


OTHERS = [case("a", to="ir"), case("b", "2018-01-01", to="vn"), case("c", "", to="sy")]
"""Evidenced cases that agree with no row of the table."""


def test_a_declared_table_with_all_rows_counts_in_place_of_the_evidenced_cases():
    assert evidenced([*OTHERS, *table(10)], table=TABLE, series="motie-156") == 10


def test_a_table_declared_at_its_load_does_so_without_a_word():
    told = tell([*OTHERS, *table(10, series="motie-156")], [TOTAL])
    [standing] = told.tables
    assert (standing.by, standing.rows, standing.whole, standing.replaced) == ("load", 10, True, ("a", "b", "c"))


def test_exactly_as_many_rows_in_the_window_are_taken_for_the_series_and_that_is_told():
    told = tell([*OTHERS, *table(10)], [TOTAL])
    assert [one.by for one in told.tables] == ["rows"]
    assert evidenced([*OTHERS, *table(10)]) == 10


@pytest.mark.parametrize(
    "rows",
    [table(9), table(11), [*table(9), case("late", "2019-04-01", TABLE)], [*table(9), case("undated", "", TABLE)]],
)
def test_other_numbers_of_rows_or_days_outside_leave_a_table_open(rows):
    assert tell([*OTHERS, *rows], [TOTAL]).tables == ()


def test_none_leaves_a_table_open_whatever_its_rows_or_its_load_say():
    cases = undeclared([*OTHERS, *table(10, series="motie-156")], TABLE)
    assert tell(cases, [TOTAL], TABLE, "none").tables == ()


def test_a_table_of_one_year_replaces_the_cases_of_that_year_only():
    of_2017 = replace(TOTAL, id="y", value=4.0, window="2017")
    told = tell([*OTHERS, *table(4)], [TOTAL, of_2017], TABLE, "motie-156")
    [standing] = told.tables
    assert standing.window == "2017-01-01/2017-12-31"
    assert standing.replaced == ("a",)  # c has no day: it can be of another year
    assert evidenced([*OTHERS, *table(4)], TOTAL, of_2017, table=TABLE, series="motie-156") == 6


def test_a_table_with_fewer_rows_than_evidenced_cases_counts_beside_them():
    of_that_day = [case(f"k{n}", to="ir") for n in range(3)]
    told = tell([*of_that_day, *table(2)], [TOTAL], TABLE, "motie-156")
    assert [(one.whole, one.replaced) for one in told.tables] == [(False, ())]


def test_two_tables_are_told_apart():
    told = tell([*OTHERS, *table(10), *table(3, source="kr_motie_cases/user/other")], [TOTAL])
    assert [one.table for one in told.tables] == [TABLE]
    assert {c.source for c in told.cases if not c.series} == {"kr_motie_cases/user/other"}


@given(st.lists(st.sampled_from(["2015-02-01", "2017-10-05", "2019-03-31", ""]), max_size=10), st.integers(10, 14))
def test_a_table_with_the_published_number_of_rows_never_counts_more_than_its_rows(days, rows):
    cases = [case(f"k{n}", day, to="ir") for n, day in enumerate(days)]
    assert evidenced([*cases, *table(rows)], table=TABLE, series="motie-156") == rows
