"""What is loaded against many things at once: rows of the look-ups of counter-evidence, by the thing they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from kg.answers import queries
from kg.answers.possible import Possible, possible
from kg.answers.queries import Query
from kg.model.records import fingerprint
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.together import together

CLAIMS, ACTS = "counter-claims", ("counter-listings", "counter-measures")
RELATIONS, SAME, POSSIBLE = "counter-relations", "counter-same-event", "possibly-same"
LOOKUPS = (CLAIMS, *ACTS, RELATIONS, SAME)
CAVEATS = {
    "masked": "The name is hidden: the label stands for one party inside this release only.",
    "position_unclear": "The source cannot tell which ships took part.",
    "regime_contested": "Sources disagree on the control regime.",
    "kind_assumed": "Whether this is a person or a body is this project's reading of the name.",
}
"""Marks of a thing that limit what any finding about it says."""
PASSED_BY = 10
"""Things that an engine passes by in the time in which it finds one by its id. What speaks against anything is rare: so
from a tenth of all things on, all of it is read."""
Row = Mapping[str, Any]
Asked = tuple[str, dict[str, Any]]
"""Text of a query and its parameters."""


@dataclass(slots=True)
class Found:
    """What was found about many things at once, by the thing it is about."""

    rows: dict[str, list[tuple[str, Row]]] = field(default_factory=lambda: defaultdict(list))
    marks: dict[str, list[str]] = field(default_factory=dict)
    """Caveats of the things themselves."""

    @property
    def records(self) -> set[str]:
        """Records behind all that was found."""
        return {record for rows in self.rows.values() for _, row in rows for record in row["records"]}


def queries_hash() -> str:
    """Hash of the queries that look for it."""
    return fingerprint([queries.lookup(name).text for name in (*LOOKUPS, POSSIBLE)])


def look(store: Store, ids: Collection[str], as_of: str, undated: str) -> Found:
    """Everything that speaks against what may be said of these things by the day."""
    found = Found()
    if not ids:
        return found
    every = _everything(store, ids)
    asked = [_asked(queries.lookup(name), ids, {"as_of": as_of, "undated": undated}, every) for name in LOOKUPS]
    *rows, marked = together(store, [partial(_rows, store, one) for one in (*asked, _asked(MARKS, ids, {}, every))])
    for name, some in zip(LOOKUPS, rows, strict=True):
        for row in some:
            if row["about"] in ids and (name != SAME or row["known"] <= as_of):
                found.rows[row["about"]].append((name, row))
    for about, maybe in possible(store, ids, as_of).items():
        found.rows[about] += [(POSSIBLE, _open(about, one)) for one in maybe if one.authorities]
    found.marks = {row["about"]: [CAVEATS[name] for name in CAVEATS if row["marks"][name]] for row in marked}
    return found


def _everything(store: Store, ids: Collection[str]) -> bool:
    """Whether these are so many that all things may as well be asked about."""
    things = store.read("MATCH (n:Thing) RETURN count(n) AS n").rows[0]["n"]
    return bool(len(ids) * PASSED_BY >= things)


def _asked(query: Query, ids: Collection[str], days: dict[str, str], every: bool) -> Asked:
    known = {name: value for name, value in days.items() if name == "as_of" or name in query.facts["params"]}
    values = query.parameters({}) | known
    if every and query.of_all != query.text:
        return query.of_all, values
    return query.text, values | {"ids": sorted(ids)}


def _rows(store: Store, asked: Asked) -> list[dict[str, Any]]:
    text, values = asked
    return store.read(text, values, deadline=LONG).rows


def _open(about: str, one: Possible) -> Row:
    """An open pair with a listed party as a row: listings that nobody has tied to the thing."""
    id = "|".join(sorted((about, one.other.id)))
    return {"id": id, "said": one.sentence, "date": "", "stance": "", "records": one.records}


MARKS = Query(
    "counter-marks",
    {"params": {"ids": {"default": []}}, "of_all": "MATCH (n:Thing)"},
    "UNWIND $ids AS about\nMATCH (n:Thing {id: about})\nWHERE "
    + " OR ".join(f"n.{name}" for name in CAVEATS)
    + " RETURN about, {"
    + ", ".join(f"{name}: coalesce(n.{name}, false)" for name in CAVEATS)
    + "} AS marks ORDER BY about",
)
