"""Editions of published lists beside the one a reader was made for: other orders, other cases, other kinds of file."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from pathlib import Path

import pytest

from kg.model.records import Record
from loaders.formats.gathered import Gathered
from loaders.formats.named import day_in, named
from loaders.formats.quotes import cells
from loaders.formats.rows import Row
from loaders.formats.table import cut_off
from loaders.source import Reading, source
from loaders.us_csl.edition import edition

PARTIES = ("Person", "Organization", "Vessel", "Company", "Aircraft")


def read(id: str, path: Path) -> tuple[Reading, dict[str, Record]]:
    """The reading and its parties by key."""
    reading = Reading(source(id), path)
    found = [one for one in reading.statements() if isinstance(one, Record)]
    return reading, {one.id.partition(":")[2]: one for one in found if one.schema in PARTIES}


def screening_list(tmp_path: Path, *rows: dict[str, str]) -> Path:
    heads = (source("us_csl").sample / "consolidated.csv").read_text("utf-8-sig").splitlines()[0].split(",")
    path = tmp_path / "consolidated.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, heads)
        out.writeheader()
        out.writerows(rows)
    return path


SDN = {"source": "Specially Designated Nationals (SDN) - Treasury Department", "type": "Individual"}
ISN = {"source": "Nonproliferation Sanctions (ISN) - State Department", "name": "Example Works"}


@pytest.mark.parametrize(
    ("ids", "passports", "notes"),
    [
        ("Passport, 4117921, PK, 2008-09-09, 2013-09-09", ["pk:4117921"], ["issued 2008-09-09, expires 2013-09-09"]),
        ("PK, 2013-09-09, 2008-09-09, 4117921, Passport", ["pk:4117921"], ["issued 2008-09-09, expires 2013-09-09"]),
        ("Passport, 4117921, PK", ["pk:4117921"], []),
        ("Passport, 562605, SD, 1998-10-28", ["sd:562605"], ["dated 1998-10-28"]),
        ("SD, 1998-10-28, 562605, Passport", ["sd:562605"], ["dated 1998-10-28"]),
        ("Passport, 1084010, EG; Gender, Male; National ID No., 77, EG", ["eg:1084010"], []),
    ],
)
def test_numbers_are_read_in_the_order_of_their_edition(tmp_path, ids, passports, notes):
    row = SDN | {"entity_number": "7", "name": "EXAMPLE, One", "ids": ids}
    reading, parties = read("us_csl", screening_list(tmp_path, row))
    (party,) = parties.values()
    assert not reading.problems and party.all("passport") == passports
    assert all(any(note in text for text in party.all("note")) for note in notes)


def test_a_value_that_is_a_day_or_has_commas_stays_whole(tmp_path):
    ids = "Passport, 1, EG; Listing Date (EO 14024 Directive 3):, 2022-02-24; Secondary sanctions risk:, A, B, 31 CFR 1"
    row = SDN | {"entity_number": "7", "name": "EXAMPLE, One", "ids": ids}
    reading = Reading(source("us_csl"), screening_list(tmp_path, row))
    (listing,) = [one for one in reading.statements() if isinstance(one, Record) and one.schema == "Listing"]
    assert "Listing Date (EO 14024 Directive 3): 2022-02-24" in listing.all("note")
    assert "Secondary sanctions risk: A, B, 31 CFR 1" in listing.all("note") and not reading.problems


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["Alpha Co, Beta Trading, Gamma"], ["Alpha Co", "Beta Trading", "Gamma"]),
        (["Alpha Co., Ltd., Beta, Inc."], ["Alpha Co., Ltd.", "Beta, Inc."]),
        (["Alpha, the Works", "One; Two"], ["Alpha, the Works"]),
    ],
)
def test_aliases_of_isn_are_parted_as_the_edition_parts_them(tmp_path, texts, wanted):
    rows = [ISN | {"alt_names": text, "federal_register_notice": str(n)} for n, text in enumerate(texts)]
    _, parties = read("us_csl", screening_list(tmp_path, *rows))
    assert next(iter(parties.values())).all("alias") == wanted


def test_the_sample_is_of_the_order_until_2022():
    assert edition(source("us_csl").sample / "consolidated.csv").type_first is False


def test_one_page_of_the_search_is_known_to_be_a_part(tmp_path):
    entry = {"source": SDN["source"], "type": "Individual", "name": "EXAMPLE", "entity_number": 7, "score": 88.5,
             "ids": [{"type": "Passport", "number": "A1", "country": "KP", "expiration_date": "2027-01-01"}],
             "addresses": [{"address": "1 Road", "city": "Pyongyang", "country": "KP"}],
             "programs": ["DPRK"]}  # fmt: skip
    path = tmp_path / "answer.json"
    path.write_text(json.dumps({"total": 3, "results": [entry], "sources": []}), "utf-8")
    reading, parties = read("us_csl", path)
    party = parties["SDN-7"]
    assert reading.unread.cut and party.all("passport") == ["kp:A1"] and party.all("country") == ["kp"]
    path.write_text(json.dumps({"total": 1, "results": [entry]}), "utf-8")
    assert not read("us_csl", path)[0].problems


UN = next(source("un_sc_consolidated").sample.glob("*.xml")).read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("KPe.020", "KPE.020"), ("KPe.020", "kpe.020"), ("EXACT", "Exact"), ("EXACT", "exact"),
        (">a.k.a.<", ">A.K.A.<"), (">Good<", ">good<"),
    ],
)  # fmt: skip
def test_codes_of_the_un_list_are_read_in_any_case(tmp_path, old, new):
    assert old in UN
    path = tmp_path / "consolidated.xml"
    path.write_text(UN, "utf-8")
    _, wanted = read("un_sc_consolidated", path)
    path.write_text(UN.replace(old, new), "utf-8")
    reading, parties = read("un_sc_consolidated", path)
    assert not reading.problems
    assert {key: one.properties for key, one in parties.items()} == {key: one.properties for key, one in wanted.items()}


def test_an_alias_of_unknown_quality_is_a_weak_one(tmp_path):
    path = tmp_path / "consolidated.xml"
    for quality, problems in (("", 0), ("Middling", 1)):
        path.write_text(re.sub(r"<QUALITY>Good</QUALITY>", f"<QUALITY>{quality}</QUALITY>", UN, count=1), "utf-8")
        reading, parties = read("un_sc_consolidated", path)
        assert len(reading.problems) == problems and any(one.all("weak_alias") for one in parties.values())


FSF = (
    """<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-03-18T00:00:00.000+01:00">{}</export>"""
)
ENTITY = """<sanctionEntity euReferenceNumber="{0}" logicalId="{1}" designationDate="{2}"><regulation programme="{3}"
 numberTitle="2017/404" publicationDate="2017-03-09"/><subjectType code="person" classificationCode="P"/>
 <nameAlias wholeName="{4}" strong="true"/>{5}</sanctionEntity>"""


