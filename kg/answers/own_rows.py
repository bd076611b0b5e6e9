"""Rows of an analyst's own red flag, looked at before they become findings: nobody has tried that query before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.answers.findings import VERDICTS
from kg.answers.queries import Query
from kg.answers.sentences import fill
from kg.errors import UsageError
from kg.store import Store

Row = dict[str, Any]
PLAIN = (str, int, float, bool, list, type(None))
KNOWN = "UNWIND $ids AS id MATCH (n:Thing {id: id}) RETURN n.id AS id ORDER BY id"
TODO = "mend the file; the other flags run without it"


def checked(store: Store, flag: Query, rows: list[Row]) -> None:
    """UsageError for the first row that is no answer of a red flag, or is about something that the graph has not."""
    for row in rows:
        for fault in _faults(flag, row):
            raise UsageError(f"its query answers {fault}", where=f"{flag.id}.cypher", todo=TODO)
    subjects = sorted({row["subject"] for row in rows})
    known = {row["id"] for row in store.read(KNOWN, {"ids": subjects}).rows} if subjects else set()
    for id in subjects:
        if id not in known:
            fault = f"subject {id!r}, which is the id of no thing in the graph"
            raise UsageError(f"its query answers {fault}", where=f"{flag.id}.cypher", todo=TODO)


def _faults(flag: Query, row: Row) -> Iterator[str]:
    if row["verdict"] not in VERDICTS:
        yield f"the verdict {row['verdict']!r}, which is none of {', '.join(VERDICTS)}"
        return
    if not isinstance(row["subject"], str):
        yield f"the subject {row['subject']!r}: return the id of a thing"
    if not isinstance(row["missing"], list | None):
        yield f"{row['missing']!r} as missing: return a list of sentences"
    for name in flag.facts["identity"]:
        if not isinstance(row[name], PLAIN):
            yield f"a node or a path as {name}: return its id"
    try:
        fill(flag.facts["summary"][row["verdict"]], row)
    except (TypeError, ValueError) as error:
        yield f"what its summary of {row['verdict']} cannot tell: {error}"
