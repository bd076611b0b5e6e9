"""Names apart: what a query of ours becomes beside other people's data, and what it gives back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers import queries
from kg.model.schema import schema
from kg.store import label_names
from kg.store.label_names import APART, PLAIN, bare, types


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("MATCH (c:Company) RETURN c", "MATCH (c:KgCompany) RETURN c"),
        ("MATCH (c:Thing:Party|Vessel)", "MATCH (c:KgThing:KgParty|KgVessel)"),
        ("MATCH (c:!(Person|Company)&Party)", "MATCH (c:!(KgPerson|KgCompany)&KgParty)"),
        ("MATCH (a)-[r:OWNS|CONTROLS*1..3]->(b)", "MATCH (a)-[r:KG_OWNS|KG_CONTROLS*1..3]->(b)"),
        ("MATCH (n:Movie)-[:ACTED_IN]->(m)", "MATCH (n:Movie)-[:ACTED_IN]->(m)"),
        ("WHERE n:Case AND NOT n : Event", "WHERE n:KgCase AND NOT n : KgEvent"),
        ("RETURN 'a :Company', \"x:OWNS\" // :Company\r MATCH (:Case)", None),
        ("MATCH (n:`Company`) /* :Company */", "MATCH (n:`Company`) /* :Company */"),
        ("RETURN c {.id, Company: 1, x: c.Company}", "RETURN c {.id, Company: 1, x: c.Company}"),
        ("CREATE CONSTRAINT x FOR (n:Record) REQUIRE n.id IS UNIQUE", None),
    ],
)
def test_labels_and_types_are_translated_and_nothing_else(written, sent):
    expected = sent or written.replace("(:Case)", "(:KgCase)").replace("(n:Record)", "(n:KgRecord)")
    assert APART.query(written) == expected
    assert PLAIN.query(written) == written


@pytest.mark.parametrize("pattern", ["-[r]-", "-[r]->", "<-[]-", "--", "-->", "<--", "-[r*1..2]->", "-[ {id: $id}]-"])
def test_a_relationship_of_any_type_is_one_of_ours(pattern):
    sent = APART.query(f"MATCH (a){pattern}(b)")
    assert f":{types()}" in sent and "OWNS" not in types().replace("KG_OWNS", "")


def test_what_a_query_asks_of_names_is_answered_in_the_schemas():
    assert APART.query("RETURN type(r), labels( n )") == (
        "RETURN replace(type(r), 'KG_', ''), [kg_label IN labels(n) | replace(kg_label, 'Kg', '')]"
    )


@pytest.mark.parametrize("kind", ["flags", "lookups"])
def test_no_query_of_the_library_keeps_a_name_that_is_not_apart(kind):
    for query in queries.library(kind).values():
        sent = APART.query(query.text)
        for name in (*schema().edges, *(kind.label for kind in schema().kinds.values())):
            assert f":{name}" not in sent.replace(f":{name.upper()}_", "") or f":{name}_" in sent, (query.id, name)


@given(st.sampled_from(sorted(label_names.known())))
def test_what_comes_back_is_what_was_sent(name):
    assert bare(label_names.known()[name]) == name and bare(name) == name


def test_foreign_names_come_back_as_they_are():
    assert [bare(name) for name in ("KgMovie", "KG_ACTED_IN", "Company", "Kg")] == [
        "KgMovie",
        "KG_ACTED_IN",
        "Company",
        "Kg",
    ]
