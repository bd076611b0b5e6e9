"""Before Streamlit's scripts are there the pages can be read and chosen; once they are, nothing of it is left."""

from __future__ import annotations

import re

from conftest import watched
from playwright.sync_api import Browser, Page, expect

SIGHT = "#kg-first-sight"


def test_the_rail_stands_before_any_script_has_come_and_leads_to_its_pages(browser: Browser, dashboard: str) -> None:
    with watched(browser) as page:
        page.route("**/static/js/**", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(f"{dashboard}/?lang=ko")
        expect(page.locator(SIGHT).get_by_role("link", name="경로", exact=True)).to_be_visible()
        expect(page.locator(SIGHT).get_by_text("여는 중")).to_be_visible()
        rail = '<div style="position: fixed; inset: 0; z-index: 999991"></div>'  # as high as Streamlit's own
        page.evaluate("rail => document.body.insertAdjacentHTML('beforeend', rail)", rail)
        assert page.evaluate(f"document.elementFromPoint(9, 9).closest('{SIGHT}') !== null"), "nothing lies over it"
        page.unroute_all()
        page.locator(SIGHT).get_by_role("link", name="주장", exact=True).click()
        _left(page, "주장")


def test_the_first_page_has_its_numbers_before_any_script_has_come_and_streamlits_page_has_the_same(
    browser: Browser, dashboard: str
) -> None:
    with watched(browser) as page:
        page.route("**/static/js/**", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(f"{dashboard}/?lang=ja")
        expect(page.locator(f"{SIGHT} dd")).to_have_count(5)
        before = page.locator(f"{SIGHT} dd").all_inner_texts()
        expect(page.locator(SIGHT).get_by_role("link", name="貨物の経路を見る")).to_have_attribute(
            "href", "/routes?lang=ja"
        )
        expect(page.locator(SIGHT).get_by_role("listitem").filter(has_text="156")).not_to_have_count(0)
        page.unroute_all()
        page.reload()
        expect(page.get_by_test_id("stMetricValue")).to_have_text(before)
        expect(page.locator(SIGHT)).to_have_count(0)


def test_a_link_that_is_being_pressed_is_not_taken_away(browser: Browser, dashboard: str) -> None:
    with watched(browser) as page:
        page.route("**/static/js/**", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(f"{dashboard}/?lang=ko")
        page.locator(SIGHT).get_by_role("link", name="주장", exact=True).hover()
        page.mouse.down()
        come = '<div data-testid="stMainBlockContainer"><h1></h1><i data-testid="stMetric"></i></div>'
        page.evaluate("come => document.body.insertAdjacentHTML('beforeend', come)", come)
        expect(page.locator(SIGHT)).to_have_count(1)
        page.unroute_all()
        page.mouse.up()
        _left(page, "주장")


def test_a_name_is_asked_for_before_any_script_has_come(browser: Browser, dashboard: str) -> None:
    with watched(browser) as page:
        page.route("**/static/js/**", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(f"{dashboard}/routes?lang=ko")
        page.keyboard.press("/")
        page.keyboard.type("Koti")
        page.unroute_all()
        page.keyboard.press("Enter")
        _left(page, "검색")
        expect(page.get_by_test_id("stMainBlockContainer").get_by_role("searchbox")).to_have_value("Koti")
        expect(page).to_have_url(re.compile("lang=ko"))


def test_who_is_about_to_write_stands_in_the_same_box_when_the_page_has_come(browser: Browser, dashboard: str) -> None:
    with watched(browser) as page:
        page.goto(f"{dashboard}/routes")
        page.keyboard.press("/")
        expect(page.locator(SIGHT)).to_have_count(0)
        expect(page.get_by_role("textbox", name="Search everything")).to_be_focused()


def test_it_leaves_for_a_message_too(browser: Browser, dashboard: str) -> None:
    with watched(browser) as page:
        page.goto(f"{dashboard}/party?id=nothing-of-this-name")
        expect(page.get_by_test_id("stAlert").first).to_be_visible()
        expect(page.locator(SIGHT)).to_have_count(0)


def _left(page: Page, title: str) -> None:
    expect(page.get_by_test_id("stMainBlockContainer").get_by_role("heading", name=title, exact=True)).to_be_visible()
    expect(page.locator(SIGHT)).to_have_count(0)
