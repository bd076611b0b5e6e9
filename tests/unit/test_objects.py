"""Objects of ours in sealed files: read as written, by the code that wrote them, and never by an old reading."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from kg import revision
from kg.home import objects
from kg.judgements.judgement import Ground, Judgement
from kg.judgements.packed import Packed, tells_of, weight_of
from kg.resolution.last_resolution import Kept

GROUND = Ground("both are called so", 2.5, "name", "Kim", "Kim")
ONE = Judgement("a", "b", "same", "rules", ("both are called so",), 2.5, ruleset="rules", grounds=(GROUND,))
KEPT = Kept("state", (ONE,), (), {"b": "a"}, (), frozenset({("imo", "1")}), (1, 2, 3))


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(objects, "STEP", 0)  # believed at once, not only when the clock of files has gone on
    objects.keep(tmp_path / "kept", KEPT)
    return tmp_path / "kept"


def _dated(path, seconds):
    """Dated otherwise, as it is by whoever writes into it later."""
    now = path.stat().st_mtime
    os.utime(path, (now - seconds, now - seconds))


def test_a_file_that_stands_is_read_once(file):
    assert objects.read(file, Kept) is objects.read(file, Kept)


def test_a_file_written_just_now_is_not_believed_to_be_the_one_before(file, monkeypatch):
    monkeypatch.setattr(objects, "STEP", 1 << 62)
    assert objects.read(file, Kept) is not objects.read(file, Kept)


def test_an_object_is_read_as_it_was_written(file):
    assert objects.read(file, Kept) == KEPT
    assert objects.read(file, Ground) is None


def test_a_file_written_anew_is_read_anew(file):
    assert objects.read(file, Kept) == KEPT
    objects.keep(file, Kept("next", (), (), {}, ()))
    assert objects.read(file, Kept) == Kept("next", (), (), {}, ())


def test_a_file_that_was_altered_or_is_of_other_code_is_not_there(file, monkeypatch):
    assert objects.read(file, Kept) == KEPT
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    _dated(file, 50)
    assert objects.read(file, Kept) is None
    file.write_bytes(whole)
    _dated(file, 150)
    assert objects.read(file, Kept) == KEPT
    monkeypatch.setattr(revision, "code", lambda: "other" * 20)
    assert objects.read(file, Kept) is None


def test_packed_judgements_are_the_judgements_and_stay_unread_until_somebody_looks(file):
    packed = Packed.of(KEPT.machine)
    objects.keep(file, replace(KEPT, machine=packed))
    found = objects.read(file, Kept)
    assert "judgements" not in vars(found.machine)
    assert found == KEPT and repr(found.machine[0]) == repr(ONE) and hash(found.machine[0]) == hash(ONE)
    assert len(found.machine) == 1 and found.machine[0].grounds[0] == GROUND
    assert weight_of(found.machine[0].grounds, "name") == weight_of(ONE.grounds, "name") == 2.5
    assert Packed.of(found.machine) is found.machine and Packed.of(tuple(found.machine)).content == packed.content


def test_the_grounds_of_a_packed_judgement_are_read_only_where_they_name_what_is_asked(monkeypatch):
    odd = replace(GROUND, sentence='"one list" \u2028 한국 \\', feature="one list", weight=-0.1)
    packed = Packed.of([ONE, replace(ONE, grounds=(odd, GROUND))])
    named, listed = (one.grounds for one in Packed(packed.content, packed.size))
    assert listed == (odd, GROUND) and tells_of(listed, "one list") and weight_of(listed, "one list") == -0.1
    monkeypatch.setattr("json.loads", lambda _: pytest.fail("read"))
    assert not tells_of(named, "one list") and weight_of(named, "one list") == 0
