"""The look-up: what is found, why, and what can never be."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.index.building import build
from kg.index.entries import Entry
from kg.screening.lookup import screen
from kg.screening.query import query


def party(id, schema, *names, **facts):
    return Entry(id, names[0], schema, tuple((name, "name") for name in names), **facts)


PARTIES = [
    party("kim", "Person", "KIM, Yong Chol", birth_dates=("1946-01-01",), countries=("kp",)),
    party("rawi", "Person", "AL-RAWI, Salman bin Muhammad"),
    party("ri", "Person", "RI, Myong Hun", identifiers=(("passport", "927320078"),), countries=("kp",)),
    party("komid", "Company", "KOREA MINING DEVELOPMENT TRADING CORPORATION", "KOMID", countries=("kp",)),
    party("winmore", "Vessel", "Lighthouse Winmore", identifiers=(("imo", "9635987"),), countries=("hk", "pa")),
    party("jong1", "Vessel", "Sam Jong 1", identifiers=(("imo", "8405311"),)),
    party("jong2", "Vessel", "Sam Jong 2", identifiers=(("imo", "7408873"),)),
    party("santander", "Company", "Banco Santander S.A."),
    party("chile", "Company", "Banco Santander Chile S.A."),
    party("un", "Person", "KIM, Jong Un", "김정은"),
]
INDEX = build(PARTIES)


def found(*names, **facts):
    return screen(INDEX, query(*names, **facts))


def first(*names, **facts):
    matches = found(*names, **facts)
    return matches[0].id if matches else ""


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Lighthouse Winmore", "winmore"),
        ("LIGHTHOUSE WINMOER", "winmore"),
        ("Light House Winmore", "winmore"),
        ("LighthouseWinmore", "winmore"),
        ("M/V Lighthouse Winmore", "winmore"),
        ("Korea Mining Developement Trading Corp.", "komid"),
        ("Yong-chol Kim", "kim"),
        ("Salman b. Muhammad al Rawi", "rawi"),
        ("KOMID", "komid"),
        ("Sam Jong 2", "jong2"),
    ],
)
def test_a_spoilt_name_finds_its_party_first(name, id):
    assert first(name) == id


def test_nothing_like_it_is_no_match():
    assert found("Gladiolus Bakery of Poughkeepsie") == []


def test_an_identifier_decides_against_any_name():
    match = found("Some Other Ship", imo="9635987")[0]
    assert (match.id, match.band) == ("winmore", "certain")


def test_a_valid_number_of_another_hull_makes_another_ship():
    match = found("Lighthouse Winmore", imo="9074729")
    assert not match or match[0].probability < 0.05


def test_sister_ships_stay_apart():
    assert [m.id for m in found("Sam Jong 1") if m.band != "weak"] == ["jong1"]


def test_another_flag_is_history_not_contradiction():
    plain, flagged = found("Lighthouse Winmore")[0], found("Lighthouse Winmore", countries=["sl"])[0]
    assert flagged.probability == plain.probability
    assert any(f.feature == "country" and f.weight == 0 for f in flagged.features)


def test_a_frequent_name_alone_is_never_certain_and_a_date_of_birth_moves_it():
    alone = found("Kim Yong Chol", schema="Person")[0]
    born = found("Kim Yong Chol", schema="Person", birth_dates=["1946-01-01"])[0]
    other = [m for m in found("Kim Yong Chol", schema="Person", birth_dates=["1971-05-02"]) if m.id == "kim"]
    assert alone.band not in ("certain", "strong")
    assert born.band == "certain" and alone.probability < born.probability
    assert not other or other[0].probability < alone.probability
    assert "a date of birth in the query" in alone.what_would_change


@given(st.sampled_from([name for p in PARTIES for name, _ in p.names]))
def test_a_name_alone_is_never_certain(name):
    assert all(match.band != "certain" for match in found(name))


def test_father_and_son_differ_by_the_order_of_the_same_words():
    right, turned = found("Salman bin Muhammad al-Rawi")[0], found("Muhammad bin Salman al-Rawi")[0]
    assert right.probability > turned.probability
    assert "word_order" in {f.feature for f in turned.features}


def test_the_legal_form_counts_little_and_a_further_word_much():
    bands = {m.id: m.band for m in found("Banco Santander Sociedad Anonima")}
    assert bands["santander"] == "strong" and bands.get("chile") != "strong"


def test_the_features_add_up_to_the_probability():
    for match in found("Kim Yong Chol", countries=["kp"], birth_dates=["1946"]):
        total = sum(f.weight for f in match.features)
        assert math.isclose(1 / (1 + math.exp(-total)), match.probability, abs_tol=0.002)


def test_every_feature_is_a_sentence_with_both_values():
    for match in found("Lighthouse Winmoor", countries=["sl"]):
        assert all(f.sentence and (f.query_value or f.match_value) for f in match.features)


def test_the_json_form_has_the_keys_of_the_contract():
    told = json.loads(json.dumps(found("Lighthouse Winmore")[0].to_dict()))
    assert {"id", "caption", "schema", "probability", "band", "features", "statements", "what_would_change",
            "ruleset", "stands", "listings", "listed_since", "not_loaded"} == set(told)  # fmt: skip
    assert {"feature", "query_value", "match_value", "weight", "sentence"} == set(told["features"][0])


ASKED = st.sampled_from(["Kim Yong Chol", "Sam Jong 1", "Banco Santander", "Lighthouse", "김정은", "Korea Trading"])


@given(ASKED, st.randoms(use_true_random=False))
def test_the_order_of_the_parties_does_not_matter(name, chance):
    mixed = chance.sample(PARTIES, len(PARTIES))
    assert screen(build(mixed), query(name)) == found(name)


@given(ASKED)
def test_a_party_that_shares_nothing_changes_no_order(name):
    more = build([*PARTIES, party("zzz", "Company", "Wxqfg Pty Vbnmt")])
    assert [m.id for m in screen(more, query(name))] == [m.id for m in found(name)]


def test_several_names_are_spellings_of_one_party():
    assert first("No Such Name At All", "Lighthouse Winmore") == "winmore"


@pytest.mark.parametrize(
    "name",
    ["k", "a" * 100_000, "ab " * 50_000, "\u202eLighthouse\u202c \x00Winmore", "Lighthоuse Winmore", "김Lighthouse朝",
     "=cmd|' /C calc'!A1", "金" * 5_000, "9635987", "∀∃ 5"],
)  # fmt: skip
def test_strange_names_end_and_never_fail(name):
    assert len(found(name)) <= 10


@given(st.text(max_size=60))
def test_any_text_is_answered_or_refused(text):
    try:
        asked = query(text)
    except UsageError:
        return
    assert screen(INDEX, asked) == screen(INDEX, asked)


def test_marks_of_direction_and_control_characters_do_not_hide_a_name():
    assert first("\u202eLight\u200bhouse\u202c \x07Winmore") == "winmore"


def test_an_imo_number_typed_as_a_name_is_a_number():
    assert found("IMO 9635987")[0].band == "certain"
