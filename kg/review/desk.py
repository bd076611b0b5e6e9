"""The desk of a reviewer: what waits, one pair with everything to decide it, the decision. One way for all users."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kg.answers.findings import Finding
from kg.answers.flag_answers import Pause
from kg.errors import StoreError, UsageError
from kg.judgements import history
from kg.judgements.file_lines import Line, Withdrawal
from kg.judgements.history import Entry
from kg.judgements.judgement import Decision, Judgement, by_person, now, signed
from kg.judgements.packed import touching
from kg.resolution.rules import RULESET
from kg.review import effect as effects
from kg.review import exchange, resolution_state
from kg.review import kept_findings as findings
from kg.review.case import Case, Decided, Since
from kg.review.effect import Effect
from kg.review.exchange import Import
from kg.review.judging import judged
from kg.review.kept_findings import Found
from kg.review.pair import grounds, pair
from kg.review.queue import Waiting, waiting
from kg.review.resolution_state import Brought, Standing
from kg.store import Store, diagnosis, writing
from kg.store.settings import settings
from kg.store.write import Progress


@dataclass(slots=True)
class Desk:
    """Review over one graph and one file of judgements."""

    store: Store
    file: Path
    as_of: str
    now: Standing
    progress: Progress | None = None
    at_once: bool = True
    """Whether a pair and a decision come with their effect. Else it is told when it is asked for (`foreseen`, `told`):
    a page shows the next pair first, and orders those that wait by what was found last."""
    pause: Pause | None = None

    @classmethod
    def open(cls, store: Store, file: Path, as_of: str, progress: Progress | None = None) -> Desk:
        """Bring the graph to what is loaded and judged, and sit down."""
        return cls(store, file, as_of, resolution_state.bring(store, file, progress).standing, progress)

    def findings(self, carried: Found | None = None) -> list[Finding]:
        state = self.now.kept.state
        return findings.findings(self.store, self.file.parent, state, self.as_of, self.pause, carried=carried)

    def queue(self) -> list[Waiting]:
        """All that waits, most worthwhile first."""
        last = [] if self.at_once else findings.last(self.file.parent, self.as_of)
        return waiting(self.store, self.now.kept, last or self.findings())

    def next(self, skip: Iterable[tuple[str, str]] = ()) -> Case | None:
        """The pair worth most; None when nothing waits. To try out several would keep a person waiting for each."""
        passed = set(skip)
        first = next((one for one in self.queue() if one.judgement.pair not in passed), None)
        return self._case(first.judgement.pair, first) if first else None

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
        """Write the lines to the file and bring the graph to them. No flag is run to know what was found before."""
        before = findings.kept(self.file.parent, self.now.kept.state, self.as_of)
        kept = self.now.kept
        with writing.turn(self.store):
            history.append(self.file, *lines)
            brought = self._brought()
        self.now = brought.standing
        since = Since(None if before is None else tuple(before), kept, brought.moved)
        done = Decided(lines, effects.NOT_YET, brought.whole, since)
        return replace(done, effect=self.told(done, brought.carried)) if self.at_once else done

    def told(self, done: Decided, carried: Found | None = None) -> Effect:
        """What a decision did; to parties alone where nobody knows what was found before it."""
        since = done.since
        if since.findings is None:
            return effects.of_parties(since.moved, since.kept, self.now.kept, whole=done.whole)
        after = self.findings(carried)
        return effects.between(since.findings, after, since.moved, since.kept, self.now.kept, whole=done.whole)

    def foreseen(self, case: Case) -> Effect:
        """What the decision that a case asks for would change."""
        ids = case.pair.left.record, case.pair.right.record
        hypothesis = case.pair.hypothesis
        trial = by_person(*ids, case.asks, "this decision", "not yet taken", RULESET, hypothesis=hypothesis)
        people = [judgement for judgement in self.now.past.in_force if judgement.pair != ids]
        return effects.effect(self.store, self.file.parent, self.now, [*people, trial], self.as_of, self.pause)

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
        case = Case(both, grounds(seen), seen, found, self._standing(ids), asks)
        return replace(case, effect=self.foreseen(case)) if self.at_once else case

    def _machine(self, ids: tuple[str, str]) -> Judgement | None:
        return next(
            (judgement for judgement in touching(self.now.kept.machine, ids[:1]) if judgement.pair == ids), None
        )

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