def fsf(tmp_path: Path, *entities: str) -> Path:
    path = tmp_path / "fsf.xml"
    path.write_text(FSF.format("".join(entities)), "utf-8")
    return path


def test_an_entry_printed_for_two_programmes_keeps_both(tmp_path):
    entities = (
        ENTITY.format("EU.1.1", 5, "2001-01-31", "AFG", "Example One", ""),
        ENTITY.format("EU.2.2", 6, "2002-01-31", "PRK", "Between", ""),
        ENTITY.format("EU.1.1", 5, "2008-03-12", "TAQA", "Example Uno", ""),
    )
    reading = Reading(source("eu_fsf"), fsf(tmp_path, *entities))
    records = [one for one in reading.statements() if isinstance(one, Record)]
    party = next(one for one in records if one.id == "eu_fsf:EU.1.1")
    listings = [one for one in records if one.schema == "Listing" and one.id.startswith("eu_fsf:EU.1.1/")]
    assert not reading.problems and party.all("name", "alias") == ["Example One", "Example Uno"]
    assert [(one.first("programme"), one.first("date")) for one in listings] == [
        ("AFG", "2001-01-31"),
        ("TAQA", "2008-03-12"),
    ]


@pytest.mark.parametrize(
    ("birth", "dates", "note"),
    [
        ('calendarType="GREGORIAN" birthdate="1965-12-12"', ["1965-12-12"], ""),
        ('calendarType="ISLAMIC" birthdate="1380-05-01" year="1380"', [], "1380-05-01 (islamic calendar)"),
        ('calendarType="BUDDHIST" year="2503"', [], "2503 (buddhist calendar)"),
        ('calendarType="PERSIAN" circa="true" year="1340"', [], "circa 1340 (persian calendar)"),
    ],
)
def test_a_day_of_another_calendar_never_stands_as_ours(tmp_path, birth, dates, note):
    entity = ENTITY.format("EU.1.1", 5, "2001-01-31", "AFG", "Example", f"<birthdate {birth}/>")
    reading, parties = read("eu_fsf", fsf(tmp_path, entity))
    party = parties["EU.1.1"]
    assert not reading.problems and party.all("birth_date") == dates
    assert any(note in text for text in party.all("note")) == bool(note)


