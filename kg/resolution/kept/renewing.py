"""What the judgements and clusters become when some records came, changed or went: those of a resolution from nothing.

A change costs the records it touches: their pairs are judged anew, and what judgements connect with them is clustered
anew. All else stays as it is kept.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from kg.judgements.judgement import Judgement
from kg.resolution.forbidding import SHARED
from kg.resolution.kept.changing import Changing
from kg.resolution.kept.figures import selected
from kg.resolution.kept.turning import Everything, turned
from kg.resolution.kept.weighing import Evidence, columns, weighed
from kg.resolution.party_kinds import is_party
from kg.resolution.proposals import proposals

MOST = 0.2
"""Share of the records whose pairs are judged anew from which on everything is: that is no dearer then."""


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between the loaded records and those that the kept search knows."""

    records: frozenset[str]
    """Records that came, changed or went."""
    touched: frozenset[str]
    """These, and those at the other end of a relation with them or of one that came, changed or went."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """Judgements as they are now, and the parties that have to be clustered anew for it."""

    machine: Sequence[Judgement]
    seeds: frozenset[str]
    numbers: frozenset[str]
    """Fact keys that these had or have: who shares one may have to be called otherwise."""


def judged_anew(
    db: sqlite3.Connection, evidence: Evidence, change: Change, machine: Sequence[Judgement]
) -> Renewed:  # fmt: skip
    """Bring the kept search and the judgements to the change. Everything when that would be most of them."""
    there = {record.id for record in evidence.records(change.touched) if is_party(record)}
    known = {id for (id,) in selected(db, KNOWN, change.touched)}
    changing = Changing(db)
    for id in sorted(known - there):
        changing.gone(id)
    changing.parties(columns(evidence, there, None))
    dirty = (turned(changing, evidence.records) | there) - (known - there)
    if len(dirty) > max(200, MOST * db.execute("SELECT count(*) FROM record").fetchone()[0]):
        raise Everything
    stale = dirty | (known - there)
    own = [j for j in machine if not j.hypothesis]
    gone = [j for j in own if j.left in stale or j.right in stale]
    new = weighed(db, evidence, dirty)
    found = [*(j for j in own if j.left not in stale and j.right not in stale), *new]
    before = [j for j in machine if j.hypothesis]
    guesses = _proposed(db, evidence, change, before)
    ends = (id for j in (*gone, *new) for id in j.pair)
    if gone or new or guesses != before:  # else they stay as they are kept, and need not be written anew
        machine = (*sorted(found, key=lambda j: (-j.weight, j.left, j.right)), *guesses)
    seeds = frozenset({*stale, *there, *known, *ends})
    return Renewed(machine, seeds, frozenset(key for turn in changing.facts for some in turn for key in some))


KNOWN = """
SELECT id FROM record r WHERE (EXISTS (SELECT 1 FROM carried WHERE record = r.number) OR EXISTS (
SELECT 1 FROM fact_key WHERE record = r.number) OR EXISTS (
SELECT 1 FROM guarded WHERE record = r.number)) AND id IN
"""
"""Records that were parties: of what is none now the search may still know names and facts."""


def _proposed(
    db: sqlite3.Connection, evidence: Evidence, change: Change, before: list[Judgement]
) -> list[Judgement]:  # fmt: skip
    """Possible links of masked parties, all looked for again where one of them or its cases is touched."""
    masked = {id for (id,) in db.execute("SELECT id FROM record WHERE masked")}
    if not masked & change.touched and not any(change.touched & set(j.pair) for j in before):
        return before
    said = evidence.relations(masked)
    ends = {end for one in said for end in (one.start, one.end)}
    return proposals(evidence.records(masked | ends), said)


def doubtful(db: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Numbers that contradict nothing, as the kept search knows them."""
    found = (value.split(" ", 1) for (value,) in db.execute("SELECT value FROM shared"))
    return frozenset((scheme, number) for scheme, number in found if scheme in SHARED)
