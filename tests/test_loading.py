"""From files to the graph and back: twice is once, interrupted is completed, hopeless leaves everything as it was."""

from __future__ import annotations

import shutil

import pytest

from kg.answers.dossier import dossier
from kg.errors import DataError, SourceError, StoreError
from kg.graph import evidence
from kg.graph.entities import rebuild
from kg.graph.loading import STANDS, load
from kg.judgements.history import append
from kg.judgements.judgement import by_person
from kg.model.own_table import NONE, Asked
from kg.store import Store
from kg.store.bolt import Store as Bolt
from loaders.source import source

NETWORK, FINDINGS, UN = (source(n) for n in ("dprk_network_records", "un_panel_findings", "un_sc_consolidated"))


def counts(store: Store) -> dict[str, int]:
    query = (
        "MATCH (n) RETURN labels(n) AS labels, count(n) AS n "
        "UNION ALL MATCH ()-[r]->() RETURN [type(r)] AS labels, count(r) AS n"
    )
    return {"/".join(sorted(row["labels"])): row["n"] for row in store.read(query).rows}


@pytest.fixture
def judgements(tmp_path):
    return tmp_path / "judgements.jsonl"


def test_loading_twice_changes_nothing(store, judgements):
    assert load(store, NETWORK, NETWORK.sample).changes
    assert rebuild(store, judgements).changes
    before = counts(store)
    assert not load(store, NETWORK, NETWORK.sample).changes
    assert not rebuild(store, judgements).changes
    assert counts(store) == before


def attached(store):
    query = (
        "MATCH (r:Record) OPTIONAL MATCH (r)-[at:FROM]->(:Source) RETURN count(DISTINCT r) AS records, count(at) AS at"
    )
    (row,) = store.read(query).rows
    return row["at"], row["records"]


def test_every_record_stands_at_its_source_and_those_left_without_are_attached_some_at_a_time(store, monkeypatch):
    load(store, NETWORK, NETWORK.sample)
    made, records = attached(store)
    assert made == records > 14
    store.write("MATCH (:Record)-[at:FROM]->(:Source) DELETE at")
    monkeypatch.setattr(evidence, "LOT", 7)
    load(store, NETWORK, NETWORK.sample)
    assert attached(store) == (records, records)


def test_what_was_loaded_is_read_back_as_it_was(store):
    from loaders.source import Reading

    load(store, FINDINGS, FINDINGS.sample)
    said = {s.id: s for s in Reading(FINDINGS, FINDINGS.sample).statements()}
    back = {s.id: s for s in (*evidence.records(store), *evidence.relations(store))}
    assert back == said


def test_an_interrupted_load_is_visible_and_completed_by_running_it_again(store, judgements, monkeypatch):
    real, calls = Bolt.write_batches, []

    def breaks(self, query, rows, **options):
        calls.append(query)
        if len(calls) == 2:
            raise StoreError("the power went")
        return real(self, query, rows, **options)

    monkeypatch.setattr(Bolt, "write_batches", breaks)
    with pytest.raises(StoreError):
        load(store, NETWORK, NETWORK.sample)
    assert [s["state"] for s in evidence.sources(store)] == ["loading"]
    monkeypatch.undo()
    load(store, NETWORK, NETWORK.sample)
    rebuild(store, judgements)
    completed = counts(store)
    store.write("MATCH (n) DETACH DELETE n")
    load(store, NETWORK, NETWORK.sample)
    rebuild(store, judgements)
    assert counts(store) == completed


