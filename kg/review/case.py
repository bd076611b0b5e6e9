"""A pair with everything one needs to decide it, and what a decision did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.answers.findings import Finding
from kg.judgements.file_lines import Line
from kg.judgements.judgement import Decision, Ground, Judgement
from kg.resolution.last_resolution import Kept
from kg.review.effect import NOT_YET, Effect
from kg.review.pair import Pair
from kg.review.queue import Waiting


@dataclass(frozen=True, slots=True)
class Case:
    """A pair with everything one needs to decide it."""

    pair: Pair
    grounds: tuple[Ground, ...]
    judgement: Judgement | None
    """What the rule set says of the two records; None when it had no reason to compare them."""
    waiting: Waiting | None
    """Its place in the queue; None when it does not wait."""
    standing: Judgement | None
    """A person's judgement on it that is in force."""
    asks: Decision
    """The decision whose effect is told: `same`, or `different` when both records stand for one party."""
    effect: Effect = NOT_YET

    @property
    def hypothesis(self) -> bool:
        """Whether "same" would stay a possibility that joins nothing."""
        return self.pair.hypothesis or bool(self.judgement and self.judgement.hypothesis)

    @property
    def contradicted(self) -> bool:
        """Whether people contradict each other on it."""
        return bool(self.waiting and self.waiting.kind == "conflict" and self.waiting.judgement.at)


@dataclass(frozen=True, slots=True)
class Decided:
    """What was noted, and what it changed."""

    lines: tuple[Line, ...]
    effect: Effect
    whole: bool
    """Everything was computed anew."""
    since: Since
    """What was before: the effect can be told later from it."""


@dataclass(frozen=True, slots=True)
class Since:
    """What a judgement changed is told from this and what is found after it."""

    findings: tuple[Finding, ...] | None
    """None where nothing was kept since the last load."""
    kept: Kept
    moved: Mapping[str, set[str]]
