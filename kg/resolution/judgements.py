"""Judgements: two records are the same party, or different, or nobody can say, with the reasons.

Machine judgements are computed anew each time and written to the graph with their reasons. A person's are
lines in an append-only file, replayed in order: the last line on a pair counts, nothing is ever erased.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from kg.errors import DataError, UsageError
from kg.records import fingerprint

Decision = Literal["same", "different", "unsure"]
DECISIONS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about a pair of record ids, `left` < `right`."""

    left: str
    right: str
    decision: Decision
    by: str
    """Name of the reviewer, or of the rule set with its version."""
    reasons: tuple[str, ...]
    weight: float = 0.0
    """Log-odds that both are the same party, by the rule set; 0 for a person's judgement."""
    at: str = ""
    """When a person decided, UTC; empty for a rule set."""
    ruleset: str = ""
    """Rule set whose evidence the person saw."""

    @property
    def id(self) -> str:
        return fingerprint([self.left, self.right, self.decision, self.by, self.at])

    @property
    def pair(self) -> tuple[str, str]:
        return self.left, self.right


def by_person(left: str, right: str, decision: str, reviewer: str, reason: str, ruleset: str) -> Judgement:
    """A reviewer's judgement of now. UsageError when the pair or the decision cannot be."""
    if decision not in DECISIONS:
        raise UsageError(f"no decision {decision!r}", todo=f"one of {', '.join(DECISIONS)}")
    if left == right:
        raise UsageError(f"{left} is one record", todo="name two records")
    if not reviewer.strip() or not reason.strip():
        raise UsageError("a judgement needs a reviewer and a reason", todo="give --by NAME and --reason TEXT")
    first, second = sorted((left, right))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Judgement(first, second, decision, reviewer, (reason,), at=now, ruleset=ruleset)  # type: ignore[arg-type]


def append(path: Path, judgement: Judgement) -> None:
    """Add one line to the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(judgement), ensure_ascii=False) + "\n")


def replay(path: Path) -> tuple[list[Judgement], list[str]]:
    """Judgements in force and the broken lines (`file:line: what is wrong`); the rest is kept."""
    latest: dict[tuple[str, str], Judgement] = {}
    broken = []
    for number, line in _lines(path):
        try:
            judgement = _read(line)
        except (ValueError, TypeError, KeyError, DataError) as error:
            broken.append(f"{path.name}:{number}: not a judgement ({error}) → correct or delete the line")
            continue
        latest.pop(judgement.pair, None)
        latest[judgement.pair] = judgement
    return list(latest.values()), broken


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, line


def _read(line: str) -> Judgement:
    facts = json.loads(line)
    facts["reasons"] = tuple(facts["reasons"])
    judgement = Judgement(**facts)
    if judgement.decision not in DECISIONS or not judgement.left < judgement.right:
        raise DataError("unknown decision, or a pair out of order")
    return judgement
