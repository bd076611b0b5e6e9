"""Chains beside the judgements: a damaged log of moves or editions is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.graph import editions
from kg.graph.editions import Difference
from kg.home.places import Home
from kg.judgements import party_moves
from kg.judgements.party_moves import Move
from tests.damage import damaged

WHEN = "2026-11-22T10:00:00+00:00"


def test_a_damaged_log_of_moves_is_told_and_blocks_nothing(tmp_path):
    said = Move("merge", WHEN, ("a", "b"), ("a",), ("b",), ("one number",))
    for _ in range(3):
        party_moves.note(tmp_path, [said])
    assert party_moves.read(tmp_path) == ([said] * 3, [])
    log = Home(tmp_path).moves
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:1]))
    assert party_moves.read(tmp_path) == ([said], ["parties.log.jsonl: 3 lines noted, 1 line there"])
    party_moves.note(tmp_path, [said])
    found, wrong = party_moves.read(tmp_path)
    assert found == [said, said] and wrong == ["parties.log.jsonl:2: before this line: 3 lines noted, 1 line there"]


@given(st.data())
def test_no_damage_of_a_log_of_editions_goes_untold(tmp_path_factory, data):
    home = tmp_path_factory.mktemp("home")
    difference = Difference("kr/user/a.b", "2", "1", WHEN, added=[{"id": "x", "caption": "조선"}])
    for _ in range(3):
        editions.note(home, difference)
    log = Home(home).edition_log(difference.source)
    log.write_bytes(data.draw(damaged(log.read_bytes())))
    found = editions.noted(home, difference.source)
    assert found.wrong or len(found.entries) == 3
    editions.note(home, difference)
    assert editions.noted(home, difference.source).entries
