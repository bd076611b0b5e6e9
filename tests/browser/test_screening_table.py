"""A table in, the same table out with what was found: as an analyst does it in the browser."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hands import decide_not_the_same, screen_table
from playwright.sync_api import Page, expect

TABLE = "거래처,국가,비고\nLighthouse Winmore,홍콩,=1+1\nGladiolus Bakery,독일,\n"


def test_a_table_is_uploaded_screened_and_downloaded(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/screening")
    screen_table(page, "customers.csv", TABLE)
    expect(page.get_by_text("2 rows: 1 with a match")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download CSV").click()
    assert waiting.value.suggested_filename == "customers.screened.csv"
    rows = list(csv.reader(io.StringIO(Path(waiting.value.path()).read_text("utf-8-sig"))))
    assert rows[1][:5] == ["Lighthouse Winmore", "홍콩", "'=1+1", "match", "Lighthouse Winmore"]
    assert rows[2][:4] == ["Gladiolus Bakery", "독일", "", "no match"]


def test_a_match_is_decided_about_and_taken_back(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/screening")
    screen_table(page, "decided.csv", TABLE)
    table = page.locator("[data-testid=stDataFrame]:visible").last
    expect(table).to_be_visible()
    decide_not_the_same(page)
    assert page.get_by_role("button", name="Take back").bounding_box()["y"] > table.bounding_box()["y"]
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("Not decided yet (1)")).to_be_visible()
