"""Names in the reader's script: where a source prints them, beside the Latin ones, in tables, pictures, sentences."""

from __future__ import annotations

import pytest

from kg.answers.findings import Hop, Node
from kg.ui import own_names
from kg.ui.components.graph_pane import wire
from kg.ui.i18n import words
from kg.ui.pages.paths import model as paths
from kg.ui.picture import PaneEdge, PaneNode, Picture
from kg.ui.report.parts import Drawing

KOTI = {"id": "v", "caption": "Koti", "names": ["KOTI"], "originals": ["코티"], "aliases": ["코티호"]}
SAY = own_names.naming(words("ko"), lambda: {"v": "코티"})


def test_the_record_that_bears_the_shown_name_names_it_best():
    other = {**KOTI, "names": ["다른 이름"], "originals": ["또 다른 이름"], "aliases": []}
    assert own_names.chosen([other, KOTI], "ko") == {"v": "코티"}


def test_a_record_of_another_name_gives_its_own_name_and_no_translation_of_it():
    other = {**KOTI, "names": ["PAN SYSTEMS"], "originals": ["팬 시스템스"], "aliases": ["팬"]}
    assert own_names.chosen([other], "ko") == {}
    assert own_names.chosen([{**other, "names": ["글로콤"]}], "ko") == {"v": "글로콤"}


@pytest.mark.parametrize(
    ("name", "locale", "is_written"),
    [
        ("SK하이닉스", "ko", True),
        ("Jin Tiesan (金铁三)", "ja", False),
        ("延边银星网络科技有限公司", "ja", False),
        ("長安海連技術有限公司", "ja", True),
        ("ライトハウス・ウィンモア", "ja", True),
        ("長安海連", "ko", False),
        ("Koti", "ko", False),
    ],
)
def test_a_name_is_in_the_script_when_most_letters_are_and_all_can_be_read(name: str, locale: str, is_written: bool):
    assert own_names.written(name, locale) is is_written


def test_english_readers_see_what_they_saw():
    say = own_names.naming(words("en"), lambda: {"v": "코티"})
    assert say.caption("Koti", "Vessel", "v") == "Koti"


def test_the_names_are_read_once_and_only_when_one_is_asked_for():
    read: list[int] = []
    say = own_names.naming(words("ja"), lambda: read.append(1) or {})
    assert not read
    assert [say.caption("A", "Vessel", id) for id in "ab"] == ["A", "A"]
    assert read == [1]


def test_a_picture_a_sentence_and_a_report_name_it_the_same():
    picture = Picture(
        (PaneNode("v", "Koti", "Vessel"), PaneNode("c", "Case", "Case")), (PaneEdge("e", "v", "c", "SUPPLIED_IN"),)
    )
    node, _ = wire.message(picture, height=200, alt="", say=SAY)["nodes"]
    assert node["label"] == "코티 (Koti)" and node["full"].startswith("코티 (Koti)")
    drawn = Drawing.of("", picture, SAY, ())
    assert drawn.sentences[0].startswith("코티 (Koti) →") and drawn.picture.nodes[0].caption == "코티 (Koti)"
    hop = Hop(Node("v", "Vessel", "Koti"), "SUPPLIED_IN", Node("c", "Case", "Case"), "", "", (), ())
    assert paths.sentence(hop, SAY).startswith("코티 (Koti) →")
