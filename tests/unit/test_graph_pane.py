"""The graph pane without a browser: what it refuses, where it puts things, what it sends."""

from __future__ import annotations

import hashlib
import math
import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers.sentences import span
from kg.errors import UsageError
from kg.model.schema import schema
from kg.ui.components.graph_pane import assets, labels, layout, looks, wire
from kg.ui.i18n import words
from kg.ui.picture import PaneEdge, PaneNode, Picture, Selection, picked

VENDOR = Path(assets.__file__).parent / "vendor"


def path_of(length: int) -> Picture:
    nodes = tuple(PaneNode(f"n{n}", f"Firm {n}", "Company", focus=n == 0) for n in range(length))
    return Picture(nodes, tuple(PaneEdge(f"e{n}", f"n{n}", f"n{n + 1}", "OWNS") for n in range(length - 1)))


def star_of(leaves: int) -> Picture:
    nodes = (PaneNode("hub", "Hub", "Company", focus=True), *(PaneNode(f"n{n}", "", "Vessel") for n in range(leaves)))
    return Picture(nodes, tuple(PaneEdge(f"e{n}", "hub", f"n{n}", "OWNS") for n in range(leaves)))


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    size = draw(st.integers(1, 30))
    ends = draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=60))
    nodes = tuple(PaneNode(f"n{n}", f"Firm {n}", "Company") for n in range(size))
    return Picture(nodes, tuple(PaneEdge(f"e{n}", f"n{a}", f"n{b}", "OWNS") for n, (a, b) in enumerate(ends)))


def test_equal_ids_are_refused_by_name() -> None:
    twice = PaneNode("n1", "One", "Company"), PaneNode("n1", "Other", "Company")
    with pytest.raises(UsageError, match="node id given twice in one picture: 'n1'"):
        Picture(twice, ())


def test_an_edge_may_not_carry_the_id_of_a_node() -> None:
    with pytest.raises(UsageError, match="node or edge id given twice in one picture: 'n0'"):
        Picture(path_of(2).nodes, (PaneEdge("n0", "n0", "n1", "OWNS"),))


def test_an_edge_to_a_node_outside_the_picture_is_refused() -> None:
    with pytest.raises(UsageError, match="edge 'e0' ends at a node that is not in the picture: 'n9'"):
        Picture(path_of(2).nodes, (PaneEdge("e0", "n0", "n9", "OWNS"),))


def test_a_selection_forgets_what_a_filter_took_away() -> None:
    assert picked(path_of(2), ["n1", "n9"], ["e0", "e9"], "n9") == Selection(("n1",), ("e0",), "")


def test_a_path_of_twelve_runs_like_a_plough_so_that_neighbours_stay_side_by_side() -> None:
    at = layout.positions(path_of(12))
    for n in range(11):
        (x, y), (next_x, next_y) = at[f"n{n}"], at[f"n{n + 1}"]
        assert abs(x - next_x) + abs(y - next_y) in (layout.COLUMN, layout.ROW)
    assert max(x for x, _ in at.values()) == layout.COLUMN * (layout.COLUMNS - 1)


def test_a_wide_neighbourhood_becomes_rings_around_the_focus() -> None:
    at = layout.positions(star_of(40))
    hub = at.pop("hub")
    assert len({round(math.dist(hub, place)) for place in at.values()}) == 2
    for number in (8, 27, 40):  # letters of a label have room beside those of its neighbours
        at = layout.positions(star_of(number))
        at.pop("hub")
        for (x, y), (other_x, other_y) in combinations(at.values(), 2):
            assert abs(x - other_x) > 80 or abs(y - other_y) > 44, number


@given(pictures())
def test_every_node_has_a_place_of_its_own_and_always_the_same(picture: Picture) -> None:
    at = layout.positions(picture)
    assert set(at) == {node.id for node in picture.nodes}
    assert at == layout.positions(picture)
    for (x, y), (other_x, other_y) in combinations(at.values(), 2):
        assert max(abs(x - other_x), abs(y - other_y)) > 38, "two nodes of 38 pixels would cover each other"


def test_every_kind_of_the_schema_has_a_look_of_its_own() -> None:
    drawn = {kind.name for kind in schema().kinds.values() if not kind.abstract}
    assert drawn == set(looks.LOOKS)
    assert len(set(looks.LOOKS.values())) == len(looks.LOOKS)


def test_kinds_of_one_colour_differ_in_shape_for_readers_who_do_not_see_colours() -> None:
    for one, other in combinations(looks.LOOKS.values(), 2):
        assert one.colour != other.colour or one.shape != other.shape


def test_every_shape_is_filled_in_its_middle_where_people_click() -> None:
    for name, points in looks.SHAPES.items():
        assert name == "ellipse" or inside(points), name


