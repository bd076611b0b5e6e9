"""Entity resolution on tables and lists with known answers, beside its peers.

    python -m benchmarks.resolution [--senzing FOLDER] [--patstat FOLDER] [--febrl FOLDER] [--lists FOLDER]
                                    [--csl FILE] [--nomenklatura PYTHON] [--splink PYTHON]

--senzing: customers.jsonl, reference.jsonl, watchlist.jsonl, actual_truthset_key.csv. --patstat: patstat_reference.csv.
--febrl: dataset4a.csv and dataset4b.csv. --lists: as in benchmarks/resolution/lists.py. --csl: the Consolidated
Screening List, beside the OFAC list of --lists. PYTHON: the interpreter of an environment with that peer; without one
it is left out and named. One thread, CPU time. Peers are scored pair by pair at the threshold that is best for them;
ours are the pairs within its parties at its own threshold.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import time
from itertools import combinations
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from benchmarks import goals
from benchmarks.resolution import csl, lists, measure, sets
from kg.model.records import record
from kg.names.plain import core
from kg.resolution.candidate_pairs import candidates
from kg.resolution.compare import compare
from kg.resolution.link import Linked, link
from kg.resolution.resolve import resolve
from kg.resolution.stated_ties import Ties
from kg.resolution.table import table

HERE = Path(__file__).parent
ALGORITHMS = ("logic-v2", "regression-v1", "er-unstable")
WANTED = {"senzing": 0.92, "patstat": 0.92, "febrl4": 0.9995}
DECIDES = {"febrl4": -2.0}
"""Log-odds from which on a pair is joined where two lists have no doubles: the best partner wins anyway."""


def main() -> None:
    given = arguments()
    made = [(sets.senzing, given.senzing), (sets.patstat, given.patstat), (sets.febrl4, given.febrl)]
    for read, folder in made:
        if folder:
            one = read(folder)
            linked = ours(one)
            peers(one, linked, given)
    if given.lists:
        crosslist(given.lists)
    if given.lists and given.csl:
        csl.run(given.lists / lists.FILES["OFAC"][1], given.csl)
    repeated()


def ours(one: sets.Set) -> Linked:
    """Our parties, what the candidate search found, and how fast pairs are compared with all evidence."""
    true = one.pairs()
    started = time.process_time()
    linked = link(one.records, learn=one.two_lists, two_lists=one.two_lists, decides=DECIDES.get(one.name, 0.0))
    seconds = time.process_time() - started
    figures = measure.f1(measure.together(linked.party), true)
    measure.line(one.name, "ours", figures, f"{seconds:.1f} s, goal {WANTED[one.name]}")
    found = met(linked)
    speed = len(found) / comparing(linked)
    goals.told(one.name, figures[2])
    goals.told("blocking", len(found & true) / len(true))
    goals.told("pairs", speed)
    print(f"{'':10} candidate recall {len(found & true) / len(true):.4f}, {len(found):,} of "
          f"{len(one.records) * (len(one.records) - 1) // 2:,} pairs; compared {speed:,.0f} pairs/s")  # fmt: skip
    return linked


def comparing(linked: Linked) -> float:
    """CPU seconds to compare all pairs with all evidence; a small table is compared for a fifth of a second."""
    started, times = time.process_time(), 0
    while times == 0 or time.process_time() - started < 0.2:
        compare(linked.table, linked.compared.left, linked.compared.right)
        times += 1
    return (time.process_time() - started) / times


def met(linked: Linked) -> measure.Pairs:
    ids = [r.id for r in linked.table.records]
    pairs = zip(linked.compared.left.tolist(), linked.compared.right.tolist(), strict=True)
    return {tuple(sorted((ids[a], ids[b]))) for a, b in pairs}  # type: ignore[misc]


def peers(one: sets.Set, linked: Linked, given: argparse.Namespace) -> None:
    """Peers at hand on the same pairs, in the same run."""
    true = one.pairs()
    pairs = sorted(met(linked))
    names = {r.id: [" ".join(core(name)) for name in r.all("name", "alias")] for r in one.records}
    scored = [
        (p, max((fuzz.token_sort_ratio(a, b) for a in names[p[0]] for b in names[p[1]]), default=0.0)) for p in pairs
    ]
    measure.line(one.name, "rapidfuzz token_sort on names", measure.best_f1(scored, true))
    if not given.nomenklatura:
        print("nomenklatura: not run (give --nomenklatura PYTHON)")
    elif one.name != "febrl4":
        _nomenklatura(given.nomenklatura, one, pairs, true)
    if one.name == "febrl4":
        _splink(given.splink, given.febrl, true)


def _nomenklatura(python: str, one: sets.Set, pairs: list[tuple[str, str]], true: measure.Pairs) -> None:
    place = {r.id: n for n, r in enumerate(one.records)}
    parties = [
        {"schema": r.schema, "properties": {k: list(map(str, v)) for k, v in r.properties.items()}} for r in one.records
    ]
    sent = {"parties": parties, "pairs": [(place[a], place[b]) for a, b in pairs], "algorithms": ALGORITHMS}
    answer = _run([python, str(HERE / "nomenklatura_peer.py")], json.dumps(sent))
    for name, (scores, seconds) in answer.items():
        figures = measure.best_f1(zip(pairs, scores, strict=True), true)
        measure.line(one.name, f"nomenklatura {name}", figures, f"{len(pairs) / seconds:,.0f} pairs/s")


def _splink(python: str, folder: Path, true: measure.Pairs) -> None:
    if not python:
        print("splink: not run (give --splink PYTHON)")
        return
    answer = _run([python, str(HERE / "splink_peer.py"), str(folder)], "")
    scored = [(tuple(sorted((_febrl(a), _febrl(b)))), score) for a, b, score in answer["pairs"]]
    measure.line("febrl4", "splink", measure.best_f1(scored, true), f"{answer['seconds']:.1f} s")  # type: ignore[arg-type]


def _febrl(key: str) -> str:
    return f"febrl4{'a' if key.endswith('org') else 'b'}:{key}"


def _run(command: list[str], text: str) -> Any:
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def crosslist(folder: Path) -> None:
    """Four lists with all their records; the judged pairs whose entries stand in these editions."""
    given = lists.read(folder)
    started = time.process_time()
    clusters = resolve(given.records, given.relations).clusters
    seconds = time.process_time() - started
    same = {(a, b): clusters.root(a) == clusters.root(b) for a, b, _ in given.judged}
    found = {pair for pair, joined in same.items() if joined}
    true = {(a, b) for a, b, label in given.judged if label != "nonmatch"}
    figures = measure.f1(found, true)
    goals.told("crosslist", figures[2])
    goals.told("crosslist wrong", len(found - true))
    measure.line("crosslist", "ours", figures, f"{len(given.records):,} records, {seconds:.1f} s, goal 0.97")
    print(f"{'':10} {len(given.judged):,} judged pairs, {given.unknown} more of other editions; "
          f"judged different but joined: {sorted(found - true)}")  # fmt: skip


def repeated(times: int = 500) -> None:
    """One firm many times, in many spellings, among others that share its words."""
    forms = ("Ltd", "Co., Ltd.", "Limited", "Corporation", "Inc")
    spelled = [f"Daehan Seongbo {w} {f}" for w in ("Trading", "Tradng", "Trade", "") for f in forms]
    firms = [record("firm", "Company", f"{n}", f"f:{n}", {"name": spelled[n % len(spelled)], "phone": f"02-555-{n:04}"})
             for n in range(times)]  # fmt: skip
    others = [
        record("other", "Company", f"{n}", f"o:{n}", {"name": f"Daehan Trading {n} Ltd"}) for n in range(2 * times)
    ]
    started = time.process_time()
    made = table([*firms, *others], Ties())
    found = candidates(made)
    seconds = time.process_time() - started
    ids = [r.id for r in made.records]
    got = {tuple(sorted((ids[a], ids[b]))) for a, b in zip(found.left.tolist(), found.right.tolist(), strict=True)}
    true = set(combinations(sorted(r.id for r in firms), 2))
    goals.told("blocking", len(got & true) / len(true))
    print(f"one firm repeated {times} times: candidate recall {len(got & true) / len(true):.4f}, {seconds:.1f} s")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("senzing", "patstat", "febrl", "lists", "csl"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--nomenklatura", default="")
    parser.add_argument("--splink", default="")
    return parser.parse_args()


if __name__ == "__main__":
    main()
