"""Duplicates in a table of people and firms: slips and bridges join, households stay as many as they are."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.records import Record, record
from kg.resolution.likeness import DIGIT, TURNED, days
from kg.resolution.link import link
from kg.resolution.shared_numbers import shared_by_strangers

HOUSE = "12 Poplar Drive, Blackwater OH 43004"
MAIL = "familie@post.example"


def people(*rows: dict[str, Any], kind: str = "Person") -> list[Record]:
    return [record("t", kind, f"{n:02}", f"table.csv:{n}", row) for n, row in enumerate(rows)]


def parties(records: list[Record]) -> set[frozenset[int]]:
    """Numbers of the rows that are one party."""
    found: dict[str, set[int]] = {}
    for id, party in link(records).party.items():
        found.setdefault(party, set()).add(int(id[2:]))
    return {frozenset(rows) for rows in found.values()}


def one(*rows: dict[str, Any], kind: str = "Person") -> bool:
    return len(parties(people(*rows, kind=kind))) == 1


def test_a_short_form_of_the_given_name_at_one_address_is_one_person():
    assert one({"name": "Margaret Charnley", "address": HOUSE}, {"name": "Charnley, Peggy", "address": HOUSE})
    assert one({"name": "Ed Quillfeather", "address": HOUSE}, {"name": "Eddie Quillfeather", "address": HOUSE})


def test_people_of_one_house_are_several():
    shared = {"address": HOUSE, "email": MAIL, "phone": "614-555-0181"}
    assert not one({"name": "Mark Quillfeather", **shared}, {"name": "Joanne Quillfeather", **shared})
    twins = {**shared, "birth_date": "1997-09-28"}
    assert not one({"name": "Mark Quillfeather", **twins}, {"name": "Joanne Quillfeather", **twins})
    mother = {"name": "Mary Quillfeather", "birth_date": "1968-01-02", **shared}
    assert not one(mother, {"name": "Mara Quillfeather", "birth_date": "1997-09-28", **shared})


def test_another_family_name_with_birth_date_and_address_is_one_person():
    rows = ({"name": f"Annalena {name}", "birth_date": "1981-04-05", "address": HOUSE} for name in ("Moser", "Falk"))
    assert one(*rows)


@pytest.mark.parametrize(("left", "right"), [("Jr", "Sr"), ("II", "III"), ("I", "II")])
def test_father_and_son_are_two(left, right):
    shared = {"address": HOUSE, "birth_date": "1982"}
    assert not one(
        {"name": f"Morris Quillfeather {left}", **shared}, {"name": f"Morris Quillfeather {right}", **shared}
    )
    assert one({"name": f"Morris Quillfeather {left}", **shared}, {"name": "Morris Quillfeather", **shared})


def test_a_record_that_fits_father_and_son_is_neither():
    name = {"name": "Morris Quillfeather", "address": HOUSE}
    rows = (
        {**name, "birth_date": "1950-02-03"},
        {**name, "birth_date": "1984-11-20"},
        name,
        {**name, "phone": "614-1"},
    )
    assert parties(people(*rows)) == {frozenset({0}), frozenset({1}), frozenset({2, 3})}


def test_what_two_records_know_together_joins_a_third():
    rows = (
        {"name": "Bob Quillfeather", "birth_date": "1978-11-12", "address": HOUSE, "phone": "614-555-0181"},
        {"name": "Robert J Quillfeather", "birth_date": "1978-12-11", "phone": "614-555-0181", "email": MAIL},
        {"name": "B Quillfeather", "birth_date": "1979-11-12", "address": HOUSE, "email": MAIL},
    )
    assert one(*rows)


def test_dates_with_one_slip_are_alike():
    values = ["1973-11-21", "1973-11-12", "1973-12-11", "1973-11-22", "1974-12-22"]
    alike = days(values)
    places = [(a, b) for a, b in combinations(range(len(values)), 2)]
    left, right = zip(*places, strict=True)
    import numpy as np

    found = dict(zip(places, alike(np.array(left), np.array(right)).tolist(), strict=True))
    assert found[0, 1] == DIGIT and found[1, 2] == TURNED and found[0, 3] == DIGIT
    assert found[0, 4] == found[1, 4] == 0


def test_what_is_no_gender_contradicts_none():
    rows = [{"name": "Jeffrey Quillfeather", "address": HOUSE, "gender": word} for word in ("Male", "Unknown", "m")]
    assert one(*rows)
    assert not one(rows[0], {**rows[0], "gender": "F"})


def test_an_e_mail_address_is_read_out_of_what_stands_around_it():
    rows = ({"name": "Maria Quillfeather", "email": f"Maria Q <{MAIL}>"}, {"name": "M Quillfeather", "email": MAIL})
    assert one(*rows)


def test_bearers_of_one_number_are_strangers_when_not_even_consonants_agree():
    spelled = people({"name": "Zara Thompson"}, {"name": "Sarah Tompson"})
    assert not shared_by_strangers(("x", one) for one in spelled)
    assert shared_by_strangers(("x", one) for one in people({"name": "Jim Muir"}, {"name": "Otto Otter"})) == ["x"]


ROW = st.fixed_dictionaries({
    "name": st.sampled_from(["John Quill", "Jon Quill", "Jane Quill", "J Quill", "John Feather"]),
    "birth_date": st.sampled_from(["", "1970-10-10", "1990-03-15", "1970"]),
    "address": st.sampled_from(["", HOUSE]), "phone": st.sampled_from(["", "614-555-0181", "614-555-0199"]),
})  # fmt: skip


@given(st.lists(ROW, min_size=2, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(rows, chance: random.Random):
    found = people(*rows)
    mixed = list(found)
    chance.shuffle(mixed)
    assert parties(mixed) == parties(found)


def test_a_table_of_names_alone_is_judged_by_its_names():
    rows = (
        {"name": name}
        for name in ("Philips Gloeilampenfabrieken NV", "Philips Gloeilampenfabriken", "Shell Research BV")
    )
    assert parties(people(*rows, kind="Company")) == {frozenset({0, 1}), frozenset({2})}
