"""Figures of a screening method: recall by kind, recall at a share of clean alerts, latency."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.screening.perturb import Asking
from kg.index.entries import Entry
from kg.names.words import split

Ranked = list[tuple[str, float]]
"""Party id and score, best first."""
Method = Callable[[str, str], Ranked]
"""Name, kind → ranked parties."""


class Answer(NamedTuple):
    kind: str
    rank: int
    """Place of the right party, 0 when it is not there."""
    score: float
    seconds: float
    tied: bool
    """Whether the first two parties score alike although their names differ."""


def twins(entries: Sequence[Entry]) -> dict[str, set[str]]:
    """Party → all parties that carry one of its names, up to order and case: each of them is a hit."""
    carriers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entry in entries:
        for name, _ in entry.names:
            carriers[tuple(sorted(set(split(name))))].add(entry.id)
    return {
        entry.id: set().union(*(carriers[tuple(sorted(set(split(name))))] for name, _ in entry.names))
        for entry in entries
    }


def ask(method: Method, askings: Sequence[Asking], same: dict[str, set[str]]) -> list[Answer]:
    """Every asking once, timed in CPU time of the thread, so that neighbours on the machine do not count."""
    answers = []
    for asking in askings:
        started = time.thread_time()
        found = method(asking.text, asking.entry.schema)
        seconds = time.thread_time() - started
        answers.append(answer(asking, found, seconds, same))
    return answers


def answer(asking: Asking, found: Ranked, seconds: float, same: dict[str, set[str]]) -> Answer:
    right = same[asking.entry.id]
    hits = [(place, score) for place, (id, score) in enumerate(found, 1) if id in right]
    tied = len(found) > 1 and found[0][1] == found[1][1] and found[1][0] not in same.get(found[0][0], set())
    return Answer(asking.kind, *(hits[0] if hits else (0, 0.0)), seconds, tied)


def clean_scores(method: Method, names: Sequence[tuple[str, str]]) -> list[float]:
    """Best score of each clean name, highest first."""
    return sorted((max((s for _, s in method(name, kind)), default=0.0) for name, kind in names), reverse=True)


def threshold(scores: Sequence[float], share: float) -> float:
    """Score above which at most this share of the clean names alerts."""
    return scores[int(len(scores) * share)]


def table(answers: Sequence[Answer], clean: Sequence[float]) -> dict[str, float]:
    """The figures of one method."""
    kinds: dict[str, list[Answer]] = defaultdict(list)
    for one in answers:
        kinds[one.kind].append(one)
    at1, at5 = threshold(clean, 0.01), threshold(clean, 0.05)
    seconds = sorted(one.seconds for one in answers)
    first = [_share(held, lambda a: a.rank == 1) for held in kinds.values()]
    low = [_share(held, lambda a: a.score > at1) for held in kinds.values()]
    return {
        "r@1": statistics.mean(first), "r@1 worst": min(first),
        "r@5": statistics.mean(_share(held, lambda a: 0 < a.rank <= 5) for held in kinds.values()),
        "r@5%": statistics.mean(_share(held, lambda a: a.score > at5) for held in kinds.values()),
        "r@1%": statistics.mean(low), "r@1% worst": min(low), "ties": _share(answers, lambda a: a.tied),
        "mean ms": 1000 * statistics.mean(seconds), "p50 ms": 1000 * statistics.median(seconds),
        "p99 ms": 1000 * seconds[int(len(seconds) * 0.99)], "q/s": 1 / statistics.mean(seconds),
    }  # fmt: skip


def by_kind(answers: Sequence[Answer], clean: Sequence[float]) -> list[tuple[str, int, float, float, float]]:
    """(kind, askings, recall@1, recall at 1 %, recall at 5 % of clean names alerted)."""
    at1, at5 = threshold(clean, 0.01), threshold(clean, 0.05)
    found = []
    for kind in dict.fromkeys(one.kind for one in answers):
        held = [one for one in answers if one.kind == kind]
        found.append(
            (kind, len(held), _share(held, lambda a: a.rank == 1), _share(held, lambda a: a.score > at1),
             _share(held, lambda a: a.score > at5))
        )  # fmt: skip
    return found


def rivals(
    askings: Sequence[Asking], answers: Sequence[Answer], entries: Sequence[Entry], same: dict[str, set[str]]
) -> dict[str, str]:  # fmt: skip
    """Of each kind, how many right parties did not come first, and for how many of these another party has as good a
    right: a name with all words of the asking (a letter stands for a word) and no more than the right party's."""
    held = [(frozenset(split(name)), entry.id) for entry in entries for name, _ in entry.names]
    told = {one.kind: [0, 0] for one in askings}
    for asking, answer in zip(askings, answers, strict=True):
        if answer.rank != 1:
            asked, right = split(asking.text), same[asking.entry.id]
            words, letters = {w for w in asked if len(w) > 1}, [w for w in asked if len(w) == 1]
            meant = [(len(name), id in right) for name, id in held if words <= name and _begun(name - words, letters)]
            least = min((count for count, ours in meant if ours), default=-1)
            told[asking.kind][0] += 1
            told[asking.kind][1] += any(count <= least for count, ours in meant if not ours)
    return {kind: f"not first {missed}, with a rival of equal right {rival}" for kind, (missed, rival) in told.items()}


def _begun(words: frozenset[str], letters: Sequence[str]) -> bool:
    return all(any(word.startswith(letter) for word in words) for letter in letters)


def _share(held: Sequence[Answer], test: Callable[[Answer], bool]) -> float:
    return sum(map(test, held)) / len(held)