def test_a_truncated_file_leaves_the_graph_as_it_was(store, tmp_path):
    load(store, UN, UN.sample)
    before = counts(store)
    whole = next(UN.sample.glob("*.xml")).read_bytes()
    for cut in (len(whole) // 2, len(whole) - 20, 40):
        broken = tmp_path / "consolidated.xml"
        broken.write_bytes(whole[:cut])
        with pytest.raises(SourceError) as error:
            load(store, UN, broken)
        assert "consolidated.xml" in error.value.where and error.value.todo
    assert counts(store) == before


def test_a_missing_file_of_a_set_is_named(store, tmp_path):
    ofac = source("us_ofac_sdn")
    for name in ("sdn.csv", "add.csv"):
        shutil.copy(ofac.sample / name, tmp_path / name)
    with pytest.raises(SourceError, match=r"alt\.csv"):
        load(store, ofac, tmp_path)
    assert counts(store) == {}


def test_the_next_edition_removes_what_it_no_longer_says(store, judgements, tmp_path):
    load(store, NETWORK, NETWORK.sample)
    folder = tmp_path / "next"
    shutil.copytree(NETWORK.sample, folder)
    claims = (folder / "claims.csv").read_text("utf-8").splitlines()
    (folder / "claims.csv").write_text("\n".join(claims[:2]) + "\n", "utf-8")
    changes = load(store, NETWORK, folder).changes
    assert changes.removed and not changes.made
    assert store.read("MATCH (r:Record {schema: 'Claim'}) RETURN count(r) AS n").rows == [{"n": 1}]


def test_strict_loads_nothing_when_anything_was_not_understood(store, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("No,Date,Item,Regime,Destination\n1,2016-03,valve,XYZ,China\n", "utf-8")
    with pytest.raises(DataError, match="1 problem"):
        load(store, source("kr_motie_cases"), table, strict=True)
    assert counts(store) == {}


def test_a_users_table_stands_beside_the_bundled_cases(store, tmp_path):
    cases = source("kr_motie_cases")
    load(store, cases, cases.sample, bundled=True)
    table = tmp_path / "mine.csv"
    table.write_text("No,Date,Item,Destination,Exporter\n1,2016-03,valve,China,Alpha Trading\n", "utf-8")
    mine = load(store, cases, table)
    assert mine.source == "kr_motie_cases/user/mine" and mine.notes["column exporter"] == "Exporter"
    found = {s["id"]: s["records"] for s in evidence.sources(store)}
    assert found["kr_motie_cases"] > 100 and found["kr_motie_cases/user/mine"] == mine.records


@pytest.mark.parametrize(("said", "stands"), [("", "motie-156"), ("other", "other"), (NONE, "")])
def test_a_table_stays_the_series_it_was_declared_until_another_word(store, tmp_path, said, stands):
    table, head = tmp_path / "mine.csv", "No,Date,Item,Destination\n1,2016-03,valve,China\n"
    table.write_text(head, "utf-8")
    load(store, source("kr_motie_cases"), table, table=Asked(series="motie-156"))
    table.write_text(head + "2,2017-03,pump,India\n", "utf-8")
    loaded = load(store, source("kr_motie_cases"), table, table=Asked(series=said))
    rows = store.read("MATCH (r:Record {schema: 'Case'}) RETURN r.series AS series, r.in_series AS member").rows
    assert len(rows) == 2 and all((row["series"] or [""])[0] == stands for row in rows)
    assert all(row["member"] == (["yes"] if stands else ["unknown"]) for row in rows)
    assert (STANDS in loaded.notes) == (said == "") and not loaded.problems


def test_a_persons_judgement_overrides_and_survives_a_rebuild(store, judgements):
    load(store, NETWORK, NETWORK.sample)
    load(store, FINDINGS, FINDINGS.sample)
    rebuild(store, judgements)
    ship = dossier(store, "vessel:imo:9635987")
    mine = "un_panel_findings:F001/lighthouse-winmore"
    others = [m.record for m in ship.mentions if m.record != mine]
    for other in others:
        append(judgements, by_person(mine, other, "different", "tester", "to see it", "exporter-v0"))
    for _ in range(2):
        rebuild(store, judgements)
        apart = dossier(store, mine)
        assert not {m.record for m in apart.mentions} & set(others)
    append(judgements, by_person(mine, others[0], "same", "tester", "back again", "exporter-v0"))


def test_sister_ships_stay_two_and_one_ship_under_two_names_is_one(store, judgements):
    for one in (NETWORK, FINDINGS, source("us_ofac_sdn")):
        load(store, one, one.sample)
    rebuild(store, judgements)
    ids = {dossier(store, f"vessel:imo:{n}").entity.id for n in ("8405311", "7408873")}
    assert len(ids) == 2
    names = {f.value for f in dossier(store, "vessel:imo:8966535").facts if f.property == "name"}
    assert {"Un Pha 2", "KUM GANG 3"} <= {str(n) for n in names} or len(names) > 1


def test_lighthouse_winmore_was_proposed_and_not_listed_and_its_flags_conflict(store, judgements):
    for one in (NETWORK, FINDINGS):
        load(store, one, one.sample)
    rebuild(store, judgements)
    ship = dossier(store, "vessel:imo:9635987")
    assert {f.value for f in ship.conflicts["flag"]} == {"hk", "pa"}
    acts = [(m.date, m.what) for m in ship.timeline if "Committee" in m.what]
    assert ("2017-12-19", "UN Security Council 1718 Committee: Proposed to it") in acts
    assert ("2017-12-28", "UN Security Council 1718 Committee: Not listed") in acts
    assert not any(day == "2017-12-28" and what.endswith(": Listed") for day, what in acts)
