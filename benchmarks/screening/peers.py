"""The peers, run on the same askings: a rapidfuzz scan, and nomenklatura's logic-v2 in an environment of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from benchmarks.screening import measure
from benchmarks.screening.perturb import Asking
from kg.index.entries import Entry
from kg.index.index import Index
from kg.names.words import split
from kg.screening import query_names
from kg.screening.candidates import candidates
from kg.screening.query import query
from kg.screening.rare_first import NEVER

FLOW = 50
"""Candidates yente hands to logic-v2."""


def run(
    python: str, index: Index, entries: Sequence[Entry], asked: Sequence[Asking],
    nobody: Sequence[tuple[str, str]], same: dict[str, set[str]],
) -> dict[str, dict[str, float]]:  # fmt: skip
    """Figures of each peer at hand."""
    scan = token_sort(entries)
    some = list(asked)
    figures = {"rapidfuzz token_sort": measure.table(measure.ask(scan, some, same), measure.clean_scores(scan, nobody))}
    if not python:
        print("nomenklatura: not run (give --nomenklatura PYTHON of an environment that has it)")
        return figures
    answers = logic_v2(python, index, [(a.text, a.entry.schema) for a in asked] + list(nobody))
    pairs = zip(asked, answers, strict=False)
    found = [measure.answer(a, ranked, seconds, same) for a, (ranked, seconds) in pairs]
    alarms = sorted((max((s for _, s in ranked), default=0.0) for ranked, _ in answers[len(asked) :]), reverse=True)
    figures["logic-v2, our cand."] = measure.table(found, alarms)
    return figures


def token_sort(entries: Sequence[Entry]) -> measure.Method:
    """Every name compared by rapidfuzz on sorted words: the plain way."""
    names = [(" ".join(sorted(split(name))), entry.id) for entry in entries for name, _ in entry.names]
    texts = [text for text, _ in names]

    def look_up(name: str, kind: str) -> measure.Ranked:
        hits = process.extract(" ".join(sorted(split(name))), texts, scorer=fuzz.ratio, limit=20)
        best: dict[str, float] = {}
        for _, score, place in hits:
            best.setdefault(names[place][1], score)
        return list(best.items())

    return look_up


def logic_v2(python: str, index: Index, asked: Sequence[tuple[str, str]]) -> list[tuple[measure.Ranked, float]]:
    """logic-v2 on the first fifty candidates of our index (its own search is not counted: in its favour)."""
    tasks: list[dict[str, Any]] = []
    for name, kind in asked:
        prepared = query_names.asked(index, [query(name, schema=kind)])[0][0]
        found = dict.fromkeys(index.names[n].entry for n in candidates(index, prepared, 3 * FLOW, least=NEVER))
        tasks.append({"name": name, "schema": kind, "candidates": list(found)[:FLOW]})
    parties = [{"schema": e.schema, "names": [n for n, place in e.names if place != "weak_alias"] or [e.caption],
                "weak": [n for n, place in e.names if place == "weak_alias"]} for e in index.entries]  # fmt: skip
    script = Path(__file__).with_name("nomenklatura_peer.py")
    sent = json.dumps({"parties": parties, "tasks": tasks})
    done = subprocess.run([python, str(script)], input=sent, capture_output=True, text=True, check=True)
    return [([(index.entries[e].id, s) for e, s in ranked], seconds) for ranked, seconds in json.loads(done.stdout)]
