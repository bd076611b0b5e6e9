"""Random damages to everything that is kept in a home: how many end in a traceback or are believed (goals: 0 and 0).

python -m benchmarks.damage              2,000 damages to the home of a bundled build
python -m benchmarks.damage 20000 7      as many as you like, by another seed

A damage is a bit or a few bytes flipped, a cut, a stretch zeroed, doubled or taken out, a garbage head, or the content
of another file.
A file is right when its reader gets what was kept, or nothing (it is made anew), or is told of the damage. The engine's
own files are not ours to damage; what a kill does to them is shown by benchmarks/kills.py.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks.kept import MADE_ANEW, Kept, build, readers
from kg.errors import KgError
from kg.store import local

COUNT, SEED = 2000, 20261129


@dataclass(slots=True)
class Figures:
    """What became of the damages."""

    right: int = 0
    made_anew: int = 0
    told: int = 0
    wrong: list[str] = field(default_factory=list)
    tracebacks: list[str] = field(default_factory=list)

    @property
    def all(self) -> int:
        return self.right + self.made_anew + self.told + len(self.wrong) + len(self.tracebacks)


def damages(content: bytes, others: list[bytes], chance: random.Random) -> tuple[str, bytes]:
    """One damage of a random kind: its name and the content after it."""
    at = chance.randrange(len(content))
    some = content[at : at + chance.randint(1, 200)]
    rest = content[at + len(some) :]
    kinds: dict[str, Callable[[], bytes]] = {
        "bit": lambda: content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :],
        "bytes": lambda: content[:at] + chance.randbytes(len(some)) + rest,
        "cut": lambda: content[:at],
        "zeroed": lambda: content[:at] + bytes(len(content) - at),
        "hole": lambda: content[:at] + rest,
        "twice": lambda: content[:at] + some + some + rest,
        "garbage head": lambda: b"garbage\n" + content,
        "empty": lambda: b"",
        "another file": lambda: chance.choice(others),
    }
    name = chance.choice(list(kinds))
    return name, kinds[name]()


def run(kept: list[Kept], count: int, seed: int) -> Figures:
    """Damage one file after another, ask it, and put it back."""
    chance, figures = random.Random(seed), Figures()
    whole = {one.path: one.path.read_bytes() for one in kept}
    answers = {one.path: one.ask() for one in kept}
    for _ in range(count):
        one = chance.choice(kept)
        kind, content = damages(whole[one.path], list(whole.values()), chance)
        one.path.write_bytes(content)
        _count(figures, f"{one.path.name}, {kind}", one, answers[one.path][0])
        for path in (one.path, one.path.with_suffix(".head")):
            if path in whole:
                path.write_bytes(whole[path])
    return figures


def _count(figures: Figures, what: str, one: Kept, expected: Any) -> None:
    try:
        answer, told = one.ask()
    except KgError:
        figures.told += 1
    except Exception:
        figures.tracebacks.append(f"{what}: {traceback.format_exc()}")
    else:
        if answer == expected:
            figures.right += 1
        elif answer is MADE_ANEW:
            figures.made_anew += 1
        elif told:
            figures.told += 1
        else:
            figures.wrong.append(what)


def trial(count: int, seed: int) -> tuple[Figures, int]:
    """So many damages to the home of a bundled build, and how many files it keeps."""
    with tempfile.TemporaryDirectory(prefix="kg-bench-") as folder, mock.patch.dict(os.environ, KG_HOME=folder):
        home = Path(folder)
        try:
            build(home)
            kept = [one for one in readers(home) if one.path.is_file()]
            return run(kept, count, seed), len(kept)
        finally:
            local.stop(home)


def main() -> int:
    count, seed = (int(given) for given in [*sys.argv[1:], *(COUNT, SEED)[len(sys.argv) - 1 :]])
    started = time.perf_counter()
    figures, files = trial(count, seed)
    for line in [*figures.tracebacks, *figures.wrong][:20]:
        print(line)
    print(f"{count:,} damages to {files} files in {time.perf_counter() - started:.0f} s, seed {seed}")
    print(f"  as before {figures.right:,}, made anew {figures.made_anew:,}, told {figures.told:,}")
    print(f"  tracebacks {len(figures.tracebacks)} (goal 0), wrong answers {len(figures.wrong)} (goal 0)")
    return 1 if figures.tracebacks or figures.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
