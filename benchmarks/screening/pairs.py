"""Name pairs judged by people: nomenklatura's name bench, native-script pairs.

    python -m benchmarks.screening.pairs names CASES.csv        columns schema, name1, name2, is_match, case_group
    python -m benchmarks.screening.pairs native PAIRS.csv LATIN NATIVE [--schema S] [--decoys FOLDER]

`names` scores each pair by itself; word rarity comes from all names of the file. `native` looks every native name up
among the Latin ones of the file (and OFAC's, when FOLDER with sdn.csv and alt.csv is given), then every Latin one among
the native ones; the goal counts the worse. `sets` makes such files from published lists, one for each language and for
persons and firms apart.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

from benchmarks import goals
from benchmarks.screening.fixture import sdn
from kg.index.building import build
from kg.index.entries import Entry
from kg.index.index import Index
from kg.screening import scoring
from kg.screening.lookup import against, score
from kg.screening.query import query


def names(path: Path, show: bool) -> None:
    """AUC and best F1 over all pairs, and by group."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {"Person", "Company", "Organization", "Vessel"}
    kinds = [row["schema"] if row["schema"] in known else "Organization" for row in rows]
    entries = [Entry(f"{n:05}", row["name2"], kind, ((row["name2"], "name"),))
               for n, (row, kind) in enumerate(zip(rows, kinds, strict=True))]  # fmt: skip
    index = build(entries)
    scored = [(pair(index, row["name1"], n, kind), row["is_match"] == "true", row)
              for n, (row, kind) in enumerate(zip(rows, kinds, strict=True))]  # fmt: skip
    groups: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for value, truth, row in scored:
        groups["all"].append((value, truth))
        groups[row["case_group"]].append((value, truth))
    for group, held in groups.items():
        best, at = best_f1(held)
        if group == "all":
            goals.told("bench f1", best)
            goals.told("bench auc", auc(held))
        print(
            f"{group:16} {len(held):4} pairs  AUC {auc(held):.3f}  best F1 {best:.3f} at {scoring.probability(at):.2f}"
        )
    if show:
        at = best_f1(groups["all"])[1]
        for value, truth, row in sorted(scored, key=lambda one: one[0]):
            if truth != (value >= at):
                print(
                    f"  {value:6.2f} {'same' if truth else 'other'} {row['schema']:8} {row['name1']} | {row['name2']}"
                )


def pair(index: Index, name: str, entry: int, kind: str) -> float:
    """Log-odds of a name against the names of one entry."""
    asked = query(name, schema=kind) if any(c.isalnum() for c in name) else None
    return against(index, asked, entry).log_odds if asked else -20.0


def auc(held: list[tuple[float, bool]]) -> float:
    """Probability that a true pair scores above a false one, ties half."""
    yes, no = [v for v, t in held if t], [v for v, t in held if not t]
    if not yes or not no:
        return float("nan")
    return sum((y > n) + 0.5 * (y == n) for y in yes for n in no) / (len(yes) * len(no))


def best_f1(held: list[tuple[float, bool]]) -> tuple[float, float]:
    """Best F1 over all thresholds, and the threshold."""
    positives = sum(t for _, t in held)
    best, at, hits = 0.0, 0.0, 0
    for place, (value, truth) in enumerate(sorted(held, reverse=True), 1):
        hits += truth
        f1 = 2 * hits / (place + positives) if hits else 0.0
        if f1 > best:
            best, at = f1, value
    return best, at


def native(path: Path, listed: str, asked: str, schema: str, decoys: Path | None, show: bool) -> float:
    """Recall of the names of one column among those of another: share found first."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row[listed] and row[asked]]
    entries = [Entry(f"{n:05}", row[listed], schema, ((row[listed], "name"),)) for n, row in enumerate(rows)]
    entries += sdn(decoys)[0] if decoys else []
    index = build(entries)
    hits = five = 0
    for n, row in enumerate(rows):
        found = [index.entries[one.entry] for one in score(index, query(row[asked], schema=schema), 0)]
        right = [place for place, e in enumerate(found) if e.id == f"{n:05}" or e.caption == row[listed]]
        hits += bool(right) and right[0] == 0
        five += bool(right) and right[0] < 5
        if show and not (right and right[0] == 0):
            print(f"  {row[asked]} | {row[listed]} | {found[0].caption if found else '-'}")
    share = f"recall@1 {hits / len(rows):.3f}, recall@5 {five / len(rows):.3f}"
    print(f"{len(rows)} {asked} names among {listed} ones: {share}")
    return hits / len(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("names", "native"))
    parser.add_argument("file", type=Path)
    parser.add_argument("columns", nargs="*", default=["latin", "native"])
    parser.add_argument("--schema", default="Person")
    parser.add_argument("--decoys", type=Path)
    parser.add_argument("--goal", default="", help="line of benchmarks/goals.csv that a native set belongs to")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    if given.what == "names":
        names(given.file, given.misses)
    else:
        latin, original = given.columns
        found = native(given.file, latin, original, given.schema, given.decoys, given.misses)
        turned = native(given.file, original, latin, given.schema, None, given.misses)
        if given.goal:
            goals.told(given.goal, min(found, turned))


if __name__ == "__main__":
    main()
