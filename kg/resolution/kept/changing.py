"""The kept search brought to parties that came, changed or went; what was counted before stays known (`turning`)."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from kg.resolution import meeting_keys
from kg.resolution.candidate_pairs import fact_keys
from kg.resolution.joins import PART
from kg.resolution.kept.figures import Figures, first_bearers
from kg.resolution.kept.filling import GUARDED
from kg.resolution.kept.tables import Spelled, read, written
from kg.resolution.table import Table

Turn = tuple[set[str], set[str]]
"""Keys before and after."""


@dataclass(slots=True)
class Before:
    """Counts as they were before the first change of each."""

    names: int
    words: dict[str, int] = field(default_factory=dict)
    name_keys: dict[str, int] = field(default_factory=dict)
    fact_keys: dict[str, int] = field(default_factory=dict)
    leading: dict[int, frozenset[int]] = field(default_factory=dict)


class Changing:
    """One change of the parties that the file knows."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.before = Before(Figures(db).names())
        self.came: dict[int, Spelled] = {}
        """Names that nobody carried before."""
        self.went: dict[int, Spelled] = {}
        self.facts: list[Turn] = []
        """Fact keys of each changed record."""
        self.values: set[str] = set()
        """Guarded values of changed records."""

    def number(self, id: str) -> int:
        """Number of a record that the file knows."""
        return int(self.db.execute("SELECT number FROM record WHERE id = ?", (id,)).fetchone()[0])

    def gone(self, id: str) -> None:
        """A party that is no longer there."""
        self._carry(self.number(id), set())
        self._hold("fact_key", "key", self.number(id), set())
        self._hold("guarded", "value", self.number(id), set())

    def parties(self, table: Table) -> None:
        """Parties as they are now."""
        spelled = {n: name for name, n in table.named.items()}
        keys = fact_keys(table)
        for row, record in enumerate(table.records):
            number = self.number(record.id)
            self._carry(number, {spelled[n] for n in table.carried.row(row)})
            self._hold("fact_key", "key", number, set(keys[row]))
            columns = ((name, table.columns[name]) for name in GUARDED if name in table.columns)
            held = {f"{name} {column.values[v]}" for name, column in columns for v in column.rows.row(row)}
            self._hold("guarded", "value", number, held)

    def _hold(self, name: str, value: str, number: int, wanted: set[str]) -> None:
        """Bring the keys or values of a record to these."""
        before = {v for (v,) in self.db.execute(f"SELECT {value} FROM {name} WHERE record = ?", (number,))}
        if name == "guarded":
            self.values |= before | wanted
        else:
            self.facts.append((before, wanted))
            for key in before ^ wanted:
                self.before.fact_keys.setdefault(key, self._count("fact_key", key))
        gone, new = ([(v, number) for v in some] for some in (before - wanted, wanted - before))
        self.db.executemany(f"DELETE FROM {name} WHERE {value} = ? AND record = ?", gone)
        self.db.executemany(f"INSERT INTO {name} VALUES (?, ?)", new)

    def _count(self, name: str, key: str) -> int:
        return int(self.db.execute(f"SELECT count(*) FROM {name} WHERE key = ?", (key,)).fetchone()[0])

    def _carry(self, number: int, wanted: set[Spelled]) -> None:
        query = "SELECT c.name, n.spelled FROM carried c JOIN name n ON n.number = c.name WHERE c.record = ?"
        before = {read(text): n for n, text in self.db.execute(query, (number,))}
        for spelled in before.keys() - wanted:
            self._lead(before[spelled])
            self.db.execute("DELETE FROM carried WHERE name = ? AND record = ?", (before[spelled], number))
            if not self.db.execute("SELECT 1 FROM carried WHERE name = ? LIMIT 1", (before[spelled],)).fetchone():
                self._name_went(before[spelled], spelled)
        for spelled in sorted(wanted - before.keys(), key=written):
            name = self._named(spelled)
            self._lead(name)
            self.db.execute("INSERT INTO carried VALUES (?, ?)", (name, number))

    def _lead(self, name: int) -> None:
        self.before.leading.setdefault(name, frozenset(first_bearers(self.db, name)))

    def _named(self, spelled: Spelled) -> int:
        """Number of a name, which is noted when it is new."""
        found = self.db.execute("SELECT number FROM name WHERE spelled = ?", (written(spelled),)).fetchone()
        if found:
            return int(found[0])
        n = self.db.execute("INSERT INTO name (spelled) VALUES (?)", (written(spelled),)).lastrowid or 0
        self.came[n] = spelled
        self._spell(n, spelled, 1)
        return n

    def _name_went(self, n: int, spelled: Spelled) -> None:
        self.db.execute("DELETE FROM name WHERE number = ?", (n,))
        self._spell(n, spelled, -1)
        if self.came.pop(n, None) is None:
            self.went[n] = spelled

    def _spell(self, n: int, spelled: Spelled, step: int) -> None:
        """Count the words and keys of a name in or out."""
        name, family = spelled
        for word in name.words:
            count = next((c for (c,) in self.db.execute("SELECT times FROM word WHERE word = ?", (word,))), 0)
            self.before.words.setdefault(word, count)
            self.db.execute("INSERT OR REPLACE INTO word VALUES (?, ?)", (word, count + step))
        for word in set(name.words):
            self._pair("of_word", "word", (word, n), step)
        for key, share in meeting_keys.of_name(name, person=family == "Person").items():
            self.before.name_keys.setdefault(key, self._count("name_key", key))
            self._pair("name_key", "key", (key, n, share >= PART), step)

    def _pair(self, name: str, column: str, row: tuple[object, ...], step: int) -> None:
        if step > 0:
            self.db.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", row)
        else:
            self.db.execute(f"DELETE FROM {name} WHERE {column} = ? AND name = ?", row[:2])
