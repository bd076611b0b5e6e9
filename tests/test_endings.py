"""What an edition may not end: what was not read, what a cut file lacks, a whole list, anything by an older edition."""

from __future__ import annotations

import csv
import re

import pytest

from kg.errors import DataError
from kg.graph import evidence
from kg.graph.entities import rebuild
from kg.graph.loading import load
from kg.judgements import handed_on, history
from kg.judgements.judgement import by_person
from loaders.source import source
from tests.test_editions import edition, without

UN, CSL, DFAT, OFAC = (source(id) for id in ("un_sc_consolidated", "us_csl", "au_dfat", "us_ofac_sdn"))
WHOLE = next(UN.sample.glob("*.xml")).read_text("utf-8")
HEADS = next(csv.reader([(CSL.sample / "consolidated.csv").read_text("utf-8-sig").splitlines()[0]]))
LISTS = {
    "ITAR Debarred (DTC) - State Department": 40,
    "Denied Persons List (DPL) - Bureau of Industry and Security": 40,
    "Nonproliferation Sanctions (ISN) - State Department": 9,
}
DFAT_HEADS = ["Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Committees",
              "Citizenship", "Place of Birth", "Address", "Additional Information", "Listing Information",
              "Control Date"]  # fmt: skip


def broken_by(entry: str, old: str, new: str) -> str:
    return entry.replace(old, new).replace("</FIRST_NAME>", "</WAS>" if "<WAS>" in new else "</FIRST_NAME>")


def gone(store) -> set[str]:
    return {record.id for record in evidence.records(store) if record.gone}


def csl(tmp_path, name: str = "consolidated.csv", lists=LISTS, day: str = "2018-02-03"):
    path = tmp_path / name
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, HEADS)
        out.writeheader()
        for title, count in lists.items():
            for n in range(count):
                out.writerow({"source": title, "name": f"{title[:4]} Example Works {n} Ltd", "start_date": day})
    return path


def dfat(tmp_path, *rows: dict[str, str]):
    path = tmp_path / "dfat.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, DFAT_HEADS, restval="")
        out.writeheader()
        common = {"Type": "Individual", "Name Type": "Primary Name", "Committees": "Autonomous (Russia/Ukraine)"}
        out.writerows(common | {"Control Date": "24/02/2022"} | row for row in rows)
    return path


@pytest.mark.parametrize("fault", [("<UN_LIST_TYPE>DPRK</UN_LIST_TYPE>", ""), ("<FIRST_NAME>", "<FIRST_NAME/><WAS>")])
def test_an_entry_that_was_not_understood_stands_as_it_stood(store, tmp_path, fault):
    load(store, UN, edition(tmp_path, WHOLE, "2026-02-27"))
    entry = re.search(r"<ENTITY>(?:(?!</ENTITY>).)*KPe\.056.*?</ENTITY>", WHOLE, re.DOTALL)[0]
    broken = without(WHOLE.replace(entry, broken_by(entry, *fault)), "KPe.068")
    loaded = load(store, UN, edition(tmp_path, broken, "2026-08-01"), fewer=True)
    assert not any("KPe.056" in id for id in gone(store))
    assert any("KPe.068" in id for id in gone(store)), "another entry that is really gone still ends"
    assert loaded.problems and "left standing" in loaded.notes
    kept = [r for r in evidence.relations(store) if "KPe.056" in r.start]
    assert kept and not any(relation.gone for relation in kept)


def test_a_row_without_a_readable_key_lets_nothing_end(store, tmp_path):
    rows = [{"Reference": str(n), "Name of Individual or Entity": f"Person {n} EXAMPLE"} for n in range(101, 109)]
    load(store, DFAT, dfat(tmp_path, *rows))
    rows[3]["Reference"] = "#REF!"
    loaded = load(store, DFAT, dfat(tmp_path, *rows))
    assert gone(store) == set() and "not understood" in loaded.notes["left standing"]


