"""The dashboard over the bundled data, as an analyst clicks through it. No page asks any other machine (see `page`)."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from hands import settled
from playwright.sync_api import Page, expect
from test_pane import click

SHIP = "vessel:imo:9635987"
OTHER_SHIP = f"""(canvas) => canvas._cyreg.cy.nodes()
    .filter((node) => node.id().startsWith("vessel") && node.id() !== "{SHIP}")[0].id()"""


def choose_row(page: Page, number: int) -> None:
    """Tick the nth row (from 0) of the first table, which draws itself on a canvas."""
    page.get_by_test_id("stDataFrame").first.locator(".dvn-scroller").click(position={"x": 16, "y": 52 + 35 * number})


def test_from_the_first_screen_to_the_sentence_and_the_party(page: Page, dashboard: str) -> None:
    page.goto(dashboard)
    expect(page.get_by_text("70 + 53 + 29 + 2 = 154")).to_be_visible()
    page.get_by_role("link", name="All findings").click()
    page.get_by_role("searchbox", name="Search").fill("Winmore banned flag")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 of ", exact=False).first).to_be_visible()
    expect(page.locator("[role=grid]").first).to_have_attribute("aria-rowcount", "2")
    settled(page)
    choose_row(page, 0)
    page.wait_for_url("**finding=*")  # the only one that is left is open already; its row makes it part of the address
    expect(page.get_by_role("heading", name="Usual innocent reasons")).to_be_visible()
    page.locator(".kg-canvas canvas").first.wait_for(state="attached")
    click(page, "hop-1")
    expect(page.get_by_text("The row of the loaded table").first).to_be_visible()
    click(page, page.locator(".kg-canvas").evaluate(OTHER_SHIP))
    expect(page.get_by_role("link", name="Open Sam Jong 2")).to_be_visible()
    page.get_by_role("link", name="Open Lighthouse Winmore").click()
    expect(page.get_by_role("heading", name="Lighthouse Winmore")).to_be_visible()
    expect(page.get_by_text("Sources disagree")).to_be_visible()
    assert SHIP in unquote(page.url)


def test_sorting_the_findings_keeps_what_is_open(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/findings")
    expect(page.locator("[role=grid]").first).to_be_attached()
    settled(page)
    choose_row(page, 2)
    page.wait_for_url("**finding=*")
    settled(page)
    address, shown = page.url, page.get_by_role("heading", name="Usual innocent reasons")
    expect(shown).to_be_visible()
    for _ in range(2):  # up, and down
        page.get_by_test_id("stDataFrame").first.locator(".dvn-scroller").click(position={"x": 300, "y": 16})
        settled(page)
        expect(shown).to_be_visible()
        assert page.url == address


def test_language_and_filters_survive_quick_changes_of_page(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/findings?lang=ko&text=Winmore")
    expect(page.get_by_role("heading", name="발견 사항", exact=True)).to_be_visible()
    for name in ("스크리닝", "질의 콘솔", "개요", "당사자", "발견 사항"):  # nobody waits for a page between
        page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", name="발견 사항", exact=True)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("Winmore")
    settled(page)
    assert "lang=ko" in page.url and "text=Winmore" in page.url
    page.reload()
    expect(page.get_by_role("heading", name="발견 사항", exact=True)).to_be_visible()


def test_a_double_click_shows_the_neighbours_of_a_neighbour(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/party?id={SHIP}")
    page.get_by_role("tab", name="Neighbours").click()
    page.locator(".kg-canvas canvas").first.wait_for(state="attached")
    count = "(canvas) => canvas._cyreg.cy.nodes().length"
    before = page.locator(".kg-canvas").evaluate(count)
    far = "(canvas) => canvas._cyreg.cy.nodes().filter(n => n.id().includes('un_panel_findings:F'))[0].id()"
    click(page, page.locator(".kg-canvas").evaluate(far), times=2)
    expect(page.get_by_role("button", name="Fold again")).to_be_visible()
    assert page.locator(".kg-canvas").evaluate(count) > before


def test_screening_a_ship_shows_its_sources(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/screening")
    page.get_by_role("searchbox", name="Name").fill("Lighthouse Winmore")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Possible matches")).to_be_visible()
    expect(page.get_by_text("Sources disagree").first).to_be_visible()
    assert "name=Lighthouse" in page.url


def test_the_console_answers_with_a_table_and_a_file(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/console?query=flags/repeat-offender")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download CSV").click()
    text = Path(waiting.value.path()).read_text("utf-8-sig")
    assert text.startswith("subject,name,cases")


def test_no_page_asks_another_machine_or_reports_an_error(dark_page: Page, dashboard: str) -> None:
    dark_page.goto(f"{dashboard}/?lang=ko")
    for name in ("발견 사항", "스크리닝", "검토", "당사자", "질의 콘솔", "개요"):
        dark_page.get_by_role("link", name=name, exact=True).click()
        expect(dark_page.get_by_role("heading", name=name, exact=True)).to_be_visible()
        expect(dark_page.locator("[data-test-script-state=notRunning]")).to_be_attached()


def test_a_link_opens_the_page_as_it_was_seen(dark_page: Page, dashboard: str) -> None:
    dark_page.goto(f"{dashboard}/party?id={SHIP}&lang=ja")
    expect(dark_page.get_by_role("heading", name="Lighthouse Winmore")).to_be_visible()
    expect(dark_page.get_by_text("出典が食い違っています")).to_be_visible()


def test_a_reviewer_decides_a_pair_and_sees_the_party_merged(page: Page, dashboard: str) -> None:
    left, right = "un_panel_findings:F016/kum-un-san", "us_ofac_sdn:23517"
    page.goto(f"{dashboard}/review?left={left}&right={right}")
    for name in ("Kum Un San", "KUM UN SAN"):
        expect(page.get_by_role("heading", name=name, exact=True)).to_have_count(1)
    expect(page.get_by_text("What changes if both are one party")).to_be_visible()
    page.get_by_role("textbox", name="Your name").first.fill("Ann")
    page.get_by_role("textbox", name="Reason").first.fill("one hull")
    page.get_by_role("button", name="Same party").click()
    expect(page.get_by_text("Noted: Same party").first).to_be_visible()
    page.goto(f"{dashboard}/party?id={left}")
    expect(page.get_by_text(re.compile(r"Id vessel:\W?imo:8720436"))).to_be_visible()  # a joiner keeps emoji out
    page.goto(f"{dashboard}/review?left={left}&right={right}")
    expect(page.get_by_text("What changes if they are two parties")).to_be_visible()
    page.get_by_text("Take a judgement back").first.click()
    page.get_by_role("textbox", name="Reason").last.fill("another hull")
    page.get_by_role("button", name="Take a judgement back").click()
    expect(page.get_by_text("Taken back.").first).to_be_visible()
