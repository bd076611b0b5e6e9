"""All things of a kind: what the page of a party shows before one is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ui import session
from kg.ui.i18n import words
from kg.ui.pages.party import kinds
from tests.opened_pages import opened, texts

ROW = {
    "id": "vessel:imo:9635987", "schema": "Vessel", "caption": "Lighthouse Winmore", "countries": ["kp"],
    "names": ["Another Name"], "authorities": ["US OFAC"], "events": 3,
}  # fmt: skip


@pytest.fixture
def home(bundled_home: Path) -> Iterator[Path]:
    yield bundled_home
    session.forget()


def test_every_word_must_stand_in_what_is_told_or_in_the_id() -> None:
    say = words("ko")
    assert all(kinds.passes(ROW, text, say) for text in ("", "winmore 9635987", "another", "북한", "해외자산통제국"))
    assert not kinds.passes(ROW, "winmore cuba", say)


def test_without_an_id_the_page_lists_parties_with_their_lists_and_events(home: Path) -> None:
    page = opened("party", text="komid")
    assert not page.error
    assert "KOREA MINING DEVELOPMENT TRADING CORPORATION" in str(page.dataframe[0].value.to_csv())
    assert "Shown:" in texts(page)


def test_countries_and_goods_are_listed_too(home: Path) -> None:
    assert "Cuba" in str(opened("party", kind="Country").dataframe[0].value.to_csv())
    assert len(opened("party", kind="Item").dataframe[0].value) > 50
