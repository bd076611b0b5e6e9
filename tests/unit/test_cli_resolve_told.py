"""What `kg resolve` tells: as much as was asked for, and how to see the rest."""

from __future__ import annotations

import pytest

from kg.cli import resolve
from kg.graph.entities import Rebuilt
from kg.judgements.judgement import Conflict, Judgement
from kg.resolution.last_resolution import Kept
from kg.store.write import Changes


@pytest.mark.parametrize("most, told, more", [(2, 2, "3 more conflicts → --open 5"), (5, 5, ""), (9, 5, "")])
def test_conflicts_are_told_as_far_as_was_asked_for_and_the_others_are_counted(capsys, most, told, more):
    conflicts = [Conflict(Judgement(f"a:{n}", f"b:{n}", "same", "exporter-v1", ()), "no") for n in range(5)]
    kept = Kept("", (), (), {}, tuple(conflicts), size=(1, 1, 1))
    resolve._report(Rebuilt(kept, Changes(), (), ()), most, "table")
    said = capsys.readouterr().err
    assert said.count("conflict:") == told and ("more conflicts" in said) == bool(more) and more in said
