"""What is brought to a wanted state is sent while more of it is read: memory does not grow with it."""

from __future__ import annotations

import pytest

from kg.store import write
from kg.store.label_names import PLAIN
from kg.store.write import EdgeRow, NodeRow, Sync


class Taking:
    """A store that only counts what it is given."""

    names = PLAIN

    def __init__(self):
        self.sent = []

    def write_batches(self, query, rows, progress=None):
        given = list(rows)
        self.sent += given
        return len(given)


def edge(at):
    return EdgeRow(f"e{at}", "STATES", "a", "b", "new", {})


def node(at):
    return NodeRow(f"n{at}", ("Record",), "new", {})


@pytest.mark.parametrize("known", [False, True], ids=["new", "changed"])
@pytest.mark.parametrize("row", [node, edge])
def test_never_more_rows_are_held_than_are_sent_together(monkeypatch, row, known):
    monkeypatch.setattr(write, "TOGETHER", 2)
    store, held = Taking(), []

    def wanted():
        for at in range(9):
            held.append(at - len(store.sent))
            yield row(at)

    sync, ids = Sync(store), [row(at).id for at in range(9) if known]
    if row is node:
        sync.nodes("Record", wanted(), dict.fromkeys(ids, "old"))
    else:
        sync.edges("Record", "Record", wanted(), dict.fromkeys(ids, ("old", "STATES", "a")))
    assert len(store.sent) == 9 and max(held) <= 2
    assert (sync.changes.made, sync.changes.set, sync.changes.removed) == ((0, 9, 0) if known else (9, 0, 0))
