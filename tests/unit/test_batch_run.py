"""A screened table: the same rows out, what was found beside them, nothing done twice, nothing that computes."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest
import xlsxwriter
from click.testing import CliRunner

import kg.batch.lookups as batches
import kg.store
from kg.batch import result_file
from kg.batch.beside import Surroundings
from kg.batch.results import Results
from kg.batch.run import Task, screened
from kg.cli import screen_file
from kg.cli.screen import command
from kg.errors import DeadlineError, SourceError, UsageError
from kg.screening import lookup

GRAPH = """
CREATE (s:Source {id: 'list', title: 'A list', publisher: 'An authority', edition: '2026-01-01', records: 2,
                  state: 'loaded', loaded_at: '2026-01-02T00:00:00+00:00'}),
       (r:Record {id: 'list:1', source: 'list', locator: 'list.csv:2', schema: 'Vessel'})-[:FROM]->(s),
       (v:Thing:Party:Vessel {id: 'v', schema: 'Vessel', caption: 'Orion Star', name: ['Orion Star'], imo: ['9635987'],
                              digest: '1', records: ['list:1']}),
       (r)-[:EVIDENCE_FOR]->(v),
       (o:Thing:Party:Company {id: 'o', schema: 'Company', caption: 'Golden Bridge', name: ['Golden Bridge'],
                               digest: '2'}),
       (m:Thing:Party:Person {id: 'm', schema: 'Person', caption: 'Hans Weber', name: ['Hans Weber'], digest: '3'}),
       (o)-[:OWNS {id: 'e1', stated_at: ['list list.csv:9']}]->(v), (m)-[:DIRECTS {id: 'e2', since: '2019'}]->(o),
       (c:Thing:Event:Case {id: 'c', schema: 'Case', caption: 'A case', date: '2017-10', detected: '2017-10'}),
       (v)-[:CARRIED_IN {id: 'e3'}]->(c), (c)-[:CONCERNS {id: 'e4'}]->(:Thing:Item {id: 'i', caption: 'zirconium'}),
       (c)-[:DESTINED_FOR {id: 'e5'}]->(:Thing:Country {id: 'country:cn', code: 'cn', caption: 'China'})
