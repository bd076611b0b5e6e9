"""What an analyst's hands do on more than one page."""

from __future__ import annotations

from playwright.sync_api import FilePayload, Page, expect


def settled(page: Page) -> None:
    """Wait until the server has answered all that was asked."""
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


def screen_table(page: Page, name: str, text: str) -> None:
    """Give a table to the open page of screening."""
    page.get_by_role("tab", name="Screen a file").click()
    settled(page)
    table = FilePayload(name=name, mimeType="text/csv", buffer=text.encode())
    page.locator("input[type=file]").set_input_files(table)
    page.get_by_role("button", name="Screen this table").click()


def decide_not_the_same(page: Page) -> None:
    """Open the only match that waits for a decision, and decide."""
    expect(page.get_by_text("Not decided yet (1)")).to_be_visible()
    settled(page)
    page.locator("[data-testid=stDataFrame]:visible .dvn-scroller").last.click(position={"x": 16, "y": 52})
    page.get_by_role("textbox", name="Your name").last.fill("J. Kim")
    page.get_by_role("textbox", name="Reason").last.fill("another hull")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Not the same").first.click()
    expect(page.get_by_text("Not decided yet (0)")).to_be_visible()
