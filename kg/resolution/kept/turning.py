"""Which other parties a change makes worth something else, so that they must be weighed anew.

A word that became rarer, a key that became frequent, a number that turns out to be printed for strangers: each changes
what pairs of other records are worth. Those records are told, so that the result is that of a search from nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from kg.index.index import LEAST_PARTIES, rarity_of, stepped
from kg.model.records import Record
from kg.resolution import joins, meeting_keys
from kg.resolution.kept.changing import Changing, Turn
from kg.resolution.kept.figures import Figures, first_bearers, selected
from kg.resolution.kept.tables import Spelled
from kg.resolution.shared_numbers import shared_by_strangers

Load = Callable[[Iterable[str]], list[Record]]
"""Records of the graph by id."""


class Everything(Exception):
    """The change reaches so much that everything is to be resolved anew."""


def turned(changing: Changing, load: Load) -> set[str]:
    """Ids of the parties whose pairs are worth something else now. Everything when every word is."""
    db, before = changing.db, changing.before
    total = Figures(db).names()
    if _size(before.names) != _size(total):
        raise Everything
    names = {n for word, count in before.words.items() for n in _of_word(db, word, count, total)}
    came: list[Turn] = [(set(), _keys(spelled)) for spelled in changing.came.values()]
    went: list[Turn] = [(_keys(spelled), set()) for spelled in changing.went.values()]
    names |= _meeting_anew(db, ("name_key", "name"), before.name_keys, [*came, *went])
    records = {n for (n,) in selected(db, "SELECT record FROM carried WHERE name IN", names)}
    records |= _meeting_anew(db, ("fact_key", "record"), before.fact_keys, changing.facts)
    for name, first in before.leading.items():
        records |= first ^ set(first_bearers(db, name))
    records |= _strangers(changing, load)
    return {id for (id,) in selected(db, "SELECT id FROM record WHERE number IN", records)}


def _size(total: int) -> float:
    """Number of names by which all words are weighed."""
    return max(stepped(total, 4), LEAST_PARTIES)


def _of_word(db: sqlite3.Connection, word: str, count: int, total: int) -> list[int]:
    """Names with this word, if it is rarer or more frequent than it was."""
    now = next((n for (n,) in db.execute("SELECT times FROM word WHERE word = ?", (word,))), 0)
    if rarity_of(count, total) == rarity_of(now, total):
        return []
    return [n for (n,) in db.execute("SELECT name FROM of_word WHERE word = ?", (word,))]


def _keys(spelled: Spelled) -> set[str]:
    name, family = spelled
    return set(meeting_keys.of_name(name, person=family == "Person"))


def _meeting_anew(
    db: sqlite3.Connection, of: tuple[str, str], before: Mapping[str, int], turns: Iterable[Turn]
) -> set[int]:  # fmt: skip
    """Rows of keys, or of two frequent keys together, that became rare or frequent."""
    table, column = of
    rows: dict[str, set[int]] = {}

    def under(key: str) -> set[int]:
        if key not in rows:
            rows[key] = {n for (n,) in db.execute(f"SELECT {column} FROM {table} WHERE key = ?", (key,))}
        return rows[key]

    def turned(then: int, now: int) -> bool:
        return (then > joins.MOST) != (now > joins.MOST)

    found = {n for key, count in before.items() if turned(count, len(under(key))) for n in under(key)}
    steps: dict[tuple[str, str], int] = {}
    for gone, new in turns:
        for some, step in ((gone, -1), (new, 1)):
            frequent = sorted(key for key in some if len(under(key)) > joins.MOST)
            for pair in combinations(frequent, 2):
                steps[pair] = steps.get(pair, 0) + step
    for (one, other), step in steps.items():
        both = under(one) & under(other)
        if turned(len(both) - step, len(both)):
            found |= both
    return found


def _strangers(changing: Changing, load: Load) -> set[int]:
    """Bearers of a value that one source prints for strangers now and did not, or no longer does; which is noted."""
    found: set[int] = set()
    for value in sorted(changing.values):
        bearers = list(changing.db.execute(BEARERS, (value,)))
        several = len({source for _, _, source in bearers}) < len(bearers)
        records = sorted(load(id for _, id, _ in bearers), key=lambda record: record.id) if several else []
        now = bool(shared_by_strangers((value, record) for record in records))
        if now != bool(changing.db.execute("SELECT 1 FROM shared WHERE value = ?", (value,)).fetchone()):
            query = "INSERT INTO shared VALUES (?)" if now else "DELETE FROM shared WHERE value = ?"
            changing.db.execute(query, (value,))
            found |= {n for n, _, _ in bearers}
    return found


BEARERS = """
SELECT r.number, r.id, r.source FROM guarded g JOIN record r ON r.number = g.record WHERE g.value = ? ORDER BY r.id
"""
