"""Is a probability what it says, on lists and tongues that no weight was fitted on?

As many askings that name a listed party as ordinary names; the best three parties of each. Nothing of it was fitted:
the name weights come from OFAC's list alone (benchmarks.screening.fit).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks import goals
from benchmarks.ordinary.alarms import queries
from benchmarks.ordinary.found import Asking
from benchmarks.screening.fit import calibration_error
from kg.index.index import Index
from kg.screening.lookup import screen_many

TOP = 3


class Sample(NamedTuple):
    """Askings that name a listed party, and as many ordinary names written in the same way."""

    what: str
    index: Index
    askings: Sequence[Asking]
    ordinary: Sequence[tuple[str, str]]
    """(name, kind)"""


def table(samples: Sequence[Sample]) -> None:
    """The calibration error of each sample, and of all together."""
    every: list[tuple[float, bool]] = []
    print(f"\n{'calibration error':44}{'askings':>9}{'ordinary':>9}{'pairs':>8}{'error':>9}")
    for one in samples:
        if not one.askings or not one.ordinary:
            continue
        each = min(len(one.askings), len(one.ordinary))
        asked = [(asking.name, asking.schema, asking.right) for asking in one.askings[:: len(one.askings) // each]]
        nobody = [(name, schema, frozenset[str]()) for name, schema in one.ordinary[:: len(one.ordinary) // each]]
        pairs = [pair for name in (*asked[:each], *nobody[:each]) for pair in _pairs(one.index, *name)]
        every += pairs
        print(f"{one.what:44}{each:9}{each:9}{len(pairs):8}{calibration_error(pairs):9.3f}")
    print(f"{'all':44}{'':18}{len(every):8}{calibration_error(every):9.3f}")
    for low in range(10):
        held = [pair for pair in every if min(int(pair[0] * 10), 9) == low]
        if held:
            said, true = sum(c for c, _ in held) / len(held), sum(t for _, t in held) / len(held)
            print(f"  said {said:.2f}, true {true:.2f} ({len(held)})")
    goals.told("ece unfitted", calibration_error(every))


def _pairs(index: Index, name: str, schema: str, right: frozenset[str]) -> Iterator[tuple[float, bool]]:
    for query in queries([name], schema):
        yield from ((m.probability, m.id in right) for m in next(screen_many(index, [query], limit=TOP)))