"""
ROWS = [
    ["Name", "Country", "Goods", "To", "Remark"],
    ["Orion Star", "Atlantis", "지르코늄", "中国", "+82-2-555-0100"],
    ["Gladiolus Bakery", "de", "", "", "=HYPERLINK(\"http://example.org\")"],
    ["", "", "", "", ""],
    ["...", "", "", "", "-5"],
    ["Golden Bridge", "", "", "", "@SUM(A1)"],
]  # fmt: skip


@pytest.fixture
def graph(store):
    store.write(GRAPH)
    return store


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(ROWS)
    return path


def task(path, **options):
    return Task(path, {"To": "destination"}, **options)


def run(graph, path, **options):
    wanted = task(path) if path.suffix == ".csv" else Task(path)
    return screened(graph, wanted, home=path.parent / "home", **options)


def lines(found):
    with Results(found).opened() as (_, results):
        return list(results)


def test_the_same_rows_come_out_in_order_with_what_was_found(graph, people):
    found = run(graph, people)
    results = lines(found)
    assert [list(result.cells) for result in results] == ROWS
    assert [result.status for result in results] == ["", "match", "no match", "", "not screened", "match"]
    summary = found.about["summary"]
    assert (summary["rows"], summary["no_match"], summary["not_screened"]) == (4, 1, 1)
    assert sum(summary["matched"].values()) == 2


def test_a_match_brings_its_sources_owners_cases_and_reasons(graph, people):
    [match] = lines(run(graph, people))[1].matches
    assert (match["id"], match["caption"], match["column"]) == ("v", "Orion Star", "Name")
    assert match["sources"] == [{"source": "list", "source_title": "A list", "locator": "list.csv:2", "gone": ""}]
    assert [(one["step"], one["relation"], one["id"], one["of"]) for one in match["owners"]] == [
        (1, "OWNS", "o", "v"), (2, "DIRECTS", "m", "o"),
    ]  # fmt: skip
    assert [(one["id"], one["items"], one["destinations"]) for one in match["events"]] == [("c", ["zirconium"], ["cn"])]
    assert {one["feature"] for one in match["features"] if one["weight"] == 0} == {"goods", "destination"}
    assert any(one["feature"] == "name_words" for one in match["features"])


def test_a_bad_cell_costs_nothing_but_itself(graph, people):
    found = lines(run(graph, people))
    assert found[1].problems == ["Country: 'Atlantis' names no country"] and found[1].matches
    assert found[4].problems == ["nobody is named: no name with a letter or digit in it, and no number"]


def test_an_interrupted_run_goes_on_where_it_stopped(graph, people, monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 2)
    asked = []
    many = lookup.screen_many
    monkeypatch.setattr(lookup, "screen_many", lambda *a: (asked.extend(a[1]), many(*a))[1])

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(graph, people, tell=stop)
    assert {query.names for query in asked} == {("Orion Star",), ("Gladiolus Bakery",)}
    again = run(graph, people)
    assert again.resumed == 3 and len(asked) == 3
    fresh = run(graph, people, anew=True)
    assert [result.matches for result in lines(again)] == [result.matches for result in lines(fresh)]
    assert again.about["summary"]["rows"] == fresh.about["summary"]["rows"] == 4


def test_a_finished_run_is_not_done_again_until_the_graph_changes(graph, people, monkeypatch):
    run(graph, people)
    monkeypatch.setattr(lookup, "screen_many", None)
    assert run(graph, people).resumed == 6
    graph.write("MATCH (p:Person) SET p.digest = '4'")
    with pytest.raises(TypeError):
        run(graph, people)


def test_a_kept_run_that_is_damaged_is_begun_anew_and_told(graph, people, monkeypatch, capsys):
    first = run(graph, people)
    kept, whole = first.progress.path, lines(first)
    first.progress.close()
    kept.write_bytes(b"no database" * 1000)
    again = run(graph, people)
    assert (again.resumed, again.progress.damaged, lines(again)) == (0, True, whole)
    again.progress.close()
    kept.write_bytes(kept.read_bytes().replace(b"Orion Star", b"Orion Stas"))
    monkeypatch.setattr(screen_file, "_run", lambda task, anew: run(graph, people))
    result = CliRunner().invoke(command, ["--file", str(people)])
    assert "damaged: every row was screened anew" in result.stderr
    assert not run(graph, people).progress.damaged


def test_the_workbook_holds_the_values_as_they_were_and_nothing_that_computes(graph, people):
    out = people.with_name("out.xlsx")
    assert result_file.save(run(graph, people), out)
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["Screened", "Summary", "Row problems"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or str(cell.value).startswith("=")]
    remarks = [row[4] for row in book["Screened"].iter_rows(min_row=2)]
    assert [cell.value for cell in remarks] == [
        "+82-2-555-0100", "'=HYPERLINK(\"http://example.org\")", None, "-5", "'@SUM(A1)",
    ]  # fmt: skip
    assert all(cell.quotePrefix for cell in remarks if cell.value)
    summary = {row[0].value: row[1].value for row in book["Summary"].iter_rows() if row[0].value}
    assert summary["Rows"] == 4 and summary["list"] == "A list" and summary["Ruleset"]
    assert book["Row problems"]["A2"].value == "people.csv:2"
    page = book["Screened"]
    assert page.auto_filter.ref.startswith("A1:") and page.auto_filter.ref.endswith(str(page.max_row))
    wide = {cell.value: page.column_dimensions[cell.column_letter].width for cell in page[1]}
    assert wide["kg evidence"] > 50 > wide["kg status"] > len("kg status")


def test_numbers_and_days_of_a_workbook_stay_numbers_and_days(graph, tmp_path):
    path = tmp_path / "people.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Amount", "Checked"])
        sheet.write_row(1, 0, ["Orion Star", 12.5, True])
    out = tmp_path / "out.xlsx"
    result_file.save(run(graph, path), out)
    written = [cell.value for cell in openpyxl.load_workbook(out)["Screened"][2]]
    assert written[:7] == ["Orion Star", 12.5, True, "match", "Orion Star", None, "v"]


def test_the_csv_has_an_apostrophe_where_a_spreadsheet_would_compute(graph, people):
    out = people.with_name("out.csv")
    result_file.save(run(graph, people), out)
    rows = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))
    assert [row[:5] for row in rows[1:3]] == [[*ROWS[1][:4], "'+82-2-555-0100"], [*ROWS[2][:4], f"'{ROWS[2][4]}"]]
    assert rows[4][4] == "-5" and len({len(row) for row in rows if any(row)}) == 1
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_file_with_a_persons_remarks_is_not_overwritten(graph, people):
    out, found = people.with_name("out.csv"), run(graph, people)
    assert result_file.save(found, out) and not result_file.save(found, out)
    out.write_text("my remarks", "utf-8")
    with pytest.raises(UsageError, match="not what this run would write"):
        result_file.save(found, out)
    assert out.read_text("utf-8") == "my remarks"
    assert result_file.save(found, out, overwrite=True)


@pytest.mark.parametrize("name", ["people.csv", "out.txt", "nowhere/out.csv"])
def test_a_place_that_will_not_do_is_refused_before_the_work(people, name):
    with pytest.raises(UsageError):
        result_file.check(people.with_name("x") if name == "out.txt" else people.parent / name, people)


def test_a_flag_that_does_not_answer_is_named(graph, people, monkeypatch):
    read = graph.read

    def late(query, parameters=None, **more):
        if "AS subject" in query:
            raise DeadlineError("too late")
        return read(query, parameters, **more)

    monkeypatch.setattr(graph, "read", late)
    around = Surroundings(graph, "2026-01-01")
    assert around.about(["v"])["v"]["findings"] == []
    assert "repeat-offender" in around.unanswered


@pytest.fixture
def screen(graph, people, monkeypatch):
    monkeypatch.setenv("KG_HOME", str(people.parent / "home"))
    monkeypatch.setattr(kg.store, "open_store", lambda: Opened(graph))

    def call(*arguments):
        return CliRunner().invoke(command, ["--file", str(people), "--column", "To=destination", *arguments])

    return call


class Opened:
    """The session's engine, which the command must not close."""

    def __init__(self, store):
        self.store = store

    def __enter__(self):
        return self.store

    def __exit__(self, *_):
        pass


