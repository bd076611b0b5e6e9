"""Splits, merges and new names of parties: what moved, when, and on which judgement. A log file beside the judgements.

The id of a party comes from its records alone, so another record can rename it; the log leads from an old id to what it
is called now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol

from kg.home import logs
from kg.home.places import Home
from kg.judgements.judgement import Conflict, Judgement, now

MOST_REASONS = 3
CALLED = "a party is called after its deciding number, or else after its first record"


class Grouped(Protocol):
    """What a move is told of the records that resolution has grouped: why they were joined, and what was left over."""

    @property
    def joined(self) -> Mapping[str, Sequence[Judgement]]:
        """Record → judgements that joined it."""

    @property
    def conflicts(self) -> Sequence[Conflict]: ...


@dataclass(frozen=True, slots=True)
class Move:
    """One party became several, several became one, or one is called otherwise."""

    what: str
    """`split`, `merge` or `rename`."""
    at: str
    """When it was computed, UTC."""
    before: tuple[str, ...]
    """Ids of the parties that stood for the records."""
    after: tuple[str, ...]
    records: tuple[str, ...]
    """Records that came to another id."""
    because: tuple[str, ...]
    """Judgements behind it: who or which rule set, on which pair, with the first reason."""


def moves(
    before: Mapping[str, str], after: Mapping[str, str], clusters: Grouped, people: Collection[Judgement] = (),
    at: str = "",
) -> list[Move]:  # fmt: skip
    """What became of the parties whose records are still there. `before`, `after`: record → party."""
    at = at or now()
    olds, news = _groups(before, after)
    found = [
        Move("split", at, (old,), tuple(sorted(homes)), _moved(old, homes), _parted(homes, people, clusters))
        for old, homes in sorted(olds.items()) if len(homes) > 1
    ]  # fmt: skip
    found += [
        Move("merge", at, tuple(sorted(homes)), (new,), _moved(new, homes), _joined(homes, clusters))
        for new, homes in sorted(news.items()) if len(homes) > 1
    ]  # fmt: skip
    return found + list(_renamed(olds, news, at))


def _renamed(olds: Groups, news: Groups, at: str) -> Iterator[Move]:
    """Parties with the same records as before, as far as those are still there, under another id."""
    for old, homes in sorted(olds.items()):
        (new, records), *others = homes.items()
        if new != old and not others and len(news[new]) == 1:
            yield Move("rename", at, (old,), (new,), tuple(sorted(records)), (CALLED,))


Groups = dict[str, dict[str, set[str]]]


def _groups(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Groups, Groups]:
    """Old party → new ones → records, and new party → old ones → records."""
    olds: Groups = defaultdict(lambda: defaultdict(set))
    news: Groups = defaultdict(lambda: defaultdict(set))
    for record, old in before.items():
        if new := after.get(record):
            olds[old][new].add(record)
            news[new][old].add(record)
    return olds, news


def _moved(id: str, parts: Mapping[str, set[str]]) -> tuple[str, ...]:
    return tuple(sorted(record for other, records in parts.items() if other != id for record in records))


def _joined(parts: Mapping[str, set[str]], clusters: Grouped) -> tuple[str, ...]:
    """The strongest judgements that join records of different parts."""
    home = {record: part for part, records in parts.items() for record in records}
    across = {j for id in home for j in clusters.joined.get(id, ()) if home.get(j.left, "") != home.get(j.right, "")}
    return _told(sorted(across, key=lambda j: (not j.at, -j.weight, j.pair)))


def _parted(parts: Mapping[str, set[str]], people: Iterable[Judgement], clusters: Grouped) -> tuple[str, ...]:
    """People's "different" between the parts; else the conflicts that kept them apart; else nothing joins them now."""
    home = {record: part for part, records in parts.items() for record in records}
    both = [j for j in people if {*j.pair} <= home.keys() and home[j.left] != home[j.right]]
    said = [j for j in both if j.decision != "same"]
    if said:
        return _told(said)
    kept = [c for c in clusters.conflicts if {*c.judgement.pair} & home.keys()]
    return tuple(c.reason for c in kept[:MOST_REASONS]) or ("no judgement joins the parts any longer",)


def _told(judgements: Iterable[Judgement]) -> tuple[str, ...]:
    told = [f"{j.by}: {j.left} and {j.right} are {j.decision}: {next(iter(j.reasons), '')}" for j in judgements]
    return tuple(told[:MOST_REASONS])


def note(folder: Path, found: Iterable[Move]) -> None:
    """Append to the log."""
    logs.note(Home(folder).moves, map(asdict, found))


def read(folder: Path) -> tuple[list[Move], list[str]]:
    """The log, oldest first, and what is wrong with it (`file:line: what is wrong`)."""
    log = logs.read(Home(folder).moves, _move)
    return log.entries, log.wrong


def called_now(folder: Path, id: str) -> tuple[str, ...]:
    """What the party of an id that stood for it once is called now, by the log: several after a split; () if unknown.

    Of an id that was given up and taken again the last move counts. What was computed at once happened at once: a party
    that was split and a part of which was merged is called as all parts are.
    """
    found = {id: None}
    for _, together in groupby(read(folder)[0], key=lambda move: move.at):
        became: dict[str, dict[str, None]] = defaultdict(dict)
        for move in together:
            for old in move.before:
                became[old] |= dict.fromkeys(move.after)
        found = {new: None for old in found for new in became.get(old, (old,))}
    return tuple(name for name in found if name != id)


def _move(facts: dict[str, Any]) -> Move:
    values: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in facts.items()}
    return Move(**values)
