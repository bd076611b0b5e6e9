"""What a match tells: a number under another ship's name, and no marks that are the code's own."""

from __future__ import annotations

from kg.batch.appended import context_of
from kg.batch.results import Result
from kg.index.building import build
from kg.index.entries import entry
from kg.screening.lookup import screen
from kg.screening.query import query
from kg.ui.i18n import words
from kg.ui.pages.screening import model
from kg.ui.pages.screening.standing import shortly


def test_a_number_under_the_name_of_another_ship_says_so() -> None:
    rows = [("Jie Shun", "8518780"), ("Chon Myong 1", "8712362")]
    made = [{"id": name, "schema": "Vessel", "caption": name, "name": [name], "imo": number} for name, number in rows]
    ships = build(one for row in made if (one := entry(row)))
    (found, *_) = screen(ships, query("CHON MYONG 1", imo="8518780"))
    told = {one.feature: one.sentence for one in found.features}
    assert found.caption == "Jie Shun" and "another party, Chon Myong 1" in told["name_differs"]
    (renamed, *_) = screen(ships, query("SUNNY DAY", imo="8518780"))
    assert any("no loaded list calls SUNNY DAY" in one.sentence for one in renamed.features)
    (asked, *_) = screen(ships, query("IMO 8518780"))
    assert all(one.feature != "name_differs" for one in asked.features)


def test_no_sentence_holds_a_mark_of_legal_forms() -> None:
    name = "Korea Kumsan Trading Corporation"
    firm = entry({"id": "t", "schema": "Company", "caption": name, "name": [name]})
    found = screen(build([firm] if firm else []), query("Korea Kumsan Trading Co., Ltd."))
    for one in found[0].features:
        assert "=" not in one.sentence + one.query_value + one.match_value


def test_the_page_hints_at_what_it_has_a_box_for_and_repeats_no_names() -> None:
    made = entry({"id": "t", "schema": "Company", "caption": "Koti Corp", "name": ["Koti Corp"], "ofac_number": "12"})
    (found,) = screen(build([made] if made else []), query("Koti Corp"))
    assert not [hint for hint in model.would_change(found) if hint.startswith(model.WITHOUT_BOX)]
    rows, say = model.feature_rows(found, words("en")), words("en")
    names = [row[say("feature.query")] for row in rows]
    assert names[0] == "Koti Corp" and names.count("Koti Corp") == 1 and len(names) > 1


def test_a_match_is_on_a_list_or_not_in_its_first_words_and_another_candidates_act_is_not_passed_over():
    listed = {"authority": "US OFAC", "status": "listed", "proposed_by": "", "since": "2018", "until": "",
              "modality": "asserted", "stated": []}  # fmt: skip
    ended = {**listed, "until": "2020-01-01"}
    on, none, over = ({"listings": acts} for acts in ([listed], [], [ended]))
    told = [shortly(some, "2026-12-01", words("en")) for some in ([on, none], [none], [none, on], [over])]
    assert told == [
        "Listed", "On no list that is loaded", "On no list that is loaded; another candidate: Listed", "ended – Listed",
    ]  # fmt: skip


def test_goods_that_are_called_as_they_are_tell_nothing_and_no_sentence_stands_twice():
    def note(asked, caption, sentence, schema="Item"):
        return {"asked": asked, "caption": caption, "sentence": sentence, "schema": schema}

    same, other = note("Noodles", "noodles", "a"), note("불화수소", "hydrogen fluoride", "b")
    entry = note("noodles", "Noodles", "c", "ControlEntry")
    row = Result(2, [], "match", context=[same, other, {**other}, entry])
    assert context_of(row) == [other, entry]
