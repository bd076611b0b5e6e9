"""A party added to an index is found as if the index had been built with it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.index.adding import add
from kg.index.building import build
from kg.index.entries import Entry
from kg.screening.lookup import screen, screen_many
from kg.screening.query import query

WORDS = ["Kim", "Yong", "Chol", "Yongchol", "Orion", "Star", "Trading", "Tradng", "Co", "Ltd", "Light", "House",
         "Lighthouse", "Lee", "Ri", "Mohammad", "Muhamad", "al", "12", "Islamic", "Guard", "Corps", "IRGC"]  # fmt: skip
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
KINDS = st.sampled_from(["Person", "Company", "Organization", "Vessel"])


@st.composite
def parties(draw, most=8):
    made = draw(st.lists(st.tuples(KINDS, st.lists(NAMES, min_size=1, max_size=2, unique=True)), max_size=most))
    return [Entry(f"p{n}", names[0], kind, tuple((name, "name") for name in names), identifiers=(("imo", f"{n}"),))
            for n, (kind, names) in enumerate(made)]  # fmt: skip


def told(index, asked):
    return [(match.id, match.probability, match.features) for match in screen(index, asked)]


@settings(max_examples=150, deadline=None)
@given(parties(), st.integers(0, 8), NAMES, KINDS)
def test_an_index_with_parties_added_answers_like_one_built_from_all(held, first, name, kind):
    grown = build(held[:first])
    asked = query(name, schema=kind)
    told(grown, asked)  # what was looked up before must not stand in the way
    for one in held[first:]:
        add(grown, one)
    assert told(grown, asked) == told(build(held), asked)


def test_a_word_that_becomes_frequent_weighs_less_everywhere():
    held = [Entry(f"p{n}", f"Orion {n}", "Company", ((f"Orion Star{chr(97 + n % 26)}{n}", "name"),)) for n in range(60)]
    grown = build(held[:1])
    for one in held[1:]:
        add(grown, one)
    asked = query("Orion Stara0")
    assert told(grown, asked) == told(build(held), asked)
    assert grown.names.totals.all.tolist() == build(held).names.totals.all.tolist()


def test_an_added_number_is_found():
    index = build([])
    add(index, Entry("ship", "Orion", "Vessel", (("Orion", "name"),), identifiers=(("imo", "9074729"),)))
    assert [match.id for match in screen(index, query(imo="9074729"))] == ["ship"]


@settings(max_examples=50, deadline=None)
@given(parties(), st.lists(st.tuples(NAMES, KINDS), max_size=12))
def test_many_queries_at_once_are_answered_like_each_by_itself(held, asked):
    index, queries = build(held), [query(name, schema=kind) for name, kind in asked]
    assert list(screen_many(index, queries)) == [screen(build(held), one) for one in queries]


@settings(max_examples=300)
@given(parties(), NAMES, KINDS)
def test_the_first_of_many_is_the_one_that_is_found_alone(held, name, kind):
    index, asked = build(held), query(name, schema=kind)
    assert screen(index, asked, limit=1) == screen(index, asked, limit=10)[:1]
