"""Resolution over histories of loads and judgements: nothing depends on the way, nothing forbidden is joined."""

from __future__ import annotations

import dataclasses
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph.identity import entity_ids
from kg.judgements.judgement import by_person
from kg.judgements.party_moves import Move, called_now, moves, note, read
from kg.model.records import record, relation
from kg.resolution.forbidding import contradiction, facts
from kg.resolution.link import link
from kg.resolution.proposals import proposals
from kg.resolution.resolve import resolve

NAMES = ("Kim Yong Chol", "KIM, Yong-chol", "Ri Man Gon", "Koryo Bank", "Koryo Bank Co., Ltd.", "Glocom")
DAYS = ("1946-02-18", "1961-01-01", "1946")
NUMBERS = ("9635987", "8405311")


@st.composite
def parties(draw):
    """A few records of people, firms and ships that share names, dates and numbers at random."""
    found = []
    for number in range(draw(st.integers(2, 9))):
        kind = draw(st.sampled_from(("Person", "Company", "Vessel")))
        facts = {"name": draw(st.sampled_from(NAMES)), "country": draw(st.sampled_from(("kp", "cn", None)))}
        if kind == "Person":
            facts["birth_date"] = draw(st.sampled_from((*DAYS, None)))
        if kind == "Vessel":
            facts["imo"] = draw(st.sampled_from((*NUMBERS, None)))
        source = draw(st.sampled_from(("a", "b", "c")))
        found.append(record(source, kind, str(number), f"f:{number}", facts))
    return found


def judged(draw_pairs, records):
    latest = {}
    for left, right, decision in draw_pairs:
        pair = sorted((records[left % len(records)].id, records[right % len(records)].id))
        if pair[0] != pair[1]:
            latest[tuple(pair)] = by_person(*pair, decision, "tester", "because", "exporter-v1")
    return list(latest.values())


PAIRS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.sampled_from(("same", "different"))), max_size=6)


def partition(clusters, records):
    return {tuple(clusters.group(r.id)) for r in records}


@settings(max_examples=40, deadline=None)
@given(parties(), PAIRS, st.randoms(use_true_random=False))
def test_records_added_in_any_order_give_the_clusters_of_all_at_once(records, pairs, chance):
    people = judged(pairs, records)
    loaded = []
    rest = records[:]
    chance.shuffle(rest)
    for one in rest:  # every load resolves what is there; the last one has everything
        loaded.append(one)
        step = resolve(loaded, (), people).clusters
    assert partition(step, records) == partition(resolve(records, (), people).clusters, records)


@settings(max_examples=60, deadline=None)
@given(parties(), PAIRS)
def test_no_history_joins_what_a_person_parted_or_what_contradicts(records, pairs):
    people = judged(pairs, records)
    clusters = resolve(records, (), people).clusters
    for said in people:
        if said.decision == "different":
            assert clusters.root(said.left) != clusters.root(said.right)
    if not any(said.decision == "same" for said in people):
        for group in partition(clusters, records):
            held = [facts(clusters.records[id]) for id in group]
            assert not any(contradiction(a, b) for a in held for b in held)


@settings(max_examples=40, deadline=None)
@given(parties(), PAIRS)
def test_every_party_has_one_id_of_its_own(records, pairs):
    by_id = {r.id: r for r in records}
    after = entity_ids(by_id, resolve(records, (), judged(pairs, records)).clusters)
    assert {tuple(sorted(id for id in after if after[id] == home)) for home in after.values()} == {
        tuple(resolve(records, (), judged(pairs, records)).clusters.group(id)) for id in by_id
    }


@settings(max_examples=40, deadline=None)
@given(parties(), PAIRS, st.randoms(use_true_random=False))
def test_the_ids_of_parties_come_from_what_is_there_in_any_order_and_after_any_history(records, pairs, chance):
    people = judged(pairs, records)
    rest = records[:]
    chance.shuffle(rest)
    expected = entity_ids({r.id: r for r in records}, resolve(records, (), people).clusters)
    assert entity_ids({r.id: r for r in rest}, resolve(rest, (), people).clusters) == expected


@settings(max_examples=40, deadline=None)
@given(parties(), PAIRS, st.randoms(use_true_random=False))
def test_every_id_that_a_party_ever_had_leads_to_what_its_records_are_called_now(records, pairs, chance):
    rest = records[:]
    chance.shuffle(rest)
    homes, loaded, noted, ever = {}, [], [], []
    for n, one in enumerate([*rest, None]):
        loaded += [one] if one else []
        clusters = resolve(loaded, (), judged(pairs, records) if one is None else ()).clusters
        after = entity_ids({r.id: r for r in loaded}, clusters)
        noted += moves(homes, after, clusters, (), at=f"{n:02}")
        ever += [(home, id) for id, home in after.items()]
        homes = after
    with TemporaryDirectory() as folder:
        note(Path(folder), noted)
        for home, record_id in ever:
            if home not in homes.values():
                assert homes[record_id] in called_now(Path(folder), home)


def test_moves_of_one_instant_lead_to_the_same_names_in_any_order_of_the_log():
    moved = [Move(what, "1", before, after, (), ()) for what, before, after in (
        ("rename", ("b:0",), ("a:1",)), ("split", ("a:1",), ("a:1", "a:2")), ("merge", ("a:1", "a:3"), ("a:2",)),
    )]  # fmt: skip
    for order in permutations(moved):
        with TemporaryDirectory() as folder:
            note(Path(folder), order)
            assert called_now(Path(folder), "b:0") == ("a:1",)
            assert called_now(Path(folder), "a:1") == ("a:2",)
            assert called_now(Path(folder), "a:3") == ("a:2",)


