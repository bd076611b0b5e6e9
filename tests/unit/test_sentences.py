"""Sentences from templates: singular and plural, parts that fall away, nothing denied twice."""

from __future__ import annotations

import pytest

from kg.answers.flags import flags
from kg.answers.sentences import FIELD, OPTIONAL, counted, fill, span

CASES = "{name}: {cases:violation case|violation cases} ({dates})"


@pytest.mark.parametrize(
    ("cases", "told"),
    [(1, "A: 1 violation case (2015)"), (2, "A: 2 violation cases (2015)"), (0, "A: 0 violation cases (2015)")],
)
def test_a_number_has_its_noun(cases, told):
    assert fill(CASES, {"name": "A", "cases": cases, "dates": ["2015"]}) == told


def test_a_part_whose_value_is_unknown_falls_away():
    way = "{name}[[: to {to}]][[ by way of {via}]]"
    assert fill(way, {"name": "Goods went.", "to": "Iran", "via": None}) == "Goods went: to Iran"
    assert fill(way, {"name": "Goods went.", "to": None, "via": None}) == "Goods went."
    assert fill(way, {"name": "A", "to": "Iran", "via": "Türkiye"}) == "A: to Iran by way of Türkiye"


def test_numbers_and_lists_are_written_for_people():
    assert fill("{kg} kg to {who}", {"kg": 39650.0, "who": ["A", "B"]}) == "39,650 kg to A, B"
    assert counted(1200, "thing", "things") == "1,200 things"


def test_a_country_is_named_in_a_sentence_and_not_given_as_a_code():
    told = fill("{name}: {states}, declared for {to}", {"name": "A", "states": ["kp", "pa"], "to": "tw"})
    assert told == "A: North Korea, Panama, declared for Taiwan"


def test_a_template_with_a_name_the_query_does_not_return_is_an_error():
    with pytest.raises(KeyError):
        fill("{nothing}", {"name": "A"})


def test_one_day_is_printed_once():
    assert span("2017-10-19", "2017-10-19") == "2017-10-19"
    assert (span("2016", "2017"), span("2016", ""), span("", "2017"), span("", "")) == (
        "2016 – 2017",
        "2016 –",
        "– 2017",
        "",
    )


@pytest.mark.parametrize("flag", flags())
def test_what_cannot_be_judged_is_told_without_what_is_unknown(flag):
    template = flags()[flag].facts["summary"]["not_evaluable"]
    names = {name for name, *_ in FIELD.findall(template)}
    told = fill(template, {**dict.fromkeys(names), "name": "A", "day": "2018", "why": "B", "known": 0})
    assert not any(mark in told for mark in "[]{}|") and "by way of" not in told
    assert all(FIELD.search(part) for part in OPTIONAL.findall(template))


def test_a_unit_is_no_country():
    assert fill("{amount} {unit} to {country}", {"amount": 120, "unit": "kg", "country": "kg"}) == (
        "120 kg to Kyrgyzstan"
    )
