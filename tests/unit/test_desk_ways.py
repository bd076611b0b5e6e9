"""Ways between pages and what they tell, over the bundled data: to claims from a party, to what a band holds."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote_plus as unquote

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


HIDDEN = "kr_motie_cases:motie-kwak-dae-hoon-2018-09-04/Y사"


def test_a_label_of_two_releases_is_asked_back_and_its_party_leads_to_its_own_claims() -> None:
    """`Y사` of 2015 and `Y사` of 2018 are two firms: told in one panel, one would have three violations."""
    app = opened("claims", about="Y사")
    assert SAY("claims.label", name="Y사") in texts(app) and len(app.get("page_link")) >= 2
    told = texts(opened("claims", about=HIDDEN))
    assert "Thailand" in told and "Czech" not in told
    assert any("2018-09-04" in unquote(link) for link in to_claims(opened("party", id=HIDDEN)))


def test_who_asks_for_claims_on_goods_is_led_to_the_licences_for_them() -> None:
    links = [element.proto for element in opened("claims", about="hydrogen fluoride").get("page_link")]
    asked = [unquote(link.query_string) for link in links if "licences-granted" in link.query_string]
    assert asked and "p_item=hydrogen" in asked[0]


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


def test_several_words_that_stand_nowhere_together_find_what_holds_most_of_them() -> None:
    """Nobody writes `156 cases regime CISTEC` in one row: the search said that the graph holds nothing of it."""
    app = opened("search", q="hydrogen fluoride Vietnam nonsenseword")
    assert SAY("search.none") in texts(app) and SAY("search.partly", number=3, all=4) in texts(app)
    found = [element.proto.label for element in app.get("page_link")]
    assert any("Vietnam" in label for label in found)
    assert "words" not in texts(opened("search", q="nonsenseword")).split(SAY("search.none"))[1]
