"""Who was on whose list of favoured countries on which day, and which provision was in force, by the bundled rules."""

from __future__ import annotations

import pytest

from kg.model.records import Record, Relation, Statement
from tests.readings import by_key, of_kind, sample

BEFORE_ALL, AFTER_ALL = "", "9999-12-31"


@pytest.fixture(scope="module")
def said() -> list[Statement]:
    return sample("control_rules")


@pytest.fixture(scope="module")
def rules(said: list[Statement]) -> dict[str, Record]:
    return by_key(of_kind(said, "Rule"))


def groups(said: list[Statement], country: str, day: str) -> set[str]:
    """Names of the groups this country was in on this day; first and last day count."""
    names = {s.id: str(s.first("name")) for s in said if isinstance(s, Record) and s.schema == "CountryGroup"}
    within = [
        s for s in said
        if isinstance(s, Relation) and s.start == f"control_rules:c-{country}" and s.end in names
        and (s.since or BEFORE_ALL) <= day <= (s.until or AFTER_ALL)
    ]  # fmt: skip
    return {names[s.end] for s in within}


DAYS = {
    "kr": {
        "2015-01-01": "JP Group A", "2019-07-04": "JP Group A", "2019-08-07": "JP Group A", "2019-08-27": "JP Group A",
        "2019-08-28": "JP Group B", "2021-06-30": "JP Group B", "2023-07-20": "JP Group B",
        "2023-07-21": "JP Group A", "2026-11-29": "JP Group A",
    },
    "jp": {
        "2015-01-01": "KR area Ka", "2019-09-17": "KR area Ka", "2019-09-18": "KR area Ka-2",
        "2023-04-23": "KR area Ka-2", "2023-04-24": "KR area Ka", "2026-11-29": "KR area Ka",
    },
}  # fmt: skip
"""The ROK on Japan's lists and Japan on the ROK's, day by day."""


@pytest.mark.parametrize(("country", "day"), [(country, day) for country, days in DAYS.items() for day in days])
def test_who_is_on_whose_list_day_by_day(said: list[Statement], country: str, day: str) -> None:
    assert groups(said, country, day) == {DAYS[country][day]}


def test_nobody_is_in_two_groups_of_one_state_on_any_day_of_a_change(said: list[Statement]) -> None:
    days = {day for s in said if isinstance(s, Relation) for day in (s.since, s.until) if day >= "2015"}
    for day in days:
        assert len(groups(said, "kr", day)) == 1 and len(groups(said, "jp", day)) == 1, day


def test_a_group_without_the_rok_is_smaller_by_one(said: list[Statement]) -> None:
    members = {s.start for s in said if isinstance(s, Relation) and s.end == "control_rules:jp-a"}
    assert len(members) == 27, "Japan's government counted 27 with the ROK"


@pytest.mark.parametrize(
    ("day", "licences"),
    [
        ("2019-07-03", set()),
        ("2019-07-04", {"jp-three-2019", "jp-three-2019-individual", "jp-resist-2019-special"}),
        ("2019-12-20", {"jp-three-2019", "jp-three-2019-individual", "jp-resist-2019"}),
        ("2023-03-22", {"jp-three-2019", "jp-three-2019-individual", "jp-resist-2019"}),
        ("2023-03-23", {"jp-resist-2019", "jp-three-2023", "jp-three-2023-individual"}),
    ],
)
def test_which_notice_ruled_resist_for_the_rok(rules: dict[str, Record], day: str, licences: set[str]) -> None:
    found = {
        id for id, r in rules.items()
        if "photoresists" in r.all("item") and str(r.first("in_force")) <= day <= str(r.first("until") or AFTER_ALL)
    }  # fmt: skip
    assert found == licences


def test_both_states_are_in_all_four_regimes(said: list[Statement]) -> None:
    regimes = {s.id for s in said if isinstance(s, Record) and s.schema == "Regime"}
    for country in ("kr", "jp"):
        found = {s.end for s in said if isinstance(s, Relation) and s.start == f"control_rules:c-{country}"}
        assert regimes <= found and len(regimes) == 4


def test_every_rule_and_membership_names_where_it_was_read(said: list[Statement]) -> None:
    rules = [s for s in said if isinstance(s, Record) and s.schema in ("Rule", "CountryGroup")]
    assert all(r.first("citation") and r.first("source_url") for r in rules)
    assert all("<http" in s.quote for s in said if isinstance(s, Relation))


def test_words_of_a_document_have_language_and_page(rules: dict[str, Record]) -> None:
    quoted = [r for r in rules.values() if r.first("quote")]
    assert len(quoted) >= 20 and all(r.first("quote_lang") and r.first("quote_url") for r in quoted)
