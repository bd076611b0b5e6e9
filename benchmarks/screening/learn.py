"""Which parts of firms' names stand for which English words, learnt from names that a list gives in both scripts.

    python -m benchmarks.screening.learn PAIRS.csv [...] > kg/vocab/learnt_parts.csv

PAIRS.csv has the columns latin and native. For every run of characters and every English word (or two neighbouring
ones) the pairs are counted that hold both. A run is kept with the word it explains best, when that holds in at least
three pairs, in most of the pairs with the run, and by Dunning's likelihood ratio beyond chance. The strongest comes
first, and what it explains is no evidence for the next.
"""

from __future__ import annotations

import csv
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kg.names.han import plain
from kg.names.scripts import HAN, HANGUL, KANA
from kg.names.words import read

RUN = re.compile(f"[{HAN}{KANA}{HANGUL}ー々]+")
LONGEST, LEAST_PAIRS, LEAST_SHARE, LEAST_RATIO = 8, 3, 0.7, 12.0
"""Characters of a run; pairs, share of the run's pairs and likelihood ratio from which it is believed."""


class Part(NamedTuple):
    part: str
    english: str
    pairs: int
    share: float
    ratio: float


def pairs(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["latin"], row["native"]


def runs(native: str) -> set[str]:
    """Every run of two characters and more, in the old form of Han."""
    return {
        run[i:j]
        for run in RUN.findall(plain(native))
        for i in range(len(run))
        for j in range(i + 2, min(len(run), i + LONGEST) + 1)
    }


def english(latin: str) -> set[str]:
    """Words of the Latin name as they are compared, and two neighbours as one entry; legal forms left out."""
    name = read(latin, "Organization")
    words = [w for w, c in zip(name.words, name.classes, strict=True) if c in ("plain", "generic") and w.isalpha()]
    return {*words, *(f"{a} {b}" for a, b in pairwise(words))}


def ratio(both: int, run: int, word: int, total: int) -> float:
    """Dunning's log-likelihood ratio of a two by two table."""
    cells = ((both, run, word), (run - both, run, total - word), (word - both, total - run, word),
             (total - run - word + both, total - run, total - word))  # fmt: skip
    return 2 * sum(n * math.log(n * total / (row * column)) for n, row, column in cells if n)


class Pair(NamedTuple):
    """What of a pair no part has explained yet."""

    runs: set[str]
    words: set[str]


def learn(given: Iterable[tuple[str, str]]) -> list[Part]:
    """The believed parts, the strongest first; what one has explained is no evidence for the next."""
    held = [Pair(runs(native), english(latin)) for latin, native in given]
    found: list[Part] = []
    for run, word, strength in ranked(held):
        with_run = [pair for pair in held if run in pair.runs]
        explained = [pair for pair in with_run if word in pair.words]
        if len(explained) >= LEAST_PAIRS and len(explained) >= LEAST_SHARE * len(with_run):
            found.append(Part(run, word, len(explained), len(explained) / len(with_run), strength))
            for pair in explained:
                pair.runs.difference_update([r for r in pair.runs if r in run or run in r])
                pair.words.difference_update([w for w in pair.words if set(w.split()) & set(word.split())])
    return found


def ranked(held: list[Pair]) -> list[tuple[str, str, float]]:
    """Runs and words that go together beyond chance, the strongest first, longer runs and words before shorter."""
    run_in = Counter(run for pair in held for run in pair.runs)
    word_in = Counter(word for pair in held for word in pair.words)
    both = Counter((run, word) for pair in held for run in pair.runs for word in pair.words)
    free = _free(held)
    strong = [
        (run, word, strength)
        for (run, word), n in both.items()
        if n >= LEAST_PAIRS and run in free and n * len(held) > run_in[run] * word_in[word]
        if (strength := ratio(n, run_in[run], word_in[word], len(held))) >= LEAST_RATIO
    ]
    return sorted(strong, key=lambda one: (-one[2], -len(one[0]), -len(one[1]), one))


def _free(held: list[Pair]) -> set[str]:
    """Runs that do not always stand within the same longer one: those are its pieces."""
    counts = Counter(run for pair in held for run in pair.runs)
    inner = {piece for run, n in counts.items() for piece in (run[1:], run[:-1]) if counts[piece] == n}
    return set(counts) - inner


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]]
    source = f"learnt from {', '.join(file.stem for file in files)}"
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["part", "english", "pairs", "share", "source"])
    for one in learn(pairs(files)):
        out.writerow([one.part, one.english, one.pairs, f"{one.share:.2f}", source])


if __name__ == "__main__":
    main()
