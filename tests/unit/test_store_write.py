"""What is brought to a wanted state is sent while more of it is read: memory does not grow with it."""

from __future__ import annotations

import pytest

from kg.store import places as at_places
from kg.store import write
from kg.store.label_names import PLAIN
from kg.store.places import AT, gathered, places
from kg.store.write import EdgeRow, NodeRow, Sync


class Taking:
    """A store that only counts what it is given."""

    names = PLAIN
    several = False

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


def test_what_is_made_together_has_each_its_own_properties(store):
    """One query for rows of which some lack what others have."""
    rows = [
        NodeRow("a", ("Record",), "1", {"caption": "A", "name": ["A", "Ä"]}),
        NodeRow("b", ("Record",), "2", {"n": 1}),
    ]
    made = [EdgeRow("e", "STATES", "a", "b", "3", {"quote": "so"}), EdgeRow("f", "STATES", "b", "a", "4", {"of": []})]
    sync = Sync(store)
    sync.nodes("Record", rows, {})
    sync.edges("Record", "Record", made, {}, {"Record": places(store, "Record")})
    for query, written in (("MATCH (n:Record) RETURN properties(n) AS p", rows),
                           ("MATCH (:Record)-[n:STATES]->(:Record) RETURN properties(n) AS p", made)):  # fmt: skip
        found = {row["p"]["id"]: row["p"] for row in store.read(query).rows}
        assert found == {row.id: {**row.properties, "id": row.id, "digest": row.digest} for row in written}


def test_what_is_read_in_lots_is_all_there_is(store, monkeypatch):
    monkeypatch.setattr(at_places, "LOT", 2)
    Sync(store).nodes("Record", [node(at) for at in range(5)], {})
    known = places(store, "Record")
    assert sorted(known) == [node(at).id for at in range(5)]
    assert list(gathered(store, f"{AT} RETURN collect(n.id) AS found", known.values())) == list(known)
    assert list(gathered(store, f"{AT} MATCH (n)-->(m) RETURN collect(m.id) AS found", known.values())) == []
