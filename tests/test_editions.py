"""The next edition of a list: what disappeared is closed with a date, what changed is told, a remnant is refused."""

from __future__ import annotations

import re
import shutil

import pytest

from kg.answers.dossier import dossier
from kg.errors import DataError
from kg.graph import editions, evidence
from kg.graph.entities import rebuild
from kg.graph.loading import load
from loaders.source import source

UN = source("un_sc_consolidated")
GONE = "un_sc_consolidated:KPe.068"


@pytest.fixture
def whole():
    return next(UN.sample.glob("*.xml")).read_text("utf-8")


def edition(tmp_path, text: str, day: str):
    path = tmp_path / "consolidated.xml"
    path.write_text(re.sub(r'dateGenerated="[^"]*"', f'dateGenerated="{day}T00:00:00Z"', text), "utf-8")
    return path


def without(text: str, reference: str) -> str:
    entries = re.findall(r"<(?:ENTITY|INDIVIDUAL)>.*?</(?:ENTITY|INDIVIDUAL)>", text, re.DOTALL)
    (entry,) = [entry for entry in entries if f"<REFERENCE_NUMBER>{reference}" in entry]
    return text.replace(entry, "")


def test_a_party_that_disappears_keeps_its_record_and_its_listing_ends(store, tmp_path, whole):
    load(store, UN, edition(tmp_path, whole, "2026-02-27"), home=tmp_path)
    load(store, UN, edition(tmp_path, without(whole, "KPe.068"), "2026-08-01"), home=tmp_path)
    rebuild(store, tmp_path / "judgements.jsonl")
    found = dossier(store, GONE)
    assert [mention.gone for mention in found.mentions] == ["2026-08-01"]
    query = "MATCH (l:Listing)-[:LISTS]->(p:Thing {id: $id}) RETURN l.until AS until"
    assert store.read(query, {"id": found.entity.id}).rows == [{"until": "2026-08-01"}]
    (noted,) = editions.log(tmp_path, UN.id)
    assert (noted["previous"], noted["edition"]) == ("2026-02-27", "2026-08-01")
    assert GONE in {entry["id"] for entry in noted["gone"]} and not noted["added"]


def test_a_party_that_returns_stands_again(store, tmp_path, whole):
    for day, text in (("2026-02-27", whole), ("2026-08-01", without(whole, "KPe.068")), ("2026-09-01", whole)):
        load(store, UN, edition(tmp_path, text, day), home=tmp_path)
    assert all(not record.gone for record in evidence.records(store))
    assert all(not relation.gone for relation in evidence.relations(store))
    assert GONE in {entry["id"] for entry in editions.log(tmp_path, UN.id)[-1]["changed"]}


def test_loading_the_newer_edition_again_changes_nothing(store, tmp_path, whole):
    load(store, UN, edition(tmp_path, whole, "2026-02-27"))
    later = edition(tmp_path, without(whole, "KPe.068"), "2026-08-01")
    load(store, UN, later)
    assert not load(store, UN, later).changes


def test_what_changed_is_told_with_both_values(store, tmp_path, whole):
    name = re.search(r"<ALIAS_NAME>([^<]+)</ALIAS_NAME>", whole)[1]
    load(store, UN, edition(tmp_path, whole, "2026-02-27"), home=tmp_path)
    load(store, UN, edition(tmp_path, whole.replace(name, "A NEW NAME"), "2026-08-01"), home=tmp_path)
    (noted,) = editions.log(tmp_path, UN.id)
    (values,) = [entry["values"] for entry in noted["changed"] if "alias" in entry["values"]]
    before, after = values["alias"]
    assert name.strip() in before and "A NEW NAME" in after and "A NEW NAME" not in before


def test_a_remnant_never_replaces_a_fuller_edition_unasked(store, tmp_path, whole):
    load(store, UN, edition(tmp_path, whole, "2026-02-27"))
    before = store.read("MATCH (r:Record) RETURN count(r) AS n").rows
    remnant = whole
    for reference in ("KPe.068", "KPe.056", "KPi.033"):
        remnant = without(remnant, reference)
    remnant = edition(tmp_path, remnant, "2026-08-01")
    with pytest.raises(DataError, match="are not in it"):
        load(store, UN, remnant)
    assert store.read("MATCH (r:Record) RETURN count(r) AS n").rows == before
    assert load(store, UN, remnant, fewer=True).changes


