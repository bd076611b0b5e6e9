"""The look-up among many more names: synthetic parties beside the listed ones, build time, memory, growth, adding.

Run by `python -m benchmarks.screening FOLDER --scale N`. Each size runs in a process of its own, so that its memory is
its own. The further parties are made of the listed ones' words: some as they are, so that frequent words stay as
frequent as they were, some coined from the halves of two, so that there are ever more rare words too.
"""

from __future__ import annotations

import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from benchmarks import goals
from benchmarks.screening.fixture import sdn
from benchmarks.screening.perturb import askings
from benchmarks.screening.stages import stages
from kg.index.adding import add
from kg.index.building import build
from kg.index.entries import Entry
from kg.index.index import Index
from kg.names.words import read
from kg.screening.lookup import score, screen
from kg.screening.query import query

COINED = 0.35
"""Share of the distinguishing words that are coined."""
ADDED = 300
MILLION = 1_000_000


def invented(entries: Sequence[Entry], names: int, seed: int) -> Iterator[Entry]:
    """Parties with that many names together, with the kinds, word counts and numbers of names of the listed ones."""
    chance = random.Random(f"scale-{seed}")
    words = [w for e in entries for name, _ in e.names for w in name.replace(",", " ").split()]
    plain = [w for w in words if len(w) > 3 and read(w, "Organization").classes == ("plain",) and w.isalpha()]
    made = number = 0
    while made < names:
        model = entries[chance.randrange(len(entries))]
        forms = tuple((_name(name, words, plain, chance), place) for name, place in model.names[: names - made])
        yield Entry(f"x{number:07}", forms[0][0], model.schema, forms)
        made += len(forms)
        number += 1


def _name(model: str, words: Sequence[str], plain: Sequence[str], chance: random.Random) -> str:
    found = []
    for word in model.split():
        comma = "," if word.endswith(",") else ""
        if chance.random() < COINED:
            first, last = chance.choice(plain), chance.choice(plain)
            found.append(first[: len(first) // 2 + 1] + last[len(last) // 2 :].lower() + comma)
        else:
            found.append(chance.choice(words) + comma)
    return " ".join(found)


class Making:
    """The parties, and the CPU seconds that inventing them takes: they are no part of building."""

    def __init__(self, parties: Iterator[Entry]) -> None:
        self.parties, self.seconds = parties, 0.0

    def __iter__(self) -> Iterator[Entry]:
        return self

    def __next__(self) -> Entry:
        started = time.process_time()
        one = next(self.parties)
        self.seconds += time.process_time() - started
        return one


def run(folder: Path, names: int, seed: int, each: int) -> None:
    """One size in this process: what it took for the reader, and the mean of a look-up for `growth`."""
    entries, programmes = sdn(folder)
    asked = askings(entries, programmes, seed, each, "test")
    held = sum(len(e.names) for e in entries)
    making = Making(chain(entries, invented(entries, max(0, names - held), seed)))
    started = time.process_time()
    index = build(making)
    built = time.process_time() - started - making.seconds
    score(index, query("Warm Up Limited"))
    took = sorted(_timed(index, one.text, one.entry.schema) for one in asked)
    first = [screen(index, query(one.text, schema=one.entry.schema), 1) for one in asked]
    right = sum(bool(found) and found[0].id == one.entry.id for found, one in zip(first, asked, strict=True))
    index.vocabulary.forget()
    index.names.kept.clear()
    print(*stages(index, asked), sep="\n", file=sys.stderr)
    more = list(invented(entries, ADDED * 3, seed + 1))[:ADDED]
    adding = sorted(_added(index, one) for one in more)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
    print(
        f"{len(index.names):>9,} names {len(index.vocabulary.spelled):>8,} words  built in {built:5.1f} s CPU  "
        f"{memory:.2f} GB at most  mean {statistics.mean(took):.2f}  p50 {statistics.median(took):.2f}  "
        f"p99 {took[int(len(took) * 0.99)]:.2f} ms  recall@1 {right / len(asked):.3f}  "
        f"a party added in {statistics.mean(adding):.2f} ms (p99 {adding[int(len(adding) * 0.99)]:.2f})",
        file=sys.stderr,
    )
    if names >= MILLION:
        figures = {"p50": statistics.median(took), "p99": took[int(len(took) * 0.99)], "memory": memory,
                   "build": built, "add": statistics.mean(adding)}  # fmt: skip
        for what, figure in figures.items():
            goals.told(f"million {what}", figure)
    print(statistics.mean(took))


def _timed(index: Index, name: str, schema: str) -> float:
    started = time.thread_time()
    score(index, query(name, schema=schema))
    return 1000 * (time.thread_time() - started)


def _added(index: Index, one: Entry) -> float:
    started = time.thread_time()
    add(index, one)
    return 1000 * (time.thread_time() - started)


def growth(folder: Path, names: int, seed: int, each: int) -> None:
    """The listed names alone, and with so many more that there are `names`."""
    means = []
    for size in (0, names):
        command = [sys.executable, "-m", "benchmarks.screening.scale", str(folder), str(size), str(seed), str(each)]
        means.append(float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout))
    print(f"a look-up among {names:,} names costs {means[1] / means[0]:.1f} times one among the listed")
    if names >= MILLION:
        goals.told("growth", means[1] / means[0])


if __name__ == "__main__":
    run(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