@pytest.mark.parametrize(
    ("said", "codes", "notes"),
    [
        ('countryDescription="stateless"', [], ["citizenship: stateless"]),
        ('countryIso2Code="00" countryDescription="Palestinian refugee"', [], ["citizenship: Palestinian refugee"]),
        ('countryIso2Code="00" countryDescription="UNKNOWN" region="Kurdistan"', [], ["citizenship: Kurdistan"]),
        ('countryDescription="IRAQ"', ["iq"], []),
        ('countryIso2Code="IQ" countryDescription="IRAQ"', ["iq"], []),
    ],
)
def test_a_citizenship_in_words_is_kept_as_words(tmp_path, said, codes, notes):
    entity = ENTITY.format("EU.1.1", 5, "2001-01-31", "AFG", "Example", f"<citizenship {said}/>")
    reading, parties = read("eu_fsf", fsf(tmp_path, entity))
    party = parties["EU.1.1"]
    assert not reading.problems and (party.all("nationality"), party.all("note")) == (codes, notes)


@pytest.mark.parametrize(
    ("cell", "codes", "notes"),
    [
        ("(1) Russia (2) Stateless", ["ru"], ["nationality: Stateless"]),
        ("North Korean", ["kp"], []),
        ("Former Soviet Union", [], ["nationality: Former Soviet Union"]),
        ("Iran (revoked)", [], ["nationality: Iran (revoked)"]),
    ],
)
def test_a_nationality_in_words_is_noted_as_one(cell, codes, notes):
    party = Gathered(Reading(source("gb_uksl"), Path("list.csv")), Row("list.csv", 2, {}), "Person", "1")
    party.countries("nationality", cell)
    assert party.properties.get("nationality", []) == codes and party.properties.get("note", []) == notes


def test_a_country_of_birth_that_is_a_code_alone_is_kept(tmp_path):
    entity = ENTITY.format(
        "EU.1.1", 5, "2001-01-31", "AFG", "Example", '<birthdate city="Herat" countryIso2Code="AF"/>'
    )
    assert read("eu_fsf", fsf(tmp_path, entity))[1]["EU.1.1"].all("birth_place") == ["Herat, Afghanistan"]


def test_contacts_of_an_address_are_read_under_any_key(tmp_path):
    printed = {"PHONE[1]": "+98 1", "Fax": "+98 2", "EMAIL": "a@example.org", "WEB": "www.example.org", "Telex": "212"}
    contacts = "".join(f'<contactInfo key="{key}" value="{value}"/>' for key, value in printed.items())
    entity = ENTITY.format("EU.1.1", 5, "2001-01-31", "AFG", "Example", f'<address city="Tehran">{contacts}</address>')
    reading, parties = read("eu_fsf", fsf(tmp_path, entity.replace("person", "enterprise")))
    party = parties["EU.1.1"]
    assert not reading.problems and party.all("phone") == ["+98 1", "+98 2"]
    assert party.all("email") == ["a@example.org"] and party.all("website") == ["www.example.org"]
    assert "Telex: 212" in party.all("note")


