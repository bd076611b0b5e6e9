"""What a match tells: a number under another ship's name, and no marks that are the code's own."""

from __future__ import annotations

from kg.index.building import build
from kg.index.entries import entry
from kg.screening.lookup import screen
from kg.screening.query import query
from kg.ui.i18n import words
from kg.ui.pages.screening import model


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
