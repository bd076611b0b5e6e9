"""A match says by which of its names it was found, and that a legal form is another: on the page and in the files."""

from __future__ import annotations

from typing import Any

from kg.batch import appended
from kg.screening.match_evidence import _left_over
from kg.screening.matched_name import matched_name
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.screening import upload

CAPTION, ALIAS = "KOREA MINING DEVELOPMENT TRADING CORPORATION", "KOREA KUMRYONG TRADING COMPANY"


def match(found: str) -> dict[str, Any]:
    return {"caption": CAPTION, "features": [{"feature": "name_words", "match_value": found, "sentence": "s"}]}


def test_another_name_is_told_and_the_name_it_is_called_by_is_not() -> None:
    assert appended.matched(match(ALIAS)) == ALIAS
    assert appended.matched(match(CAPTION.title())) == ""
    assert matched_name(CAPTION, [("identifier", "9635987")]) == ""


def test_a_legal_form_that_is_another_is_told_beside_the_words_left_over() -> None:
    other = "the legal form stands in one name only, or is another"
    assert _left_over("", "korea", forms=True) == f"only in the list: korea; {other}"
    assert _left_over("", "korea", forms=False) == "only in the list: korea"
    assert _left_over("", "", forms=True) == other


def test_a_workbook_of_the_page_has_headings_in_its_readers_words() -> None:
    for locale in LOCALES:
        told = upload.headings(words(locale), 3)
        assert set(told) == set(appended.headings(3)) and len(set(told.values())) == len(told)
        assert not any("kg" in heading for heading in told.values())
