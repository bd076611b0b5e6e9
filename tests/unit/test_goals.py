"""Goals and kept figures of the benchmarks, and copies of an exported graph."""

from __future__ import annotations

import csv

import pytest

from benchmarks import many_copies, stated


def test_every_goal_has_a_verdict_and_a_miss_its_cause() -> None:
    lines = list(stated.table())
    assert len(lines) == len(stated.goals()) == len({one.key for one in stated.goals()})
    assert all(any(word in line for word in (" met (", "missed: ", "not measured: ")) for line in lines)
    assert not [line for line in lines if "cause not known" in line]


def test_every_kept_figure_is_of_a_goal() -> None:
    assert set(stated.figures()) <= {one.key for one in stated.goals()}


def test_a_figure_is_kept_only_where_that_is_wanted(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(stated, "FIGURES", tmp_path / "kept.csv")
    (tmp_path / "kept.csv").write_text("key,figure,day,remark\nadded,2.5,2026-01-01,quiet\n")
    stated.keep({"http rate": 412.34})
    assert set(stated.figures()) == {"added"}
    monkeypatch.setenv(stated.KEEP, "at load 2")
    stated.keep({"http rate": 412.34})
    found = stated.figures()
    assert found["http rate"].figure == "412.3" and found["http rate"].remark == "at load 2"
    assert found["added"].day == "2026-01-01"
    with pytest.raises(KeyError, match="no such"):
        stated.keep({"no such": 1})


def test_copies_of_a_graph_have_ids_of_their_own_and_hang_together(tmp_path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "import.txt").write_text("neo4j-admin")
    (real / "nodes.csv").write_text(':ID(Thing),:LABEL,id:string,caption:string\na,Thing,a,"x ""y"", z"\nb,Thing,b,B\n')
    (real / "edges.csv").write_text(":START_ID(Thing),:TYPE,:END_ID(Thing),id:string\na,OWNS,b,e\n")
    size = many_copies.write(real, tmp_path / "large", 3)
    rows = {name: _read(tmp_path / "large" / f"{name}.csv") for name in ("nodes", "edges")}
    assert [row[0] for row in rows["nodes"]] == [":ID(Thing)", "a", "b", "a~1", "b~1", "a~2", "b~2"]
    assert rows["nodes"][3] == ["a~1", "Thing", "a~1", 'x "y", z'] and rows["edges"][3] == ["a~2", "OWNS", "b~2", "e~2"]
    assert size == sum(path.stat().st_size for path in (tmp_path / "large").glob("*.csv"))


def _read(path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
