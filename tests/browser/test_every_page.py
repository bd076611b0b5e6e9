"""Every page of the menu in every language, as a browser shows it; and what an analyst does on the newer ones."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import watched
from docx import Document
from hands import settled
from playwright.sync_api import Browser, Page, expect

from kg.ui import menu
from kg.ui.i18n import LOCALES, words

SHIP = "vessel:imo:9635987"
SERIOUS = ("serious", "critical")


SCHEMES = {"en": "light", "ko": "dark", "ja": "light"}
"""Each page is seen in both: colours do not hang on the language."""
VIEWS = {
    **{entry.name: (entry.name, entry.example) for entry in menu.entries()},
    "party, none chosen": ("party", {}),
    "review, with its queue": ("review", {"why": ""}),
}
"""Every page with its example, and what two of them show besides."""


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("name", "example"), VIEWS.values(), ids=list(VIEWS))
def test_a_page_opens_in_the_readers_language_without_an_error(
    browser: Browser, dashboard: str, name: str, example: dict[str, str], locale: str
) -> None:
    """A request to another host and an error in the console fail it: see `watched`."""
    path = "" if name == menu.entries()[0].name else name
    with watched(browser, color_scheme=SCHEMES[locale]) as page:
        page.goto(f"{dashboard}/{path}?{urlencode({**example, 'lang': locale})}")
        settled(page)
        link = page.get_by_role("link", name=words(locale)(f"page.{name}"), exact=True)
        expect(link.first).to_be_attached()
        _sound(page)


def _sound(page: Page) -> None:
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.get_by_test_id("stMainBlockContainer").get_by_role("heading").first).to_be_visible()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    expect(page.locator(".kg-pane:not(.kg-drawn)")).to_have_count(0)
    assert barriers(page) == []


def barriers(page: Page) -> list[str]:
    """What keeps somebody who cannot see or point from using the page, by WCAG 2.2 AA as axe reads it."""
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found if one["impact"] in SERIOUS]


def test_the_boxes_of_the_bar_are_reached_by_the_mouse(page: Page, dashboard: str) -> None:
    """A click waits for what lies under the pointer: Streamlit's own toolbar lay over all three."""
    page.goto(f"{dashboard}/search")
    settled(page)
    page.get_by_role("textbox", name="Search everything").click()
    page.keyboard.type("Winmore")
    page.get_by_test_id("stDateInput").first.get_by_role("spinbutton").first.click()
    page.get_by_role("combobox", name="Language · 언어 · 言語").click()
    page.get_by_role("option", name="한국어").click()
    expect(page.get_by_role("heading", name="검색", exact=True)).to_be_visible()


def test_enter_in_the_field_of_the_day_takes_the_day_and_stays_in_it(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/search")
    settled(page)
    day = page.get_by_test_id("stDateInput").first.get_by_role("spinbutton")
    day.first.click()
    page.keyboard.type("20180115")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("as_of=2018-01-15"))
    expect(day.last).to_be_focused()


def test_a_ship_is_searched_opened_and_handed_over_as_a_document(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/search")
    page.get_by_role("searchbox").first.fill("라이트하우스 윈모어호")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Lighthouse Winmore — 라이트하우스 윈모어", exact=True).click()
    expect(page.get_by_role("heading", name="Lighthouse Winmore")).to_be_visible()
    page.get_by_role("button", name="Hand over").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Word document (DOCX)").click()
    said = "\n".join(paragraph.text for paragraph in Document(str(Path(waiting.value.path()))).paragraphs)
    assert "Lighthouse Winmore" in said and "Sources disagree" in said


def test_two_ships_are_connected_by_a_transfer(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/paths?{urlencode({'from': 'Lighthouse Winmore', 'to': 'Sam Jong 2'})}")
    settled(page)
    expect(page.get_by_text("Ways found:", exact=False).first).to_be_visible()
    expect(page.get_by_text("2017-10-19", exact=False).first).to_be_visible()


def test_both_ends_of_a_path_typed_in_a_row_stand_in_the_address(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/paths")
    settled(page)
    page.get_by_role("textbox", name="From").fill("Lighthouse Winmore")
    page.keyboard.press("Tab")
    page.get_by_role("textbox", name="To").fill("Koti")
    page.keyboard.press("Enter")
    expect(page.get_by_text("No way by", exact=False).first).to_be_visible()
    expect(page).to_have_url(re.compile(r"from=Lighthouse.Winmore&to=Koti|to=Koti&from=Lighthouse.Winmore"))
    shared = page.get_by_text("An authority that acted on both: Republic of Korea")
    shared.click()
    expect(page.get_by_role("link", name="Yonhap AEN20190702004800325").first).to_be_visible()


def test_cases_are_narrowed_to_a_destination_and_the_address_says_so(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/cases?destination=ru")
    settled(page)
    expect(page.get_by_text("Shown:", exact=False).first).to_be_visible()
    expect(page.get_by_text("Russian Federation", exact=False).first).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Table (CSV)").click()
    rows = Path(waiting.value.path()).read_text("utf-8-sig").splitlines()
    assert len(rows) > 3 and "Russia" in rows[1]


def test_a_finding_is_looked_at_and_its_page_says_by_whom(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/findings?text=Winmore")
    settled(page)
    page.get_by_test_id("stDataFrame").first.locator(".dvn-scroller").click(position={"x": 16, "y": 52})
    expect(page.get_by_text("Nobody has looked at this finding yet.")).to_be_visible()
    page.get_by_role("button", name="I have read it against its sources").click()
    page.get_by_role("textbox", name="Your name").fill("J. Kim")
    page.keyboard.press("Enter")
    settled(page)
    page.get_by_test_id("stPopoverBody").get_by_role("button", name="I have read it against its sources").click()
    expect(page.get_by_text("Looked at by J. Kim", exact=False)).to_be_visible()
