"""Ways between pages and what they tell, over the bundled data: to claims from a party, to what a band holds."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kg.ui.components import flow, world
from kg.ui.i18n import words
from tests.opened_pages import opened, texts

SAY = words("en")
pytestmark = pytest.mark.usefixtures("bundled_home")


def to_claims(app: AppTest) -> list[str]:
    """What the links to the page of claims ask for."""
    links = [element.proto for element in app.get("page_link")]
    return [link.query_string for link in links if link.label == SAY("link.claims")]


def test_a_party_leads_to_what_is_said_of_it_and_one_of_whom_nothing_is_said_does_not() -> None:
    assert any("Lighthouse" in link for link in to_claims(opened("party", id="vessel:imo:9635987")))
    assert to_claims(opened("party", id="country:kp")) == []


def test_a_party_that_is_found_leads_to_what_is_said_of_it() -> None:
    assert any("Lighthouse" in link for link in to_claims(opened("search", q="Lighthouse Winmore")))


def test_a_party_with_a_number_of_the_un_says_that_the_list_is_not_loaded() -> None:
    told = texts(opened("party", id="organization:un_reference:KPe.033"))
    assert "KPe.033; the UN's own list is not loaded" in told
    assert "KPe.033; the UN's own list is not loaded" in texts(
        opened("screening", name="Korea United Development Bank")
    )


def test_a_band_that_is_clicked_is_told_on_the_map(monkeypatch: pytest.MonkeyPatch) -> None:
    maps: list[list[str]] = []

    def clicked(bands: Any, *_: Any, **__: Any) -> str:
        return next(str(band.name) for band in bands if band.start[1])

    monkeypatch.setattr(flow, "flow", clicked)
    monkeypatch.setattr(world, "world_map", lambda ways, names, title, below, **_: maps.append(list(below)))
    opened("routes")
    assert maps[-1][0].startswith("Only ") and " → " in maps[-1][0]
