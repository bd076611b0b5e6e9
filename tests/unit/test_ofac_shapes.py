"""OFAC's lists in their other shapes: one number for a party in all of them, and the richer shape only adds."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model.records import Record
from loaders.source import Reading, source

FILES = Path(__file__).parent / "ofac"
SDN, NONSDN = source("us_ofac_sdn"), source("us_ofac_nonsdn")
ENHANCED = NONSDN.sample / "CONS_ENHANCED.XML"
ADVANCED = FILES / "sdn_advanced.xml"
OLD, NEW = FILES / "consolidated_2020.xml", FILES / "consolidated_2025.xml"


def read(of, path: Path) -> tuple[Reading, dict]:
    reading = Reading(of, path)
    return reading, {statement.id: statement for statement in reading.statements()}


def records(made: dict) -> dict[str, Record]:
    return {id.partition(":")[2]: one for id, one in made.items() if isinstance(one, Record)}


def ties(made: dict) -> set[tuple[str, str, str, str]]:
    said = [one for one in made.values() if not isinstance(one, Record) and one.relation not in ("LISTS", "LOCATED_AT")]
    return {(one.start.partition(":")[2], one.relation, one.end.partition(":")[2], one.role) for one in said}


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        (FILES / "cons", "CSV set"),
        (OLD, "XML (http://tempuri.org/sdnList.xsd)"),
        (NEW, "XML (https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML)"),
        (ENHANCED, "Enhanced XML (https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML)"),
    ],
    ids=["csv", "xml 2020", "xml 2025", "enhanced"],
)  # fmt: skip
def test_a_shape_is_known_by_its_content_and_understood_whole(path, shape):
    reading, made = read(NONSDN, path)
    assert reading.notes["shape"] == shape
    assert [str(problem) for problem in reading.problems] == []
    assert {"9642", "17016", "17016/listing", "17016/address/25807"} <= set(records(made))


def test_the_same_party_says_the_same_in_every_shape():
    csv, xml, enhanced = (records(read(NONSDN, path)[1]) for path in (FILES / "cons", NEW, ENHANCED))
    for key in ("9642", "17016", "17016/address/25807"):
        assert {name: set(values) for name, values in csv[key].properties.items()} == {
            name: set(values) for name, values in xml[key].properties.items()
        }
    richer = enhanced["17016"].properties
    assert all(set(values) <= set(richer[name]) for name, values in xml["17016"].properties.items())
    assert richer["original_name"] == ("ГАЗПРОМБАНК АКЦИОНЕРНОЕ ОБЩЕСТВО",)


def test_the_enhanced_shape_has_the_day_of_each_list():
    made = records(read(NONSDN, ENHANCED)[1])
    assert made["17016"].properties["listed_on"] == ("2014-07-16",)
    assert made["17016/listing"].properties["date"] == ("2014-07-16",)
    assert made["17016/listing/sdn-list"].properties["date"] == ("2024-11-21",)
    assert made["33111"].properties["original_name"]


def test_typed_relations_go_from_the_one_who_acts_and_keep_ofacs_words():
    found = ties(read(NONSDN, ENHANCED)[1])
    assert ("17016", "CONTROLS", "20295", "Owned or Controlled By") in found
    assert ("9647", "ACTED_FOR", "9647/mention/4695", "Acting for or on behalf of") in found


def test_the_advanced_shape_is_resolved_through_its_reference_sets():
    reading, made = read(SDN, ADVANCED)
    found = records(made)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.edition == "2024-02-23"
    person, ship = found["36389"].properties, found["36399"].properties
    assert (person["name"], person["birth_date"]) == (("EXAMPLOV, Petr Ivanovich",), ("1964-01-04",))
    assert person["original_name"] == ("ЭКЗАМПЛОВ, Петр Иванович",)
    assert (person["nationality"], person["passport"]) == (("ru",), ("kp:000000001",))
    assert (ship["imo"], ship["flag"], ship["gross_tonnage"]) == (("9074729",), ("ru",), (5075.0,))
    assert found["36389/listing"].properties["date"] == ("2022-04-06",)
    assert found["36389/listing/sectoral-sanctions-identifications-list"].properties["date"] == ("2015-12-22",)
    assert found["36/address/25"].properties["full"] == ("Havana, Cuba",)


def test_a_relation_that_is_over_is_only_a_link():
    assert ties(read(SDN, ADVANCED)[1]) == {
        ("36", "CONTROLS", "36399", "Owned or Controlled By"),
        ("36389", "LINKED_TO", "36", "former: Acting for or on behalf of"),
    }


def changed(tmp_path: Path, path: Path, *pairs: tuple[str, str]) -> Path:
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (tmp_path / path.name).write_text(text, "utf-8")
    return tmp_path / path.name


@pytest.mark.parametrize(
    ("path", "pair", "message"),
    [
        (NEW, ("<Record_Count>4<", "<Record_Count>5<"), "Record_Count says 5, the file has 4 entries"),
        (NEW, ("<sdnType>Individual<", "<sdnType>Ghost<"), "unknown types 'Ghost'"),
        (NEW, ("<category>strong<", "<colour>red</colour><category>strong<"), "colour"),
        (NEW, ("<idType>SWIFT/BIC<", "<idType>Shoe Size<"), "phrase not understood: 'Shoe Size"),
        (ENHANCED, (">Owned or Controlled By<", ">Admires<"), "unknown relation 'Admires', kept as a link"),
        (ENHANCED, (">SDN List<", ">Grey List<"), "unknown list 'Grey List'; its listing is kept"),
        (ENHANCED, (">POSTAL CODE<", ">PLANET<"), "unknown part of an address: PLANET"),
        (ADVANCED, ('ID="36389" PartySubTypeID="4"', 'ID="1" PartySubTypeID="4"'), "no one profile of its number"),
        (ADVANCED, ('ListID="1550"', 'ListID="7"'), "no List with the id '7'"),
        (ADVANCED, ('LocationID="54651"', 'LocationID="1"'), "1 places that parties name and the file lacks"),
        (ADVANCED, ("<SanctionsEntryLinks />", "<New><Thing/></New>"), "unknown section 'Thing'"),
    ],
)
def test_what_is_not_understood_is_said(tmp_path, path, pair, message):
    reading, made = read(SDN if path is ADVANCED else NONSDN, changed(tmp_path, path, pair))
    assert [text for text in map(str, reading.problems) if message in text], [str(one) for one in reading.problems]
    assert records(made)


def test_a_new_namespace_changes_nothing(tmp_path):
    _, before = read(NONSDN, NEW)
    _, after = read(NONSDN, changed(tmp_path, NEW, ("exports/XML", "exports/XML/2")))
    assert set(before) == {one.replace("exports/XML/2", "exports/XML") for one in after}


def test_a_zip_archive_is_read_without_unpacking(tmp_path):
    with zipfile.ZipFile(tmp_path / "CONS_ENHANCED.ZIP", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(ENHANCED, "CONS_ENHANCED.XML")
    _, packed = read(NONSDN, tmp_path / "CONS_ENHANCED.ZIP")
    assert set(records(packed)) == set(records(read(NONSDN, ENHANCED)[1]))


def test_an_archive_that_grows_beyond_measure_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.xml", b"<sdnList>" + b" " * 50_000_000)
    with pytest.raises(SourceError, match="unpacks to 50,000,009 bytes"):
        read(NONSDN, tmp_path / "x.zip")


def test_a_folder_of_several_shapes_is_not_guessed_at(tmp_path):
    for path in (OLD, NEW):
        shutil.copy(path, tmp_path)
    with pytest.raises(SourceError, match="several files"):
        read(NONSDN, tmp_path)
    shutil.copytree(FILES / "cons", tmp_path, dirs_exist_ok=True)
    assert "consolidated_2020.xml" in read(NONSDN, tmp_path)[0].notes["left aside"]


@settings(max_examples=60, deadline=None)
@given(st.data())
@pytest.mark.parametrize("path", [NEW, ENHANCED, ADVANCED], ids=["xml", "enhanced", "advanced"])
def test_a_damaged_file_is_refused_or_its_damage_is_told(path, data):
    """A cut or a changed byte: a SourceError, or every party is there, or a problem says what is missing."""
    content = path.read_bytes()
    at = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        damaged = content[:at]
    else:
        damaged = content[:at] + bytes([data.draw(st.integers(0, 255))]) + content[at + 1 :]
    of = SDN if path is ADVANCED else NONSDN
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / path.name).write_bytes(damaged)
        reading = Reading(of, Path(folder) / path.name)
        try:
            kept = {one.id for one in reading.statements() if isinstance(one, Record)}
        except SourceError:
            return
    parties = {one.id for one in Reading(of, path).statements() if isinstance(one, Record) and one.id.count("/") == 0}
    assert reading.problems or len([id for id in kept if "/" not in id]) == len(parties)
