"""A step of a way in a line."""

from __future__ import annotations

from kg.answers.findings import Hop, Node
from kg.cli.path import told


def test_two_things_of_one_name_are_told_apart_by_their_kind():
    ship, network = Node("v", "Vessel", "Lighthouse Winmore"), Node("n", "Network", "Lighthouse Winmore")
    line = told(Hop(ship, "BELONGS_TO", network, "2017-12-29", stated_at=("list vessels.csv:7",)))
    assert line.startswith("Lighthouse Winmore (Vessel) -[BELONGS_TO 2017-12-29")
    assert "-> Lighthouse Winmore (Network)   (list vessels.csv:7)" in line


def test_things_of_different_names_are_told_by_name_alone():
    hop = Hop(Node("a", "Company", "A"), "OWNS", Node("v", "Vessel", "V"), modality="alleged")
    assert told(hop) == "A -[OWNS alleged day not published]-> V   ()"