def test_lines_that_only_moved_are_no_change(store, tmp_path, whole):
    """A relation's id names its locator: a moved line must not leave the former one behind as gone."""
    load(store, UN, edition(tmp_path, whole, "2026-02-27"), home=tmp_path)
    said = len(evidence.relations(store))
    moved = whole.replace("<INDIVIDUALS>", "<INDIVIDUALS>" + "\n" * 40, 1)
    load(store, UN, edition(tmp_path, moved, "2026-08-01"), home=tmp_path)
    assert len(evidence.relations(store)) == said
    assert not any(relation.gone for relation in evidence.relations(store))
    assert editions.log(tmp_path, UN.id) == []


def test_moved_rows_of_a_table_are_no_change(store, tmp_path):
    ofac = source("us_ofac_sdn")
    folder = tmp_path / "ofac"
    shutil.copytree(ofac.sample, folder)
    load(store, ofac, folder, home=tmp_path)
    said = len(evidence.relations(store))
    rows = (folder / "sdn.csv").read_bytes().split(b"\r\n")
    (folder / "sdn.csv").write_bytes(b"\r\n".join([*rows[1:3], rows[0], *rows[3:]]))
    load(store, ofac, folder, home=tmp_path)
    assert len(evidence.relations(store)) == said
    assert editions.log(tmp_path, ofac.id) == []


def links(store) -> list[str]:
    return [row["end"] for row in store.read("MATCH (:Thing)-[:LINKED_TO]->(p:Thing) RETURN p.caption AS end").rows]


@pytest.fixture
def two_linked(tmp_path):
    """Two parties of OFAC's list, the first of which is linked to the second; the link is taken out by hand."""
    ofac = source("us_ofac_sdn")
    rows = (ofac.sample / "sdn.csv").read_text("ascii").splitlines()
    linked, name = next((row, found[1]) for row in rows if (found := re.search(r"Linked To: (KOREA [A-Z ]+)\.", row)))
    other = next(row for row in rows if f'"{name}"' in row and row != linked)

    def written(folder: str, linked: str):
        path = tmp_path / folder
        path.mkdir()
        (path / "sdn.csv").write_text("\r\n".join([linked, other, "\x1a"]), "ascii", newline="")
        for file in ("add.csv", "alt.csv"):
            (path / file).write_text("\x1a", "ascii")
        return path

    without_link = re.sub(r"Linked To: [^;.\"]+[;.]?", "", linked)
    return ofac, written("first", linked), written("second", without_link), name


def test_a_link_that_the_list_drops_is_closed_with_a_date_and_told(store, tmp_path, two_linked):
    ofac, first, second, name = two_linked
    load(store, ofac, first, home=tmp_path)
    rebuild(store, tmp_path / "judgements.jsonl")
    assert links(store) == [name]
    load(store, ofac, second, home=tmp_path)
    rebuild(store, tmp_path / "judgements.jsonl")
    (dropped,) = [relation for relation in evidence.relations(store) if relation.relation == "LINKED_TO"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", dropped.gone) and links(store) == []
    assert not any(record.gone for record in evidence.records(store))
    (noted,) = editions.log(tmp_path, ofac.id)
    (values,) = [entry["values"]["LINKED_TO"] for entry in noted["changed"] if "LINKED_TO" in entry["values"]]
    assert values == [[f"{name} ({dropped.end})"], []]


def test_a_dropped_link_stays_closed_once_and_may_be_stated_again(store, tmp_path, two_linked):
    ofac, first, second, _ = two_linked
    for path in (first, second, second, first):
        load(store, ofac, path, home=tmp_path)
    assert not any(relation.gone for relation in evidence.relations(store))
    dropped, restated = editions.log(tmp_path, ofac.id)
    assert next(e["values"]["LINKED_TO"] for e in restated["changed"])[0] == []
    assert next(e["values"]["LINKED_TO"] for e in dropped["changed"])[1] == []
