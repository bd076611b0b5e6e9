"""A remark that names another row by its number in our table says whose number that is."""

from __future__ import annotations

import pytest

from kg.ui.i18n import words

NOTE = "With K156-03 the only repeat offender of the window that is publicly documented. Goods not published."


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en", "With K156-03 of our table of cases the only"),
        ("ko", "이 프로젝트 사례표의 K156-03"),
        ("ja", "本プロジェクトの事例表のK156-03"),
    ],
)
def test_the_number_of_a_row_is_said_to_be_one(locale: str, told: str) -> None:
    assert told in words(locale).note(NOTE)


def test_numbers_of_other_papers_stay_as_they_are() -> None:
    assert words().note("Docket 18-cr-00204, entry KPe.067.").endswith("Docket 18-cr-00204, entry KPe.067.")
