"""The desk of a reviewer: what waits, one pair with everything to decide it, the decision. One way for all users."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.answers.findings import Finding
from kg.errors import StoreError, UsageError
from kg.judgements import history
from kg.judgements.file_lines import Line, Withdrawal
from kg.judgements.history import Entry
from kg.judgements.judgement import Decision, Judgement, by_person, now, signed
from kg.resolution.rules import RULESET
from kg.review import effect as effects
from kg.review import exchange, resolution_state
from kg.review import kept_findings as findings
from kg.review.case import Case, Decided
from kg.review.exchange import Import
from kg.review.judging import judged
from kg.review.pair import grounds, pair
from kg.review.queue import Waiting, waiting
from kg.review.resolution_state import Brought, Standing
from kg.store import Store, diagnosis, writing
from kg.store.settings import settings
from kg.store.write import Progress

TRIED = 4
"""Pairs whose effect is tried out to find the one worth most: those on which most hangs."""


@dataclass(slots=True)
class Desk:
    """Review over one graph and one file of judgements."""

    store: Store
    file: Path
    as_of: str
    now: Standing
    progress: Progress | None = None

    @classmethod
    def open(cls, store: Store, file: Path, as_of: str, progress: Progress | None = None) -> Desk:
        """Bring the graph to what is loaded and judged, and sit down."""
        return cls(store, file, as_of, resolution_state.bring(store, file, progress).standing, progress)

    def findings(self) -> list[Finding]:
        return findings.findings(self.store, self.file.parent, self.now.kept.state, self.as_of)

    def queue(self) -> list[Waiting]:
        """All that waits, most worthwhile first."""
        return waiting(self.store, self.now.kept, self.findings())

    def next(self, skip: Iterable[tuple[str, str]] = ()) -> Case | None:
        """The pair worth most: of the first few, the one whose decision changes most; None when nothing waits."""
        passed = set(skip)
        queue = [one for one in self.queue() if one.judgement.pair not in passed]
        tried = [self._case(one.judgement.pair, one) for one in queue[:TRIED] if one.stake]
        if tried:
            return max(tried, key=lambda case: (case.contradicted, case.effect.hits, case.effect.findings))
        return self._case(queue[0].judgement.pair, queue[0]) if queue else None

    def case(self, left: str, right: str) -> Case:
        """The pair of these two records. UsageError when one is unknown."""
        named = left, right = min(left, right), max(left, right)
        found = next((one for one in self.queue() if one.judgement.pair == named), None)
        return self._case((left, right), found)

    def decide(self, left: str, right: str, decision: str, by: str, reason: str, *, replaces: bool = False) -> Decided:
        """Note a judgement and bring the graph to it. UsageError when it would replace somebody else's unasked."""
        ids = min(left, right), max(left, right)
        ours = None if replaces else self._standing(ids)
        return self.note(judged(self.store, ids, decision, by, reason, seen=self._machine(ids), ours=ours))

    def undo(self, id: str, by: str, reason: str) -> Decided:
        """Take back the judgement of this id, or the last one when it is empty."""
        who, why = signed(by, reason)
        entry = self._withdrawable(id)
        return self.note(Withdrawal(entry.judgement.id, who, why, now()))

    def take(self, path: Path) -> tuple[Import, Decided | None]:
        """Import the judgements of a file that do not clash with what is judged here."""
        found = exchange.read(path, self.now.past)
        return found, self.note(*found.new) if found.new else None

    def note(self, *lines: Line) -> Decided:
        """Write the lines to the file and bring the graph to them."""
        before, kept = self.findings(), self.now.kept
        with writing.turn(self.store):
            history.append(self.file, *lines)
            brought = self._brought()
        self.now = brought.standing
        effect = effects.between(before, self.findings(), brought.moved, kept, self.now.kept, whole=brought.whole)
        return Decided(lines, effect, brought.whole)

    def _brought(self) -> Brought:
        """Bring the graph to what was just noted. A StoreError says that the judgement itself is kept."""
        try:
            return resolution_state.bring(self.store, self.file, self.progress)
        except StoreError as error:
            cause = diagnosis.explained(error, settings())
            found = f"the judgement is kept, but the graph does not follow it yet: {cause.found}"
            raise StoreError(found, where=cause.where, todo="kg resolve brings the graph to it") from error

    def _case(self, ids: tuple[str, str], found: Waiting | None) -> Case:
        both, seen = pair(self.store, *ids), self._machine(ids) or (found.judgement if found else None)
        asks: Decision = "different" if both.one else "same"
        trial = by_person(*ids, asks, "this decision", "not yet taken", RULESET, hypothesis=both.hypothesis)
        people = [judgement for judgement in self.now.past.in_force if judgement.pair != ids]
        effect = effects.effect(self.store, self.file.parent, self.now, [*people, trial], self.as_of)
        return Case(both, grounds(seen), seen, found, self._standing(ids), asks, effect)

    def _machine(self, ids: tuple[str, str]) -> Judgement | None:
        return next((judgement for judgement in self.now.kept.machine if judgement.pair == ids), None)

    def _standing(self, ids: tuple[str, str]) -> Judgement | None:
        return next((judgement for judgement in self.now.past.in_force if judgement.pair == ids), None)

    def _withdrawable(self, id: str) -> Entry:
        entries = [entry for entry in self.now.past.entries if not entry.withdrawn]
        found = [entry for entry in entries if not id or entry.judgement.id.startswith(id)]
        if not found:
            raise UsageError(
                f"no judgement {id} to take back" if id else "no judgement to take back", todo="kg review --list"
            )
        if id and len({entry.judgement.id for entry in found}) > 1:
            raise UsageError(f"{len(found)} judgements begin with {id}", todo="name the whole id: kg review --list")
        return found[-1]
