"""Judgements: two records are the same party, or different, or nobody can say, with the reasons.

Machine judgements are computed anew each time and written to the graph with their reasons. A person's are
lines in an append-only file (`kg.judgements.history`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from kg.errors import UsageError
from kg.model.records import fingerprint

Decision = Literal["same", "different", "unsure"]
ONE_LIST = "one list"
"""Feature of the ground that one list has an entry for each of the two."""
DECISIONS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Ground:
    """One sentence of evidence for or against, with the values that met."""

    sentence: str
    weight: float = 0.0
    """Log-odds, natural logarithm; negative speaks against."""
    feature: str = ""
    """What was compared, such as `name` or `birth date`."""
    left: str = ""
    """What the records say, each on its side."""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about a pair of record ids, `left` < `right`."""

    left: str
    right: str
    decision: Decision
    """same, different or unsure."""
    by: str
    """Name of the reviewer, or of the rule set with its version."""
    reasons: tuple[str, ...]
    weight: float = 0.0
    """Log-odds that both are the same party, by the rule set; 0 for a person's judgement."""
    at: str = ""
    """When a person decided, UTC; empty for a rule set."""
    ruleset: str = ""
    """Rule set whose evidence the person saw."""
    grounds: tuple[Ground, ...] = ()
    """The evidence sentence by sentence; in a person's judgement as it stood when they decided."""
    probability: float | None = None
    """That both are the same party, calibrated by the rule set; None when it gives none."""
    hypothesis: bool = False
    """A possible link that names cannot prove, such as between two masked exporters. "Same" on it never joins."""

    @property
    def id(self) -> str:
        return fingerprint([self.left, self.right, self.decision, self.by, self.at])

    @property
    def pair(self) -> tuple[str, str]:
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Conflict:
    """A "same" that a "different" or a contradiction forbids: shown to a person, never merged."""

    judgement: Judgement
    reason: str


def by_person(
    left: str, right: str, decision: str, reviewer: str, reason: str, ruleset: str, *,
    grounds: tuple[Ground, ...] = (), hypothesis: bool = False,
) -> Judgement:  # fmt: skip
    """A reviewer's judgement of now. UsageError when the pair or the decision cannot be."""
    if decision not in DECISIONS:
        raise UsageError(f"no decision {decision!r}", todo=f"one of {', '.join(DECISIONS)}")
    if left == right:
        raise UsageError(f"{left} is one record", todo="name two records")
    who, why = signed(reviewer, reason)
    first, second = sorted((left, right))
    return Judgement(
        first, second, decision, who, (why,), at=now(), ruleset=ruleset, grounds=grounds, hypothesis=hypothesis  # type: ignore[arg-type]
    )  # fmt: skip


def signed(reviewer: str, reason: str) -> tuple[str, str]:
    """Who and why, without spaces around; UsageError when one is missing."""
    if not reviewer.strip() or not reason.strip():
        raise UsageError("a judgement needs a reviewer and a reason", todo="give --by NAME and --reason TEXT")
    return reviewer.strip(), reason.strip()


def now() -> str:
    """This second, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
