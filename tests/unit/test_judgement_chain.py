"""The chain of judgements: whatever is lost or altered is told with the way back, and nothing is built on it."""

from __future__ import annotations

import errno
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataError, StoreError, UsageError
from kg.home import chained, sealed
from kg.home.places import Home
from kg.judgements import history
from kg.judgements.file_lines import to_json
from kg.judgements.judgement import Judgement
from kg.resolution import last_resolution
from kg.resolution.last_resolution import Kept
from kg.review import exchange
from kg.review.accepting import accept
from tests.damage import damaged

WHEN = "2026-11-22T10:00:00+00:00"


def judgement(left="a", right="b", decision="different", by="Ann"):
    return Judgement(left, right, decision, by, ("zwei Werften · 두 조선소",), at=WHEN)


SAID = [judgement(), judgement("c", "d", "same"), judgement("e", "f", "unsure", "Ben")]


@pytest.fixture
def file(tmp_path):
    for said in SAID:
        history.append(Home(tmp_path).judgements, said)
    return Home(tmp_path).judgements


def lines(file):
    return file.read_bytes().splitlines(keepends=True)


def test_a_file_that_is_as_it_was_left_is_sure(file):
    past = history.read(file).sure()
    assert past.in_force == SAID and not past.broken and not past.told


LOSSES = {
    "the first is gone": lambda some: some[1:],
    "one between is gone": lambda some: [some[0], some[2]],
    "the last is gone": lambda some: some[:2],
    "all are gone": lambda some: [],
    "two are exchanged": lambda some: [some[1], some[0], some[2]],
    "one stands twice": lambda some: [*some, some[2]],
    "one says the contrary": lambda some: [some[0].replace(b'"different"', b'"same"'), *some[1:]],
    "the last says the contrary": lambda some: [*some[:2], some[2].replace(b'"unsure"', b'"same"')],
    "the chain is cut out": lambda some: [line.partition(b', "follows"')[0] + b"}\n" for line in some],
    "the last was cut in the middle": lambda some: [*some[:2], some[2][:40]],
    "another is put in between": lambda some: [some[0], to_json(judgement("x", "y")).encode() + b"\n", *some[1:]],
}


@pytest.mark.parametrize("loss", LOSSES)
def test_a_loss_is_told_with_the_way_back_and_nothing_is_built_on_the_rest(file, loss):
    file.write_bytes(b"".join(LOSSES[loss](lines(file))))
    before = file.read_bytes()
    (told, *_) = history.read(file).told
    assert "judgements.jsonl: " in told and "kg restore" in told and "--accept-history" in told
    with pytest.raises(DataError, match=r"judgements\.jsonl"):
        history.append(file, judgement("g", "h"))
    with pytest.raises(DataError):
        history.begun(file)
    assert file.read_bytes() == before, "what is found stays as evidence"


def test_a_file_that_is_gone_is_told(file):
    file.unlink()
    assert "3 lines noted, no lines there" in history.read(file).told[0]


