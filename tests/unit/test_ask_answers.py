"""Answers of the page Ask in the reader's words: headings, acts and how surely something is told."""

from __future__ import annotations

from kg.ui.i18n import words
from kg.ui.pages.ask import form, model, shown


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


FOUND = {
    "subject": ["vessel:imo:9635987", "un_panel_networks:sky angel"], "records": ["a:b", "a:c"], "nothing": ["", ""],
    "flags": ["kp; pa", "cn"], "basis": ["list_row_in_press", ""], "sources": ["one; two", "one"],
    "said": ['{"id": "a:b", "modality": "asserted", "until": null, "place": ["Kaohsiung"]}', ""],
    "paths": ['{"nodes": []}', ""],
}  # fmt: skip


def test_an_answer_shows_names_for_ids_and_neither_objects_nor_empty_columns() -> None:
    assert shown.ids(FOUND) == ["vessel:imo:9635987", "un_panel_networks:sky angel"]
    names = {"vessel:imo:9635987": "Lighthouse Winmore", "un_panel_networks:sky angel": "Sky Angel"}
    assert shown.columns(FOUND, names, {"one": "A list"}, words("en")) == {
        "subject": ["Lighthouse Winmore", "Sky Angel"], "flags": ["North Korea; Panama", "China"],
        "basis": ["list row in press", ""], "sources": ["A list; two", "A list"],
        "said": ["modality: asserted; place: Kaohsiung", ""],
    }  # fmt: skip


def test_a_column_of_ids_without_a_name_is_left_to_the_files() -> None:
    assert shown.columns({"id": ["a:b"], "name": ["A"]}, {}, {}, words("en")) == {"name": ["A"]}


def test_a_thing_that_is_named_is_not_named_twice() -> None:
    found = {"other": ["country:kp"], "caption": ["North Korea"], "name": ["x"]}
    assert shown.columns(found, {"country:kp": "북한"}, {}, words("ko")) == {"other": ["북한"], "name": ["x"]}


def test_the_direction_of_a_relationship_is_an_arrow_and_its_sources_stand_last() -> None:
    found = shown.columns({"source": ["A"], "outgoing": ["True"], "name": ["B"]}, {}, {}, words("en"))
    assert list(found.items()) == [("outgoing", ["→"]), ("name", ["B"]), ("source", ["A"])]


def test_an_act_of_two_words_is_told_in_the_readers_language_too() -> None:
    say = words("ja")
    told = model.told({"status": ["not listed", "not_listed", "seized"]}, say)["status"]
    assert told == [say.term("listing_status", code) for code in ("not_listed", "not_listed", "seized")]


def test_a_row_leads_to_the_thing_that_tells_it_apart_from_other_rows() -> None:
    names = {"a:1": "A", "b:1": "B", "b:2": "C"}
    found = {"id": ["a:1", "a:1"], "other": ["b:1", "b:2"], "said": ["a:1", "x"]}
    assert shown.opened(found, names) == ["b:1", "b:2"]
    assert shown.opened({"id": ["a:1", "record:1", ""]}, names) == ["a:1", "", ""]
    assert shown.opened({"said": ["a:1"]}, names) == []


def test_how_a_licence_stands_is_told_in_words_whichever_list_the_code_is_of() -> None:
    say = words("ko")
    told = model.told({"standing": ["false papers", "pending", ""], "licence_type": ["bulk", "none of ours"]}, say)
    assert told == {
        "standing": [say.term("licence_status", "false_papers"), say.term("application_outcome", "pending"), ""],
        "licence_type": [say.term("licence_types", "bulk"), "none of ours"],
    }
