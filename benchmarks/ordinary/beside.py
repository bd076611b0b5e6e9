"""Peers that read other scripts at all, on the own-script lines of the table: who comes first, and who alerts.

rapidfuzz compares every listed name with the query in Latin letters by AnyAscii; nomenklatura's logic-v2 ranks fifty
candidates of our own search, in its favour. A peer's alert is its usual threshold: 0.7 for logic-v2, 85 of 100 for
rapidfuzz.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from anyascii import anyascii
from rapidfuzz import fuzz, process

from benchmarks.ordinary.found import Asking, drawn
from benchmarks.ordinary.steps import Steps
from benchmarks.screening import peers
from kg.index.entries import Entry
from kg.index.index import Index
from kg.names.words import split

Ranked = list[tuple[str, float]]
MOST = 100
"""Askings of a line, and ordinary names beside them."""
ALERTS = {"rapidfuzz": 85.0, "logic-v2": 0.7}


def table(
    run: Steps, index: Index, entries: Sequence[Entry], askings: dict[str, list[Asking]],
    ordinary: dict[str, list[tuple[str, str]]], python: str, seed: int,
) -> None:  # fmt: skip
    """A line for each peer and set. `index` and `entries`: the lists without their names in other scripts."""
    print(f"\n{'peers, own-script names removed':50}{'peer':>12}{'n':>6}{'first':>8}{'alert':>8}{'of 1,000':>12}")
    methods = {"rapidfuzz": scan(entries)}
    if python:
        methods["logic-v2"] = lambda asked: [one for one, _ in peers.logic_v2(python, index, asked)]
    for what, some in askings.items():
        asked, nobody = drawn(some, MOST, seed), ordinary[what][:MOST]
        for name, method in methods.items():
            run.step(f"{name} on {what}", partial(_line, what, name, method, asked, nobody))


Method = Callable[[Sequence[tuple[str, str]]], list[Ranked]]


def _line(what: str, name: str, method: Method, asked: Sequence[Asking], nobody: Sequence[tuple[str, str]]) -> None:
    answers = method([*((one.name, one.schema) for one in asked), *nobody])
    first = alert = 0
    for one, ranked in zip(asked, answers, strict=False):
        first += bool({id for id, score in ranked if score >= ranked[0][1]} & one.right)
        alert += any(id in one.right and score >= ALERTS[name] for id, score in ranked)
    alarms = sum(any(score >= ALERTS[name] for _, score in ranked) for ranked in answers[len(asked) :])
    count, others = max(len(asked), 1), max(len(nobody), 1)
    print(f"{what:50}{name:>12}{len(asked):6}{first / count:8.3f}{alert / count:8.3f}{1000 * alarms / others:12.1f}")


def scan(entries: Sequence[Entry]) -> Method:
    """Every name by its sorted words, both in Latin letters."""
    names = [(" ".join(sorted(split(name))), entry.id) for entry in entries for name, _ in entry.names]
    texts = [text for text, _ in names]

    def ranked(asked: Sequence[tuple[str, str]]) -> list[Ranked]:
        found = []
        for name, _ in asked:
            spelled = " ".join(sorted(split(anyascii(name))))
            best: dict[str, float] = {}
            for _, score, place in process.extract(spelled, texts, scorer=fuzz.ratio, limit=20):
                best.setdefault(names[place][1], score)
            found.append(list(best.items()))
        return found

    return ranked
