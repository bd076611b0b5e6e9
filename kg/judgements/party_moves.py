"""Splits and merges of parties: what moved, when, and on which judgement. A log file beside the judgements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from kg.home import logs
from kg.home.places import Home
from kg.judgements.judgement import Conflict, Judgement, now

MOST_REASONS = 3


class Clusters(Protocol):
    """Records grouped into parties, as far as the reasons of a move are concerned."""

    @property
    def joined(self) -> Mapping[str, Sequence[Judgement]]:
        """Record → judgements that joined it."""

    @property
    def conflicts(self) -> Sequence[Conflict]: ...


@dataclass(frozen=True, slots=True)
class Move:
    """One party became several, or several became one."""

    what: str
    """`split` or `merge`."""
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
    before: Mapping[str, str], after: Mapping[str, str], clusters: Clusters, people: Collection[Judgement] = (),
    at: str = "",
) -> list[Move]:  # fmt: skip
    """What became of the parties whose records are still there. `before`, `after`: record → party."""
    at = at or now()
    olds, news = _groups(before, after)
    found = [
        Move("split", at, (old,), tuple(sorted(homes)), _moved(old, homes), _parted(homes, people, clusters))
        for old, homes in sorted(olds.items()) if len(homes) > 1
    ]  # fmt: skip
    return found + [
        Move("merge", at, tuple(sorted(homes)), (new,), _moved(new, homes), _joined(homes, clusters))
        for new, homes in sorted(news.items()) if len(homes) > 1
    ]  # fmt: skip


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


def _joined(parts: Mapping[str, set[str]], clusters: Clusters) -> tuple[str, ...]:
    """The strongest judgements that join records of different parts."""
    home = {record: part for part, records in parts.items() for record in records}
    across = {j for id in home for j in clusters.joined.get(id, ()) if home.get(j.left, "") != home.get(j.right, "")}
    return _told(sorted(across, key=lambda j: (not j.at, -j.weight, j.pair)))


def _parted(parts: Mapping[str, set[str]], people: Iterable[Judgement], clusters: Clusters) -> tuple[str, ...]:
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


def _move(facts: dict[str, Any]) -> Move:
    values: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in facts.items()}
    return Move(**values)