def test_a_file_that_is_cut_ends_nothing(store, tmp_path):
    load(store, CSL, csl(tmp_path))
    path = csl(tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    loaded = load(store, CSL, path)
    assert gone(store) == set()
    assert (
        any("ends inside a line" in text for text in loaded.problems) and "not whole" in loaded.notes["left standing"]
    )


def test_an_older_edition_changes_nothing_unasked(store, tmp_path):
    load(store, UN, edition(tmp_path, WHOLE, "2026-08-01"))
    before = evidence.records(store)
    earlier = edition(tmp_path, without(WHOLE, "KPe.068"), "2016-06-20")
    with pytest.raises(DataError, match="2016-06-20 is older than the loaded one of 2026-08-01"):
        load(store, UN, earlier)
    assert evidence.records(store) == before
    load(store, UN, earlier, older=True)
    assert {record.gone for record in evidence.records(store) if record.gone} == {"2026-08-01"}


def test_an_edition_without_a_date_is_older_by_the_days_in_it(store, tmp_path):
    load(store, CSL, csl(tmp_path, day="2024-05-06"))
    with pytest.raises(DataError, match="seems older"):
        load(store, CSL, csl(tmp_path, day="2018-02-03"))


def test_the_day_in_a_files_name_is_that_of_the_edition(store, tmp_path):
    assert load(store, CSL, csl(tmp_path, "2026-03-04_consolidated.csv")).edition == "2026-03-04"
    with pytest.raises(DataError, match="2025-12-31 is older"):
        load(store, CSL, csl(tmp_path, "consolidated_20251231.csv"))


@pytest.mark.parametrize("left", [0, 1])
def test_a_list_that_is_gone_as_a_whole_is_told_and_stands(store, tmp_path, left):
    isn = next(title for title in LISTS if "ISN" in title)
    load(store, CSL, csl(tmp_path, lists={**LISTS, isn: 12}))
    loaded = load(store, CSL, csl(tmp_path, lists={**LISTS, isn: left}))
    assert gone(store) == set() and any(isn in text for text in loaded.problems)
    assert load(store, CSL, csl(tmp_path, lists={**LISTS, isn: left}), fewer=True).problems == ()
    assert len([id for id in gone(store) if id.endswith("/listing")]) == 12 - left


def test_entries_that_leave_a_list_end_though_others_stay(store, tmp_path):
    isn = next(title for title in LISTS if "ISN" in title)
    load(store, CSL, csl(tmp_path))
    assert load(store, CSL, csl(tmp_path, lists={**LISTS, isn: 4})).problems == ()
    assert len([id for id in gone(store) if id.endswith("/listing")]) == LISTS[isn] - 4


OLD = {"Reference": "9001", "Name of Individual or Entity": "Ivan EXAMPLEV", "Date of Birth": "03/02/1970"}


@pytest.mark.parametrize(
    ("now", "another"),
    [
        ({"Name of Individual or Entity": "Anna BEISPIELOVA", "Date of Birth": "12/11/1988"}, True),
        ({"Name of Individual or Entity": "Example Works", "Type": "Entity", "Date of Birth": ""}, True),
        ({"Name of Individual or Entity": "EXAMPLEV, Ivan", "Date of Birth": "12/11/1988"}, False),
        ({"Name of Individual or Entity": "Anna BEISPIELOVA"}, False),
        ({"Name of Individual or Entity": "Anna BEISPIELOVA", "Date of Birth": "1970"}, False),
    ],
)
def test_judgements_rest_when_a_reference_names_somebody_else(store, tmp_path, now, another):
    home = tmp_path / "home"
    other = {"Reference": "9002", "Name of Individual or Entity": "Oleg EXAMPLENKO", "Date of Birth": "01/05/1961"}
    load(store, DFAT, dfat(tmp_path, OLD, other), home=home)
    file = home / "judgements.jsonl"
    history.append(file, by_person("au_dfat:9001", "au_dfat:9002", "same", "tester", "read both", "rules"))
    loaded = load(store, DFAT, dfat(tmp_path, {**OLD, **now}, other), home=home)
    told = [text for text in loaded.problems if "au_dfat:9001" in text and "rest" in text]
    assert bool(told) == another == bool(handed_on.read(home).entries)
    found = rebuild(store, file)
    assert bool(found.kept.people) != another
    assert any("rests" in text for text in found.broken) == another
