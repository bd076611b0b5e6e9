"""Every page in a narrow and a wide window: nothing is cut off, lies over something else or is too small to read.

`python -m tests.sweep` looks at all widths, languages and schemes; here each page is seen in one language and scheme.
"""

from __future__ import annotations

import pytest
from conftest import watched
from playwright.sync_api import Browser

from kg.ui import menu
from kg.ui.i18n import LOCALES
from tests import sweep

NARROW, WIDE = sweep.WIDTHS[0], sweep.WIDTHS[-1]


@pytest.mark.parametrize(("number", "entry"), list(enumerate(menu.entries())), ids=[one.name for one in menu.entries()])
def test_a_page_can_be_read_in_a_narrow_and_in_a_wide_window(
    browser: Browser, dashboard: str, number: int, entry: menu.Entry
) -> None:
    locale, scheme = LOCALES[number % len(LOCALES)], sweep.SCHEMES[number % len(sweep.SCHEMES)]
    with watched(browser, color_scheme=scheme, locale=locale) as page:
        sweep.opened(page, dashboard, entry, locale, NARROW)
        found = {width: sweep.faults(sweep.at_width(page, width)) for width in (NARROW, WIDE)}
    assert found == {NARROW: [], WIDE: []}


def test_what_is_cut_covered_small_or_pale_is_found(browser: Browser) -> None:
    """The measure can fail."""
    with watched(browser) as page:
        page.set_content(
            """<!doctype html><body style="background: #fff; margin: 0">
            <div style="width: 60px; overflow: hidden; white-space: nowrap">a label that is cut off</div>
            <div style="position: absolute; left: 9px; top: 90px">below</div>
            <div style="position: absolute; left: 9px; top: 91px">above</div>
            <p style="position: absolute; top: 150px; font-size: 9px">small</p>
            <p style="position: absolute; left: 3000px; top: 200px">far</p>
            <canvas id="chart" width="300" height="60" style="position: absolute; top: 250px"></canvas></body>"""
        )
        page.evaluate(sweep.PAINTED)
        page.evaluate(
            """() => { const at = document.querySelector("canvas").getContext("2d");
            at.font = "14px sans-serif"; at.fillStyle = "#cccccc"; at.fillText("pale", 20, 30); }"""
        )
        kinds = {one.partition(":")[0] for one in sweep.faults(sweep.at_width(page, NARROW))}
    assert kinds >= {"cut off", "over each other", "small letters", "wider than the window", "pale in a chart"}
