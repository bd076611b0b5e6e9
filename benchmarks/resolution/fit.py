"""Fit the log-odds of rule set `exporter-v1` and write kg/resolution/ruleset.csv.

    python -m benchmarks.resolution.fit FOLDER [--write]

FOLDER as in benchmarks/resolution/lists.py. Sample: the pairs that the candidate search brings together, as far as
benchmarks/resolution/known_pairs.py knows of them. UN references are no evidence here: the truth is taken from them.
Half of the parties (by a hash of their ids) is fitted; sum and probability are calibrated on the other half.
What the sample says too little about is set by hand (SET) and drawn towards it (ridge), so few pairs move little.
"""

from __future__ import annotations

import sys
from hashlib import blake2b
from pathlib import Path

import numpy as np

from benchmarks.logistic import logistic
from benchmarks.resolution import lists
from benchmarks.resolution.known_pairs import truth
from kg.model.schema import schema
from kg.resolution import ruleset
from kg.resolution.candidate_pairs import candidates
from kg.resolution.compare import Compared, compare
from kg.resolution.features import OF_TABLES
from kg.resolution.ragged import Flags, Floats, Ints
from kg.resolution.ruleset import Key
from kg.resolution.stated_ties import ties
from kg.resolution.table import Table, table
from kg.resolution.weights import LEVELS, keys

NAMES = {
    "Person": (-5.0, -3.0, -1.5, 1.0, 2.5, 3.5, 5.0), "Organization": (-5.0, -3.0, -1.5, 1.0, 2.5, 3.5, 5.0),
    "Vessel": (-3.0, -2.0, -1.5, 0.5, 1.5, 3.6, 4.0), "Aircraft": (-3.0, -2.0, -1.5, 0.5, 1.0, 1.5, 2.5),
}  # fmt: skip
SET: dict[str, dict[str, float]] = {
    "imo": {"same": 14, "differs": -9}, "lei": {"same": 14, "differs": -9},
    "imo_company": {"same": 10, "differs": -9}, "ofac_number": {"same": 12, "differs": -3},
    "un_reference": {"same": 8, "differs": -9}, "stated": {"yes": 15}, "tie": {"same": 5, "differs": 0},
    "signal": {"differs": 0}, "main_name": {"yes": 0.6}, "generation": {"differs": -5, "same": 0},
    "wording": {"differs": -1.2, "same": 0.5}, "printed": {"two": 0.6, "three or more": 1.2},
    "father": {"differs": -4, "same": 1.5},
    "one_list": {"yes": -3}, "birth_date": {"same": 5.5}, "listed_on": {"same": 4.0}, "country": {"same": 1.5},
}  # fmt: skip
"""Not fitted: numbers with a check digit; statements of sources, which the lists do not make of each other; a day of
birth or of listing, which the candidate search itself has chosen by."""
START: dict[str, dict[str, float]] = {
    "document": {"shared by several": 2.5, "slip": 2, "same": 6, "differs": -0.5},
    "signal": {"shared by several": 1, "same": 4},
    "birth_date": {"near": -1, "compatible": 1, "digit": 1, "turned": 2, "same year": 3, "differs": -4},
    "birth_place": {"alike": 1, "same": 1.5, "differs": -1}, "country": {"same": 0.8, "differs": -1.5},
    "address": {"part": 0.5, "shared by several": 0.3, "alike": 1.5, "same": 3, "differs": -0.3},
    "phone": {"shared by several": 0.5, "same": 4, "differs": -0.2},
    "email": {"shared by several": 0.5, "same": 4.5, "differs": -0.2},
    "website": {"shared by several": 0.5, "same": 3.5, "differs": -0.2},
    "gender": {"same": 0.2, "differs": -3}, "more_names": {"two": 1, "three or more": 2, "six or more": 3},
}  # fmt: skip
RIDGE, ENOUGH, PRIOR = 1.0, 10, -3.0
AGAINST = ("differs", "near")


def start(key: Key) -> float:
    """The weight by hand."""
    feature, kind, level = key
    if feature == "name":
        return NAMES[kind][LEVELS["name"].index(level) - 1]
    return float(SET.get(feature, {}).get(level, START.get(feature, {}).get(level, 0.0)))


