"""Answers of the page Ask in the reader's words: headings, acts and how surely something is told."""

from __future__ import annotations

from kg.ui.i18n import words
from kg.ui.pages.ask import form, model


def test_headings_and_codes_are_told_in_the_readers_language_and_the_rest_stays() -> None:
    columns = {"status": ["not_listed", "none of ours"], "modality": ["asserted", ""], "record": ["a:b"]}
    assert model.told(columns, words("ko")) == {
        "status": ["등재되지 않음", "none of ours"], "modality": ["단정", ""], "record": ["a:b"],
    }  # fmt: skip
    assert [form.heading(name, words("ja")) for name in ("authority", "weight_kg", "none_of_ours")] == [
        "機関", "重量（kg）", "none of ours",
    ]  # fmt: skip


def test_every_heading_has_a_word_in_each_language_and_is_told_once() -> None:
    columns = form._columns()
    assert all(row[locale] for row in columns.values() for locale in ("en", "ko", "ja"))
    assert len(columns) == len(form._rows("columns.csv"))
