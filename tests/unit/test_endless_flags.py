"""An own flag that does not end has few seconds, once, and is told until somebody runs it again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.answers import endless, flags, own_flags
from kg.answers.own_flags import own
from kg.errors import DeadlineError, RoomError
from kg.review import kept_findings
from kg.store import Result
from kg.ui.i18n import content
from tests.test_own_flags import GOOD


class Engine:
    """Ends every query of a flag at its deadline, unless it is told to answer; knows which deadlines it was given."""

    engine, several = "slow", False

    def __init__(self):
        self.given, self.ends = [], True

    def read(self, query, parameters=None, *, deadline=30.0):
        if "Vessel" not in query:
            return Result([{"day": "2026-01-01"}], ["day"], self.engine, 0.0, {})
        self.given.append(deadline)
        if self.ends:
            raise DeadlineError(f"ended after {deadline:g} s")
        return Result([], ["rows"], self.engine, 0.0, {})


@pytest.fixture
def mine(tmp_path, monkeypatch):
    (tmp_path / "flags").mkdir()
    (tmp_path / "flags" / "mine.cypher").write_text(GOOD, "utf-8")
    monkeypatch.setattr(own_flags, "folder", lambda: tmp_path / "flags")
    monkeypatch.setattr(endless, "place", lambda: tmp_path / "flags.ended.json")
    monkeypatch.setattr(flags, "bundled", dict)
    return tmp_path / "flags" / "mine.cypher"


def run(engine, *only):
    [found] = flags.run_all(engine, as_of="2026-01-01", only=only)
    return found.missing[0]


def test_it_is_asked_once_for_its_seconds_and_then_told(mine):
    engine = Engine()
    assert "ended after 20 s" in run(engine)
    told = run(engine)
    assert told.startswith("not run: it did not end within 20 s on 20") and told.endswith("kg flags --flag mine")
    assert engine.given == [20.0]
    assert all(content.told(told, locale) != told for locale in ("ko", "ja"))


def test_it_runs_again_by_name_with_more_seconds_or_with_another_text(mine):
    engine = Engine()
    run(engine)
    with pytest.raises(DeadlineError):
        run(engine, "mine")
    mine.write_text(GOOD.replace("misses: Nothing.", "misses: Nothing.\nseconds: 45"), "utf-8")
    assert "ended after 45 s" in run(engine) and run(engine).startswith("not run: it did not end within 45 s")
    mine.write_text(GOOD.replace("NOT (v)", "v.id <> '' AND NOT (v)"), "utf-8")
    assert "ended after 20 s" in run(engine) and engine.given == [20.0, 20.0, 45.0, 20.0]


def test_one_that_takes_all_room_is_told_and_a_flag_of_the_project_beside_it_asked_again(mine):
    class Full(Engine):
        broken = 0

        def read(self, query, parameters=None, *, deadline=30.0):
            if "Vessel" in query and (self.broken == 0 or own):
                self.broken += 1
                raise RoomError("no room")
            rows = [] if "Vessel" in query else [{"day": "2026-01-01"}]
            return Result(rows, ["rows"], self.engine, 0.0, {})

    own, engine = True, Full()
    assert "no room" in run(engine) and engine.broken == 1
    own, engine = False, Full()
    ours = replace(flags.flag("mine"), facts={**flags.flag("mine").facts, "own": False})
    [told] = flags.run_each(engine, [ours], as_of="2026-01-01", strict=False)["mine"]
    assert engine.broken == 1 and "no room" not in told.missing[0]


def test_it_is_forgotten_when_it_ends(mine):
    engine = Engine()
    run(engine)
    engine.ends = False
    assert "not run" not in run(engine, "mine") and "not run" not in run(engine)
    assert endless.told(flags.flag("mine")) == ""


def test_flags_of_the_project_are_never_left_out(mine):
    flag = replace(flags.flag("mine"), facts={**flags.flag("mine").facts, "own": False})
    endless.note(flag)
    assert endless.seconds(flag) == endless.DEADLINE and endless.told(flag) == ""


def test_what_the_other_flags_found_is_known_to_a_judgement_all_the_same(mine, tmp_path):
    (mine.parent / "ends.cypher").write_text(GOOD.replace("MATCH (v:Vessel)", "MATCH (v:Ship)"), "utf-8")

    class Other(Engine):
        def read(self, query, parameters=None, *, deadline=30.0):
            if "(v:Ship)" in query:
                return Result([], ["rows"], self.engine, 0.0, {})
            return super().read(query, parameters, deadline=deadline)

    kept_findings.findings(Other(), tmp_path, "state", "2026-01-01")
    found = kept_findings.kept(tmp_path, "state", "2026-01-01")
    assert found is not None and [one.flag for one in found] == ["ends"]


@pytest.mark.parametrize("seconds", ["0", "601", "soon"])
def test_seconds_that_are_none_are_told(tmp_path, seconds):
    (tmp_path / "bad.cypher").write_text(GOOD.replace("misses: Nothing.", f"misses: Nothing.\nseconds: {seconds}"))
    assert "no number up to 600" in own(tmp_path).broken[0]
