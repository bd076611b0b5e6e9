"""The tables that this project compiles itself: one key a party, numbers with their source, words of the documents."""

from __future__ import annotations

from collections import defaultdict

import pytest

from kg.model.records import Record
from kg.resolution.forbidding import contradiction, facts
from kg.resolution.resolve import resolve
from loaders.formats.facts import slug
from loaders.source import Reading, source

TABLES = ("un_panel_findings", "un_panel_networks", "dprk_network_records", "kr_motie_cases")
NUMBERS = ("imo", "un_reference", "imo_company")


@pytest.fixture(scope="module")
def parties():
    found = [s for name in TABLES for s in Reading(source(name), source(name).sample).statements()]
    return [s for s in found if (isinstance(s, Record) and "masked" not in s.properties) or named(s)]


def named(statement):
    return isinstance(statement, Record) and statement.first("masked") is False


@pytest.fixture(scope="module")
def keyed(parties):
    return [record for record in parties if record.first("party_key")]


def test_every_party_with_a_name_has_a_key(parties):
    kinds = ("Company", "Organization", "Person", "Vessel")
    assert not [r.id for r in parties if r.schema in kinds and not r.first("party_key")]


def test_equal_names_have_one_key_or_a_written_reason(keyed):
    by_name = defaultdict(list)
    for record in keyed:
        by_name[slug(str(record.first("name")))].append(record)
    for name, records in by_name.items():
        keys = {record.first("party_key") for record in records}
        apart = [r for r in records if any(note.startswith("Apart from ") for note in r.all("note"))]
        assert len(keys) - len(apart) <= 1, name


def test_one_key_has_one_number_of_each_scheme(keyed):
    held = defaultdict(set)
    for record in keyed:
        for scheme in NUMBERS:
            held[record.first("party_key"), scheme] |= set(record.all(scheme))
    assert not {key: numbers for key, numbers in held.items() if len(numbers) > 1}


def test_a_ship_of_the_findings_has_the_number_that_a_row_of_it_has(keyed):
    numbers = {r.first("party_key"): r.first("imo") for r in keyed if r.first("imo")}
    assert not [
        r.id for r in keyed
        if r.schema == "Vessel" and r.first("party_key") in numbers and not r.first("imo")
        and not r.id.startswith("kr_motie_cases")
    ]  # fmt: skip


def test_a_number_taken_from_a_list_names_the_entry(keyed):
    taken = [note for r in keyed for note in r.all("note") if note.startswith("IMO number by ")]
    assert len(taken) == 28 and all("entry" in note or "Annex XIV" in note or "this table" in note for note in taken)


@pytest.fixture(scope="module")
def ships(keyed):
    """Records of ships by key, of the findings and of the networks they belong to."""
    found = defaultdict(list)
    for record in keyed:
        if record.schema == "Vessel":
            found[record.first("party_key")].append(record)
    return found


def test_a_ship_without_a_number_says_why(ships):
    silent = [
        key for key, records in ships.items()
        if not any(r.first("imo") or r.first("claimed_imo") for r in records)
        and not any("IMO number not known: " in f"{r.published} {r.all('note')}" for r in records)
    ]  # fmt: skip
    assert not silent


def test_a_number_that_a_bundled_list_gives_to_the_only_ship_of_a_name_is_not_left_out(ships):
    """Whether the ship of one mention is the one that a list has under the name, is told or written down."""
    listed = defaultdict(set)
    for name in ("us_ofac_sdn", "gb_ofsi_conlist", "au_dfat", "jp_mof_sanctions"):
        for s in Reading(source(name), source(name).sample).statements():
            if isinstance(s, Record) and s.schema == "Vessel":
                for called in s.all("name", "alias", "former_name"):
                    listed[slug(str(called))] |= set(s.all("imo"))
    for records in ships.values():
        if not any(r.first("imo") for r in records):
            numbers = {number for r in records for name in r.all("name", "alias") for number in listed[slug(str(name))]}
            written = " ".join(note for r in records for note in r.all("note"))
            assert all(number in written for number in numbers), records[0].first("name")