def design(table: Table, found: Compared) -> Floats:
    """One column a weight, the prior last."""
    kinds = np.array(table.kinds)[found.left]
    columns = [
        (found.levels[f] == LEVELS[f].index(level)) & ((kinds == kind) | (kind == "")) for f, kind, level in keys()
    ]
    return np.array([*columns, np.ones(len(found.left))], dtype=np.float64).T


def main() -> None:
    given = lists.read(Path(sys.argv[1]))
    pool = [r for r in given.records if schema().kind(r.schema).identity == "judged"]
    made = table(pool, ties(given.records, given.relations), OF_TABLES)
    search = candidates(made)
    found = compare(made, search.left, search.right, search.known)
    known, party = truth(made, found, given.judged)
    half = np.array([blake2b(made.records[p].id.encode()).digest()[0] % 2 for p in party])
    met = found.levels["name"] >= LEVELS["name"].index("partly")
    fold = [(half[found.left] == n) & (half[found.right] == n) & (known >= 0) for n in (0, 1)]
    weights = _fit(design(made, found), found.frequency, known, fold[0] & met)
    rest = design(made, found)
    rest[:, [n for n, key in enumerate(keys()) if key[0] == "un_reference"]] = 0
    total = rest @ np.array([*weights.values()]) + found.frequency
    pair = np.column_stack([total, np.ones(len(total))])
    scale, shift = logistic(pair[fold[1]], np.zeros(fold[1].sum()), known[fold[1]] * 1.0, np.array([1.0, 0.0]), 1.0)
    report(scale * total[fold[1]] + shift, known[fold[1]])
    if "--write" in sys.argv:
        write(weights, (float(scale), float(shift)), design(made, found)[fold[0] & met].sum(axis=0))


def _fit(values: Floats, offset: Floats, known: Ints, rows: Flags) -> dict[Key, float]:
    everything = [*keys(), ("prior", "", "")]
    begin = np.array([*(start(key) for key in keys()), PRIOR])
    fixed = np.array([key[2] in SET.get(key[0], {}) for key in everything])
    ignored = np.array([key[0] == "un_reference" for key in everything])
    held = offset[rows] + values[rows][:, fixed & ~ignored] @ begin[fixed & ~ignored]
    free = ~fixed
    weights = begin.copy()
    for _ in range(4):
        weights[free] = logistic(values[rows][:, free], held, known[rows] * 1.0, begin[free], RIDGE)
        wrong = free & np.array([_wrong(key, w) for key, w in zip(everything, weights, strict=True)])
        weights[wrong] = begin[wrong] = 0.0
        free = free & ~wrong
        if not wrong.any():
            break
    return dict(zip(everything, weights.tolist(), strict=True))


def _wrong(key: Key, weight: float) -> bool:
    """Agreement that would speak against, or difference that would speak for one party: no evidence at all."""
    if key[0] in ("name", "prior"):
        return False
    return weight > 0 if key[2] in AGAINST or key[0] == "one_list" else weight < 0


def report(log_odds: Floats, known: Ints) -> None:
    chance = 1 / (1 + np.exp(-np.clip(log_odds, -30, 30)))
    place = np.minimum((chance * 10).astype(int), 9)
    gaps = [(place == n).sum() * abs(chance[place == n].mean() - known[place == n].mean()) for n in set(place.tolist())]
    print(f"held-out fold: {len(known):,} pairs, {int((known == 1).sum()):,} of one party, "
          f"expected calibration error {sum(gaps) / len(known):.4f}")  # fmt: skip
    for least in (0.5, 0.8, 0.9, 0.95):
        told = chance >= least
        print(f"  from {least:.2f}: precision {(known[told] == 1).mean():.4f} "
              f"recall {(told & (known == 1)).sum() / (known == 1).sum():.4f}")  # fmt: skip


def write(weights: dict[Key, float], calibration: tuple[float, float], seen: Floats) -> None:
    scale, shift = ("calibration", "", "scale"), ("calibration", "", "shift")
    fitted = {
        key for n, key in enumerate(weights) if key[2] not in SET.get(key[0], {}) and seen[n] >= ENOUGH
    }  # fmt: skip
    ruleset.write({**weights, scale: calibration[0], shift: calibration[1]}, {*fitted, scale, shift})


if __name__ == "__main__":
    main()
