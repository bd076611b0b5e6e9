"""Words that write are refused; the same words as names, texts or comments are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.store.readonly import WRITING, is_plan, refuse_writes


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n) RETURN n // then CREATE nothing",
        "MATCH (n) /* DELETE n */ RETURN n",
        "MATCH (n {note: 'please DELETE me'}) RETURN n",
        'MATCH (n) WHERE n.text CONTAINS "SET x" RETURN n',
        "MATCH (n {note: 'it\\'s SET'}) RETURN n",
        "MATCH (n:Set)-[r:CREATE|MERGE]->(m) RETURN n.delete, $set",
        "MATCH (n) RETURN n.set AS set, {create: 1, `merge`: 2} AS m",
        "MATCH (n) RETURN n.created, n.offset, n.remove_date",
        "WITH 1 AS load RETURN load, load.x",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db.index.fulltext.queryNodes('names', $q) YIELD node RETURN node",
        "CALL { MATCH (n) RETURN n } RETURN n",
        "MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x",
        "MATCH p = (start)-[:OWNS]->(stop) WITH start, stop, p ORDER BY start DESC RETURN start",
        "MATCH (load) WITH load MATCH (load)-->(x) RETURN x",
        "CALL /* all of them */ db.labels()",
        "CALL db.labels YIELD label RETURN label",
        "call db . labels yield label return label",
        "MATCH (n)-[:CALL]->(m) RETURN n.call AS call",
        "MATCH (n) CALL\n(n) { RETURN 1 AS x } RETURN x",
        "CALL db.`labels`()",
        "SHOW TRANSACTIONS",
        "SHOW INDEXES",
    ],
)
def test_reading_passes(query):
    refuse_writes(query)


@pytest.mark.parametrize(
    "query",
    [
        "create (n)",
        "MATCH (n)\nSET\nn.x = 1",
        "MATCH (n) /* 'quote in a comment */ DELETE n // '",
        "MATCH (n {a: '\\'}) SET n.x = '1'}) REMOVE n.x",
        "WITH 'a' AS x CREATE(n)",
        "FOREACH (x IN [1] | MERGE (:A))",
        "MATCH (n) DETACH DELETE n",
        "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
        "DROP CONSTRAINT x",
        "UNWIND [1] AS i CALL (i) { RETURN i AS j } IN TRANSACTIONS RETURN j",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
        "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id",
        "DROP INDEX names IF EXISTS",
        "/* why */ EXPLAIN DROP INDEX names",
        "START DATABASE cases",
        "GRANT ROLE reader TO analyst",
        "CYPHER 5 LOAD   CSV FROM 'x' AS l RETURN l",
        "CALL apoc.cypher.runWrite('x', {})",
        "CALL `dbms`.`setConfigValue`('a', 'b')",
        "CALL db.`clearQueryCaches`()",
        "CALL dbms.killConnection YIELD x RETURN x",
        "CALL  dbms . setConfigValue('a', 'b')",
        "\\u0043REATE (n)",
        "RETURN 1 AS n; CREATE (:X)",
    ],
)
def test_writing_is_refused(query):
    with pytest.raises(UsageError):
        refuse_writes(query)


@given(st.sampled_from(sorted(WRITING)), st.sampled_from(["'", '"', "`"]), st.text(max_size=20))
def test_a_writing_clause_behind_any_quoted_text_is_seen(word, quote, text):
    quoted = text.replace("\\", "\\\\").replace(quote, quote * 2 if quote == "`" else f"\\{quote}")
    with pytest.raises(UsageError):
        refuse_writes(f"MATCH (n {{a: {quote}{quoted}{quote}}}) {word.upper()} (m)")


def test_the_message_names_the_commands_that_write():
    with pytest.raises(UsageError, match="kg load"):
        refuse_writes("MERGE (n:A)")


def test_a_plan_is_known_by_its_first_word():
    assert is_plan("/* why */ EXPLAIN RETURN 1") and is_plan("profile RETURN 1")
    assert not is_plan("RETURN 'EXPLAIN'") and not is_plan("")