def test_the_command_says_what_it_understood_found_and_wrote(screen, people):
    done = screen()
    assert done.exit_code == 1, done.exception
    for told in ("Goods", "option", "4 rows", "no match", "Written", "people.screened.csv"):
        assert told in done.stdout
    assert "people.csv:2: Country: 'Atlantis' names no country" in done.stderr
    assert people.with_name("people.screened.csv").is_file()
    assert "already written" in screen().stdout


def test_the_command_prints_one_document_and_writes_no_file(screen, people):
    told = json.loads(screen("--format", "json").stdout)
    assert [row["status"] for row in told["rows"]] == ["match", "no_match", "not_screened", "match"]
    assert told["columns"][3] == {"column": "To", "field": "destination", "by": "option"}
    assert not people.with_name("people.screened.csv").exists()


def test_a_file_with_out_has_its_rows_there(screen, people):
    out = people.with_name("o.json")
    told = json.loads(screen("--format", "json", "--out", str(out)).stdout)
    assert "rows" not in told and told["out"] == str(out)
    assert len(json.loads(out.read_text("utf-8"))["rows"]) == 4


@pytest.mark.parametrize("more", [["Orion"], ["--imo", "9635987"], ["--out", "x.txt"], ["--column", "x"]])
def test_what_does_not_go_with_a_file_is_a_usage_error(screen, more):
    assert isinstance(screen(*more).exception, UsageError)


def test_no_such_file_is_an_error_of_the_data(screen):
    assert isinstance(screen("--file", "nowhere.csv").exception, SourceError)
