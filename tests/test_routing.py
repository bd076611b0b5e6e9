"""A Neo4j address that is routed, as a cluster or a hosted database has it: reads go by the readers' route."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from neo4j.exceptions import Neo4jError

from kg.cli import group
from kg.errors import DeadlineError, StoreError, UsageError
from kg.store import Store
from tests import neo4j_server
from tests.conftest import WIPE, require

SAMPLE = next(Path(__file__).parent.parent.glob("loaders/un_1718_vessels/sample/*"))
FOREVER = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c % 7 = 3 RETURN count(c) AS n"
)


@pytest.fixture(scope="module")
def routed(request, tmp_path_factory) -> Iterator[Store]:
    """A real server at a neo4j:// address."""
    require(request.config, "5.26")
    with neo4j_server.running("5.26", tmp_path_factory.mktemp("routed") / "home") as uri:
        neo4j_server.opened(uri).close()  # its database may still be starting
        with Store(uri.replace("bolt://", "neo4j://"), "neo4j", "", "neo4j", reader=("neo4j", "")) as opened:
            yield opened


def test_a_read_sees_what_was_written_before_whoever_answers_it(routed):
    routed.write(WIPE)
    for number in range(20):
        routed.write("CREATE (:Firm {id: $id})", {"id": str(number)})
        assert routed.read("MATCH (f:Firm) RETURN count(f) AS n").rows == [{"n": number + 1}]
    kept = routed._bookmarks
    assert kept is not None and list(kept.get_bookmarks()), "the next session waits for the last write"


def test_reads_are_routed_to_readers_and_writes_to_the_leader(routed):
    with routed._session("READ") as session, pytest.raises(Neo4jError, match="read access mode"):
        session.run("CREATE (:Firm)").consume()
    assert routed.write("CREATE (f:Firm {id: 'by the leader'}) RETURN f.id AS id").rows == [{"id": "by the leader"}]


def test_a_deadline_ends_a_routed_query_and_nothing_runs_on(routed):
    with pytest.raises(DeadlineError):
        routed.read(FOREVER, deadline=0.5)
    assert routed._deadlines.shown() == []
    with pytest.raises(UsageError):
        routed.read("CREATE (:Firm)")


def test_the_commands_work_at_a_routed_address(routed, tmp_path):
    routed.write(WIPE)
    at = {"KG_HOME": str(tmp_path / "kg"), "KG_NEO4J_URI": routed.uri}
    done = CliRunner().invoke(group, ["load", "un_1718_vessels", str(SAMPLE), "--format", "json"], env=at)
    assert done.exit_code in (0, 1), done.stderr
    done = CliRunner().invoke(group, ["query", "MATCH (r:Record) RETURN count(r) AS n", "--format", "json"], env=at)
    assert done.exit_code == 0 and '"n": 0' not in done.stdout
    routed.write(WIPE)


def test_a_local_graph_moves_to_a_server_with_one_command(routed, kg_home):
    routed.write(WIPE)

    def kg(*arguments, **environment):
        done = CliRunner().invoke(group, [*arguments, "--format", "json"], env=environment)
        assert done.exit_code in (0, 1), (done.stderr, done.exception)
        return json.loads(done.stdout)

    kg("load", "un_1718_vessels", str(SAMPLE))
    here = kg("screen", "Hao Fan 6")
    with pytest.raises(UsageError, match="no server is named"):
        CliRunner().invoke(group, ["restore", "--local"], catch_exceptions=False)
    assert kg("restore", "--local", KG_NEO4J_URI=routed.uri)["restored"]
    there = kg("screen", "Hao Fan 6", KG_NEO4J_URI=routed.uri)
    assert there["matches"] == here["matches"] and here["matches"]
    with pytest.raises(UsageError, match="--replace"):
        CliRunner().invoke(group, ["restore", "--local"], catch_exceptions=False, env={"KG_NEO4J_URI": routed.uri})
    routed.write(WIPE)


def test_a_cluster_that_is_not_there_is_said_with_the_next_step(tmp_path):
    with pytest.raises(StoreError, match="no graph database answers"):
        Store("neo4j://127.0.0.1:1", "neo4j", "", "neo4j")
