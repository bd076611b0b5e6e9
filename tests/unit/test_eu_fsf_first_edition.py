"""Edition 1.0 of the EU's list as CSV: a row for each detail, under columns named after their section."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import assume, given, settings

from kg.errors import SourceError
from kg.model.records import Record
from tests.damage import damaged, loses_nothing_in_silence, read

ID, FILE = "eu_fsf", "fsf.xml"
PROOF = ("leba_numtitle", "leba_publication_date", "leba_url")
SECTIONS = {
    "Naal": ("lastname", "firstname", "middlename", "wholename", "gender", "title", "function", "language"),
    "Addr": ("number", "street", "zipcode", "city", "country", "other"),
    "Birt": ("date", "place", "country"),
    "Iden": ("number", "country"),
    "Citi": ("country",),
}
OWN = ("Date_file", "Entity_logical_id", "Subject_type", *(f"Leba_{name[5:]}" for name in PROOF), "Programme")
COLUMNS = [*OWN, "Entity_remark"]
for section, names in SECTIONS.items():
    COLUMNS += [f"{section}_logical_id", "Entity_logical_id"]
    COLUMNS += [f"{section}_{name}" for name in (*PROOF, "programme", *names)]
COLUMNS.append("EU_ref_num")
PERSON = {"Entity_logical_id": "1", "Subject_type": "P", "Programme": "PRK", "EU_ref_num": "EU.1.1"}
FIRM = {"Entity_logical_id": "2", "Subject_type": "E", "Programme": "PRK", "EU_ref_num": "EU.2.2"}
ROWS = [
    PERSON | {"Leba_numtitle": "2018/1 (OJ L1)", "Leba_publication_date": "2018-01-02", "Naal_wholename": "Example One",
              "Naal_function": "Head, of a bank", "Entity_remark": r"(first)\n(second)"},
    PERSON | {"Naal_wholename": "Beispiel Eins", "Naal_language": "DE"},
    PERSON | {"Birt_date": "1960-02-03", "Birt_place": "Wonsan, on the coast", "Birt_country": "PRK"},
    PERSON | {"Birt_date": "N/A"},
    PERSON | {"Iden_number": "654210025 (passport-National passport) (expires 2020)", "Iden_country": "PRK"},
    PERSON | {"Citi_country": "PRK"},
    FIRM | {"Naal_wholename": "Example Shipping"},
    FIRM | {"Addr_number": "5", "Addr_street": "Port Road", "Addr_city": "Nampo", "Addr_country": "PRK"},
    FIRM | {"Iden_number": "12-34"},
]  # fmt: skip


def table(rows: list[dict[str, str]], columns: list[str] = COLUMNS) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([({"Date_file": "05/08/2026"} | row).get(name, "") for name in columns] for row in rows)
    return ("\ufeff" + text.getvalue()).encode()


def wrapped(content: bytes) -> bytes:
    """The same as a spreadsheet program leaves it: opened at its commas, saved with tabs, each line one cell."""
    lines = content.decode("utf-8-sig").splitlines()
    return "".join(f'"{line.replace(",", chr(9))}\t\t"\r\n' for line in lines).encode("cp1252")


CSV = table(ROWS)


def parties(content: bytes) -> tuple[list[str], dict[str, Record]]:
    reading, statements = read(ID, {FILE: content})
    found = {one.id: one for one in statements if isinstance(one, Record)}
    assert reading.edition == "2026-08-05"
    return [str(problem) for problem in reading.problems], found


def test_the_rows_of_an_entry_are_one_party() -> None:
    problems, found = parties(CSV)
    person, listing = found["eu_fsf:EU.1.1"], found["eu_fsf:EU.1.1/listing"]
    assert problems == [] and person.schema == "Person" and person.locator == "fsf.xml:2"
    assert person.all("name", "alias") == ["Example One", "Beispiel Eins"]
    assert person.all("birth_date", "birth_place") == ["1960-02-03", "Wonsan, on the coast, North Korea"]
    assert person.all("passport") == ["kp:654210025"] and person.all("nationality") == ["kp"]
    assert {"(first) (second)", "National passport 654210025: (expires 2020)"} <= set(person.all("note"))
    assert listing.all("programme", "date") == ["PRK"] and "Regulation 2018/1 (OJ L1), 2018-01-02" in listing.all(
        "note"
    )


def test_an_address_and_a_number_without_a_kind() -> None:
    firm = (found := parties(CSV)[1])["eu_fsf:EU.2.2"]
    assert firm.schema == "Organization" and firm.all("other_number") == ["Identification 12-34"]
    assert [one.all("full") for one in found.values() if one.schema == "Address"] == [
        ["Port Road 5, Nampo, North Korea"]
    ]


def test_a_file_that_a_spreadsheet_program_has_spoilt_is_read_and_told() -> None:
    problems, found = parties(wrapped(CSV))
    assert len(problems) == 1 and "a spreadsheet program has put each line into one cell" in problems[0]
    whole = parties(CSV)[1]
    assert {id: one.properties for id, one in found.items()} == {id: one.properties for id, one in whole.items()}


@pytest.mark.parametrize("column", ["Naal_quality", "Naal_trade or job", "Owner_name"])
def test_an_unknown_column_is_reported(column: str) -> None:
    problems, _ = parties(table([ROWS[0] | {column: "yes"}], [*COLUMNS, column]))
    assert len(problems) == 1 and column.rpartition("_")[2].replace(" ", "_") in problems[0]


def test_a_broken_line_costs_itself_and_no_other() -> None:
    lines = CSV.splitlines(keepends=True)
    lines.insert(2, b"05/08/2026;1;P;torn\r\n")
    problems, found = parties(b"".join(lines))
    assert len(problems) == 1 and "4 fields instead of" in problems[0]
    assert found["eu_fsf:EU.1.1"].all("name", "alias") == ["Example One", "Beispiel Eins"]


@pytest.mark.parametrize("reader", ["Ship;Name;Flag\n1;a;b\n", "Date_file;Entity_logical_id;Naal_wholename\n1;1;a\n"])
def test_another_table_is_refused_by_its_true_cause(reader: str) -> None:
    with pytest.raises(SourceError, match="a CSV file without the columns of the list"):
        read(ID, {FILE: reader.encode()})


@given(damaged(CSV))
@settings(deadline=None, max_examples=80)
def test_a_damaged_file_loses_nothing_in_silence(broken: bytes) -> None:
    assume(not (CSV.startswith(broken) and broken.endswith(b"\n")))  # a cut between rows cannot be seen
    loses_nothing_in_silence(ID, FILE, broken, "Listing", of={FILE: CSV})
