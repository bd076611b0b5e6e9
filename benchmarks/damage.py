"""Random damages to everything that is kept in a home: how many end in a traceback or are believed (goals: 0 and 0).

python -m benchmarks.damage              2,000 damages to the home of a bundled build
python -m benchmarks.damage 20000 7      as many as you like, by another seed

A damage is a bit or a few bytes flipped, a cut, a stretch zeroed, doubled or taken out, a garbage head, or the content
of another file.
A file is right when its reader gets what was kept, or nothing (it is made anew), or is told of the damage. The engine's
own files are not ours to damage; what a kill does to them is shown by benchmarks/kills.py.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.home import Home

COUNT, SEED = 2000, 20261129
NAME = "Lighthouse Winmore"
MADE_ANEW = None
Answer = tuple[Any, bool]
"""What a reader gets, and whether it was told of a damage."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept file and the way its readers ask it."""

    path: Path
    ask: Callable[[], Answer]


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


def readers(home: Path) -> Iterator[Kept]:
    """Every kept file that this home has, with its reader."""
    from kg import chained, editions, objects, sealed
    from kg.cli import bundled, review_asked
    from kg.resolution import bearers, history, kept, moves
    from kg.review.findings import Found

    at = Home(home)
    yield Kept(at.resolution, lambda: (kept.read(home), False))
    yield Kept(at.findings, lambda: (objects.read(at.findings, Found), False))
    yield Kept(at.bundled, lambda: (bundled.read(home) or MADE_ANEW, False))
    yield Kept(at.shown, lambda: (sealed.read(at.shown, review_asked.KIND), False))
    for index in at.screening.glob("*.index"):
        yield Kept(index, lambda index=index: (_screened(index), False))  # type: ignore[misc]

    def judged() -> Answer:
        past = history.read(at.judgements)
        return past.in_force, bool(past.told or past.broken)

    yield Kept(at.judgements, judged)
    yield Kept(chained.head_of(at.judgements), judged)
    yield Kept(at.moves, lambda: (moves.read(home)[0], bool(moves.read(home)[1])))
    yield Kept(at.bearers, lambda: (bearers.read(home).entries, bool(bearers.read(home).wrong)))
    for log in (home / "editions").glob("*.jsonl"):
        named = log.stem.replace("~", "/")
        yield Kept(log, lambda n=named: (editions.log(home, n), bool(editions.noted(home, n).wrong)))  # type: ignore[misc]
    yield Kept(home / "server.json", lambda: (_address(home), False))


def _screened(path: Path) -> Any:
    from kg.screening import kept, lookup
    from kg.screening.query import query

    index = kept.read(path)
    return MADE_ANEW if index is None else [(m.id, m.probability) for m in lookup.screen(index, query(NAME))]


def _address(home: Path) -> Any:
    """As `kg.store.state.status`, whether or not the engine lives."""
    from kg.store import state

    return state._read(home / state.STATE)


def build(home: Path) -> None:
    """A bundled build with judgements, an index, findings, a pair shown and a log."""
    from kg.editions import Difference, note
    from kg.resolution import bearers, moves

    why = ["--by", "Ann", "--reason", "other hull"]
    for command in (
        ["build"], ["screen", NAME], ["review"], ["review", "--different", *why], ["review"],
        ["review", "--unsure", *why], ["review", "--undo", *why], ["review"],
    ):  # fmt: skip
        called = [sys.executable, "-m", "kg", *command]
        subprocess.run(called, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    at = "2026-01-01T00:00:00+00:00"
    moves.note(home, [moves.Move("merge", at, ("a", "b"), ("a",), ("b",), ("one number",))] * 2)
    bearers.note(home, "s", at, [{"id": "s:1", "why": "names somebody else"}] * 2)
    for edition in ("2", "3"):
        note(home, Difference("s", edition, "1", at, added=[{"id": "s:1", "caption": "한"}]))


def main() -> None:
    count, seed = (int(given) for given in [*sys.argv[1:], *(COUNT, SEED)[len(sys.argv) - 1 :]])
    import os

    from kg.store import local

    with tempfile.TemporaryDirectory(prefix="kg-bench-") as folder:
        home = Path(folder)
        os.environ["KG_HOME"] = folder
        try:
            build(home)
            kept = [one for one in readers(home) if one.path.is_file()]
            started = time.perf_counter()
            figures = run(kept, count, seed)
        finally:
            local.stop(home)
    for line in [*figures.tracebacks, *figures.wrong][:20]:
        print(line)
    print(f"{count:,} damages to {len(kept)} files in {time.perf_counter() - started:.0f} s, seed {seed}")
    print(f"  as before {figures.right:,}, made anew {figures.made_anew:,}, told {figures.told:,}")
    print(f"  tracebacks {len(figures.tracebacks)} (goal 0), wrong answers {len(figures.wrong)} (goal 0)")
    sys.exit(1 if figures.tracebacks or figures.wrong else 0)


if __name__ == "__main__":
    main()
