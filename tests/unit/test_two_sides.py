"""Who explains does not deny: what is said to an accusation stands apart by what it is."""

from __future__ import annotations

from typing import Any

from kg.answers.findings import Against, Finding, Node, Searched
from kg.licensing.spoken import Accusation, Debate, Link, Spoken, Statement
from kg.ui.i18n import words
from kg.ui.pages.claims import two_sides
from kg.ui.pages.findings import card_model

SAY = words("en")


def statement(by: str, stance: str, **more: Any) -> Statement:
    given = {"links": (), "things": (Spoken("v1", "Vessel", "A ship", ""),)} | more
    return Statement(by, "Claim", (), "2018-01-04", "", by, f"{by} speaks", "statement", stance, "asserted", (), (),
                     notes=(), source={}, **given)  # fmt: skip


def debate(*said: Statement, held: bool = True) -> Debate:
    told = "A committee: Proposed"
    what = Accusation("a1", "Listing", "2017-12", "A committee", told, ("A ship",), "asserted", (), (), held=held)
    return Debate("", "A ship", "", said, what)


def test_a_denial_an_answer_and_an_explanation_stand_apart() -> None:
    answer = statement("Court", "explains", links=(Link("answers", "x", "Somebody", "2018"),))
    said = (statement("Owner", "denies"), answer, statement("Port", "explains"), statement("Prosecutor", "supports"))
    told = two_sides.by_side([debate(*said)], SAY)
    assert {side: sum(line.count("speaks") for line in lines) for side, lines in told.items()} == {
        "against": 1, "denials": 1, "answers": 1, "explanations": 1, "ended": 0,
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
        told = card_model.counter_groups(found, say)
        assert list(told) == [say(f"card.counter.{kind}") for kind in ("denies", "explains", "caveat")]
        assert [len(lines) for lines in told.values()] == [1, 1, 1]
