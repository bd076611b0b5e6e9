"""Published lists of several authorities, read by the loaders, and judged pairs of their entries.

FOLDER holds `ofac/2021-07`, `un/2020/consolidated.xml`, `uk/conlist_2022-05`, `au/dfat_2026-08` and the pairs as
`derived/crosslist_pairs_dev.csv` (list_a, id_a, list_b, id_b, label: match, match_ref or nonmatch).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.model.records import Record, Relation
from loaders.source import Reading, source

FILES = {
    "OFAC": ("us_ofac_sdn", "ofac/2021-07"), "UN": ("un_sc_consolidated", "un/2020/consolidated.xml"),
    "UK": ("gb_ofsi_conlist", "uk/conlist_2022-05"), "AU": ("au_dfat", "au/dfat_2026-08"),
}  # fmt: skip
PAIRS = "derived/crosslist_pairs_dev.csv"


@dataclass(frozen=True, slots=True)
class Lists:
    records: list[Record]
    relations: list[Relation]
    judged: list[tuple[str, str, str]]
    """(record id, record id, label) of the pairs whose entries both stand in the files."""
    unknown: int
    """Judged pairs of which an entry stands in another edition only."""


def read(folder: Path) -> Lists:
    records: list[Record] = []
    relations: list[Relation] = []
    for name, path in FILES.values():
        for statement in Reading(source(name), folder / path).statements():
            (records if isinstance(statement, Record) else relations).append(statement)  # type: ignore[arg-type]
    ids = dict(_ids(records))
    with (folder / PAIRS).open(encoding="utf-8", newline="") as file:
        rows = [(ids.get((r["list_a"], r["id_a"])), ids.get((r["list_b"], r["id_b"])), r["label"])
                for r in csv.DictReader(file)]  # fmt: skip
    judged = [(a, b, label) for a, b, label in rows if a and b]
    return Lists(records, relations, judged, len(rows) - len(judged))


def _ids(records: list[Record]) -> Iterator[tuple[tuple[str, str], str]]:
    """(list, number of the entry) → record id. The pairs name UN entries by their DATAID."""
    lists = {name: short for short, (name, _) in FILES.items()}
    for record in records:
        short = lists[record.source]
        data_id = re.match(r"DATAID: (\d+)", record.published) if short == "UN" else None
        if data_id:
            yield (short, data_id[1]), record.id
        yield (short, record.id.split(":", 1)[1]), record.id
