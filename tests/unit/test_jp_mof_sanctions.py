"""MOF's list: serial numbers and Japanese dates, cross-references as identities, names in two languages."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model.records import Record
from loaders.formats import xls
from loaders.jp_mof_sanctions import days, names
from loaders.source import Reading, source
from tests.damage import damaged, loses_nothing_in_silence, read

ID = "jp_mof_sanctions"
EXCERPTS = Path(__file__).parent / ID
"""22 true rows of six sheets of November 2022, and two made-up rows in the true 32 columns of the CSV file."""
CSV = (EXCERPTS / "shisantouketsu.csv").read_bytes()
HEAD = ["告示日付", "告示\n番号", "日 本 語 表 記", "英 語 表 記", "別　称　・　旧　称", "生 年 月 日"]

BIRTHS = {
    "16358": ["1944-10-13"],
    "16358.0": ["1944-10-13"],
    "1944-10-13": ["1944-10-13"],
    "1938年": ["1938"],
    "1958年9月": ["1958-09"],
    "1966年又は1965年": ["1966", "1965"],
    "1957年4月15日；1958年2月22日": ["1957-04-15", "1958-02-22"],
    "(a)1976年10月5\n日 (b)1976年10月1日": ["1976-10-05", "1976-10-01"],
    "1963年から1968年の間": ["1963/1968"],
    "1954年-1955年": ["1954/1955"],
    "(a)１945年-1950年頃\n（b）1960年": ["1945/1950", "1960"],
    "1963/4/11；1964": ["1963-04-11", "1964"],
    "不明": [],
}


@pytest.mark.parametrize("text", BIRTHS)
def test_a_date_is_as_precise_as_printed(text):
    assert days.births(text)[0] == BIRTHS[text]


def test_about_is_believed_to_the_year_and_kept_as_printed():
    assert days.births("1963年6月頃") == (["1963"], ["1963年6月頃"])


def test_another_calendar_is_no_date_of_ours():
    assert days.births("1402年6月24日（ヒジュラ暦）") == ([], ["1402年6月24日(ヒジュラ暦)"])


NAMES = {
    "ピョンヤン\nPyongyang Center": [("alias", "ピョンヤン"), ("alias", "Pyongyang Center")],
    "（別称）ア\nA Corp\n（旧称）イ\nB Corp": [
        ("alias", "ア"),
        ("alias", "A Corp"),
        ("former_name", "イ"),
        ("former_name", "B Corp"),
    ],
    "（別称）ア\n（旧称）イ\nFirst\nf.k.a. Second": [
        ("alias", "ア"),
        ("former_name", "イ"),
        ("alias", "First"),
        ("former_name", "Second"),
    ],
    "ア、イ\nChang Corporation, North Co., Ltd.": [
        ("alias", "ア"),
        ("alias", "イ"),
        ("alias", "Chang Corporation"),
        ("alias", "North Co., Ltd."),
    ],
    "ア\nBin Ali, Ahmed": [("alias", "ア"), ("alias", "Bin Ali, Ahmed")],
    "(a.k.a. A JSC; f.k.a. B JSC)": [("alias", "A JSC"), ("former_name", "B JSC")],
    "ア（生年月日：1963；1964）；イ": [("alias", "ア（生年月日：1963；1964）"), ("alias", "イ")],
    "(a)ア（Abu Ali）(b)イ": [("alias", "ア"), ("alias", "Abu Ali"), ("alias", "イ")],
    "不明": [],
}


@pytest.mark.parametrize("text", NAMES)
def test_names_of_a_cell_are_parted_and_former_ones_told(text):
    assert names.others(text, "alias") == NAMES[text]


def test_a_name_in_its_original_script_is_an_original_name():
    assert names.named("ANSAR EDDINE\n(original script:انصار الدين)") == ("ANSAR EDDINE", ["انصار الدين"])


def workbook(**sheets: list[list[object]]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in (["title"], HEAD, *rows):
            sheet.append(row)
    book.save(out)
    return out.getvalue()


def load(**sheets: list[list[object]]) -> tuple[dict[str, Record], list[str], list[str]]:
    reading, made = read(ID, {"sanctions.xlsx": workbook(**sheets)})
    records = {s.id.split(":", 1)[1]: s for s in made if isinstance(s, Record)}
    said = [f"{s.start.split(':')[1]} {s.relation} {s.end.split(':')[1]}" for s in made if not isinstance(s, Record)]
    return records, [one for one in said if "SAME_AS" in one or "LISTS 2-3" in one], [str(p) for p in reading.problems]


BANK = ["2013.4.5\n2017.8.16改訂", "1(#47)", "銀行", "FOREIGN TRADE BANK"]


def test_a_cross_reference_is_an_identity_that_the_list_states():
    _, said, problems = load(**{"14.団体": [["2017.8.16", "#47", "銀行", "FTB"]], "16.団体": [BANK]})
    assert (said, problems) == (["16-1 SAME_AS 14-47"], [])


def test_a_reference_to_nobody_is_reported_and_costs_nothing():
    records, said, problems = load(**{"16.団体": [BANK]})
    assert ("16-1" in records, said) == (True, [])
    assert "points to no. 14-47, which names nobody in the files" in problems[0]


def test_a_deleted_number_is_a_delisting_and_says_nothing_against_the_party_it_doubled():
    rows = [["2001.9.22", "3", "ア", "A"], ["2008.6.25削除\n（3．と同一人物）", 4]]
    records, said, problems = load(**{"2.個人": rows})
    listing = records["2-4/listing"]
    assert (listing.first("listing_status"), listing.first("date")) == ("delisted", "2008-06-25")
    assert listing.first("summary") == "Ministry of Finance of Japan removed no. 2-4 as the same party as no. 2-3."
    assert (said, problems) == (["2-3/listing LISTS 2-3"], [])


def test_a_row_without_date_and_number_goes_on_with_the_row_above():
    records, _, problems = load(**{"14.団体": [["2017.8.16", "1", "ア", "A"], [None, None, None, None, "B"]]})
    assert (records["14-1"].first("alias"), len(records), problems) == ("ア", 2, [])
    assert records["14-1"].all("alias") == ["ア", "B"]


def test_a_renamed_column_and_a_sheet_without_header_are_named():
    book = openpyxl.load_workbook(io.BytesIO(workbook(**{"14.団体": [["2017.8.16", "1", "ア", "A", "B"]]})))
    book["14.団体"]["E2"] = "新しい列"
    book.create_sheet("15.個人").append(["title only"])
    out = io.BytesIO()
    book.save(out)
    reading, _ = read(ID, {"sanctions.xlsx": out.getvalue()})
    found = [str(problem) for problem in reading.problems]
    assert any("'新しい列'" in one and "nobody read it" in one for one in found)
    assert any("15.個人" in one and "nothing of the sheet was read" in one for one in found)


@pytest.mark.parametrize("content", [b"<html></html>", b"", xls.MAGIC, xls.MAGIC + bytes(5000)])
def test_an_xls_that_is_none_is_refused(tmp_path, content):
    (tmp_path / "sanctions.xls").write_bytes(content)
    with pytest.raises(SourceError, match="not a"):
        list(xls.cells(tmp_path / "sanctions.xls"))


def cut_in_a_last_cell(content):
    """Such a file cannot be told from a whole one: the format has no end mark, and the last line end may be missing."""
    left = CSV[len(content) :].split(b"\n")[0]
    return len(content) < len(CSV) and (content.endswith(b"\r\n") or (CSV.startswith(content) and b"," not in left))


@given(damaged(CSV).filter(lambda content: not cut_in_a_last_cell(content)))
@settings(deadline=None)
def test_a_damaged_csv_file_loses_nothing_in_silence(content):
    loses_nothing_in_silence(ID, "shisantouketsu.csv", content, of={"shisantouketsu.csv": CSV})


@given(st.sampled_from(next(csv.reader(io.StringIO(CSV.decode("utf-8-sig"))))))
@settings(deadline=None)
def test_a_renamed_column_of_the_csv_file_is_never_silent(column):
    renamed = CSV.decode("utf-8-sig").replace(f",{column},", ",新しい列,", 1).replace(f"{column},", "新しい列,", 1)
    loses_nothing_in_silence(ID, "shisantouketsu.csv", renamed.encode(), of={"shisantouketsu.csv": CSV})


@given(st.text(max_size=60))
def test_no_cell_breaks_the_reader(text):
    days.births(text)
    names.others(text, "alias")
    names.named(text)


def test_the_excerpt_of_both_shapes_is_read_whole():
    reading = Reading(source(ID), EXCERPTS)
    made = [one for one in reading.statements() if isinstance(one, Record)]
    assert reading.problems == [] and sum(one.schema == "Listing" for one in made) == 23


def test_the_bundled_part_is_the_five_sheets_on_the_dprk():
    made = [one for one in Reading(source(ID), source(ID).sample).statements() if isinstance(one, Record)]
    assert {one.id.partition(":")[2].partition("-")[0] for one in made} == {"13", "14", "15", "16", "17"}
    assert all("北朝鮮" in one.first("programme") for one in made if one.schema == "Listing")
