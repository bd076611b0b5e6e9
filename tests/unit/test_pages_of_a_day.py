"""Every page opened as of an old day: no later day stands on it but in what is cited, or it says that it heeds none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import open_store
from kg.ui import menu, session
from tests.opened_pages import opened, texts

DAY = "2018-01-15"
PRINTED = re.compile(r"(?<![\w-])(?:19|20)\d\d(?:-\d\d){0,2}(?![\w-])")
CITED = re.compile(r"\[[^\]]*\]\([^)]*\)|^.*\((?:list|press|copy|ministry|secondary report|register|office)\).*$", re.M)
"""A publication as a link, or as its own line with what kind of outlet it is."""
EDITIONS = re.compile(r"^.*Edition: .*$|· [^·]* · \*\*Why\?\*\*$|UN Consolidated List, XML(?: of)?,? 2024-09-26", re.M)
OF_SOURCES = {"Source", "Quote", "Edition", "Loaded", "Publisher", "Publications", "Red flag"}
"""Columns that name publications and editions; a red flag is called by the day from which on its rule holds."""
THINGS = [
    ("party", {"id": "vessel:imo:9417115"}),
    ("party", {"id": "kr_motie_cases:K156-02"}),
    ("claims", {"about": "Koti"}),
    ("claims", {"about": "Winmore"}),
    ("vessels", {"text": "Koti"}),
    ("cases", {"text": "Y사"}),
]


@pytest.fixture(scope="module")
def home(bundled_home: Path) -> Iterator[Path]:
    """A home whose graph is built from the bundled sources."""
    yield bundled_home
    session.forget()


@pytest.fixture(scope="module")
def reports(home: Path) -> tuple[str, ...]:
    """Symbols of documents as the records have them: some hold the day of the document."""
    query = "MATCH (r:Record) WHERE r.report IS NOT NULL UNWIND r.report AS report RETURN DISTINCT report"
    with open_store() as store:
        return tuple(sorted((row["report"] for row in store.read(query).rows), key=len, reverse=True))


def later(text: str) -> list[str]:
    """Days of the text that begin after the day; a year or month that holds the day does not."""
    return [day for day in PRINTED.findall(text) if day > DAY[: len(day)]]


def told(text: str, reports: tuple[str, ...]) -> str:
    """The text without what is cited in it."""
    for report in reports:
        text = text.replace(report, "")
    return EDITIONS.sub("", CITED.sub("", text))


VIEWS = [(one.name, one.example) for one in menu.entries() if one.looks_back == "yes"] + THINGS


@pytest.mark.parametrize(("page", "example"), VIEWS, ids=[f"{page} {' '.join(e.values())}" for page, e in VIEWS])
def test_nothing_later_stands_on_a_page_that_looks_back(
    home: Path, reports: tuple[str, ...], page: str, example: dict[str, str]
) -> None:
    app = opened(page, as_of=DAY, **example)
    assert f"As it was on {DAY}" in texts(app)
    assert not [line for line in told(texts(app), reports).splitlines() if later(line)]
    for table in app.dataframe:
        shown = table.value
        for name in shown.columns:
            cells = shown[name].map(str) if name not in OF_SOURCES else []
            assert not [cell for cell in cells if later(told(cell, reports))], name


@pytest.mark.parametrize("page", [one.name for one in menu.entries() if one.looks_back == "no"])
def test_a_page_that_does_not_look_back_says_so(home: Path, page: str) -> None:
    shown = texts(opened(page, as_of=DAY))
    assert f"This page does not look back to {DAY}" in shown and "As it was on" not in shown


def test_a_question_without_a_day_is_answered_as_of_today_and_says_so(home: Path) -> None:
    assert "does not look back" in texts(opened("ask", as_of=DAY, query="lookups/listings", p_id="vessel:imo:9417115"))
    assert "As it was on" in texts(opened("ask", as_of=DAY, query="lookups/cases"))


def test_what_bears_no_day_is_marked_where_it_is_told(home: Path) -> None:
    app = opened("party", as_of=DAY, id="vessel:imo:9417115")
    days = {str(cell) for table in app.dataframe for cell in table.value.to_numpy().ravel()}
    assert "without a day: told as well" in days
    assert "without a day" not in texts(opened("party", id="vessel:imo:9417115"))


def test_the_overview_says_that_its_numbers_are_those_of_today(home: Path) -> None:
    assert f"not as of {DAY}" in texts(opened("overview", as_of=DAY))
    assert "not as of" not in texts(opened("overview"))
