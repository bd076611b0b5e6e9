"""Who stands behind a ship or a firm, at the head of its page."""

from __future__ import annotations

from kg.answers.dossier_forms import Said
from kg.answers.findings import Node
from kg.ui.pages.party import behind


def said(modality: str, relation: str, outgoing: bool = False) -> Said:
    firm = Node("f", "Company", "Firm")
    return Said(relation, outgoing, firm, modality, "2017", "", "", "", "row 1", "r", "List", "", "", "")


def test_owners_come_first_each_once_and_nothing_that_is_denied_or_of_another_direction() -> None:
    owner = said("asserted", "OWNS")
    told = [said("alleged", "CHARTERS"), owner, owner, said("denied", "MANAGES"), said("asserted", "CONTROLS", True)]
    assert list(behind.ties(told)) == [("OWNS", "f"), ("CHARTERS", "f")]
    assert behind.ties(told)["OWNS", "f"] == [owner, owner]
