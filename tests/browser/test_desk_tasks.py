"""Ten tasks of an analyst, each from the clicks of somebody who begins at the first page: what the desk is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import watched
from hands import decide_not_the_same, screen_table, settled
from playwright.sync_api import Browser, Locator, Page, expect

EXAMPLE = Path(__file__).parents[2] / "docs" / "example-report.txt"
LIST = "name,country\nLighthouse Winmore,hk\nNobody of this name whatever,us\n"


@pytest.fixture(scope="module")
def desk(browser: Browser, dashboard: str) -> Iterator[Page]:
    """One window for all tasks, as an analyst has it; a foreign request or an error in the console fails them."""
    with watched(browser, color_scheme="light") as page:
        page.goto(dashboard)
        yield page


def main(page: Page) -> Locator:
    return page.get_by_test_id("stMainBlockContainer")


def turn(page: Page, name: str) -> None:
    """Choose a page in the rail."""
    page.get_by_test_id("stSidebar").get_by_role("link", name=name, exact=True).click()
    expect(main(page).get_by_role("heading", name=name, exact=True)).to_be_visible()
    settled(page)


def fill(page: Page, box: Locator, text: str) -> None:
    box.fill(text)
    page.keyboard.press("Enter")
    settled(page)


def tick_only(page: Page, high: int) -> None:
    """Tick the one row that is left in the first table, so many pixels high."""
    expect(page.locator("[role=grid]").first).to_have_attribute("aria-rowcount", "2")
    settled(page)
    page.get_by_test_id("stDataFrame").first.locator(".dvn-scroller").click(position={"x": 16, "y": 36 + high // 2})


def saved(page: Page, button: str) -> bytes:
    """The file behind a button; a click while the page is still being drawn may hit what goes away."""
    settled(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).last.click()
    return Path(waiting.value.path()).read_bytes()


def test_1_find_a_ship_by_the_slash_key_and_see_where_its_sources_disagree(desk: Page) -> None:
    settled(desk)
    desk.keyboard.press("/")
    desk.keyboard.type("Koti")
    desk.keyboard.press("Enter")
    expect(main(desk).get_by_role("link", name="Koti", exact=True).first).to_be_visible()
    settled(desk)
    fill(desk, desk.get_by_role("textbox", name="Search everything"), "9635987")  # from the page of the search
    expect(main(desk).get_by_role("searchbox")).to_have_value("9635987")
    main(desk).get_by_role("link", name="Lighthouse Winmore", exact=True).first.click()
    expect(desk.get_by_role("heading", name="Lighthouse Winmore")).to_be_visible()
    expect(desk.get_by_text("Sources disagree")).to_be_visible()
    expect(desk.get_by_text("Panama (pa)").first).to_be_visible()


def test_2_read_a_finding_with_what_speaks_against_it_and_hand_its_report_on(desk: Page) -> None:
    turn(desk, "Findings")
    fill(desk, main(desk).get_by_role("searchbox"), "Winmore banned flag")
    tick_only(desk, 66)
    expect(desk.get_by_role("heading", name="What speaks against it")).to_be_visible()
    settled(desk)
    desk.get_by_role("button", name="Hand over").click()
    report = saved(desk, "Web page (HTML)").decode()
    assert "Lighthouse Winmore" in report and "Nobody has looked at this finding yet" in report
    desk.keyboard.press("Escape")


def test_3_go_from_a_finding_to_its_ship_with_one_click(desk: Page) -> None:
    main(desk).get_by_role("link", name="Open Lighthouse Winmore").click()
    expect(main(desk).get_by_role("heading", name="Lighthouse Winmore")).to_be_visible()
    desk.go_back()
    expect(desk.get_by_role("heading", name="Usual innocent reasons")).to_be_visible()


def test_4_narrow_the_cases_and_open_one_as_a_chain(desk: Page) -> None:
    turn(desk, "Cases")
    fill(desk, main(desk).get_by_role("searchbox"), "Daesung")
    tick_only(desk, 66)
    expect(desk.get_by_text("→ Destination")).to_be_visible()
    expect(desk.get_by_text("→ Measure")).to_be_visible()


def test_5_see_which_countries_stand_between_two_and_open_a_case(desk: Page) -> None:
    turn(desk, "Routes")
    fill(desk, main(desk).get_by_role("combobox", name="Came from"), "Cuba")
    expect(desk).to_have_url(re.compile("start=cu"))
    expect(desk.get_by_test_id("stVegaLiteChart")).to_have_count(2)
    tick_only(desk, 35)
    expect(desk.get_by_text("→ Way")).to_be_visible()


def test_6_connect_two_ships_and_keep_the_way_in_a_case_file(desk: Page) -> None:
    turn(desk, "Paths")
    fill(desk, main(desk).get_by_role("textbox", name="From"), "Lighthouse Winmore")
    fill(desk, main(desk).get_by_role("textbox", name="To", exact=True), "Sam Jong 2")
    expect(desk.get_by_text("Ways found:", exact=False).first).to_be_visible()
    expect(desk.get_by_text("2017-10-19", exact=False).first).to_be_visible()
    desk.get_by_role("button", name="Collect").click()
    fill(desk, desk.get_by_role("textbox", name="Title of a new case file"), "Winmore and Sam Jong 2")
    desk.get_by_role("button", name="Put in", exact=True).click()
    expect(desk.get_by_text("Winmore and Sam Jong 2").first).to_be_visible()
    desk.keyboard.press("Escape")


def test_7_report_what_the_case_file_holds(desk: Page) -> None:
    turn(desk, "Case files")
    main(desk).get_by_text("Winmore and Sam Jong 2").first.click()
    settled(desk)
    desk.get_by_role("button", name="Hand over").first.click()
    assert "Sam Jong 2" in saved(desk, "Web page (HTML)").decode()
    desk.get_by_test_id("stPopoverBody").get_by_text("한국어", exact=True).click()
    assert '<html lang="ko">' in saved(desk, "Web page (HTML) · 한국어").decode()
    desk.keyboard.press("Escape")


def test_8_see_what_does_not_add_up_to_156(desk: Page) -> None:
    turn(desk, "Totals")
    expect(desk.get_by_text("70 + 53 + 29 + 2 = 154").first).to_be_visible()
    main(desk).get_by_text("The 5 numbers with their sources").first.click()
    expect(desk.get_by_role("link", name="156 (CISTEC", exact=False).first).to_be_visible()


def test_9_screen_a_list_and_have_the_decision_remembered(desk: Page) -> None:
    turn(desk, "Screening")
    screen_table(desk, "partners.csv", LIST)
    decide_not_the_same(desk)


def test_10_decide_a_pair_by_a_key_and_take_it_back(desk: Page) -> None:
    turn(desk, "Review")
    fill(desk, desk.get_by_role("textbox", name="Your name").first, "Ann")
    desk.get_by_role("textbox", name="Reason").first.fill("read both entries")
    main(desk).get_by_role("heading", level=1).click()
    desk.keyboard.press("u")
    expect(desk.get_by_text("Noted: Nobody can say").first).to_be_visible()
    desk.get_by_role("button", name="Undo", exact=True).click()
    expect(desk.get_by_text("Taken back.", exact=False).first).to_be_visible()


def test_11_read_a_report_and_see_its_first_paragraph_beside_a_proposal(desk: Page) -> None:
    turn(desk, "Documents")
    expect(main(desk).get_by_text("No document was read yet.", exact=False)).to_be_visible()
    main(desk).locator("input[type=file]").set_input_files(EXAMPLE)
    desk.get_by_role("button", name="Read it").click()
    expect(main(desk).get_by_text("14,039 tons of refined petroleum", exact=False).first).to_be_visible()
    expect(desk.get_by_role("button", name="Accept", exact=True)).to_be_visible()
