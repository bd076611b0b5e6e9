"""The figures of `python -m benchmarks.damage` in small: nothing damaged is believed, and nothing raises."""

from __future__ import annotations

import random

import pytest

from benchmarks import damage
from benchmarks import kept as kept_files
from kg.batch.progress import Progress
from kg.graph import bundled
from kg.graph.editions import Difference, note
from kg.home import mappings, sealed
from kg.home.places import Home
from kg.index import building, stored
from kg.index.entries import entry
from kg.judgements import handed_on, history, party_moves
from kg.judgements.judgement import Judgement
from kg.resolution import last_resolution
from kg.resolution.last_resolution import Kept
from kg.review import kept_findings
from kg.review.kept_findings import Found
from kg.store import state
from kg.terminal import review_asked

AT = "2026-01-01T00:00:00+00:00"
SAID = [Judgement("a", other, "different", "Ann", ("two hulls",), at=AT) for other in ("b", "c", "d")]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home with every kind of kept file."""
    folder = tmp_path_factory.mktemp("damage")
    home = Home(folder)
    last_resolution.write(folder, Kept("state", tuple(SAID), tuple(SAID), {"b": "a"}, ()))
    kept_findings.write(folder, Found("state"))
    sealed.write(home.bundled, bundled.KIND, b'{"au_dfat": {"read": "x"}}')
    sealed.write(home.shown, review_asked.KIND, b'["a", "b"]')
    parties = [{"id": "a", "schema": "Vessel", "caption": kept_files.NAME, "name": [kept_files.NAME]}]
    stored._write(home.screening, "key", building.build(map(entry, parties)))
    for said in SAID:
        history.append(home.judgements, said)
    party_moves.note(folder, [party_moves.Move("merge", AT, ("a", "b"), ("a",), ("b",), ("one number",))] * 2)
    handed_on.note(folder, "s", AT, [{"id": "s:1", "why": "names somebody else"}] * 2)
    note(folder, Difference("s", "2", "1", AT, added=[{"id": "s:1", "caption": "한"}]))
    mappings.keep(home.mappings, "h", {"담당": "-"})
    run = Progress(home.tables, "k")
    matches = [["v", 0.9, "strong", "Name", []]]
    run.keep({"run": {"file": "t.csv"}, "done": 2}, lines=[(2, {"matches": matches})], parties=[("v", {"id": "v"})])
    run.close()
    state.write_state(folder, state.Server(1, 2, 3, "x", AT))
    return folder


def test_no_damage_is_believed_and_none_raises(home):
    all_files = list(kept_files.readers(home))
    assert all(one.path.is_file() for one in all_files) and len(all_files) >= 13
    figures = damage.run(all_files, 400, 1)
    assert figures.tracebacks == [] and figures.wrong == [] and figures.all == 400
    assert figures.made_anew and figures.told and not history.read(Home(home).judgements).told


def test_what_would_be_believed_or_raise_is_counted(tmp_path):
    file = tmp_path / "kept"
    file.write_bytes(b"kept without any checksum")
    plain = kept_files.Kept(file, lambda: (file.read_bytes().decode(), False))
    figures = damage.run([plain], 50, 1)
    assert figures.wrong and figures.tracebacks and file.read_bytes() == b"kept without any checksum"


def test_every_kind_of_damage_is_done():
    chance = random.Random(1)
    done = {damage.damages(b"x" * 500, [b"other"], chance)[0] for _ in range(400)}
    assert len(done) == 9