def test_the_uns_own_entry_keeps_the_number_that_a_person_parted_another_list_from():
    """A person parts the EU's entry from the UN's, and both carry the UN's reference."""
    facts = {"name": "Joza Industrial Co.", "un_reference": "IRe.042"}
    both = [record("eu_journal", "Organization", "12", "f:1", facts),
            record("un_sc_consolidated", "Organization", "IRe.042", "f:2", facts)]  # fmt: skip
    no = [by_person(both[0].id, both[1].id, "different", "tester", "two firms", "rules")]
    ids = entity_ids({r.id: r for r in both}, resolve(both, (), no).clusters)
    assert ids[both[1].id] == "organization:un_reference:IRe.042"
    assert ids[both[0].id] == "organization:un_reference:IRe.042@eu_journal:12"


def ship(key, name="Winmore", **facts):
    return record("s", "Vessel", key, f"f:{key}", {"name": name, **facts})


def test_a_split_and_a_merge_are_logged_with_their_judgement_(tmp_path):
    ships = [ship(key, imo="9635987") for key in "123"]
    by_id = {r.id: r for r in ships}
    before = entity_ids(by_id, resolve(ships).clusters)
    no = [by_person("s:1", other, "different", "tester", "other hull", "exporter-v1") for other in ("s:2", "s:3")]
    clusters = resolve(ships, (), no).clusters
    after = entity_ids(by_id, clusters)
    assert after["s:1"] == before["s:1"] != after["s:2"] == after["s:3"] == f"{before['s:1']}@s:2"
    split, *none = moves(before, after, clusters, no)
    assert split.what == "split" and split.records == ("s:2", "s:3") and "tester" in split.because[0] and not none
    again = resolve(ships).clusters
    merge, *none = moves(after, entity_ids(by_id, again), again)
    assert merge.what == "merge" and merge.after == (before["s:2"],) and "exporter-v1" in merge.because[0] and not none
    note(tmp_path, [split, merge])
    with (tmp_path / "parties.log.jsonl").open("a") as file:
        file.write("{broken\n")
    found, broken = read(tmp_path)
    assert found == [split, merge] and len(broken) == 1


def test_a_reference_that_one_list_prints_for_firms_of_different_names_joins_nobody():
    wrong = [record("uk", "Company", str(n), f"f:{n}", {"name": name, "un_reference": "KPe.023"})
             for n, name in enumerate(("Ocean Maritime", "Korea Samjong", "Phyongchon Marine"))]  # fmt: skip
    right = record("un", "Company", "KPe.023", "f", {"name": "Ocean Maritime", "un_reference": "KPe.023"})
    clusters = resolve([*wrong, right]).clusters
    assert len({clusters.root(r.id) for r in wrong}) == 3


def test_two_entries_of_one_list_are_joined_by_a_person_only():
    facts = {"name": "Ahmed Abdi Aw-Mohamed", "birth_date": "1977-07-10", "programme": "SDGT"}
    pair = [record("list", "Person", key, f"f:{key}", facts) for key in "12"]
    assert len(partition(resolve(pair).clusters, pair)) == 2
    yes = [by_person("list:1", "list:2", "same", "tester", "listed twice", "exporter-v1")]
    assert len(partition(resolve(pair, (), yes).clusters, pair)) == 1


def test_masked_exporters_of_two_releases_are_proposed_as_a_hypothesis_and_never_joined():
    made, said = [], []
    for release in ("2018-04", "2018-09"):
        firm = record("k", "Company", f"{release}/D사", "f:1", {"name": "D사", "masked": True})
        case = record("k", "Case", f"case-{release}", "f:1", {"item": "zirconium", "regime": "NSG", "date": "2017"})
        made += [firm, case]
        said.append(relation("k", "EXPORTER_IN", firm, case, "f:1"))
    resolution = resolve(made, said)
    (proposed,) = proposals(made, said)
    assert proposed.hypothesis and proposed.decision == "unsure" and proposed in resolution.unsure
    assert resolution.clusters.root("k:2018-04/D사") != resolution.clusters.root("k:2018-09/D사")


def test_evidence_adds_up_to_the_log_odds_and_each_sentence_names_both_values():
    pair = [record(s, "Company", "1", "f:1", {"name": "Korea Ryonha Machinery", "country": "kp"}) for s in "ab"]
    (judgement,) = resolve(pair).judgements
    assert judgement.decision == "same" and abs(sum(g.weight for g in judgement.grounds) - judgement.weight) < 0.02
    assert {g.feature for g in judgement.grounds} >= {"name", "country", "base rate"}
    assert dataclasses.asdict(judgement)["probability"] > 0.8


def test_one_firm_many_times_is_one_party():
    rows = [record("t", "Company", str(n), f"f:{n}", {"name": "Daehan Seongbo Trading", "country": "kr"})
            for n in range(60)]  # fmt: skip
    assert len(partition(resolve(rows).clusters, rows)) == 1


def test_a_table_of_people_is_linked_over_typing_errors():
    rows = [
        {"name": "Robert Smith", "birth_date": "1978-12-11", "phone": "702-919-1300"},
        {"name": "Bob Smith", "birth_date": "1978-11-12", "phone": "919-1300"},
        {"name": "Patricia Smith", "birth_date": "1954-03-31", "phone": "702-111-2222"},
    ]
    party = link([record("t", "Person", str(n), f"f:{n}", row) for n, row in enumerate(rows)]).party
    assert party["t:0"] == party["t:1"] != party["t:2"]
