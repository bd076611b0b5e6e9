"""OFAC's list beside the Consolidated Screening List, which prints OFAC's number of each party: truth without our hand.

The number is taken away, and with it what the CSL says of identity, before the records are resolved.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from benchmarks.resolution import measure
from kg.model.records import Record, Relation
from kg.resolution.resolve import resolve
from loaders.source import Reading, source

NUMBER = "ofac_number"


def run(ofac: Path, csl: Path) -> None:
    """Print precision and recall over the pairs of records that have a number, and the pairs joined wrongly."""
    records, relations = _read(("us_ofac_sdn", ofac), ("us_csl", csl))
    numbers = {record.id: str(record.first(NUMBER)) for record in records if record.first(NUMBER)}
    started = time.process_time()
    clusters = resolve(map(_without, records), [said for said in relations if said.relation != "SAME_AS"]).clusters
    seconds = time.process_time() - started
    true, found = _pairs(numbers.items()), _pairs((id, clusters.root(id)) for id in numbers)
    note = f"{len(records):,} records, {len(true):,} pairs of one number, {seconds:.1f} s"
    measure.line("csl", "ours, without OFAC's number", measure.f1(found, true), note)
    names = {record.id: record.caption for record in records}
    for a, b in sorted(found - true):
        print(f"{'':10} two numbers, joined: {a} {names[a]} = {b} {names[b]}")


def _read(*files: tuple[str, Path]) -> tuple[list[Record], list[Relation]]:
    statements = [said for name, path in files for said in Reading(source(name), path).statements()]
    records = [one for one in statements if isinstance(one, Record)]
    return records, [one for one in statements if isinstance(one, Relation)]


def _without(record: Record) -> Record:
    return replace(record, properties={name: some for name, some in record.properties.items() if name != NUMBER})


def _pairs(parties: Iterable[tuple[str, str]]) -> measure.Pairs:
    groups: dict[str, list[str]] = defaultdict(list)
    for id, party in parties:
        groups[party].append(id)
    return {pair for ids in groups.values() for pair in combinations(sorted(ids), 2)}