JOINED = {
    "un_panel_findings:F039/komid": "gb_ofsi_conlist:10892",
    "un_panel_findings:F039/namchongang": "gb_ofsi_conlist:10909",
    "un_panel_findings:F013/glocom": "au_dfat:3293",
    "un_panel_findings:F012/jie-shun": "dprk_network_records:jie-shun",
}


def test_bodies_and_ships_of_the_findings_are_one_with_their_list_entries():
    lists = ("us_ofac_sdn", "gb_ofsi_conlist", "au_dfat", "jp_mof_sanctions")
    said = [s for name in (*TABLES, *lists) for s in Reading(source(name), source(name).sample).statements()]
    records = [s for s in said if isinstance(s, Record)]
    clusters = resolve(records, [s for s in said if not isinstance(s, Record)]).clusters
    apart = {ours: listed for ours, listed in JOINED.items() if clusters.root(ours) != clusters.root(listed)}
    assert not apart


def test_two_keys_are_two_parties_whatever_their_names(keyed):
    by_key = {str(r.first("party_key")): r for r in keyed}
    firm, namesake = by_key["billions-bunker-group"], by_key["billions-bunker-group-bvi"]
    assert "key of this project's tables" in contradiction(facts(firm), facts(namesake))


def test_procurement_bodies_of_the_findings_have_the_reference_of_their_entry(keyed):
    found = {r.first("name"): r.first("un_reference") for r in keyed if r.id.startswith("un_panel_findings:F039/")}
    assert found == {"KOMID": "KPe.001", "Saeng Pil": "KPe.010", "Namchongang": "KPe.004"}


def events(name, *kinds):
    records = Reading(source(name), source(name).sample).statements()
    return [r for r in records if isinstance(r, Record) and r.schema in kinds]


def test_a_sentence_of_a_document_has_its_language_and_stands_nowhere_else():
    said = events("kr_motie_cases", "Case") + events("un_panel_findings", "Transfer", "Shipment", "Finding", "PortCall")
    quoted = [record for record in said if record.first("quote_lang")]
    assert {record.first("quote_lang") for record in quoted} == {"ko", "en", "fr", "ja"}
    assert all(record.first("quote") and record.first("quote") != record.first("summary") for record in quoted)
    assert len(quoted) >= 0.6 * len(said)


def test_korean_words_are_korean_and_a_page_is_named_for_all_but_the_deck():
    cases = [record for record in events("kr_motie_cases", "Case") if record.first("quote")]
    korean = [record for record in cases if any("가" <= letter <= "힣" for letter in str(record.first("quote")))]
    assert {record.first("quote_lang") for record in korean} == {"ko"} and len(korean) >= 25
    assert all(record.first("quote_url") or "CISTEC deck" in " ".join(record.all("citation")) for record in cases)


def test_a_copy_of_unknown_care_never_leads_where_there_is_another():
    for record in [*events("kr_motie_cases", "Case", "Measure")]:
        copies = [text.endswith("[copy of unknown care]") for text in record.all("citation")]
        assert copies == sorted(copies), record.id


def test_a_falsely_declared_country_and_the_place_of_a_seizure_are_no_way():
    cases = {r.id.partition(":")[2]: r for r in events("kr_motie_cases", "Case")}
    shipments = {r.id.partition(":")[2]: r for r in events("un_panel_findings", "Shipment")}
    assert cases["KRC-05"].all("via") == ["cn"] and shipments["F024"].all("via") == []


def test_measures_of_one_judgment_are_paired_with_those_they_are_against():
    said = list(Reading(source("kr_motie_cases"), source("kr_motie_cases").sample).statements())
    wording = {r.id: r.first("wording") for r in said if isinstance(r, Record) and r.schema == "Measure"}
    against = defaultdict(list)
    for s in said:
        if not isinstance(s, Record) and s.relation == "AGAINST" and s.start.startswith("kr_motie_cases:KRC-09"):
            against[str(wording[s.start]).partition(",")[0]].append(s.end.rpartition("/")[2])
    assert against == {
        "18 months": ["양(45)"], "KRW 2.5 million": ["I사"], "KRW 20 million": ["C사", "D사"], "12 months": ["표(45)"],
    }  # fmt: skip
