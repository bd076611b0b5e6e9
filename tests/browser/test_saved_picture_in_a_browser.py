"""A picture that somebody saves is a file named by what it shows."""

from __future__ import annotations

import pytest
from hands import settled
from playwright.sync_api import Page


@pytest.mark.parametrize(
    ("at", "named"),
    [("routes", "Routes-of-goods-"), ("party?id=vessel:imo:9635987&tab=timeline", "")],
    ids=["by its title", "by what is read out"],
)
def test_it_is_named_by_what_it_shows(page: Page, dashboard: str, at: str, named: str) -> None:
    page.goto(f"{dashboard.rstrip('/')}/{at}")
    picture = page.get_by_test_id("stVegaLiteChart").first
    picture.wait_for()
    settled(page)
    picture.hover()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download as PNG").first.click()
    name = saved.value.suggested_filename
    assert name.endswith(".png") and "_chart" not in name and name.startswith(named) and len(name) > len(".png")
