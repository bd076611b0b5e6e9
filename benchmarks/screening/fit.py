"""Fit the log-odds of a name's parts, and measure the calibration on parties and names that were not fitted.

    python -m benchmarks.screening.fit FOLDER

Sample: the three best parties for every spoilt name of the `tune` fold (half of the SDN's parties) and for as many
synthetic clean names of another seed; truth: is it the party the name was made from. So a probability means: among
askings of which half are spoilt names of listed parties and half ordinary names. Printed: a factor for each part
(1 = as it stands in kg/screening/scoring.py) and the constant, then the expected calibration error on the `test` fold.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks import goals
from benchmarks.logistic import logistic
from benchmarks.screening import clean, measure
from benchmarks.screening.fixture import sdn
from benchmarks.screening.perturb import askings
from kg.index.building import build
from kg.index.index import Index
from kg.screening import scoring
from kg.screening.lookup import score
from kg.screening.match import Scored
from kg.screening.query import query

PARTS = ("words", "left_over", "rarity", "contradictions", "order", "quality", "frequency")
SEEDS = {"tune": 7, "test": 20260101}
TOP = 3
Sample = list[tuple[list[float], float, bool]]


def sample(index: Index, fold: str, each: int = 150) -> Sample:
    """Parts, log-odds and truth of the best parties of every asking."""
    entries, programmes = SOURCE
    same = measure.twins(entries)
    found: Sample = []
    asked = askings(entries, programmes, SEEDS[fold], each, fold)
    for one in asked:
        hits = score(index, query(one.text, schema=one.entry.schema), 0)[:TOP]
        found += [(*held, index.entries[hit.entry].id in same[one.entry.id]) for hit, held in _parts(hits)]
    nobody = clean.synthetic(SEEDS[fold], len(asked) // 3)
    for name, kind in nobody:
        found += [(*held, False) for _, held in _parts(score(index, query(name, schema=kind), 0)[:TOP])]
    return found


def _parts(hits: list[Scored]) -> Iterator[tuple[Scored, tuple[list[float], float]]]:
    for hit in hits:
        if hit.score is not None and hit.score.words > -19:
            yield hit, ([getattr(hit.score, part) for part in PARTS], hit.log_odds)


def fitted(values: np.ndarray, truth: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Weights, the constant last; those of the factors are drawn towards 1."""
    design = np.hstack([values, np.ones((len(values), 1))])
    return logistic(design, np.zeros(len(values)), truth, np.append(np.ones(values.shape[1]), 0.0), ridge)


def calibration_error(pairs: list[tuple[float, bool]], bins: int = 10) -> float:
    """Expected calibration error over bins of equal width, weighted by their size."""
    chances, truth = np.array([c for c, _ in pairs]), np.array([t for _, t in pairs], dtype=float)
    place = np.minimum((chances * bins).astype(int), bins - 1)
    held = [(place == b) for b in range(bins)]
    return float(sum(m.sum() * abs(chances[m].mean() - truth[m].mean()) for m in held if m.any()) / len(pairs))


def main() -> None:
    entries, _ = SOURCE
    index = build(entries)
    tuned = sample(index, "tune")
    weights = fitted(np.array([v for v, _, _ in tuned]), np.array([t for _, _, t in tuned], dtype=float))
    for name, weight in zip((*PARTS, "constant"), weights, strict=True):
        print(f"{name:10} × {weight:6.3f}")
    for fold, held in (("tune", tuned), ("test", sample(index, "test"))):
        now = calibration_error([(scoring.probability(total), truth) for _, total, truth in held])
        refit = calibration_error([(scoring.probability(float(np.dot([*v, 1.0], weights))), t) for v, _, t in held])
        if fold == "test":
            goals.told("ece", now)
        print(f"{fold}: {len(held):,} pairs, calibration error {now:.4f} as it stands, {refit:.4f} with these factors")


if __name__ == "__main__":
    SOURCE = sdn(Path(sys.argv[1]))
    main()
