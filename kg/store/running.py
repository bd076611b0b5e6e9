"""The running queries of ours on a server, known by the tag each carries, and the way to end one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neo4j import Driver

TAG = re.compile(r"/\* kg:([0-9a-f]{32})/([0-9.]+) \*/\s*\Z")
"""At the end of the text, where ours stands: a comment of the same form inside it is the user's own."""
GRACE = 5.0


@dataclass(frozen=True)
class Running:
    """A running query of ours: transaction id, text, seconds it has run and seconds it was given."""

    id: str
    query: str
    seconds: float
    deadline: float
    tag: str

    @property
    def overdue(self) -> bool:
        """Whether it has outlived its deadline: its client is dead, or could not end it."""
        return self.seconds > self.deadline + GRACE


def running(driver: Driver, database: str) -> list[Running]:
    """All running transactions that carry a tag of ours, of any process."""
    with driver.session(database=database) as session:
        shown = session.run("SHOW TRANSACTIONS").data()
    found = [(row, TAG.search(row["currentQuery"] or "")) for row in shown]
    return [
        Running(row["transactionId"], row["currentQuery"], row["elapsedTime"].seconds, float(tag[2]), tag[0])
        for row, tag in found
        if tag
    ]


def end(driver: Driver, database: str, transaction: str) -> None:
    """Ask the server to end one transaction."""
    with driver.session(database=database) as session:
        session.run("TERMINATE TRANSACTIONS $id", id=transaction).consume()