@pytest.mark.parametrize("reference", ["34a", "34A", "34c1", "34 b", "34.0"])
def test_lettered_references_belong_to_their_number(tmp_path, reference):
    path = tmp_path / "dfat.csv"
    path.write_text(
        "Reference,Name of Individual or Entity,Type,Name Type,Date of Birth,Place of Birth,Citizenship,Address,"
        "Additional Information,Listing Information,Committees,Control Date\n"
        "34,Example Person,Individual,Primary Name,1963,,,,,,1988 (Taliban),19/05/2014\n"
        f"{reference},Other Name,Individual,aka,,,,,,,1988 (Taliban),19/05/2014\n", "utf-8",
    )  # fmt: skip
    reading, parties = read("au_dfat", path)
    assert not reading.problems and parties["34"].all("alias") == ["Other Name"]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ("<EntityOrShip>A</EntityOrShip><TitleOrShip>Oil tanker</TitleOrShip>", "Vessel"),
        ("<EntityOrShip>A</EntityOrShip><TitleOrShip>Crude Oil Tanker / Pétrolier</TitleOrShip>", "Vessel"),
        ("<EntityOrShip>A</EntityOrShip><DateOfBirthOrShipBuildDate>2008</DateOfBirthOrShipBuildDate>", "Vessel"),
        ("<EntityOrShip>A Shipping Bank</EntityOrShip>", "Organization"),
        ("<LastName>A</LastName><GivenName>B</GivenName><TitleOrShip>Ship owner</TitleOrShip>", "Person"),
    ],
)
def test_a_ship_of_canadas_list_is_one_without_a_number_too(tmp_path, fields, kind):
    path = tmp_path / "sema-lmes.xml"
    record = f"<record><Country>Russia</Country>{fields}<Schedule>1</Schedule><Item>4</Item></record>"
    path.write_text(f"<data-set>{record}</data-set>", "utf-8")
    assert [one.schema for one in read("ca_sema", path)[1].values()] == [kind]


TARGETS = """<ArrayOfFinancialSanctionsTarget xmlns="http://schemas.hmtreasury.gov.uk/ofsi/consolidatedlist">{}
</ArrayOfFinancialSanctionsTarget>"""
TARGET = """<FinancialSanctionsTarget><Name6>{0}</Name6><name1>{1}</name1>
<GroupTypeDescription>{2}</GroupTypeDescription>
<AliasType>Primary name</AliasType><RegimeName>DPRK</RegimeName><DateListed>2016-03-02T00:00:00</DateListed>
<LastUpdated>2020-12-31T00:00:00</LastUpdated><GroupID>{3}</GroupID>{4}</FinancialSanctionsTarget>"""


def test_the_xml_edition_of_the_uks_closed_list_says_what_its_table_says(tmp_path):
    path = tmp_path / "ConList.xml"
    said = "<OtherInformation>(UN Ref):KPi.999 Seen.</OtherInformation><Individual_Gender>Male</Individual_Gender>"
    person = TARGET.format("EXAMPLE", "Chol", "Individual", 1, f"{said}<UKSanctionsListRef>DPR1</UKSanctionsListRef>")
    ship = TARGET.format("STAR", "", "Ship", 2, "<Ship_IMONumber>9074729</Ship_IMONumber><Ship_Flag>Panama</Ship_Flag>")
    path.write_text(TARGETS.format(person + ship), "utf-8")
    reading, parties = read("gb_ofsi_conlist", path)
    assert not reading.problems
    one, other = parties["1"], parties["2"]
    assert one.all("name", "gender", "un_reference", "listed_on") == ["Chol EXAMPLE", "Male", "KPi.999", "2016-03-02"]
    assert (other.schema, other.all("imo", "flag")) == ("Vessel", ["9074729", "pa"])


