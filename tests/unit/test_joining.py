"""Joining on entries of published lists (joining/excerpt.jsonl): who is joined, who is asked about, and nobody silently
left apart."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.judgements.judgement import by_person
from kg.model.records import Record, Relation, record, relation
from kg.resolution.resolve import Resolution, resolve

EXCERPT = Path(__file__).parent / "joining" / "excerpt.jsonl"
PEJMAN = (
    "au_dfat:7746", "au_dfat:8549", "gb_ofsi_conlist:11154", "un_sc_consolidated:IRe.053",
    "eu_journal:32012R0267/VIII.A.ENTITIES/39", "jp_mof_sanctions:20-39",
)  # fmt: skip


@cache
def excerpt() -> tuple[tuple[Record, ...], tuple[Relation, ...]]:
    rows = [json.loads(line) for line in EXCERPT.read_text("utf-8").splitlines()]
    records = tuple(
        record(one["source"], one["schema"], one["id"].removeprefix(one["source"] + ":"), one["locator"],
               one["properties"]) for one in rows if "schema" in one
    )  # fmt: skip
    said = tuple(
        relation(r["source"], r["relation"], r["start"], r["end"], r["locator"], quote=r["quote"])
        for r in rows if "relation" in r
    )  # fmt: skip
    return tuple(Record(one["id"], r.source, r.schema, r.locator, r.properties)
                 for one, r in zip((row for row in rows if "schema" in row), records, strict=True)), said  # fmt: skip


@cache
def resolved() -> Resolution:
    return resolve(*excerpt())


def one(*ids: str) -> bool:
    return len({resolved().clusters.root(id) for id in ids}) == 1


def asked(resolution: Resolution) -> set[tuple[str, ...]]:
    return {tuple(sorted(map(resolution.clusters.root, judgement.pair))) for judgement in resolution.unsure}


def test_two_entries_of_one_list_do_not_tear_those_of_the_others_apart() -> None:
    """DFAT carries Pejman under the UN's programme and its own; the UK, UN, EU and Japan mean one firm."""
    assert one(*PEJMAN[2:])
    homes = {resolved().clusters.root(id) for id in PEJMAN}
    assert len(homes) == 2, "one entry of DFAT stands apart, because nobody has said that both are one"
    assert tuple(sorted(homes)) in asked(resolved())


def test_the_question_about_doubles_names_both_entries() -> None:
    pairs = {judgement.pair for judgement in resolved().unsure}
    assert {("au_dfat:7746", "au_dfat:8549"), ("au_dfat:7702", "au_dfat:8485")} <= pairs


def test_a_person_who_joins_the_doubles_joins_all() -> None:
    yes = by_person("au_dfat:7746", "au_dfat:8549", "same", "Ann", "one address, one name", "rules")
    clusters = resolve(*excerpt(), [yes]).clusters
    assert len({clusters.root(id) for id in PEJMAN}) == 1


def test_a_person_of_two_lists_and_the_un_is_one_although_dfat_lists_him_twice() -> None:
    assert one("us_ofac_sdn:10479", "un_sc_consolidated:IRi.033", "gb_ofsi_conlist:9057", "jp_mof_sanctions:19-16")


@pytest.mark.parametrize(
    ("uk", "mof", "us"),
    [("gb_ofsi_conlist:14501", "jp_mof_sanctions:29-269", "us_csl:SDN-35650"),
     ("gb_ofsi_conlist:14365", "jp_mof_sanctions:29-259", "us_csl:SDN-35642")],
)  # fmt: skip
def test_brackets_of_japans_list_are_spellings(uk: str, mof: str, us: str) -> None:
    """Sergei (Sergey) Kolunov and Viktor (Victor) Kidyaev, each of one day of birth with the UK's entry."""
    assert one(uk, mof, us)


def test_a_rare_full_name_under_one_regime_is_one_person() -> None:
    """Andrey Igorevich Melnichenko: Australia gives no country and the CSL no date of birth, both list for Russia."""
    assert one("au_dfat:6876", "us_csl:SDN-38238")
    (judged,) = [j for j in resolved().judgements if j.pair == ("au_dfat:6876", "us_csl:SDN-38238")]
    assert "both are listed for Russian Federation" in judged.reasons


def test_one_name_in_one_notice_is_one_person() -> None:
    """Maysoon al Kayali has two entries of the Denied Persons List that cite 67 FR 56530."""
    assert one("us_csl:DPL-3de098441aacbd91", "us_csl:DPL-87dcc4112393da40")


def test_a_body_is_one_over_lists_that_give_nothing_but_name_and_regime() -> None:
    """Doostan International Company, in the EU's list without a country."""
    assert one("un_sc_consolidated:IRe.013", "eu_journal:32012R0267/VIII.A.ENTITIES/11", "us_csl:SDN-15651")


