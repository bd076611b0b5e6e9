"""A name that two parties share says of which of them it is only another name."""

from __future__ import annotations

from kg.answers.findings import Node
from kg.judgements.judgement import Ground
from kg.resolution import pair_evidence
from kg.review.pair import Line, Pair, Side
from kg.ui.i18n import words
from kg.ui.pages.review import model

SAY = words("en")


def side(id: str, caption: str) -> Side:
    return Side(id, Node(id, "Company", caption), (), (), False, "Company", False)


PAIR = Pair(
    side("a", "Korea Kumryong"), side("b", "KOMID"),
    (Line("name", ("Korea Kumryong",), ("KOMID",), "differ"), Line("alias", (), ("KOREA KUMRYONG",), "")),
)  # fmt: skip


def why(ground: Ground) -> str:
    (row,) = model.evidence_rows([ground], SAY, PAIR)
    return row[SAY("review.sentence")]


def test_an_alias_is_told_as_one() -> None:
    met = Ground("both are called Korea Kumryong", 4.0, "name", "Korea Kumryong", "Korea Kumryong")
    assert why(met) == "both are called Korea Kumryong (alias: KOMID)"


def test_the_name_of_a_party_and_other_grounds_stay_as_they_are() -> None:
    assert why(Ground("both are called KOMID", 4.0, "name", "Korea Kumryong", "KOMID")) == "both are called KOMID"
    assert why(Ground("same number", 4.0, "ofac number", "9345", "9345")) == "same number"


def test_names_that_are_one_only_as_they_are_read_are_both_told() -> None:
    assert not pair_evidence._otherwise(pair_evidence.EQUAL, "Kim, Yong Chol", "Yong-Chol KIM")
    assert pair_evidence._otherwise(pair_evidence.EQUAL, "고려항공무역회사", "Air Koryo")
    told = pair_evidence.TELLING.format(left="고려항공무역회사", right="Air Koryo")
    assert told == "고려항공무역회사 and Air Koryo have the same telling words"
    assert "구별되는 낱말" in words("ko").content(told)
