"""A long run in steps: each is kept as soon as it is done, and a run that was ended goes on where it was.

Kept is what a step printed, the figures it told and what it returned. The file of a run is named after the seed, the
sizes, the lists and the code, so that a figure of other code or other lists is never taken for one of this run.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks import goals

CODE = ("kg/names", "kg/index", "kg/screening", "kg/vocab", "benchmarks/ordinary", "loaders")
ROOT = Path(__file__).parents[2]


class Steps:
    """The steps of one run. `keep`: folder of such files; None keeps nothing and only runs."""

    def __init__(self, keep: Path | None, stamp: str = "") -> None:
        self.file = keep / f"{stamp}.jsonl" if keep else None
        self.started = time.monotonic()
        self.done: dict[str, dict[str, Any]] = {}
        if self.file:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self.done = {row["step"]: row for row in _whole_lines(self.file)}

    def step(self, name: str, do: Callable[[], Any]) -> Any:
        """What `do` returns (plain JSON), from the file where this step was done before. Its lines are printed."""
        row = self.done.get(name)
        if row is None:
            print(f"[{time.monotonic() - self.started:5.0f} s] {name}", file=sys.stderr, flush=True)
            row = {"step": name, **_run(do)}
            if self.file:
                with self.file.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")
        print(row["printed"], end="", flush=True)
        for key, figure in row["figures"]:
            goals.told(key, figure)
        return row["value"]


def _run(do: Callable[[], Any]) -> dict[str, Any]:
    """What a step printed, told and returned, and the seconds of CPU it took."""
    before, said, started = os.environ.get(goals.FILE), io.StringIO(), time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder, "figures")
        figures.touch()
        os.environ[goals.FILE] = str(figures)
        try:
            with contextlib.redirect_stdout(said):
                value = do()
        finally:
            os.environ.pop(goals.FILE)
            if before is not None:
                os.environ[goals.FILE] = before
        told = [json.loads(line) for line in figures.read_text("utf-8").splitlines()]
    took = round(time.process_time() - started, 1)
    return {"printed": said.getvalue(), "figures": told, "value": value, "cpu_seconds": took}


def _whole_lines(file: Path) -> Iterable[dict[str, Any]]:
    """The rows of a file whose last line may have been cut off."""
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        with contextlib.suppress(json.JSONDecodeError):
            yield json.loads(line)


def stamp(*given: object, files: Iterable[Path] = ()) -> str:
    """A name for runs of the same code, lists and choices."""
    found = hashlib.sha256(repr(given).encode())
    for path in (*files, *(ROOT / part for part in CODE)):
        for one in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if one.is_file() and "__pycache__" not in one.parts:
                found.update(one.read_bytes())
    return found.hexdigest()[:16]