def inside(points: looks.Points) -> bool:
    """Whether the origin lies in the polygon: a ray to the right crosses its border an odd number of times."""
    corners = list(zip(points[::2], points[1::2], strict=True))
    sides = zip(corners, corners[1:] + corners[:1], strict=True)
    crossings = [
        x + (other_x - x) * y / (y - other_y) for (x, y), (other_x, other_y) in sides if (y > 0) != (other_y > 0)
    ]
    return sum(x > 0 for x in crossings) % 2 == 1


def test_an_unknown_kind_is_refused_rather_than_drawn_as_something_else() -> None:
    with pytest.raises(UsageError, match="no shape and colour for nodes of the kind 'Submarine'"):
        looks.look("Submarine")


def test_labels_break_between_words_and_count_hangul_as_two_columns() -> None:
    assert labels.label("Shipment of 12 vacuum pumps, 2017-05") == "Shipment of 12\nvacuum pumps,\n2017-05"
    assert labels.label("大韓精密化学工業株式会社") == "大韓精密化学工業株式\n会社"


@given(st.text(max_size=200))
def test_no_label_is_wider_or_taller_than_its_place(caption: str) -> None:
    lines = labels.label(caption).split("\n")
    assert len(lines) <= labels.LINES
    assert all(labels.columns(line) <= labels.WIDTH for line in lines)


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        ("2017-05", "2018", "2017-05 – 2018"),
        ("2017-05", "", "2017-05 –"),
        ("", "2018", "– 2018"),
        ("2017-05-02", "2017-05-02", "2017-05-02"),
        ("", "", ""),
    ],
)
def test_dates_are_shown_as_precise_as_the_source(since: str, until: str, shown: str) -> None:
    assert span(since, until) == shown


def test_the_text_list_tells_every_hop_with_date_source_and_modality() -> None:
    nodes = PaneNode("a", "예시화학", "Company"), PaneNode("b", "Ocean Lily", "Vessel")
    picture = Picture(nodes, (PaneEdge("e", "a", "b", "CHARTERS", "2017", "", ("Panel, para. 4",), "alleged"),))
    told = wire.message(picture, height=200, alt="", say=words())["hops"]
    assert told == [{"id": "e", "text": "예시화학 → charters → Ocean Lily [alleged] · 2017 – · Panel, para. 4"}]


def test_what_is_unknown_is_said_in_the_text_list() -> None:
    told = wire.message(path_of(2), height=200, alt="", say=words())["hops"]
    assert told[0]["text"] == "Firm 0 → owns → Firm 1 · date not stated · no source recorded"


def test_without_an_alt_text_the_picture_is_described_by_its_first_names() -> None:
    sent = wire.message(path_of(5), height=200, alt="", say=words())
    assert sent["alt"] == "Graph of 5 nodes and 4 relationships: Firm 0, Firm 1, Firm 2 …"


def test_the_vendored_library_is_the_one_the_notice_names() -> None:
    digest = hashlib.sha256((VENDOR / "cytoscape.min.js").read_bytes()).hexdigest()
    assert digest in (VENDOR / "README.md").read_text("utf-8")
    assert "The Cytoscape Consortium" in (VENDOR / "cytoscape.LICENSE").read_text("utf-8")


def test_our_part_of_the_script_names_no_address_and_writes_no_html() -> None:
    ours = (VENDOR.parent / "pane.js").read_text("utf-8") + assets.HTML + assets.stylesheet()
    assert re.findall(r"https?://[^\"]+", ours) == ["http://www.w3.org/2000/svg"], "a namespace, which is never asked"
    assert "innerHTML" not in ours
    assert "url(" not in ours


def test_ways_run_from_left_to_right_with_the_nearest_on_top() -> None:
    """The start alone at the left, the end alone at the right, and no step leads back to the left."""
    ways = (("a", "x", "z"), ("a", "n", "x", "z"), ("a", "b", "n", "x", "z"), ("a", "c", "n", "x", "z"))
    nodes = tuple(PaneNode(id, id, "Company") for id in "axznbc")
    at = layout.positions(Picture(nodes, (), ways))
    assert [at[id][1] for id in "axz"] == [0.0] * 3
    assert all(at[before][0] < at[after][0] for way in ways for before, after in pairwise(way))
    assert [id for id in at if at[id][0] == 0.0] == ["a"]
    assert [id for id in at if at[id][0] == max(x for x, _ in at.values())] == ["z"]


@given(st.lists(st.lists(st.sampled_from("bcdefg"), unique=True, max_size=4), min_size=1, max_size=5))
def test_no_two_things_of_ways_stand_in_one_place(middles: list[list[str]]) -> None:
    ways = tuple(("a", *middle, "z") for middle in middles)
    nodes = tuple(PaneNode(id, id, "Company") for id in dict.fromkeys(id for way in ways for id in way))
    at = layout.positions(Picture(nodes, (), ways))
    assert set(at) == {node.id for node in nodes}
    assert len(set(at.values())) == len(at)
