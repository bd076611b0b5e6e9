"""What the last resolution found is read again as it was written, whatever it was made from."""

from __future__ import annotations

from pathlib import Path

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
