"""What is kept of a table under way: a row altered, lost, added or of another run is never believed."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.batch import proven
from kg.batch.progress import Progress
from kg.errors import StoreError

ALTERED = [
    "UPDATE line SET data = replace(data, '0.9', '0.1') WHERE key = 2",
    "UPDATE line SET key = 9 WHERE key = 2",
    "DELETE FROM party",
    "INSERT INTO line VALUES (7, '{}')",
    "DELETE FROM about WHERE key = 'done'",
    "DELETE FROM about WHERE key = 'sum'",
    "UPDATE about SET data = 'x' WHERE key = 'sum'",
    "UPDATE about SET data = NULL WHERE key = 'sum'",
    "DROP TABLE context",
    "ALTER TABLE line RENAME TO lime",
    "ALTER TABLE line RENAME COLUMN data TO date",
]


def kept(folder, key="k"):
    """Two batches, the second of which alters a counter of the first."""
    progress = Progress(folder, key)
    progress.keep({"done": 2}, lines=[(2, {"p": 0.9})], parties=[("v", {"caption": "한"})], contexts=[("c", [])])
    progress.keep({"done": 3}, lines=[(3, {"p": 0.5})])
    progress.close()
    return progress.path


@pytest.mark.parametrize("statement", ALTERED)
def test_what_was_altered_is_thrown_away(tmp_path, statement):
    with sqlite3.connect(kept(tmp_path)) as db:
        db.execute(statement)
    db.close()
    progress = Progress(tmp_path, "k")
    assert progress.damaged and list(progress.lines()) == [] and progress.about("done") is None
    progress.keep({"done": 1})
    progress.close()
    assert not Progress(tmp_path, "k").damaged


def test_what_was_not_altered_is_there_and_another_run_does_not_take_it(tmp_path):
    path = kept(tmp_path)
    whole = Progress(tmp_path, "k")
    assert not whole.damaged and [number for number, _ in whole.lines()] == [2, 3]
    whole.close()
    path.replace(path.with_name("other.sqlite"))
    assert Progress(tmp_path, "other").damaged


def test_a_run_that_is_begun_anew_proves_itself(tmp_path):
    kept(tmp_path)
    progress = Progress(tmp_path, "k")
    progress.forget()
    progress.keep({"done": 5}, lines=[(5, {})])
    progress.close()
    again = Progress(tmp_path, "k")
    assert not again.damaged and again.about("done") == 5


def test_two_runs_over_one_table_prove_each_other(tmp_path):
    one, two = Progress(tmp_path, "k"), Progress(tmp_path, "k")
    for progress in (one, two):
        progress.keep({"done": 2}, lines=[(2, {"by": id(progress)})])
    one.close(), two.close()
    assert not Progress(tmp_path, "k").damaged


def test_a_file_in_other_hands_is_no_damage(tmp_path, monkeypatch):
    path = kept(tmp_path)
    before = path.read_bytes()

    class Held(sqlite3.OperationalError):
        sqlite_errorcode = sqlite3.SQLITE_BUSY

    def held(*_, **__):
        raise Held("database is locked")

    monkeypatch.setattr(proven.sqlite3, "connect", held)
    with pytest.raises(StoreError, match="another program holds"):
        Progress(tmp_path, "k")
    assert path.read_bytes() == before


@given(st.lists(st.tuples(st.integers(0, 5), st.text()), max_size=20), st.data())
def test_the_sum_is_that_of_the_rows_however_they_came(tmp_path_factory, rows, data):
    folder = tmp_path_factory.mktemp("sum")
    progress = Progress(folder, "k")
    while rows:
        some = data.draw(st.integers(1, len(rows)))
        progress.keep({"done": some}, lines=rows[:some])
        rows = rows[some:]
    progress.close()
    assert not Progress(folder, "k").damaged
