"""Figures of one resolution: pairs found and missed, what the candidate search brought together, and speed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

Pairs = set[tuple[str, str]]


def together(party: Mapping[str, str]) -> Pairs:
    """Pairs of records in one party."""
    groups: dict[str, list[str]] = defaultdict(list)
    for record, name in party.items():
        groups[name].append(record)
    return {pair for ids in groups.values() for pair in combinations(sorted(ids), 2)}


def f1(found: Pairs, true: Pairs) -> tuple[float, float, float]:
    """Precision, recall, F1 over pairs."""
    both = len(found & true)
    precision, recall = both / max(1, len(found)), both / max(1, len(true))
    return precision, recall, 2 * both / max(1, len(found) + len(true))


def best_f1(scored: Iterable[tuple[tuple[str, str], float]], true: Pairs) -> tuple[float, float, float]:
    """Precision, recall and F1 of single pairs at the threshold that is best for the method (in its favour)."""
    ordered = sorted(scored, key=lambda one: -one[1])
    best = (0.0, 0.0, 0.0)
    both = 0
    for place, (pair, score) in enumerate(ordered, 1):
        both += pair in true
        if place == len(ordered) or ordered[place][1] < score:
            value = 2 * both / (place + len(true))
            best = max(best, (both / place, both / len(true), value), key=lambda b: b[2])
    return best


def line(name: str, method: str, figures: tuple[float, float, float], note: str = "") -> None:
    print(f"{name:10} {method:34} P {figures[0]:.4f}  R {figures[1]:.4f}  F1 {figures[2]:.4f}  {note}")
