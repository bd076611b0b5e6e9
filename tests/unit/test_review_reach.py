"""Which queries a change can reach: by the labels and types they name, and never too few."""

from __future__ import annotations

import pytest

from kg.answers import flags
from kg.review.affected_queries import names, reached


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (a:Case)-[r]->(b) RETURN b",
        "MATCH (a:Case)--(b) RETURN b",
        "MATCH (a:Case)-->(b) RETURN b",
        "MATCH (a:Case)<-[*1..3]-(b) RETURN b",
        "MATCH (n) RETURN n",
        "MATCH (n {id: $id}) RETURN n",
        "MATCH (a:Case), (b) RETURN b",
        "MATCH (a:$label) RETURN a",
    ],
)
def test_a_query_that_looks_at_anything_is_always_reached(query):
    assert names(query) is None and reached(query, {"Vessel"})


def test_a_query_that_names_its_labels_is_reached_by_these_only():
    query = "MATCH (a:Case)<-[:EXPORTER_IN|CONSIGNEE_IN]-(b) WHERE NOT (a)-[:LED_TO]->(:Measure) RETURN a AS `x:Vessel`"
    assert reached(query, {"CONSIGNEE_IN"}) and reached(query, {"Measure"}) and reached(query, {"LED_TO", "Vessel"})
    assert not reached(query, {"Vessel", "OWNS"}) and not reached(query, set())


def test_words_in_texts_and_comments_name_nothing():
    assert names("/* :Vessel */ MATCH (a:Case) // :Person\nWHERE a.x = ':Company' RETURN a") == {"Case"}


@pytest.mark.parametrize("flag", flags.flags().values(), ids=lambda flag: flag.id)
def test_a_flag_is_reached_by_every_label_of_its_subjects(flag):
    """Its query names labels at least, so a change of a ship does not run the flags on trade."""
    found = names(flag.text)
    assert found is None or any(name[:1].isupper() for name in found)
