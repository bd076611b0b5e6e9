"""Building again: nothing is read, compared or written where the graph stands for what is loaded and judged."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from kg import revision
from kg.errors import StoreError
from kg.graph import bundled, evidence, standing
from kg.graph.entities import rebuild
from kg.home.places import Home
from kg.resolution import resolve
from kg.store.write import Sync
from loaders.source import source
from tests import reviewing
from tests.reviewing import EVERYTHING, SAID, firm, judge, picture

NETWORK = source("dprk_network_records")


@pytest.fixture
def compared(monkeypatch):
    """How often all records were compared."""
    calls, real = [], resolve.resolve
    monkeypatch.setattr(resolve, "resolve", lambda *given: calls.append(1) or real(*given))
    return calls


@pytest.fixture
def built(store, tmp_path, compared):
    """The small graph, resolved once; the file of judgements."""
    file = reviewing.resolved(store, tmp_path)
    assert len(compared) == 1
    return file


def test_a_graph_that_stands_is_not_computed_and_is_what_computing_gives(store, built, compared):
    before = picture(store)
    again = rebuild(store, built)
    assert len(compared) == 1 and not again.changes and picture(store) == before
    anew = rebuild(store, built, anew=True)
    assert len(compared) == 2 and not anew.changes and picture(store) == before
    assert again.kept == anew.kept
    assert (again.records, again.entities, again.edges) == (anew.records, anew.entities, anew.edges)


def test_a_judgement_brings_the_graph_on_without_comparing_all(store, built, compared):
    judge(built, "a1", "b1", "same")
    judge(built, "a1", "not-loaded", "same")
    changed = rebuild(store, built)
    assert len(compared) == 1 and changed.changes
    assert [one.right for one in changed.unknown] == ["s:not-loaded"]
    assert rebuild(store, built).unknown == changed.unknown and len(compared) == 1


def test_another_record_brings_the_graph_on_without_comparing_all(store, built, compared):
    reviewing.load(store, (*EVERYTHING, *SAID, firm("new", "Newcomer")))
    assert rebuild(store, built).changes and len(compared) == 1
    assert not rebuild(store, built, anew=True).changes


def test_records_that_went_and_came_back_are_evidence_again(store, built, compared):
    before = picture(store)
    reviewing.load(store, EVERYTHING[1:])
    reviewing.load(store)
    assert rebuild(store, built).changes and len(compared) == 1
    assert picture(store) == before


def test_a_search_that_was_altered_has_everything_computed(store, built, compared):
    reviewing.load(store, (*EVERYTHING, *SAID, firm("new", "Newcomer")))
    content = bytearray(Home(built.parent).search.read_bytes())
    content[len(content) // 2] ^= 1
    Home(built.parent).search.write_bytes(content)
    assert rebuild(store, built).changes and len(compared) == 2


def test_other_code_has_the_graph_computed(store, built, compared, monkeypatch):
    monkeypatch.setattr(revision, "code", lambda: "another revision")
    assert not rebuild(store, built).changes and len(compared) == 2


def test_entities_taken_away_by_hand_come_back(store, built, compared):
    before = picture(store)
    store.write("MATCH (n:Thing {id: 's:o'}) DETACH DELETE n")
    assert rebuild(store, built).changes and picture(store) == before


def test_what_was_written_in_part_is_completed_whatever_the_judgements(store, built, compared, monkeypatch):
    before = picture(store)
    judge(built, "a1", "b1", "same")

    def breaks(self, *given):
        raise StoreError("the power went")

    monkeypatch.setattr(Sync, "edges", breaks)
    with pytest.raises(StoreError):
        rebuild(store, built)
    monkeypatch.undo()
    reviewing.take_all_back(built)
    rebuild(store, built)
    assert picture(store) == before


def test_a_lost_file_has_everything_computed(store, built, compared):
    (built.parent / "resolution.pickle").unlink()
    assert not rebuild(store, built).changes and len(compared) == 2


@pytest.fixture
def sample(tmp_path, monkeypatch):
    """A bundled source in a folder of the test's own."""
    folder = tmp_path / NETWORK.id
    shutil.copytree(NETWORK.folder, folder)
    monkeypatch.setattr(type(NETWORK), "folder", property(lambda self: folder))
    return folder / "sample"


@pytest.fixture
def loads(monkeypatch):
    """How often files were loaded."""
    calls, real = [], bundled.load
    monkeypatch.setattr(bundled, "load", lambda *given, **options: calls.append(1) or real(*given, **options))
    return calls


def test_a_bundled_source_that_stands_is_not_read_again(store, tmp_path, sample, loads):
    first = bundled.brought(store, NETWORK, tmp_path)
    records = evidence.records(store)
    again = bundled.brought(store, NETWORK, tmp_path)
    assert len(loads) == 1 and evidence.records(store) == records
    assert again == replace(first, changes=again.changes) and not again.changes


def test_a_bundled_source_is_read_where_file_code_or_graph_is_another(store, tmp_path, sample, loads, monkeypatch):
    bundled.brought(store, NETWORK, tmp_path)
    store.write("MATCH (r:Record {schema: 'Claim'}) DETACH DELETE r")
    assert bundled.brought(store, NETWORK, tmp_path).changes.made and len(loads) == 2
    claims = (sample / "claims.csv").read_text("utf-8").splitlines()
    (sample / "claims.csv").write_text("\n".join(claims[:2]) + "\n", "utf-8")
    assert bundled.brought(store, NETWORK, tmp_path).changes.removed and len(loads) == 3
    monkeypatch.setattr(revision, "code", lambda: "another revision")
    assert not bundled.brought(store, NETWORK, tmp_path).changes and len(loads) == 4
    Home(tmp_path).bundled.write_text("{", "utf-8")
    assert not bundled.brought(store, NETWORK, tmp_path).changes and len(loads) == 5


def test_what_a_graph_has_is_told_in_numbers(store, built):
    records, things, edges, links = standing.size(store)
    assert records == len(EVERYTHING) == links and things and edges


def test_every_module_that_decides_is_part_of_the_revision():
    for part in ("graph", "resolution", "screening", "store"):
        modules = {file for file in (revision.HERE / part).rglob("*") if file.suffix in (".py", ".csv")}
        assert modules and modules <= revision.files()
    assert set((revision.HERE / "vocab").glob("*.csv")) <= revision.files()
