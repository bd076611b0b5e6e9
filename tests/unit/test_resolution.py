"""Who is the same as whom: rules, cannot-link, people's judgements."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.judgements.history import append, in_force
from kg.judgements.judgement import Judgement, by_person
from kg.model.records import record, relation
from kg.resolution.resolve import resolve


def vessel(key, name, **facts):
    return record("s", "Vessel", key, f"f:{key}", {"name": name, **facts})


def person(key, name, source="s", **facts):
    return record(source, "Person", key, f"f:{key}", {"name": name, **facts})


def firm(key, name, **facts):
    return record("s", "Company", key, f"f:{key}", {"name": name, **facts})


def groups(records, relations=(), people=()):
    clusters = resolve(records, relations, people).clusters
    return {tuple(id.removeprefix("s:") for id in clusters.group(r.id)) for r in records}


def no(left, right, decision="different"):
    return by_person(f"s:{left}", f"s:{right}", decision, "tester", "because", "exporter-v0")


def test_one_imo_number_is_one_vessel_whatever_its_name():
    assert groups([vessel("1", "Un Pha 2", imo="8966535"), vessel("2", "Kum Gang 3", imo="8966535")]) == {("1", "2")}


def test_sister_ships_are_two():
    ships = [vessel("1", "Sam Jong 1", imo="8405311"), vessel("2", "Sam Jong 2", imo="7408873")]
    assert groups(ships) == {("1",), ("2",)}


def test_one_name_with_two_valid_numbers_is_two_ships():
    ships = [vessel("1", "Courageous", imo="8617524"), vessel("2", "Courageous", imo="9015333")]
    assert groups(ships) == {("1",), ("2",)}


def test_a_ship_number_and_a_company_number_never_meet():
    pair = [vessel("1", "Ocean", imo="9635987"), record("s", "Company", "2", "f:2", {"name": "Ocean"})]
    assert groups(pair) == {("1",), ("2",)}


def test_name_and_birth_date_join_and_contradicting_birth_dates_part():
    for spelling in ("Kim Yong Chol", "Kim Yong-chol", "KIM, Yong-Chol"):
        same = [
            person("1", "KIM, Yong Chol", birth_date="1946-02-18"),
            person("2", spelling, birth_date="1946-02-18"),
        ]
        assert groups(same) == {("1", "2")}, spelling
    other = [
        person("1", "Kim Yong Chol", birth_date="1946-02-18"),
        person("2", "Kim Yong Chol", birth_date="1961-01-01"),
    ]
    assert groups(other) == {("1",), ("2",)}


def test_a_year_of_birth_contradicts_nothing_and_joins_nothing():
    pair = [person("1", "Kim Yong Chol", birth_date="1946"), person("2", "Kim Yong Chol", birth_date="1946-02-18")]
    assert groups(pair) == {("1",), ("2",)}
    assert len(resolve(pair).unsure) == 1


def test_a_shared_passport_alone_asks_a_person():
    pair = [
        person("1", "AGHAJANI, Azim", passport="ir:6620505"),
        person("2", "TABATABAEI, Sayyid Ali Akbar", passport="ir:6620505"),
    ]
    assert groups(pair) == {("1",), ("2",)}
    assert "passport" in resolve(pair).unsure[0].reasons[0]


def test_name_and_listing_day_join():
    pair = [firm("1", "Koti Corp", listed_on="2018-03-30"), firm("2", "KOTI CORP.", listed_on="2018-03-30")]
    assert groups(pair) == {("1", "2")}


def test_a_name_alone_asks_a_person():
    pair = [firm("1", "Glocom"), firm("2", "GLOCOM")]
    assert groups(pair) == {("1",), ("2",)}
    assert [j.reasons[0] for j in resolve(pair).unsure] == ["both are called Glocom, nothing else agrees"]


def test_a_masked_label_never_joins():
    labels = [firm("1", "A사", masked=True, country="kr"), firm("2", "A사", masked=True, country="kr")]
    assert groups(labels) == {("1",), ("2",)}
    assert resolve(labels).unsure == []


def test_one_name_tied_to_one_known_ship_is_one_firm():
    ship, again = vessel("v", "Winmore", imo="9635987"), vessel("w", "Lighthouse Winmore", imo="9635987")
    left, right = firm("1", "Billions Bunker Group"), firm("2", "Billions Bunker Group")
    said = [relation("s", "CHARTERS", left, ship, "f:9"), relation("s", "CHARTERS", right, again, "f:10")]
    assert ("1", "2") in groups([ship, again, left, right], said)


def test_an_alleged_tie_is_no_evidence():
    ship = vessel("v", "Winmore", imo="9635987")
    left, right = firm("1", "Billions Bunker Group"), firm("2", "Billions Bunker Group")
    said = [relation("s", "CHARTERS", firm_, ship, "f:9", modality="alleged") for firm_ in (left, right)]
    assert ("1", "2") not in groups([ship, left, right], said)


def test_a_stated_identity_joins_but_never_over_two_numbers():
    left, right = vessel("1", "A"), vessel("2", "B")
    assert groups([left, right], [relation("s", "SAME_AS", left, right, "f:3", quote="renamed")]) == {("1", "2")}
    left, right = vessel("1", "A", imo="8617524"), vessel("2", "B", imo="9015333")
    said = [relation("s", "SAME_AS", left, right, "f:3", quote="renamed")]
    assert groups([left, right], said) == {("1",), ("2",)}


def test_a_persons_no_outweighs_a_number_and_shows_as_conflict_through_a_third():
    ships = [vessel(k, "X", imo="9635987") for k in "123"]
    resolution = resolve(ships, (), [no("1", "2")])
    found = {tuple(resolution.clusters.group(s.id)) for s in ships}
    assert found == {("s:1", "s:3"), ("s:2",)}
    assert any("tester judged" in conflict.reason for conflict in resolution.clusters.conflicts)


def test_a_persons_yes_joins_what_the_rules_would_not():
    assert groups([firm("1", "Alpha"), firm("2", "Omega")], (), [no("1", "2", "same")]) == {("1", "2")}


def test_unsure_keeps_machines_from_joining():
    pair = [vessel("1", "X", imo="9635987"), vessel("2", "X", imo="9635987")]
    assert groups(pair, (), [no("1", "2", "unsure")]) == {("1",), ("2",)}


FIRMS = [firm(str(n), f"Firm {n % 3}", country="kr") for n in range(9)] + [
    vessel(f"v{n}", f"Ship {n % 2}", imo=("9635987", "8405311")[n % 2]) for n in range(4)
]


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_records_changes_nothing(chance: random.Random):
    shuffled = FIRMS[:]
    chance.shuffle(shuffled)
    assert groups(shuffled, (), [no("0", "3")]) == groups(FIRMS, (), [no("0", "3")])


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.sampled_from(["same", "different"])), max_size=12))
def test_a_no_in_force_is_never_joined(decisions):
    latest = {}
    for left, right, decision in decisions:
        if left != right:
            latest[tuple(sorted((str(left), str(right))))] = decision
    people = [no(*pair, decision) for pair, decision in latest.items()]
    clusters = resolve(FIRMS, (), people).clusters
    for (left, right), decision in latest.items():
        if decision == "different":
            assert clusters.root(f"s:{left}") != clusters.root(f"s:{right}")


def test_judgements_are_appended_replayed_and_a_broken_line_costs_only_itself(tmp_path):
    file = tmp_path / "judgements.jsonl"
    append(file, no("1", "2", "same"))
    with file.open("a") as stream:
        stream.write("{broken\n")
    append(file, no("2", "1", "different"))
    append(file, no("1", "3", "unsure"))
    known, broken = in_force(file)
    assert [(j.pair, j.decision) for j in known] == [(("s:1", "s:2"), "different"), (("s:1", "s:3"), "unsure")]
    assert len(broken) == 1 and broken[0].startswith("judgements.jsonl:2:")
    assert len(file.read_text().splitlines()) == 4


@pytest.mark.parametrize(
    ("left", "right", "decision", "reviewer", "reason"),
    [
        ("a", "a", "same", "x", "y"),
        ("a", "b", "maybe", "x", "y"),
        ("a", "b", "same", "", "y"),
        ("a", "b", "same", "x", " "),
    ],
)
def test_a_judgement_without_pair_decision_reviewer_or_reason_is_refused(left, right, decision, reviewer, reason):
    with pytest.raises(UsageError):
        by_person(left, right, decision, reviewer, reason, "r")


def test_every_machine_judgement_has_reasons():
    assert all(isinstance(j, Judgement) and j.reasons for j in resolve(FIRMS).judgements)
