"""The tab that is open stands in the address: a link opens the page as it was seen, in another language too."""

from __future__ import annotations

import re

from conftest import watched
from hands import settled
from playwright.sync_api import Browser, expect


def test_a_link_opens_the_tab_that_was_open(browser: Browser, dashboard: str) -> None:
    with watched(browser) as page:
        page.goto(f"{dashboard}/party?id=vessel:imo:9635987")
        settled(page)
        page.get_by_role("tab", name="Statements", exact=True).click()
        expect(page).to_have_url(re.compile("tab=statements"))
        page.goto(f"{page.url}&lang=ko")
        expect(page.get_by_role("tab", name="진술", exact=True)).to_have_attribute("aria-selected", "true")
        page.get_by_role("tab").first.click()
        expect(page).not_to_have_url(re.compile("tab="))


def test_back_from_a_row_leads_to_the_table_as_it_was_asked_for(browser: Browser, dashboard: str) -> None:
    """Streamlit alone writes a place to the history at which nobody was, with the row's id on the page of the table."""
    with watched(browser) as page:
        page.goto(f"{dashboard}/cases?text=valve")
        settled(page)
        table = page.get_by_test_id("stDataFrame").first
        table.click(position={"x": 18, "y": 66})
        expect(page).to_have_url(re.compile(r"/party\?id="))
        settled(page)
        page.go_back()
        expect(page).to_have_url(re.compile(r"/cases\?text=valve$"))
        settled(page)
        expect(page.get_by_role("searchbox", name="Search")).to_have_value("valve")
