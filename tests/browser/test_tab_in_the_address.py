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
