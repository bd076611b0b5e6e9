"""The pane in a real browser: what is clicked arrives in Python, and nothing is asked of any other machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import watched
from playwright.sync_api import Browser, Page, expect

from tests.served import COOKIES

HERE = Path(__file__).parent


@pytest.fixture
def pane(serve_script: Callable[[Path], str]) -> str:
    return serve_script(HERE / "pane_app.py")


@pytest.fixture
def card(serve_script: Callable[[Path], str]) -> str:
    return serve_script(HERE / "card_app.py")


def opened(page: Page, address: str) -> Page:
    page.context.add_cookies(list(COOKIES.values()))  # the first test's server was started after its page was made
    page.goto(address)
    page.locator(".kg-canvas canvas").first.wait_for(state="attached")
    return page


def place(page: Page, id: str) -> dict[str, float]:
    """Where cytoscape drew this node or edge, in pixels of the canvas, once page and picture have come to rest."""
    settled(page)
    script = """async (canvas, id) => {
        const here = () => {
            const part = canvas._cyreg.cy.$id(id), box = canvas.getBoundingClientRect();
            const at = part.isNode() ? part.renderedPosition() : part.renderedMidpoint();
            return { x: at.x, y: at.y, box: [box.x, box.y, box.width, box.height] };
        };
        let before, now = here(), still = 0;
        while (still < 10) {
            await new Promise(requestAnimationFrame);
            [before, now] = [now, here()];
            still = JSON.stringify(before) === JSON.stringify(now) ? still + 1 : 0;
        }
        return { x: now.x, y: now.y };
    }"""
    found: dict[str, float] = page.locator(".kg-canvas").evaluate(script, id)
    return found


def settled(page: Page) -> None:
    """The script behind the page has run to its end: a click on a page still being drawn may hit what moves away."""
    page.locator("[data-test-script-state=notRunning]").wait_for(state="attached")


def selected(page: Page, id: str) -> None:
    """A click on a node selects it, and Python is told."""
    click(page, id)
    expect(page.get_by_text(f"nodes: {id}")).to_be_visible()


def click(page: Page, id: str, *, times: int = 1) -> None:
    page.locator(".kg-canvas").scroll_into_view_if_needed()
    page.locator(".kg-canvas").click(position=place(page, id), click_count=times, delay=20)


def test_a_clicked_node_arrives_in_python(page: Page, pane: str) -> None:
    selected(opened(page, pane), "n7")
    expect(page.get_by_text("edges: none")).to_be_visible()


def test_a_clicked_edge_arrives_in_python(page: Page, pane: str) -> None:
    click(opened(page, pane), "e2")
    expect(page.get_by_text("edges: e2", exact=True)).to_be_visible()


def test_a_click_hits_after_the_page_has_scrolled(page: Page, pane: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 420})
    click(opened(page, pane), "n1")
    expect(page.get_by_text("nodes: n1")).to_be_visible()
    page.mouse.wheel(0, -400)
    page.locator(".kg-legend").scroll_into_view_if_needed()
    click(page, "n7")
    expect(page.get_by_text("nodes: n7")).to_be_attached()


def test_a_double_click_asks_to_expand_the_node(page: Page, pane: str) -> None:
    click(opened(page, pane), "n5", times=2)
    expect(page.get_by_text("expanded: n5")).to_be_visible()


def test_a_rerun_keeps_the_picture_and_its_selection(page: Page, pane: str) -> None:
    selected(opened(page, pane), "n7")
    page.get_by_role("button", name="Rerun").click()
    expect(page.get_by_text("nodes: n7")).to_be_visible()
    selected(page, "n3")


def test_a_selected_node_that_a_filter_takes_away_is_no_longer_selected(page: Page, pane: str) -> None:
    selected(opened(page, pane), "n9")
    page.get_by_role("button", name="Show six").click()
    expect(page.get_by_text("nodes: none")).to_be_visible()
    selected(page, "n6")


def test_the_hops_can_be_read_and_chosen_with_the_keyboard(page: Page, pane: str) -> None:
    opened(page, pane).locator(".kg-pane summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".kg-hops li")).to_have_count(11)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("edges: e1", exact=True)).to_be_visible()


def test_the_picture_has_a_description_for_readers_who_do_not_see_it(page: Page, pane: str) -> None:
    expect(opened(page, pane).get_by_role("img", name="Graph of 12 nodes and 11 relationships")).to_be_visible()


def test_nothing_of_the_picture_is_clipped(page: Page, pane: str) -> None:
    script = """(canvas) => {
        const box = canvas._cyreg.cy.elements().renderedBoundingBox();
        return [box.x1, box.y1, canvas.clientWidth - box.x2, canvas.clientHeight - box.y2];
    }"""
    margins: list[float] = opened(page, pane).locator(".kg-canvas").evaluate(script)
    assert min(margins) >= 0


def test_no_letter_is_smaller_than_eleven_pixels_however_small_the_picture(page: Page, pane: str) -> None:
    script = """(canvas, zoom) => {
        const cy = canvas._cyreg.cy;
        if (zoom) cy.zoom(zoom);
        return cy.elements().map((part) => parseFloat(part.style("font-size")) * cy.zoom());
    }"""
    canvas = opened(page, pane).locator(".kg-canvas")
    for zoom in (0, 0.3, 2):
        assert min(canvas.evaluate(script, zoom)) >= 10.99, zoom


def test_a_computed_colour_reaches_the_lines_of_the_picture(page: Page, pane: str) -> None:
    """The quiet colour is mixed of letters and paper: neither of them, and not the library's own grey."""
    drawn = "(canvas) => canvas._cyreg.cy.edges()[0].style('line-color')"
    colour = opened(page, pane).locator(".kg-canvas").evaluate(drawn)
    parts = [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    assert all(60 < part < 200 for part in parts) and colour != "rgb(153,153,153)"


def test_the_dark_theme_draws_light_letters(dark_page: Page, pane: str) -> None:
    colour = (
        opened(dark_page, pane).locator(".kg-canvas").evaluate("(canvas) => canvas._cyreg.cy.nodes()[0].style('color')")
    )
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
    assert min(red, green, blue) > 200


def test_quotes_and_names_appear_as_the_source_wrote_them(page: Page, card: str) -> None:
    opened(page, card)
    expect(page.get_by_text("the $100 <b>fee</b> was paid :ship:.")).to_be_visible()
    expect(page.get_by_text("Example *Trading* [Ltd] → consignee in → Shipment of 3 pumps").first).to_be_visible()


@pytest.mark.parametrize("width", [1024, 1440])
def test_no_words_of_two_arrows_stand_on_each_other(browser: Browser, dashboard: str, width: int) -> None:
    with watched(browser) as page:
        page.set_viewport_size({"width": width, "height": 900})
        opened(page, f"{dashboard}/paths?from=vessel:imo:9635987&to=Sam+Jong+2")
        settled(page)
        script = """(canvas) => {
            const words = canvas._cyreg.cy.edges().map((edge) => edge.boundingBox({ includeEdges: false }));
            return words.flatMap((one, n) => words.slice(n + 1).filter((other) =>
                one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2)).length;
        }"""
        assert page.locator(".kg-canvas").evaluate(script) == 0
