"""The deck's statements are answered, each by a query whose answer states it with its source."""

from __future__ import annotations

import pytest

from kg.store import local
from tests.deck.__main__ import main
from tests.deck.asking import Answer, Statement, answer, answers, asked, further, statements

SAID = Statement(1, "I", "rule", "a statement")


@pytest.fixture(scope="module")
def found(built) -> list[Answer]:
    return list(answers(built))


def test_there_are_145_statements_and_a_question_for_each():
    numbers = [one.number for one in statements()]
    assert numbers == list(range(1, 146)) and set(asked()["answers"]) == set(numbers)


def test_at_least_138_are_answered_with_their_source(found):
    open_ = [f"{one.statement.number} {one.state}: {one.said}" for one in found if one.state != "answered"]
    assert len(found) - len(open_) >= 138, open_
    assert all(one.source for one in found if one.state == "answered")


def test_all_on_licences_are_answered(found):
    licences = [one for one in found if one.statement.kind == "licence"]
    assert len(licences) == 17 and {one.state for one in licences} == {"answered"}


def test_questions_in_the_same_spirit_from_public_sources_are_answered(built):
    assert {name: one.said for name, one in further(built) if one.state != "answered"} == {}


def test_a_row_without_a_source_answers_nothing():
    row = {"said": "seven days", "citations": []}
    assert answer(SAID, ["seven days"], [row], False).state == "missing"
    assert answer(SAID, ["seven days"], [row | {"citations": ["Gazette 1"]}], False).state == "answered"


def test_half_of_what_is_asked_is_partly():
    row = {"said": "seven days", "citations": ["Gazette 1"]}
    half = answer(SAID, ["seven days", "in writing"], [row], False)
    assert (half.state, half.said) == ("partly", "lacks: in writing")


def test_what_stands_in_two_rows_is_no_answer_unless_it_may():
    rows = [{"said": text, "citations": ["Gazette 1"]} for text in ("seven days", "in writing")]
    assert answer(SAID, ["seven days", "in writing"], rows, False).state == "partly"
    assert answer(SAID, ["seven days", "in writing"], rows, True).state == "answered"


def test_the_title_of_a_publication_states_nothing():
    row = {"said": "", "citations": ["seven days"]}
    assert answer(SAID, ["seven days"], [row], False).state == "missing"


def test_an_empty_graph_is_told_with_the_next_step(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("KG_HOME", str(tmp_path))
    try:
        assert main(False) == 1
    finally:
        local.stop(tmp_path)
    assert "kg build" in capsys.readouterr().err
