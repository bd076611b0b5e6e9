"""Findings kept in a file for one state of the graph; after a judgement only the flags it reaches are run again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg.answers import counter_evidence, endless, flag_rows, flags
from kg.answers.findings import SEVERITIES, Finding
from kg.answers.flag_answers import Pause
from kg.answers.queries import Query
from kg.graph import evidence
from kg.home import objects
from kg.home.places import Home
from kg.model.records import fingerprint
from kg.review.affected_queries import reached
from kg.store import Store

if TYPE_CHECKING:
    from kg.graph.part_writing import Touched

Key = tuple[str, str, str]
"""Flag, hash of its query and of those that look for counter-evidence, day it is judged for."""
DAYS = 2
"""Days that are kept: today's, and the one that somebody looks back to."""


@dataclass(slots=True)
class Found:
    """Findings of a state of the graph, by flag and day."""

    state: str
    by_flag: dict[Key, tuple[Finding, ...]] = field(default_factory=dict)
    before: dict[Key, tuple[Finding, ...]] = field(default_factory=dict)
    """What was found in the state before by flags that are to be run again: an order can wait for them, no answer."""


def findings(
    store: Store, folder: Path, state: str, as_of: str, pause: Pause | None = None, *, carried: Found | None = None
) -> list[Finding]:  # fmt: skip
    """All findings of this day, most severe first, run where they are not kept. An empty `state` keeps nothing.
    `carried`: what was just carried over to this state, so that the file need not be read again."""
    found, known = carried or read(folder, state), ordered()
    missing = [flag for flag in known if key(flag, as_of) not in found.by_flag]
    for id, some in flags.run_each(store, missing, as_of=as_of, strict=False, pause=pause).items():
        found.by_flag[key(flags.flag(id), as_of)] = tuple(some)
    if missing and state:
        write(folder, found)
    return _told(found.by_flag, as_of)


def of_graph(store: Store, folder: Path, as_of: str) -> list[Finding]:
    """All findings of this day in the graph as it stands, kept for what it is resolved for: by whichever command,
    page or judgement they are asked next, they are there."""
    return findings(store, folder, evidence.resolved(evidence.sources(store)), as_of)


def kept(folder: Path, state: str, as_of: str) -> list[Finding] | None:
    """All findings of this day where they are kept, and nothing is to be run; else None."""
    found = read(folder, state).by_flag
    if not found:  # after a load: the flags need not even be read
        return None
    whole = all(key(flag, as_of) in found or endless.told(flag) for flag in flags.flags().values())
    return _told(found, as_of) if whole else None


def last(folder: Path, as_of: str) -> list[Finding]:
    """What was found last for this day, in whatever state of the graph: enough to put things in an order."""
    found = objects.read(Home(folder).findings, Found) or Found("")
    return _told(found.before | found.by_flag, as_of)


def _told(found: Mapping[Key, tuple[Finding, ...]], as_of: str) -> list[Finding]:
    """Of this day, as `flags.run_all` orders them."""
    known = flags.flags().values()
    return flags.in_order(finding for flag in known for finding in found.get(key(flag, as_of), ()))


def ordered() -> list[Query]:
    """All flags, most severe first."""
    return sorted(flags.flags().values(), key=lambda flag: SEVERITIES.index(flag.facts["severity"]))


def carry(folder: Path, before: str, after: str, touched: Touched) -> Found | None:
    """Make the kept findings those of the next state, and return them; what the change reaches is forgotten and run
    when asked for. None where nothing was kept."""
    found = read(folder, before)
    if not found.by_flag:
        return None
    texts = {key(flag, "")[:2]: flag.text for flag in flags.flags().values()}
    kept = {
        (id, digest, day): some
        for (id, digest, day), some in found.by_flag.items()
        if (id, digest) in texts and not concerned(texts[id, digest], some, touched)
    }
    carried = Found(after, kept, {one: some for one, some in found.by_flag.items() if one not in kept})
    write(folder, carried)
    return carried


def concerned(query: str, found: Iterable[Finding], touched: Touched) -> bool:
    """Whether the flag may find otherwise, or something else speaks against what it found, where this was touched."""
    if reached(query, touched.names):
        return True
    return any(node.id in touched.things for finding in found for node in finding.searched.things)


def key(flag: Query, as_of: str) -> Key:
    return flag.id, fingerprint([flag.text_hash, flag.facts, counter_evidence.queries_hash()]), as_of


def read(folder: Path, state: str) -> Found:
    """The kept findings of this state; none when the file is of another state or anything is wrong with it."""
    found = objects.read(Home(folder).findings, Found)
    return Found(state, dict(found.by_flag), found.before) if found and found.state == state else Found(state)


def write(folder: Path, found: Found) -> None:
    """Keep them, of the last days asked for. A reader never sees half a file. A flag that was ended is asked again."""
    days = list(dict.fromkeys(day for _, _, day in reversed(found.by_flag)))[:DAYS]
    whole = {key: some for key, some in found.by_flag.items() if all(map(flag_rows.answered, some))}
    before = {key: some for key, some in found.before.items() if key not in whole}
    kept = Found(found.state, {key: some for key, some in whole.items() if key[2] in days}, before)
    objects.keep(Home(folder).findings, kept)