def test_a_table_of_opendocument_is_read(tmp_path):
    lines = [["Last Updated", "04/05/2022"], list("ABCD")]
    heads = ["Name 6", "Name 1", "Group Type", "Alias Type", "Regime", "Listed On", "Group ID", "Other Information"]
    lines[1:] = [heads, ["EXAMPLE BANK", "", "Entity", "Primary name", "DPRK", "02/03/2016", "7", "Seen."]]
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(f"<table:table-row>{''.join(map(cell.format, line))}</table:table-row>" for line in lines)
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(tmp_path / "ConList.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet><table:table table:name='a'>{rows}"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:'
                         'xmlns:manifest:1.0"/>')  # fmt: skip
    reading, parties = read("gb_ofsi_conlist", tmp_path / "ConList.ods")
    assert reading.edition == "2022-05-04" and parties["7"].all("name") == ["EXAMPLE BANK"]


def test_a_refused_file_tells_its_edition_and_the_first_cause(tmp_path):
    path = tmp_path / "2026-08-01_dpl.txt"
    text = (source("us_bis_dpl").sample / "dpl.txt").read_text("utf-8")
    path.write_text(re.sub(r"\d\d/\d\d/(\d{4})", r"the year \1", text), "utf-8")
    reading = Reading(source("us_bis_dpl"), path)
    assert list(reading.statements()) == []
    told = str(reading.nothing())
    assert (
        "edition 2026-08-01" in told and "dpl.txt:2: Effective_Date is no date: 'the year" in told and "more)" in told
    )


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("shisantouketsu20250401.csv", "2025-04-01"), ("2025-04-01_SDN.CSV", "2025-04-01"),
        ("list_2025_04_01 (2).xml", "2025-04-01"), ("itar_01022018.csv", ""), ("dpl_2019.txt", ""),
        ("from-2025-04-01-to-2025-05-01.csv", ""), ("20251331.csv", ""), ("120250401.csv", ""),
    ],
)  # fmt: skip
def test_a_file_name_holds_one_day_or_none(name, day):
    assert day_in(name) == day


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        (["SDN.CSV"], "SDN.CSV"), (["2025-01-02_sdn.csv"], "2025-01-02_sdn.csv"), (["sdn (1).csv"], "sdn (1).csv"),
        (["sdn.csv", "SDN_20250102.CSV"], "sdn.csv"), (["sdn_comments.csv"], "sdn.csv"),
        (["sdn_20250101.csv", "sdn_20250102.csv"], "sdn.csv"),
    ],
)  # fmt: skip
def test_a_file_is_found_as_its_publisher_or_a_browser_names_it(tmp_path, there, wanted):
    for name in there:
        (tmp_path / name).touch()
    assert named(tmp_path, "sdn.csv").name == wanted


def test_the_rest_of_a_set_is_found_by_the_day_around_its_names(tmp_path):
    for day in ("20250101", "20250102"):
        (tmp_path / f"{day}_ADD.CSV").touch()
    assert named(tmp_path, "add.csv", like="20250102_SDN.CSV").name == "20250102_ADD.CSV"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('1,"a "b" c",x', ["1", 'a "b" c', "x"]), ('1,"a ""b"" c",x', ["1", 'a "b" c', "x"]), ("1,,", ["1", "", ""]),
        ('1,"a "b", c",x', None), ('1,"open,x', None), ('1,a "b" c,x', None),
    ],
)  # fmt: skip
def test_inner_quotes_are_read_where_only_one_reading_is_possible(line, wanted):
    assert cells(line, 3) == wanted


@pytest.mark.parametrize(
    ("content", "cut"),
    [
        (b"a,b\n1,2\n", False), (b"a,b\n1,2", True), (b'"a"\t"b"\n"1"\t"2"', False), (b'"a","b"\n"1","2', True),
        (b"a\r\n\x1a", False), (b"a\rb\r", False), (b'a,"b"\n1,"x', True), (b"", False),
    ],
)  # fmt: skip
def test_a_file_without_a_last_line_end_is_cut_unless_its_cells_are_closed(tmp_path, content, cut):
    (tmp_path / "a.csv").write_bytes(content)
    assert cut_off(tmp_path / "a.csv") == cut