@given(st.data())
def test_no_damage_changes_what_is_in_force_without_a_word(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("chain") / "judgements.jsonl"
    for said in SAID:
        history.append(file, said)
    file.write_bytes(data.draw(damaged(file.read_bytes())))
    past = history.read(file)
    assert past.told or past.broken or past.in_force == SAID


@given(st.data())
def test_a_damaged_note_beside_the_file_is_told_and_the_judgements_stand(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("chain") / "judgements.jsonl"
    history.append(file, *SAID)
    head = chained.head_of(file)
    whole = head.read_bytes()
    head.write_bytes(data.draw(damaged(whole)))
    past = history.begun(file)
    assert past.in_force == SAID and ("judgements.head" in "".join(past.broken) or head.read_bytes() == whole)
    assert not history.read(file).broken, "it is noted anew"


def test_both_files_gone_are_noticed_by_what_the_resolution_knows(file):
    last_resolution.write(file.parent, Kept("state", (), tuple(SAID), {}, ()))
    file.unlink()
    chained.head_of(file).unlink()
    with pytest.raises(DataError, match="3 judgements that were in force are not in it"):
        history.begun(file, last_resolution.read(file.parent).people)
    assert "3 judgements" in accept(file, "Ann", "the disk is gone").wrong
    assert history.begun(file).in_force == [] and last_resolution.read(file.parent) is None


def test_going_on_from_what_is_there_is_noted_and_takes_nothing_away(file):
    file.write_bytes(b"".join(lines(file)[:2]))
    before = file.read_bytes()
    assert accept(file, "Ann", "no copy").wrong == "3 lines noted, 2 lines there"
    assert file.read_bytes().startswith(before) and b"3 lines noted" in lines(file)[-1]
    history.append(file, judgement("g", "h"))
    assert history.begun(file).in_force == [*SAID[:2], judgement("g", "h")]
    file.write_bytes(b"".join(lines(file)[:2]))
    assert history.read(file).faults, "the acceptance and what came after it may not be lost either"


def test_nothing_is_accepted_where_nothing_is_wrong_or_nobody_says_why(file):
    with pytest.raises(UsageError, match="as it was left"):
        accept(file, "Ann", "just so")
    file.unlink()
    with pytest.raises(UsageError, match="a reviewer and a reason"):
        accept(file, "Ann", " ")
    assert not file.exists()


def test_a_file_from_before_there_were_chains_is_taken_over(tmp_path):
    file = tmp_path / "judgements.jsonl"
    file.write_text("".join(to_json(said) + "\n" for said in SAID[:2]), "utf-8")
    assert history.begun(file).in_force == SAID[:2] and not history.read(file).told
    history.append(file, SAID[2])
    assert history.begun(file).in_force == SAID
    file.write_bytes(b"".join(lines(file)[1:]))
    assert history.read(file).faults


def test_a_file_from_before_that_was_taken_over_is_missed_when_it_goes(tmp_path):
    file = tmp_path / "judgements.jsonl"
    file.write_text(to_json(SAID[0]) + "\n", "utf-8")
    history.begun(file)
    file.unlink()
    assert history.read(file).faults


def test_a_line_cut_off_while_it_was_written_is_left_and_gone_on_from(file):
    whole = file.read_bytes()
    with file.open("ab") as stream:
        stream.write(b'{"left": "g", "rig')
    (told,) = history.begun(file).broken
    assert "judgements.jsonl:4: not whole" in told and "leave it" in told and "delete" not in told
    history.append(file, judgement("g", "h"))
    past = history.begun(file)
    assert past.in_force == [*SAID, judgement("g", "h")] and len(past.broken) == 1
    assert file.read_bytes().startswith(whole)


def test_what_something_else_wrote_at_the_end_counts_for_nothing(file):
    with file.open("a", encoding="utf-8") as stream:
        stream.write(to_json(judgement("x", "y")) + "\n")
    assert history.begun(file).in_force == SAID
    history.append(file, judgement("g", "h"))
    past = history.begun(file)
    assert past.in_force == [*SAID, judgement("g", "h")] and "judgements.jsonl:4" in past.broken[0]


def test_line_ends_of_another_system_are_no_damage(file):
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert history.begun(file).in_force == SAID


def test_a_full_disk_takes_nothing_away(file, monkeypatch):
    before, write = file.read_bytes(), os.write

    def half(handle, text):
        if os.fstat(handle).st_size > len(before):
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, text[:7])

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(StoreError, match="no space left on /"):
        history.append(file, judgement("g", "h"))
    monkeypatch.undo()
    assert file.read_bytes() == before and history.begun(file).in_force == SAID


def test_a_line_whose_note_found_no_room_is_whole(file, monkeypatch):
    def full(*_):
        raise StoreError("no space left on /")

    monkeypatch.setattr(sealed, "write", full)
    with pytest.warns(sealed.NotKept):
        history.append(file, judgement("g", "h"))
    monkeypatch.undo()
    assert history.begun(file).in_force == [*SAID, judgement("g", "h")]
    assert history.read(file).noted


def test_judgements_of_a_chain_are_handed_on(file, tmp_path):
    copy = tmp_path / "copy.jsonl"
    copy.write_text(exchange.lines(history.read(file)), "utf-8")
    assert exchange.read(copy, history.History()).new == tuple(SAID)
    assert exchange.read(file, history.History()).new == tuple(SAID)
