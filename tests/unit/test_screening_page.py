"""The screening page: a name with goods and destination, and a table, uploaded, screened and given back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from kg.casework.decided_matches import decide, in_force
from kg.files import heading_words
from kg.home.places import Home
from kg.store import open_store
from kg.ui import session
from kg.ui.i18n import LOCALES
from kg.ui.i18n import words as language
from kg.ui.pages.screening import table
from kg.ui.pages.screening.upload import Upload, screen, written
from kg.ui.session import Here
from tests.opened_pages import opened, texts

TABLE = "거래처,국가,품목,목적지,비고\nLighthouse Winmore,홍콩,석유,북한,=1+1\nGladiolus Bakery,Atlantis,,,\n"


@pytest.fixture(scope="module")
def home(bundled_home: Path) -> Iterator[Path]:
    """A home whose graph is built from the bundled sources."""
    yield bundled_home
    session.forget()


def uploaded(name: str, content: bytes) -> AppTest:
    app = opened("screening")
    app.file_uploader("table").upload(name, content, "text/csv").run()
    return app


def test_goods_and_destination_bring_up_groups_and_cases_but_no_party(home: Path) -> None:
    app = opened("screening", goods="불화수소", destination="이란")
    assert not app.exception
    shown = str([table.value.to_csv() for table in app.table]).replace("\\", "")
    assert "Iran is in" in shown and "known events with the same goods" in shown
    assert "Possible matches" not in texts(app)


def test_a_table_shows_its_columns_before_anything_is_screened(home: Path) -> None:
    app = uploaded("customers.csv", TABLE.encode("cp949"))
    assert not app.exception
    assert not any(button.label == "Download CSV" for button in app.get("download_button"))
    app.button("screen_table").click().run()
    assert not app.exception
    found = next(frame.value for frame in app.dataframe if "Best match" in frame.value)
    assert list(found["Best match"]) == ["Lighthouse Winmore", ""]
    assert list(found["Result"]) == ["match · Proposed to it by United States", "no match"]
    assert "2 rows: 1 with a match" in texts(app)


def test_both_files_come_back_and_hold_the_same_rows(home: Path) -> None:
    given = Upload("customers.csv", TABLE.encode())
    with open_store() as store:
        book, text = (written(Here(store, None, language()), given, {}, suffix) for suffix in (".xlsx", ".csv"))
    sheet = openpyxl.load_workbook(io.BytesIO(book))["Screened"]
    assert [cell.value for cell in sheet[2]][:5] == ["Lighthouse Winmore", "홍콩", "석유", "북한", "'=1+1"]
    assert text.decode("utf-8-sig").splitlines()[0].startswith("거래처,국가,품목,목적지,비고,kg status")


def test_a_decision_is_remembered_shown_by_the_next_run_and_stands_in_its_file(home: Path) -> None:
    given = Upload("again.csv", TABLE.encode())
    with open_store() as store:
        here = Here(store, None, language())
        first = screen(here, given, {}, lambda done, total: None)
        match = first.rows[0].matches[0]
        assert match["decision"] is None and first.before is None
        who = first.rows[0].asked
        decide(Home(home), who, (match["id"], match["caption"]), "different", "J. Kim", "another hull")
        second = screen(here, Upload("again.csv", TABLE.replace("비고", "메모").encode()), {}, lambda done, total: None)
        told = written(here, given, {}, ".csv").decode("utf-8-sig")
    assert second.rows[0].matches[0]["decision"]["word"] == "different"
    assert second.before == first.run and second.differences == ()
    assert "different (J. Kim, " in told and "another hull" in told
    assert [one.asked for one in table.open_rows(second.rows, in_force(Home(home)))] == []


def test_a_file_that_is_no_table_says_what_to_do(home: Path) -> None:
    app = uploaded("x.csv", b"a,b\n1,2\n")
    assert "no column says who is asked for" in texts(app)


def test_every_field_of_a_table_has_a_name_in_every_language() -> None:
    for locale in LOCALES:
        assert all(language(locale)(f"field.{name}") for name in heading_words.names())


def test_a_kept_run_is_opened_by_its_address_and_an_unknown_one_is_told(home: Path) -> None:
    with open_store() as store:
        run = screen(
            Here(store, None, language()), Upload("kept.csv", TABLE.encode()), {}, lambda done, total: None
        ).run
    app = opened("screening", tab="many", run=run.id)
    assert "kept.csv" in texts(app) and "Lighthouse Winmore" in str([one.value.to_csv() for one in app.dataframe])
    assert "No kept run has the id nothing" in texts(opened("screening", tab="many", run="nothing"))
