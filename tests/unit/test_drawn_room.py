"""Words at the arrows of a drawing lie over nothing that stands there already, as far as there is room."""

from __future__ import annotations

import re

from kg.ui.i18n import words
from kg.ui.picture import PaneEdge, PaneNode, Picture
from kg.ui.report.room import Box, Room
from kg.ui.report.svg import svg

BOX = re.compile(r'<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"')


def test_the_first_place_that_is_free_is_taken_and_then_it_is_not_free() -> None:
    room, here, there = Room(), Box(0, 0, 10, 10), Box(20, 0, 10, 10)
    assert [room.place([here, there]) for _ in range(2)] == [0, 1]
    assert room.place([here, Box(5, 0, 10, 10), there]) == 1, "nothing is free: the one that covers least"


def test_words_at_the_arrows_of_a_star_do_not_cover_each_other() -> None:
    nodes = tuple(PaneNode(f"n{n}", f"Firm {n}", "Company", focus=n == 0) for n in range(12))
    edges = tuple(
        PaneEdge(f"e{n}", "n0", f"n{n}", "FLIES_FLAG_OF", since="2017-10-11", until="2017-10-15") for n in range(1, 12)
    )
    drawn = svg(Picture(nodes, edges), words("en"), "")
    boxes = [Box(*map(float, found)) for found in BOX.findall(drawn)]
    assert len(boxes) == len(edges)
    covered = sum(a.over(b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert covered < 0.01 * sum(box.wide * box.high for box in boxes), (
        "in the middle of their arrows nine in a hundred are"
    )
