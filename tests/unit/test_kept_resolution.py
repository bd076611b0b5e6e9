"""What the last resolution found is read again as it was written, whatever it was made from."""

from __future__ import annotations

from pathlib import Path

from kg.judgements import packed
from kg.judgements.judgement import Conflict, Ground, Judgement
from kg.judgements.packed import Packed
from kg.resolution import last_resolution
from kg.resolution.last_resolution import Kept

GROUND = Ground("the same name", 2.0, "name", "Alpha Shipping", "ALPHA SHIPPING")
SAME = Judgement("a", "b", "same", "rules-v1", ("the same name",), 4.0, ruleset="rules-v1", grounds=(GROUND,))


def test_a_judgement_read_from_what_was_kept_is_kept_again_as_conflict_and_by_a_person(tmp_path: Path) -> None:
    (again,) = Packed.of([SAME])
    kept = Kept("state", [SAME], (again,), {}, (Conflict(again, "two lists differ"),))
    last_resolution.write(tmp_path, kept)
    found = last_resolution.read(tmp_path)
    assert found is not None and found.people == (SAME,) and found.conflicts == (Conflict(SAME, "two lists differ"),)
    assert list(found.machine) == [SAME]


def test_of_kept_judgements_those_are_made_that_are_asked_for(monkeypatch):
    apart = Judgement("c", "d", "different", "rules-v1", ("other numbers",), -2.0)
    unsure = Judgement("d", "e", "unsure", "rules-v1", ("alike",), 1.0, grounds=(GROUND,))
    some = [SAME, apart, unsure]
    kept, made = Packed.of(some), []
    monkeypatch.setattr(packed, "_judgement", lambda row, real=packed._judgement: made.append(row) or real(row))
    assert list(packed.touching(kept, {"b", "e"})) == [SAME, unsure] == list(packed.touching(some, {"b", "e"}))
    assert len(made) == 2
    for asked, pairs in ((lambda one: True, 3), (lambda one: False, 2)):
        assert list(packed.ends(kept, asked)) == list(packed.ends(some, asked)) == [one.pair for one in some][:pairs]
    assert list(kept) == some
