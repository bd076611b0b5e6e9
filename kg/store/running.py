"""The running queries of ours on a server, known by the tag each carries, and the way to end one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from neo4j import Driver

TAG = re.compile(r"/\* kg:([0-9a-f]{32})/([0-9.]+) \*/\s*\Z")
"""At the end of the text, where ours stands: a comment of the same form inside it is the user's own."""
BORNE = "kg"
"""Under what a transaction bears the tag of its query, where an engine shows what transactions bear."""
SHOWN = {True: "SHOW TRANSACTIONS YIELD *", False: "SHOW TRANSACTIONS"}
"""How transactions are shown: with what they bear, or without."""
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


def running(driver: Driver, database: str, bearing: bool = False) -> list[Running]:
    """All running transactions that carry a tag of ours, of any process; with `bearing` also where it is not in the
    text."""
    with driver.session(database=database) as session:
        shown = [row for row in session.run(SHOWN[bearing]).data() if row["currentQuery"]]
    found = [(row, TAG.search(row["currentQuery"]) or TAG.search(_borne(row))) for row in shown]
    return [
        Running(row["transactionId"], row["currentQuery"], row["elapsedTime"].seconds, float(tag[2]), tag[0])
        for row, tag in found
        if tag
    ]


def _borne(row: Mapping[str, Any]) -> str:
    return str((row.get("metaData") or {}).get(BORNE, ""))


def end(driver: Driver, database: str, transaction: str) -> None:
    """Ask the server to end one transaction."""
    with driver.session(database=database) as session:
        session.run("TERMINATE TRANSACTIONS $id", id=transaction).consume()
