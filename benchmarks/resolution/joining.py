"""How many pairs wait for a person, and whether a pair is left without a word, on seven lists together.

    python -m benchmarks.resolution.joining FOLDER [--pairs FILE] [--orders N] [--hidden]

FOLDER holds the lists as FILES names them. Printed: parties and open questions by the lists they lie between; pairs
that the rules hold to be one party, are not joined, and are neither asked about nor told as a conflict (`silent`, to be
0); and, of judged pairs where FOLDER has them (benchmarks/resolution/lists.py), how many of those not joined are open,
told or silent. --orders: how many records stand for a party of the same id when the lists come in N other orders.
--hidden: what the probability is worth for persons whose days of birth two lists give, when these are hidden.
--pairs: write joined and open pairs with what both entries say, for reading by hand (a sample by a hash of the pair).
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from benchmarks.resolution import hidden_days, lists
from kg.graph.identity import entity_ids
from kg.judgements.judgement import Judgement
from kg.model.records import Record, Relation
from kg.model.schema import schema
from kg.resolution.resolve import Resolution, resolve
from loaders.source import Reading, source

FILES = (
    ("us_ofac_sdn", "ofac/2021-07"), ("un_sc_consolidated", "un/2026-02/UN_consolidated.xml"),
    ("gb_ofsi_conlist", "uk/conlist_2022-05"), ("eu_journal", "eu/journal/32012R0267.csv"),
    ("eu_journal", "eu/journal/32017R1509.csv"), ("au_dfat", "au/dfat_2026-08"),
    ("jp_mof_sanctions", "jp/mof_2022-11/sanctions.xls"), ("us_csl", "csl/2026-07/screening-list.json"),
)  # fmt: skip
Loads = list[tuple[list[Record], list[Relation]]]
SAMPLE = 400
LEFT_OUT = ("note", "list", "kind_assumed", "website", "email", "phone", "other_number")


def main() -> None:
    given = arguments()
    loads = [_read(given.folder, *one) for one in FILES]
    records, relations = _together(loads)
    started = time.process_time()
    resolution = resolve(records, relations)
    print(f"{len(records):,} records of {len(FILES)} lists resolved in {time.process_time() - started:.1f} CPU s")
    told(resolution, records)
    if (given.folder / lists.PAIRS).exists():
        judged(given.folder)
    if given.orders:
        orders(loads, resolution, given.orders)
    if given.hidden:
        hidden_days.told(records, relations)
    if given.pairs:
        write(given.pairs, resolution, {record.id: record for record in records})


def told(resolution: Resolution, records: list[Record]) -> None:
    """Print what is joined, what is asked, and what is silent."""
    by_id = {record.id: record for record in records}
    parties = {resolution.clusters.root(r.id) for r in records if schema().kind(r.schema).identity == "judged"}
    between = Counter(_lists(by_id[j.left], by_id[j.right]) for j in resolution.unsure)
    conflicts = {_roots(resolution, conflict.judgement) for conflict in resolution.clusters.conflicts}
    print(f"{len(parties):,} parties, {len(resolution.unsure):,} open questions, {len(conflicts):,} conflicts told, "
          f"{len(silent(resolution)):,} silent")  # fmt: skip
    for names, count in between.most_common(12):
        print(f"  {count:6,} open between {names}")


def silent(resolution: Resolution) -> list[Judgement]:
    """Pairs judged the same that are not joined, asked about or told of."""
    said = {_roots(resolution, conflict.judgement) for conflict in resolution.clusters.conflicts}
    said |= {_roots(resolution, judgement) for judgement in resolution.unsure}
    apart = (j for j in resolution.judgements if j.decision == "same")
    return [j for j in apart if len(set(roots := _roots(resolution, j))) == 2 and roots not in said]


def judged(folder: Path) -> None:
    """Print what became of judged pairs of one party that are not joined."""
    given = lists.read(folder)
    resolution = resolve(given.records, given.relations)
    asked = {_roots(resolution, judgement) for judgement in resolution.unsure}
    conflicts = {_roots(resolution, conflict.judgement) for conflict in resolution.clusters.conflicts}
    pairs = [(a, b) for a, b, label in given.judged if label != "nonmatch"]
    root = resolution.clusters.root
    apart = [tuple(sorted((root(a), root(b)))) for a, b in pairs if root(a) != root(b)]
    same = {_roots(resolution, judgement) for judgement in silent(resolution)}
    print(f"of {len(pairs):,} judged matches of four lists {len(apart)} are not joined: "
          f"{sum(pair in asked for pair in apart)} open, {sum(pair in conflicts - asked for pair in apart)} told, "
          f"{sum(pair not in asked | conflicts for pair in apart)} not asked, "
          f"of which {sum(pair in same for pair in apart)} judged the same")  # fmt: skip


def orders(loads: Loads, resolution: Resolution, times: int) -> None:
    """Print how many records stand for a party of the same id when the lists come in another order."""
    expected = _ids(loads, resolution)
    for turn in range(1, times + 1):
        order = [*loads[turn:], *loads[:turn]][:: 1 if turn % 2 == 0 else -1]
        ids = _ids(order, resolve(*_together(order)))
        same = sum(expected[id] == home for id, home in ids.items())
        print(f"order {turn}: {same:,} of {len(ids):,} records under the same id ({same / len(ids):.1%})")


def _ids(loads: Loads, resolution: Resolution) -> dict[str, str]:
    return entity_ids({record.id: record for record in _together(loads)[0]}, resolution.clusters)


def _together(loads: Loads) -> tuple[list[Record], list[Relation]]:
    return [one for records, _ in loads for one in records], [one for _, said in loads for one in said]


def write(path: Path, resolution: Resolution, records: Mapping[str, Record]) -> None:
    """Pairs for reading by hand: what was joined across lists and what is asked, with both entries."""
    joined = [j for j in resolution.judgements if j.decision == "same" and len(set(_roots(resolution, j))) == 1]
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["state", "probability", "left", "right", "left says", "right says", "evidence"])
        for state, pairs in (("joined", _sample(joined)), ("open", _sample(resolution.unsure))):
            for pair in pairs:
                told = "; ".join(f"{ground.sentence} ({ground.weight:+.1f})" for ground in pair.grounds)
                said = (_said(records[id]) for id in pair.pair)
                rows.writerow([state, pair.probability, *pair.pair, *said, told])


def _sample(pairs: Iterable[Judgement]) -> list[Judgement]:
    return sorted(pairs, key=lambda j: blake2b("|".join(j.pair).encode()).digest())[:SAMPLE]


def _said(record: Record) -> str:
    facts = {name: record.all(name) for name in record.properties if name not in LEFT_OUT}
    return "; ".join(f"{name}: {', '.join(values[:6])}" for name, values in facts.items())


def _roots(resolution: Resolution, judgement: Judgement) -> tuple[str, ...]:
    return tuple(sorted(resolution.clusters.root(id) for id in judgement.pair))


def _lists(left: Record, right: Record) -> str:
    return " and ".join(sorted(one.source.partition("/")[0] for one in (left, right)))


def _read(folder: Path, name: str, path: str) -> tuple[list[Record], list[Relation]]:
    said = list(Reading(source(name), folder / path).statements())
    return [one for one in said if isinstance(one, Record)], [one for one in said if isinstance(one, Relation)]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--hidden", action="store_true")
    parser.add_argument("--orders", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    main()