def test_firms_of_a_usual_name_are_asked_about() -> None:
    """OOO Albatros on the Entity List and the SDN list."""
    pair = ("us_csl:EL-32dfed3b0a17e052", "us_csl:SDN-45709")
    assert not one(*pair)
    assert tuple(sorted(map(resolved().clusters.root, pair))) in asked(resolved())


def test_a_list_that_has_two_firms_of_a_usual_name_has_answered() -> None:
    """LLC Resurs and JSC Resurs, each with a number on the SDN list and nothing else in common."""
    pair = ("us_csl:SDN-47402", "us_csl:SDN-49201")
    assert not one(*pair) and tuple(sorted(map(resolved().clusters.root, pair))) not in asked(resolved())


def silent(resolution: Resolution) -> list[tuple[str, str]]:
    root = resolution.clusters.root
    told = {tuple(sorted(map(root, conflict.judgement.pair))) for conflict in resolution.clusters.conflicts}
    said = told | asked(resolution)
    pairs = [j.pair for j in resolution.judgements if j.decision == "same"]
    return [pair for pair in pairs if root(pair[0]) != root(pair[1]) and tuple(sorted(map(root, pair))) not in said]


def test_no_pair_that_is_held_to_be_one_stays_apart_without_a_word() -> None:
    assert silent(resolved()) == []


def test_the_evidence_is_told_in_words_without_marks_of_ours() -> None:
    """No name of a property, no key, no code: what a reader of kg review sees."""
    told = [ground.sentence for judgement in resolved().judgements for ground in judgement.grounds]
    told += [conflict.reason.partition(", which")[0] for conflict in resolved().clusters.conflicts]
    assert len(told) > 100
    assert [text for text in told if re.search(r"[_|=]|\bof [a-z]{2}$|\bNone\b|\b[a-z]+ number", text)] == []


def test_a_tie_and_a_number_that_differs_are_told_in_words() -> None:
    ship = record("s", "Vessel", "v", "f", {"name": "Winmore", "imo": "9635987"})
    firms = [record("s", "Company", key, "f", {"name": "Lumber Marine"}) for key in "ab"]
    said = [relation("s", "CHARTERS", one, ship, "f") for one in firms]
    (judged,) = resolve([ship, *firms], said).judgements
    assert "both have one tie: charters IMO ship number 9635987" in judged.reasons
    two = [
        record(s, "Vessel", "v", "f", {"name": "Winmore", "imo": n}) for s, n in (("a", "9635987"), ("b", "8405311"))
    ]
    (parted,) = resolve(two).judgements
    assert parted.reasons[0] == "different IMO numbers: 9635987 and 8405311"


NAMES = ("Pejman Industrial Services Corporation", "PEJMAN INDUSTRIAL SERVICES", "Doostan International Company")


@st.composite
def doubled(draw: st.DrawFn) -> list[Record]:
    """Entries of lists that may carry a party twice, some with a number, under two regimes."""
    found = []
    for n in range(draw(st.integers(2, 10))):
        source = draw(st.sampled_from(("au", "un", "uk", "eu")))
        facts = {"name": draw(st.sampled_from(NAMES)), "programme": draw(st.sampled_from(("Iran", "1737 (Iran)"))),
                 "country": draw(st.sampled_from(("ir", None))), "address": draw(st.sampled_from(("5 Kaveh St", None))),
                 "un_reference": draw(st.sampled_from(("IRe.053", "IRe.013", None, None)))}  # fmt: skip
        found.append(record(source, "Organization", str(n), f"f:{n}", facts))
    return found


@settings(max_examples=60, deadline=None)
@given(doubled(), st.randoms(use_true_random=False))
def test_doubles_are_asked_about_in_any_order_of_the_records(records: list[Record], chance: random.Random) -> None:
    first = resolve(records)
    shuffled = records[:]
    chance.shuffle(shuffled)
    again = resolve(shuffled)
    assert groups(first, records) == groups(again, records)
    assert asked_groups(first) == asked_groups(again)
    assert silent(first) == []


def groups(resolution: Resolution, records: Iterable[Record]) -> set[tuple[str, ...]]:
    return {tuple(resolution.clusters.group(one.id)) for one in records}


def asked_groups(resolution: Resolution) -> set[tuple[str, str]]:
    return {judgement.pair for judgement in resolution.unsure}


def person(source: str, key: str, **facts: object) -> Record:
    return record(source, "Person", key, f"{source}:{key}", facts)


def test_a_frequent_name_and_a_day_are_one_person() -> None:
    pair = [person(s, "1", name="Wang Wei", nationality="cn", birth_date="1980-05-17") for s in ("one", "two")]
    assert len(groups(resolve(pair), pair)) == 1
