"""Editions of published lists beside the one a reader was made for: other orders, other cases, other kinds of file."""

from __future__ import annotations

import re
import zipfile

import pytest

from loaders.source import Reading, source
from tests.readings import parties as parties_of

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
    _, wanted = parties_of("un_sc_consolidated", path)
    path.write_text(UN.replace(old, new), "utf-8")
    reading, parties = parties_of("un_sc_consolidated", path)
    assert not reading.problems
    assert {key: one.properties for key, one in parties.items()} == {key: one.properties for key, one in wanted.items()}


def test_an_alias_of_unknown_quality_is_a_weak_one(tmp_path):
    path = tmp_path / "consolidated.xml"
    for quality, problems in (("", 0), ("Middling", 1)):
        path.write_text(re.sub(r"<QUALITY>Good</QUALITY>", f"<QUALITY>{quality}</QUALITY>", UN, count=1), "utf-8")
        reading, parties = parties_of("un_sc_consolidated", path)
        assert len(reading.problems) == problems and any(one.all("weak_alias") for one in parties.values())


@pytest.mark.parametrize("reference", ["34a", "34A", "34c1", "34 b", "34.0"])
def test_lettered_references_belong_to_their_number(tmp_path, reference):
    path = tmp_path / "dfat.csv"
    path.write_text(
        "Reference,Name of Individual or Entity,Type,Name Type,Date of Birth,Place of Birth,Citizenship,Address,"
        "Additional Information,Listing Information,Committees,Control Date\n"
        "34,Example Person,Individual,Primary Name,1963,,,,,,1988 (Taliban),19/05/2014\n"
        f"{reference},Other Name,Individual,aka,,,,,,,1988 (Taliban),19/05/2014\n", "utf-8",
    )  # fmt: skip
    reading, parties = parties_of("au_dfat", path)
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
    assert [one.schema for one in parties_of("ca_sema", path)[1].values()] == [kind]


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
    reading, parties = parties_of("gb_ofsi_conlist", path)
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
    reading, parties = parties_of("gb_ofsi_conlist", tmp_path / "ConList.ods")
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
