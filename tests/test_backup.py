"""Backup and restore: what comes back is what was there, on every engine; what is damaged changes nothing."""

from __future__ import annotations

import json
import zipfile

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.api.audit import Audit
from kg.backup import archive, content, restoring
from kg.backup.making import make
from kg.cli import group
from kg.errors import DataError, KgError, SourceError, StoreError, UsageError
from kg.graph import evidence, layer_writing, standing
from kg.graph.entities import rebuild
from kg.home import chain
from kg.home.places import Home
from kg.judgements import history
from tests import reviewing
from tests.conftest import WIPE
from tests.damage import damaged
from tests.reviewing import judge, picture


def everything(store):
    """All parts of the graph, in an order of their own."""
    return {
        part: sorted(json.dumps(row, sort_keys=True) for row in content.rows(store, part)) for part in content.PARTS
    }


@pytest.fixture(scope="module")
def backed_up(local_store, tmp_path_factory):
    """A home with judgements and files of its own, its graph, and the backup of both."""
    home = tmp_path_factory.mktemp("backed-up") / "home"
    local_store.write(WIPE)
    file = reviewing.resolved(local_store, home)
    judge(file, "a1", "b1", "same")
    judge(file, "a1", "o", "different")
    rebuild(local_store, file)
    (home / "mappings").mkdir()
    (home / "mappings" / "표.yaml").write_text("적발일자: detected\n", "utf-8")
    (home / "server.json").write_text("{}")
    (home / "dashboard.token").write_text("secret")
    backup = home.parent / "backup.kgz"
    make(local_store, home, backup)
    return backup, everything(local_store), picture(local_store)


def back(backup, store, home):
    with archive.opened(backup) as found:
        return restoring.restore(found, store, home)


def test_a_backup_fills_every_engine_with_what_was_there(backed_up, engine, tmp_path):
    backup, parts, entity_layer = backed_up
    engine.write(WIPE)
    home = Home(tmp_path / "new").ready()
    done = back(backup, engine, home.folder)
    assert everything(engine) == parts and picture(engine) == entity_layer
    assert done.files >= 3 and not done.replaced and done.counts["records"] == len(reviewing.EVERYTHING)
    assert [one.decision for one in history.begun(home.judgements).in_force] == ["same", "different"]
    assert (home.mappings / "표.yaml").read_text("utf-8") == "적발일자: detected\n"
    assert not (home.folder / "server.json").exists() and not (home.folder / "dashboard.token").exists()
    assert not rebuild(engine, home.judgements).changes, "what came back stands for its records and judgements"
    engine.write(WIPE)


def test_what_is_there_is_replaced_and_its_judgements_are_kept_aside(backed_up, store, tmp_path):
    backup, parts, _ = backed_up
    file = reviewing.resolved(store, tmp_path)
    judge(file, "v3", "v1", "same")
    reviewing.load(store, [*reviewing.FIRMS[:3], reviewing.firm("new", "Newcomer")])
    rebuild(store, file)
    assert restoring.occupied(store, tmp_path) == "1 sources in the graph and judgements in the home"
    before = file.read_bytes()
    done = back(backup, store, tmp_path)
    assert everything(store) == parts and done.replaced
    assert (Home(tmp_path).folder / "replaced").is_dir()
    (aside,) = (tmp_path / "replaced").rglob("judgements.jsonl")
    assert aside.read_bytes() == before
    store.write(WIPE)


def test_an_interrupted_restore_is_completed_by_the_same_command(backed_up, store, tmp_path, monkeypatch):
    backup, parts, _ = backed_up

    def breaks(*_):
        raise StoreError("the power went")

    monkeypatch.setattr(layer_writing, "sync", breaks)
    with pytest.raises(StoreError):
        back(backup, store, tmp_path)
    assert {source["resolved"] for source in evidence.sources(store)} == {""}, "and it is told until then"
    monkeypatch.undo()
    back(backup, store, tmp_path)
    assert everything(store) == parts


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_backup_is_refused_before_anything_is_touched(backed_up, tmp_path, data):
    whole, spoilt = backed_up[0].read_bytes(), tmp_path / "spoilt.kgz"
    spoilt.write_bytes(data.draw(damaged(whole)))
    try:
        with archive.opened(spoilt) as found:
            parts = {part: list(found.rows(part)) for part in content.PARTS}
    except SourceError as error:
        assert "nothing was changed" in error.todo
        return
    with archive.opened(backed_up[0]) as found:
        assert parts == {part: list(found.rows(part)) for part in content.PARTS}


