"""Is a probability what it says, on lists and tongues that no weight was fitted on?

As many askings that name a listed party as ordinary names; the best three parties of each. Nothing of it was fitted:
the name weights come from OFAC's list alone (benchmarks.screening.fit).
"""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks import goals
from benchmarks.ordinary.alarms import queries
from benchmarks.ordinary.clean import Group
from benchmarks.ordinary.found import Asking
from benchmarks.screening.fit import calibration_error
from kg.index.index import Index
from kg.screening.lookup import screen_many

TOP = 3


def table(index: Index, asked: dict[str, list[Asking]], ordinary: Sequence[Group]) -> None:
    """The calibration error of each kind of asking with ordinary names of its tongue, and of all together."""
    every: list[tuple[float, bool]] = []
    print(f"\n{'calibration error':44}{'askings':>9}{'pairs':>8}{'error':>9}")
    names = [pair for group in ordinary for pair in ((name, group.schema) for name in group.names)]
    for place, (what, askings) in enumerate(asked.items()):
        pairs = _pairs(index, askings)
        step = max(1, len(names) * len(asked) // max(len(askings), 1) // len(asked))
        pairs += _nobody(index, names[place::step][: len(askings)])
        every += pairs
        print(f"{what:44}{len(askings):9}{len(pairs):8}{calibration_error(pairs):9.3f}")
    error = calibration_error(every)
    print(f"{'all':44}{'':9}{len(every):8}{error:9.3f}")
    for low in range(10):
        held = [one for one in every if low <= one[0] * 10 < low + 1 or (low == 9 and one[0] == 1)]
        if held:
            said, true = sum(c for c, _ in held) / len(held), sum(t for _, t in held) / len(held)
            print(f"  said {said:.2f}, true {true:.2f} ({len(held)})")
    goals.told("ece unfitted", error)


def _pairs(index: Index, askings: Sequence[Asking]) -> list[tuple[float, bool]]:
    found: list[tuple[float, bool]] = []
    for one in askings:
        for query in queries([one.name], one.schema):
            matches = next(screen_many(index, [query], limit=TOP))
            found += [(m.probability, m.id in one.right) for m in matches]
    return found


def _nobody(index: Index, names: Sequence[tuple[str, str]]) -> list[tuple[float, bool]]:
    found: list[tuple[float, bool]] = []
    for name, schema in names:
        for query in queries([name], schema):
            found += [(m.probability, False) for m in next(screen_many(index, [query], limit=TOP))]
    return found
