"""File names of reports: one subject in three languages is three files, none of which replaces another."""

from __future__ import annotations

from kg.ui.i18n import LOCALES
from kg.ui.report import writing


def test_each_language_has_a_name_of_its_own_and_english_the_bare_one():
    names = [writing.named("Koti & others", locale, ".docx") for locale in LOCALES]
    assert names == ["Koti-others.docx", "Koti-others-ko.docx", "Koti-others-ja.docx"]


def test_a_long_title_still_tells_the_language():
    assert writing.named("K" * 200, "ko").endswith("K-ko.html")
