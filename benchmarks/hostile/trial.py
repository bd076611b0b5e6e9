"""`kg load` of one file after another as a user calls it, and what must hold of each.

A file is refused, or it is read; never a trace, a panic, a hang, a sign that a terminal obeys, more memory than the
bound, or a graph that is not as it was after a refusal. A load that is done touches its own source alone.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import tempfile
import threading
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from unittest import mock

import kg.cli
from benchmarks.hostile.files import Hostile, hostile
from kg.store import Store, local, open_store
from kg.store.settings import Settings
from loaders.source import source

SECONDS = 120
"""A load may take so long: the samples take one or two, on a machine that does something else ten."""
BYTES = 1 << 30
"""Memory that a load may take, its reading child included: the largest published list takes a third of it."""
LOADED = "dprk_network_records"
"""What the graph holds before."""
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
RECORDS = "MATCH (r:Record) RETURN r.source AS source, r.id AS id, r.digest AS digest ORDER BY source, id"
Picture = dict[str, list[tuple[str, str]]]


@dataclass(slots=True)
class Figures:
    """Verdicts, the most that one load took, and every fault in words."""

    verdicts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Ended:
    """How a load ended."""

    code: int
    said: str
    bytes: int

    @property
    def verdict(self) -> str:
        if self.code == 0:
            return "read"
        return "read with problems" if "records; made" in self.said else "refused"


def trial(seed: int, most: int | None = None, tell: bool = False) -> Figures:
    """Load all hostile files, or so many of them, into one graph."""
    figures = Figures()
    with tempfile.TemporaryDirectory(prefix="kg-hostile-") as name, mock.patch.dict(os.environ, KG_HOME=f"{name}/home"):
        home, files = Path(name) / "home", Path(name) / "files"
        files.mkdir()
        try:
            load(LOADED, source(LOADED).sample)
            with open_store(Settings(home=home)) as store:
                for one in hostile(files, seed, most):
                    faults = _one(store, one, figures)
                    if tell:
                        told = "; ".join(faults) or "as it should be"
                        print(f"{figures.verdicts.total()} {one.source}, {one.kind}: {told}", flush=True)
        finally:
            local.stop(home)
    return figures


def _one(store: Store, one: Hostile, figures: Figures) -> list[str]:
    before = picture(store)
    ended = load(one.source, one.path)
    after = picture(store)
    figures.verdicts[ended.verdict] += 1
    figures.bytes = max(figures.bytes, ended.bytes)
    if ended.verdict != "refused":
        before, after = (_others(seen, one.source) for seen in (before, after))
    faults = [*faults_of(ended), *(["the graph is not as it was"] if before != after else [])]
    figures.faults += [f"{one.source}, {one.kind}: {fault}" for fault in faults]
    return faults


def faults_of(ended: Ended) -> list[str]:
    """What is wrong with the way a load ended."""
    found = {
        f"it hung for {SECONDS} s": ended.code == -signal.SIGKILL,
        f"exit code {ended.code}": ended.code not in (0, 1, 2, 3, -signal.SIGKILL),
        f"it took {ended.bytes >> 20} MiB": ended.bytes > BYTES,
        "a trace": "Traceback" in ended.said,
        f"no foreseen error: {ended.said[-300:]}": "the reader gave up" in ended.said or "was ended by" in ended.said,
        f"no next step: {ended.said[-300:]}": ended.verdict == "refused" and "→" not in ended.said,
        f"a sign that a terminal obeys: {OBEYED.findall(ended.said)}": bool(OBEYED.search(ended.said)),
    }
    return [fault for fault, is_so in found.items() if is_so]


def picture(store: Store) -> Picture:
    """Source → its records."""
    found: Picture = {}
    for row in store.read(RECORDS, deadline=120).rows:
        found.setdefault(row["source"], []).append((row["id"], row["digest"]))
    return found


def _others(seen: Picture, id: str) -> Picture:
    return {name: records for name, records in seen.items() if name.split("/")[0] != id}


def load(id: str, path: Path) -> Ended:
    """`kg load` in a fork of this process, which has everything imported; killed with its children at the limit."""
    with tempfile.TemporaryFile() as said:
        child = os.fork()
        if not child:
            _command(id, path, said.fileno())
        limit = threading.Timer(SECONDS, lambda: os.killpg(child, signal.SIGKILL))
        limit.start()
        _, status, usage = os.wait4(child, 0)
        limit.cancel()
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    unit = 1 if sys.platform == "darwin" else 1024
    return Ended(os.waitstatus_to_exitcode(status), text, usage.ru_maxrss * unit)


def _command(id: str, path: Path, said: int) -> NoReturn:
    """The fork: never returns."""
    code: object = 70
    try:
        os.setsid()
        for stream in (1, 2):
            os.dup2(said, stream)
        sys.stdout, sys.stderr = (os.fdopen(stream, "w", encoding="utf-8") for stream in (1, 2))
        sys.argv = ["kg", "load", id, "--no-resolve", "--", str(path)]
        kg.cli.main()
        code = 0
    except SystemExit as stop:
        code = stop.code or 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 70)
