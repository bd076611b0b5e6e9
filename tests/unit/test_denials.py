"""What stands against an accusation is a statement of its own: no denial lives in the prose of a note alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from kg.model.records import Record, Relation, Statement
from loaders.source import Reading, source

TABLES = ("kr_motie_cases", "un_panel_findings", "un_panel_networks", "dprk_network_records", "control_totals")
DENIAL = re.compile(
    r"\b(den(y|ies|ied|ial)|disput(e|es|ed)|contest(s|ed)?|object(s|ed|ion)|unaware|innocent|acquit(s|ted|tal)?"
    r"|reject(s|ed)|refut(e|es|ed)|(did|does) not know|not listed|misunderstanding|framed|lawyer)\b",
    re.IGNORECASE,
)
AGAINST = {"stance": {"denies", "explains"}, "listing_status": {"not_listed", "delisted", "released"}}
AGAINST["measure_type"] = {"acquittal", "no_charge"}
ENDS = {"ABOUT", "LISTS", "LED_TO", "AGAINST"}


@pytest.fixture(scope="module")
def said() -> list[Statement]:
    return [statement for name in TABLES for statement in Reading(source(name), source(name).sample).statements()]


@pytest.fixture(scope="module")
def keys(said: list[Statement]) -> dict[str, str]:
    """Record → the party it is, or itself."""
    return {r.id: str(r.first("party_key") or r.id) for r in said if isinstance(r, Record)}


@pytest.fixture(scope="module")
def answered(said: list[Statement], keys: dict[str, str]) -> set[str]:
    """Things about which somebody denies or explains something, or an authority let go."""
    acts = {r.id for r in said if isinstance(r, Record) and any(r.first(name) in AGAINST[name] for name in AGAINST)}
    ends = [(s.start, s.end) for s in said if isinstance(s, Relation) and s.relation in ENDS]
    return {keys[end] for start, end in ends if start in acts} | {keys[start] for start, end in ends if end in acts}


def prose(said: list[Statement]) -> Iterator[tuple[str, set[str]]]:
    """Texts in our own words, and the things they stand at."""
    for one in said:
        if isinstance(one, Relation):
            yield f"{one.quote} {one.role}", {one.start, one.end}
        elif not any(one.first(name) in AGAINST[name] for name in AGAINST) and one.schema != "Claim":
            yield " ".join(str(one.first(name) or "") for name in ("note", "summary", "topic", "reason")), {one.id}


def test_every_denial_in_a_note_is_a_statement_about_the_same_thing(said, keys, answered):
    alone = [text for text, at in prose(said) if DENIAL.search(text) and not {keys[id] for id in at} & answered]
    assert not alone


def test_prose_without_its_statement_would_be_found(said, keys, answered):
    """The test above can fail: without the claims some notes stand alone."""
    assert any(DENIAL.search(text) and {keys[id] for id in at} & answered for text, at in prose(said))


def claims(said: list[Statement]) -> dict[str, tuple[Record, set[str]]]:
    made = {r.id: (r, set()) for r in said if isinstance(r, Record) and r.schema == "Claim"}
    for one in said:
        if isinstance(one, Relation) and one.relation == "ABOUT":
            made[one.start][1].add(one.end.partition(":")[2])
    return made


@pytest.mark.parametrize(
    ("speaker", "about"),
    [
        ("three people arrested", "JPC-01"),
        ("head of Daesung International Trade", "KRC-11"),
        ("Supreme Court of Taiwan", "F022/polaris"),
        ("Government of the Maldives", "F020"),
        ("Ministry of Foreign Affairs of China", "F002"),
        ("Ministry of Foreign Affairs of Egypt", "F012"),
        ("Jui Zong Ship Management", "F007"),
        ("Presidential Office of Taiwan", "lighthouse-winmore/the-star"),
        ("1718 Committee", "ocean-maritime-management"),
        ("Ministry of Foreign Affairs of the DPRK", "wise-honest"),
        ("National Intelligence Service", "nis-29"),
        ("MOTIE", "K156-13"),
    ],
)
def test_who_speaks_against_it_is_found_from_the_thing(said, speaker, about):
    found = [c for c, things in claims(said).values() if speaker in str(c.first("speaker")) and about in things]
    assert found and all(c.first("stance") in AGAINST["stance"] for c in found)


def test_a_judgment_against_the_accused_stands_beside_what_he_says(said):
    about = {
        (str(c.first("speaker")), c.first("stance")) for c, ends in claims(said).values() if "huang-wang-ken" in ends
    }
    assert about == {("Huang Wang-ken", "denies"), ("Taiwan High Court, Kaohsiung branch", "supports")}


def test_ships_proposed_and_refused_by_every_account_are_not_listed(said):
    refused = {r.id.split("/")[1] for r in said if isinstance(r, Record) and r.first("listing_status") == "not_listed"}
    assert {"lighthouse-winmore", "xin-sheng-hai", "yu-yuan", "kai-xiang", "glory-hope-1"} <= refused
    assert not {"sam-jong-2", "billions-no-18"} & refused


def test_nobody_says_the_same_twice_about_one_thing(said, keys):
    told = {
        (
            claim.id,
            str(claim.first("speaker")).partition(",")[0],
            keys[f"{claim.source}:{thing}"],
            claim.first("source_url"),
        )
        for claim, things in claims(said).values()
        for thing in things
        if claim.first("stance") in AGAINST["stance"] and claim.source != "control_totals"
    }
    times = Counter(one[1:] for one in told)
    assert not {one for one, number in times.items() if number > 1}
