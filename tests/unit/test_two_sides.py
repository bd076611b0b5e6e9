"""Who explains does not deny: what is said to an accusation stands apart by what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.answers.findings import Against, Finding, Node, Searched
from kg.licensing.spoken import Accusation, Debate, Link, Spoken, Statement, Tie
from kg.ui.i18n import words
from kg.ui.listings import modality
from kg.ui.pages.claims import two_sides
from kg.ui.pages.findings import card_model

SAY = words("en")


def statement(by: str, stance: str, **more: Any) -> Statement:
    given = {"links": (), "things": (Spoken("v1", "Vessel", "A ship", ""),)} | more
    said = given.pop("modality", "asserted")
    return Statement(by, "Claim", (), "2018-01-04", "", by, f"{by} speaks", "statement", stance, said, (), (),
                     notes=(), source={}, **given)  # fmt: skip


def debate(*said: Statement, held: bool = True) -> Debate:
    told = "A committee: Proposed"
    what = Accusation("a1", "Listing", "2017-12", "A committee", told, ("A ship",), "asserted", (), (), held=held)
    return Debate("", "A ship", "", said, what)


def test_a_denial_an_answer_and_an_explanation_stand_apart() -> None:
    answer = statement("Bureau", "explains", links=(Link("answers", "x", "Somebody", "2018"),))
    said = (statement("Owner", "denies"), answer, statement("Port", "explains"), statement("Prosecutor", "supports"))
    told = two_sides.by_side([debate(*said)], SAY)
    assert {side: sum(line.count("speaks") for line in lines) for side, lines in told.items()} == {
        "against": 1, "denials": 1, "answers": 1, "explanations": 1, "ended": 0, "decisions": 0,
    }  # fmt: skip
    assert "Owner" in told["denials"][0] and "Port" in told["explanations"][0]


def test_who_backs_a_refusal_neither_accuses_nor_denies() -> None:
    told = two_sides.by_side([debate(statement("Diplomat", "supports"), held=False)], SAY)
    assert [side for side, lines in told.items() if lines] == ["explanations", "ended"]


def test_a_finding_tells_denials_from_explanations_and_limits_in_every_language() -> None:
    ship = Node("v1", "Vessel", "A ship")
    for locale in ("en", "ja"):
        say = words(locale)
        found = Finding(
            "f", "flag", 1, "title", "high", "hit", ship, {}, "summary", (), (),
            counter_evidence=(
                Against("claim", ship, "Owner", "nothing", stance=say.content("denies")),
                Against("claim", ship, "Port", "a fact", stance=say.content("explains")),
                Against("caveat", ship, "", "A name is hidden."),
            ),
            searched=Searched((ship,), 2),
        )  # fmt: skip
        told = card_model.counter_groups(found.counter_evidence, say)
        assert list(told) == [say(f"card.counter.{kind}") for kind in ("denies", "explains", "caveat")]
        assert [len(lines) for lines in told.values()] == [1, 1, 1]


def test_what_is_only_alleged_is_marked_on_both_sides() -> None:
    for locale in ("en", "ko", "ja"):
        say = words(locale)
        mark = modality("alleged", say)
        act = replace(debate().accusation, modality="alleged")
        owner = statement("Owner", "denies", modality="alleged")
        told = two_sides.by_side([Debate("", "A ship", "", (owner,), act)], say)
        assert mark in told["against"][0] and mark in told["denials"][0]
        assert "⚠" not in two_sides.by_side([debate()], say)["against"][0]


def test_what_a_court_holds_is_no_accusation_no_denial_and_no_end_of_a_listing() -> None:
    said = (statement("Kaohsiung District Court", "supports"), statement("Supreme Court of Taiwan", "denies"))
    acquitted = replace(debate(held=False).accusation, decided=True, said="A committee: Acquitted", of=())
    told = two_sides.by_side([debate(*said), Debate("", "A ship", "", (), acquitted)], SAY)
    assert {side: len(lines) for side, lines in told.items() if lines} == {"against": 1, "decisions": 3}


def test_an_accusation_is_not_called_unanswered_where_the_party_denies_all_of_it() -> None:
    alone, other = debate(), replace(debate(), accusation=replace(debate().accusation, of=("Another ship",)))
    as_such = Debate("", "A ship", "", (statement("Owner", "denies"),))
    assert two_sides.answered_as_whole(alone, [alone, as_such])
    assert not two_sides.answered_as_whole(other, [other, as_such])
    assert not two_sides.answered_as_whole(alone, [alone, replace(as_such, ties=(Tie("OWNS", "A ship"),))])
