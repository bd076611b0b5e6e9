"""What a judgement would change, before it is made: tried out in a transaction that is rolled back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.answers import flag_rows, flags
from kg.answers.findings import Finding
from kg.answers.flag_answers import Pause
from kg.graph import part_writing
from kg.graph.touched_part import part
from kg.judgements.judgement import Conflict, Judgement
from kg.model.records import fingerprint
from kg.resolution.last_resolution import Kept
from kg.review import kept_findings as findings
from kg.review.resolution_state import Standing, renewed
from kg.store import Store
from kg.store.trial import transaction


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that stays, but speaks of another party, says something else or judges otherwise."""

    before: tuple[Finding, ...]
    """The findings it takes the place of: several, where two parties become one."""
    after: Finding

    @property
    def same_words(self) -> bool:
        """Whether it says what one before said: only the id of a party or the path is another."""
        return len(self.before) == 1 and _words(self.before[0]) == _words(self.after)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change of judgements does to entities and findings."""

    moved: Mapping[str, tuple[str, ...]]
    """Entity before → entities after, where these are not the same."""
    appear: tuple[Finding, ...] = ()
    disappear: tuple[Finding, ...] = ()
    change: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    """Merges that would be refused because a "different" or a number speaks against them."""
    ran: tuple[str, ...] = ()
    """Flags that were run for it; the others cannot be reached by the change."""
    unforeseen: bool = False
    """The change is not local: everything would be computed, and nobody can say the effect before."""
    untold: bool = False
    """Which findings change is not known: none were kept for the graph as it was before. They are not run for that."""

    @property
    def groups(self) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Entities before and after that share records, such as two that become one."""
        found: list[tuple[set[str], set[str]]] = []
        for old, new in self.moved.items():
            meeting = [group for group in found if group[1] & set(new)]
            olds, news = {old}.union(*(g[0] for g in meeting)), set(new).union(*(g[1] for g in meeting))
            found = [group for group in found if group not in meeting] + [(olds, news)]
        return [(tuple(sorted(olds)), tuple(sorted(news))) for olds, news in found]

    @property
    def findings(self) -> int:
        """Number of findings that would not stay as they are."""
        return len(self.appear) + len(self.disappear) + len(self.change)

    @property
    def hits(self) -> int:
        """How many of these are patterns found, before or after; those that say the same are not counted."""
        told = [change for change in self.change if not change.same_words]
        pairs = [(f,) for f in (*self.appear, *self.disappear)] + [(*c.before, c.after) for c in told]
        return sum(any(finding.verdict == "hit" for finding in pair) for pair in pairs)


NOT_YET = Effect({})
"""Stands in the place of an effect that is told later."""


def effect(
    store: Store, folder: Path, now: Standing, people: list[Judgement], as_of: str, pause: Pause | None = None
) -> Effect:
    """What it would change if these were the judgements of people in force."""
    before = findings.findings(store, folder, now.kept.state, as_of, pause)
    with transaction(store, keep=False) as trial:
        some = part(trial, now.kept, people)
        try:
            touched = part_writing.write(trial, some, renewed(now.kept, "", people, some))
        except part_writing.Crossed:
            return Effect({}, unforeseen=True)
        told = {flag.id: [finding for finding in before if finding.flag == flag.id] for flag in findings.ordered()}
        whole = [flag for flag in findings.ordered() if all(map(flag_rows.answered, told[flag.id]))]
        ran = [flag for flag in whole if findings.concerned(flag.text, told[flag.id], touched)]
        after = [finding for some in flags.run_each(trial, ran, as_of=as_of, pause=pause).values() for finding in some]
    names = {flag.id for flag in ran}
    own = [finding for finding in before if finding.flag in names]
    appear, disappear, change = compared(own, after, some.moved)
    new = _new(some.clusters.conflicts, now.kept)
    return Effect(_moved(some.moved), appear, disappear, change, new, tuple(flag.id for flag in ran))


def between(
    before: Iterable[Finding], after: Iterable[Finding], moved: Mapping[str, set[str]], then: Kept, now: Kept, *,
    whole: bool,
) -> Effect:  # fmt: skip
    """What a change of judgements has done."""
    before, after = _apart(before, after)
    return Effect(_moved(moved), *compared(before, after, moved), _new(now.conflicts, then), unforeseen=whole)


def _apart(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Both without the findings that were carried over as they are."""
    then, now = list(before), list(after)
    both = {id(finding) for finding in then} & {id(finding) for finding in now}
    return [one for one in then if id(one) not in both], [one for one in now if id(one) not in both]


def of_parties(moved: Mapping[str, set[str]], then: Kept, now: Kept, *, whole: bool) -> Effect:
    """What a change of judgements has done to parties, where nobody knows what was found before it."""
    return Effect(_moved(moved), conflicts=_new(now.conflicts, then), unforeseen=whole, untold=True)


def _new(conflicts: Iterable[Conflict], then: Kept) -> tuple[Conflict, ...]:
    known = {conflict.judgement.pair for conflict in then.conflicts}
    return tuple(conflict for conflict in conflicts if conflict.judgement.pair not in known)


def _moved(moved: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    """Entities that do not stay alone as they were."""
    return {old: tuple(sorted(new)) for old, new in moved.items() if new != {old} or _joined(moved, new)}


def _joined(moved: Mapping[str, set[str]], new: set[str]) -> bool:
    """Whether records of another entity come to this one."""
    return sum(bool(other & new) for other in moved.values()) > 1


def compared(
    before: Iterable[Finding], after: Iterable[Finding], moved: Mapping[str, set[str]]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...], tuple[Change, ...]]:
    """Findings that appear, disappear and change, where entities became others."""
    was = {finding.id: finding for finding in before}
    successors = {id: set(_successors(finding, moved)) for id, finding in was.items()}
    parents: dict[str, list[Finding]] = defaultdict(list)
    for id, keys in successors.items():
        for key in keys:
            parents[key].append(was[id])
    found = {_key(finding, finding.identity): finding for finding in after}
    appear = tuple(finding for key, finding in found.items() if key not in parents)
    disappear = tuple(finding for id, finding in was.items() if not successors[id] & found.keys())
    both = (Change(tuple(parents[key]), new) for key, new in found.items() if key in parents)
    return appear, disappear, tuple(c for c in both if any(_said(old) != _said(c.after) for old in c.before))


def _said(finding: Finding) -> tuple[Any, ...]:
    return finding.id, finding.subject.id, len(finding.path), *_words(finding)


def _words(finding: Finding) -> tuple[Any, ...]:
    return finding.verdict, finding.summary, finding.counter_evidence, finding.missing


def _key(finding: Finding, identity: Mapping[str, Any]) -> str:
    return fingerprint([finding.flag, identity])


def _successors(finding: Finding, moved: Mapping[str, set[str]]) -> Iterable[str]:
    """Keys this finding may have after the change: each moved entity in its identity may be any of its successors."""
    choices: list[dict[str, Any]] = [{}]
    for name, value in finding.identity.items():
        values = sorted(moved.get(value, {value})) if isinstance(value, str) else [value]
        choices = [{**chosen, name: one} for chosen in choices for one in values]
    return (_key(finding, chosen) for chosen in choices)