@pytest.mark.parametrize("name", ["home/../../evil", "/etc/evil", "home/..", "elsewhere/evil", "home\\..\\evil"])
def test_a_name_that_leads_out_of_the_home_is_refused(tmp_path, name):
    path = tmp_path / "evil.kgz"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(name, b"")
        facts = {"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "bytes": 0}
        made.writestr("manifest.json", json.dumps({"format": archive.FORMAT, "members": {name: facts}}))
    with pytest.raises(SourceError, match="no name of ours"), archive.opened(path):
        pass


@pytest.mark.parametrize("content_", [b"", b"PK\x03\x04", b"not a zip"])
def test_what_is_no_backup_is_told(tmp_path, content_):
    (tmp_path / "none.kgz").write_bytes(content_)
    with pytest.raises(SourceError, match="no backup of ours"), archive.opened(tmp_path / "none.kgz"):
        pass
    with pytest.raises(KgError, match="no such file"), archive.opened(tmp_path / "nowhere.kgz"):
        pass


def test_a_kind_that_is_not_known_here_changes_nothing(backed_up, store, tmp_path, monkeypatch):
    monkeypatch.setattr(restoring, "schema", lambda: type("S", (), {"kinds": {}, "edges": {}})())
    with pytest.raises(UsageError, match="not known here"):
        back(backed_up[0], store, tmp_path)
    assert not evidence.sources(store)


def test_a_graph_with_other_numbers_than_the_backup_is_told(backed_up, store, tmp_path, monkeypatch):
    monkeypatch.setattr(standing, "size", lambda store: (1, 2, 3, 4))
    with pytest.raises(DataError, match="1 records instead of"):
        back(backed_up[0], store, tmp_path)


def test_a_graph_that_changes_while_it_is_read_is_read_again(backed_up, store, tmp_path, monkeypatch):
    reviewing.load(store)
    states, real = iter([1, 2, 3, 3]), content.files
    monkeypatch.setattr(content, "state", lambda store, home: next(states))
    assert make(store, tmp_path, tmp_path.parent / "one.kgz")["counts"]["records"]
    states = iter(range(10))
    with pytest.raises(StoreError, match="changed while it was read"):
        make(store, tmp_path, tmp_path.parent / "two.kgz")
    assert not (tmp_path.parent / "two.kgz").exists() and real is content.files


def test_a_backup_made_while_somebody_loads_restores_to_the_same_answers_elsewhere(
    backed_up, local_store, engine, tmp_path
):
    """Here "elsewhere" is each engine in turn; the load comes when half of the graph was read."""
    home, backup = tmp_path / "here", tmp_path / "meanwhile.kgz"
    local_store.write(WIPE)
    file, loads = reviewing.resolved(local_store, home), iter([1])

    def somebody_loads(_):
        if next(loads, 0):
            reviewing.load(local_store, [*reviewing.FIRMS[:3], reviewing.firm("new", "Newcomer")])
            rebuild(local_store, file)

    make(local_store, home, backup, somebody_loads)
    parts, layer = everything(local_store), picture(local_store)
    assert any("Newcomer" in row for row in parts["records"])
    engine.write(WIPE)
    elsewhere = Home(tmp_path / "elsewhere").ready()
    back(backup, engine, elsewhere.folder)
    assert everything(engine) == parts and picture(engine) == layer
    assert not rebuild(engine, elsewhere.judgements).changes
    engine.write(WIPE)


def test_a_door_that_is_asked_all_the_time_keeps_nobody_from_a_backup(store, tmp_path):
    reviewing.load(store)
    log, backup = Audit(tmp_path / "home" / "audit", "door"), tmp_path / "asked.kgz"
    log.note("erp", "GET", "/search", b"", 200, "1")
    make(store, tmp_path / "home", backup, lambda _: log.note("erp", "GET", "/match", b"", 200, "1"))
    with next((tmp_path / "home" / "audit").iterdir()).open("ab") as file:
        file.write(b'{"half of')
    make(store, tmp_path / "home", backup)
    with archive.opened(backup) as found:
        ((name, kept),) = found.files()
    assert name.startswith("audit/") and not chain.read(kept, None).faults and len(kept.splitlines()) > 2
    log.close()


def test_the_commands_refuse_ask_and_tell(backed_up, kg_home, tmp_path):
    backup = backed_up[0]

    def kg(*arguments):
        return CliRunner().invoke(group, [*map(str, arguments), "--format", "json"])

    checked = json.loads(kg("restore", backup, "--check").stdout)
    assert checked["restored"] is False and checked["counts"]["sources"] == 1
    done = json.loads(kg("restore", backup).stdout)
    assert done["restored"] and done["counts"] == checked["counts"]
    assert isinstance(kg("restore", backup).exception, UsageError)
    assert "--replace --yes" in str(kg("restore", backup, "--replace").exception)
    assert json.loads(kg("restore", backup, "--replace", "--yes").stdout)["replaced"]
    made = json.loads(kg("backup", tmp_path / "again.kgz").stdout)
    assert made["counts"] == done["counts"] and made["bytes"] > 0
    assert isinstance(kg("backup", tmp_path / "again.kgz").exception, UsageError)
