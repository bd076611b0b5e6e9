"""What loaded lists add: the hits of a graph with them beside those of the bundled graph; and sheets to be read."""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kg.judgements import party_names
from kg.model.records import fingerprint

GOAL = 50
"""Hits that lists at hand must add."""
SEED = 20261130
OTHERS = 15
"""Clear ones, and as many that cannot be judged, beside the hits of a sheet."""
COLUMNS = ("number", "verdict", "flag", "finding", "modality", "missing", "stated_at")
Finding = Mapping[str, Any]


def kg(home: Path, *command: str) -> str:
    """What a command of the user prints, in a home of its own; a load that left rows out is no fault."""
    asked = [sys.executable, "-m", "kg", *command]
    done = subprocess.run(asked, env={**os.environ, "KG_HOME": str(home)}, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"kg {' '.join(command)}: {done.stderr.strip()[-500:]}")
    return done.stdout


def findings(home: Path, as_of: str) -> list[Finding]:
    """All findings of the graph of a home."""
    told: list[Finding] = json.loads(kg(home, "flags", "--verdict", "all", "--as-of", as_of, "--format", "json"))
    return told


def loaded(home: Path, lists: Mapping[str, str]) -> None:
    """Build the bundled graph and load lists into it."""
    kg(home, "build")
    for source, path in lists.items():
        kg(home, "load", source, path, "--no-resolve")
    kg(home, "resolve")


def compared(before: list[Finding], after: list[Finding], home: Path) -> None:
    """Print by flag how many hits are new, and how many gone, with the goal. A list may give a party another id: the
    log of `home`, where the lists were loaded, tells what the parties of before are called there."""
    called = party_names.naming(home)
    had = {_id(one, called): one["flag"] for one in before if one["verdict"] == "hit"}
    has = {one["id"]: one["flag"] for one in after if one["verdict"] == "hit"}
    judged = {one["id"]: one["verdict"] for one in after}
    new, gone = Counter(has[id] for id in has.keys() - had.keys()), Counter(had[id] for id in had.keys() - has.keys())
    for flag in sorted(new.keys() | gone.keys()):
        print(f"{flag}\tnew {new[flag]}\tgone {gone[flag]}")
    for one in before:
        if one["verdict"] == "hit" and (id := _id(one, called)) not in has:
            print(f"  gone: {one['flag']}: {one['summary']}; now {judged.get(id, 'not told')}")
    asked = {one["flag"] for one in after if not one["subject"]["id"].startswith("flag:")}
    print(f"hits {len(had)} → {len(has)}; flags that judged something: {len(asked)}")
    print(f"new hits {new.total()}, goal {GOAL}: {'met' if new.total() >= GOAL else 'missed'}")


def _id(one: Finding, called: Callable[[str], str]) -> str:
    now = {name: called(value) if isinstance(value, str) else value for name, value in one["identity"].items()}
    return str(one["id"]) if now == one["identity"] else fingerprint([one["flag"], now])


def sheet(found: list[Finding], number: int, seed: int = SEED) -> None:
    """Hits drawn at random, and some clear and not evaluable ones, as a sheet to be read by hand."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    counted = 0
    for verdict, most in (("hit", number), ("clear", OTHERS), ("not_evaluable", OTHERS)):
        for one in drawn(found, verdict, most, seed):
            counted += 1
            places = {place for hop in one["path"] for place in hop["stated_at"] or hop["sources"]}
            told = "; ".join(sorted(places)[:4])
            writer.writerow([counted, verdict, one["flag"], one["summary"], one["modality"], *(_missing(one), told)])


def _missing(one: Finding) -> str:
    return "; ".join(one["missing"])


def drawn(found: list[Finding], verdict: str, most: int, seed: int) -> list[Finding]:
    """Findings of one verdict drawn at random, the same ones for the same graph; none of a flag that had no data."""
    some = [one for one in found if one["verdict"] == verdict and not one["subject"]["id"].startswith("flag:")]
    some.sort(key=lambda one: str(one["id"]))
    taken = random.Random(seed).sample(some, min(most, len(some)))
    return sorted(taken, key=lambda one: (one["flag"], one["id"]))
