"""The figures of all records as a file that every worker has: made from tables, asked like those of the kept search."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.resolution.forbidding import SHARED
from kg.resolution.kept.figures import Figures
from kg.resolution.kept.tables import created, opened

NAMES = "SELECT times FROM word WHERE word = ''"
"""No word is empty: in its place stands the number of names."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted over all records."""

    names: int
    """Distinct names."""
    words: Iterable[tuple[str, int]]
    """Word and in how many names."""
    shared: Iterable[str]
    """`feature value` of values that one source prints for strangers."""
    leading: Iterable[tuple[str, list[str]]]
    """A name that many carry, and its first bearers with one more."""


class OfAll(Figures):
    """A census of the records of all workers."""

    def names(self) -> int:
        return int(self.db.execute(NAMES).fetchone()[0])

    def doubtful(self) -> frozenset[tuple[str, str]]:
        """Numbers that contradict nothing."""
        found = (value.split(" ", 1) for (value,) in self.db.execute("SELECT value FROM shared"))
        return frozenset((scheme, number) for scheme, number in found if scheme in SHARED)


def write(path: Path, of: Counted) -> None:
    """Write the file."""
    with closing(created(path)) as db:
        db.execute("BEGIN")
        db.execute("INSERT INTO word VALUES ('', ?)", (of.names,))
        db.executemany("INSERT INTO word VALUES (?, ?)", of.words)
        db.executemany("INSERT INTO shared VALUES (?)", ((value,) for value in of.shared))
        for number, (name, bearers) in enumerate(of.leading):
            db.execute("INSERT INTO name VALUES (?, ?)", (number, name))
            db.executemany("INSERT OR IGNORE INTO record (id) VALUES (?)", ((id,) for id in bearers))
            query = "INSERT INTO carried SELECT ?, number FROM record WHERE id = ?"
            db.executemany(query, ((number, id) for id in bearers))
        db.execute("COMMIT")


@cache
def read(name: str) -> OfAll:
    """The file of this name beside a worker."""
    from pyspark import SparkFiles

    return OfAll(opened(Path(SparkFiles.get(name))))
