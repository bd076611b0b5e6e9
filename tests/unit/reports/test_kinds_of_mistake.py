"""Kinds of mistake that a reader found in real text (docs/reports-read.csv), in sentences about nobody."""

from __future__ import annotations

import pytest

from benchmarks.doubts import read
from kg.reports.candidate import Candidate

NONE = """
There was interest from Togo in coal that was sold elsewhere.
Togo, the Times said, could lead Peru into war over coal exports.
Officials sold 500 mln dollars to Togo.
""".strip().splitlines()
NAMED = [
    (
        "It shipped coal from Peru to the Democratic People’s Republic of Korea.",
        "Democratic People’s Republic of Korea",
    ),
    ("The tanker Blue Vale transferred about 600 tons of refined oil to a ship of Togo.", "refined oil"),
    ("The tanker Blue Vale, a Togo-flagged ship, left.", "Togo"),
    ("The vessel, named BLUE VALE, was seized at Vale-Hill port in May 2018.", "Vale-Hill"),
    ("They run the tanker Blue Vale, seized by Togo in May 2018 for carrying arms.", "Blue Vale"),
    ("He was told by Ann Hill, a citizen of Togo, who operated a company called Vale Trading Co., Ltd.", "Ann Hill"),
    ("The tanker Blue Vale — formerly known as the Sea Vale — was bought by Vale Shipping.", "Sea Vale"),
    ("The Vale Shipping-managed vessel Blue Vale left.", "Vale Shipping"),
    ("Ships such as BLUE VALE 2 (Togo-flagged) carried oil.", "Togo"),
    ("The parts were shipped to buyers in Togo via Peru.", "Peru"),
    ("Vale Trading Co., Ltd. shipped jet engines and parts to Togo.", "Togo"),
]
NEVER = [
    ("Sanctioned firms are Togo-based Vale Shipping and several firms in Peru.", "Peru"),
    ("Vale Trading Co., Ltd. sold coal to support the war in Togo.", "Togo"),
    ("U.S. tankers carried oil through the Gulf.", "U"),
    ("Vale Shipping sold coal to countries Togo had warned.", "Togo"),
    ("The tanker Blue Vale took coal from London traders in May 2018.", "London"),
    ("The tanker Blue Vale carried oil to a ship in May, officials in Togo said.", "Togo"),
    ("Vale Trading Co., Ltd. sold arms to Peru and gave a part of its gains to rebels in Togo.", "Togo"),
    ("Vale Trading Co., Ltd. exported engines to Peru, Togo justice officials said.", "Togo"),
    ("The U.S.-flagged Togolese tanker Blue Vale left.", "Togolese"),
]
UNSURE = [
    ("According to the court, U.N. sanctions notwithstanding, Vale Trading Co., Ltd. shipped coal to Peru.", "alleged"),
    ("The tanker Blue Vale was seized at Busan in May 2018, officials told the BBC.", "alleged"),
    ("No Togolese coal had been shipped by Vale Trading Co., Ltd. to Peru.", "denied"),
    ("The alleged sale by Vale Trading Co., Ltd. of coal to Peru was not mentioned.", "alleged"),
]


def names(found: list[Candidate]) -> set[str]:
    return {named.name for one in found for _, named in one.roles}


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_read_where_nothing_is_said(text):
    assert not [one for one in read(text) if one.tier != "D"]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_who_and_where_is_read(text, name):
    assert name in names(read(text))


@pytest.mark.parametrize(("text", "name"), NEVER)
def test_what_belongs_to_something_else_is_left(text, name):
    assert name not in names(read(text))


@pytest.mark.parametrize(("text", "modality"), UNSURE)
def test_the_nearest_doubt_counts(text, modality):
    found = read(text)
    assert found
    assert {one.modality for one in found} == {modality}
