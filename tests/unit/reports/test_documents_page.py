"""What the page of documents shows and keeps: the words in their paragraph, an edit as an edit, a missed fact."""

from __future__ import annotations

from pathlib import Path

from kg.reports import opened, proposed, reviewed
from kg.ui.pages.documents import model

EXAMPLE = Path(__file__).parents[3] / "docs" / "example-report.txt"


def test_the_desk_shows_what_waits_with_its_words_marked(tmp_path):
    document = opened.read(EXAMPLE, tmp_path)
    assert list(model.documents(tmp_path)) == [document.id]
    at = model.desk(document, tmp_path)
    assert (len(at.waiting), at.decided) == (len(proposed.kept(document, tmp_path)), 0)
    for one in at.waiting:
        paragraph = document.paragraph(one.paragraph)
        assert paragraph
        before, quote, behind = model.pieces(paragraph, one.quote)
        assert quote == one.quote
        assert before + quote + behind == paragraph.text


def test_an_unchanged_form_is_no_edit_and_a_changed_one_is(tmp_path):
    document = opened.read(EXAMPLE, tmp_path)
    one = model.desk(document, tmp_path).waiting[0]
    names = [named.name for _, named in one.roles]
    assert model.edited(one, names, one.modality, one.qualifier("date")) == one
    changed = model.edited(one, names, "alleged", "2017-10-12")
    assert (changed.modality, changed.qualifier("date")) == ("alleged", "2017-10-12")


def test_a_missed_fact_is_kept_with_words_of_the_paragraph(tmp_path):
    document = opened.read(EXAMPLE, tmp_path)
    quote = "the Lighthouse Winmore was chartered by Billions Bunker Group Corp."
    fact = model.missed("body/2", "chartered_by", "Lighthouse Winmore", "Billions Bunker Group Corp.", quote)
    reviewed.decide(tmp_path, document, fact, reviewed.MISSED, "A")
    assert [one.predicate for one in reviewed.accepted(reviewed.decisions(tmp_path, document))] == ["chartered_by"]
    assert model.desk(document, tmp_path).decided == 1


def test_the_same_file_read_twice_changes_nothing(tmp_path):
    document = opened.read(EXAMPLE, tmp_path)
    first = proposed.anew(document, tmp_path)
    assert opened.read(EXAMPLE, tmp_path) == document
    assert proposed.anew(document, tmp_path) == first
    assert len(opened.kept(tmp_path)) == 1
