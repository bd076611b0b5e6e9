"""The map of routes: places, frame and names by the projection that the browser draws it in."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kg.ui.components.world import centres, names, plane


@given(st.floats(-180, 180), st.floats(-60, 70), st.floats(-0.02, 0.02), st.floats(-0.02, 0.02))
def test_a_place_a_little_off_lies_there_on_the_map(longitude, latitude, right, up):
    x, y = plane.placed(longitude, latitude)
    x2, y2 = plane.placed(*plane.moved(longitude, latitude, right, up))
    if abs(x2 - x) < 1:  # else it went over the edge
        assert abs(x2 - x - right) < 0.003 and abs(y2 - y - up) < 0.003


@given(st.lists(st.sampled_from(sorted(centres())), min_size=1, max_size=40, unique=True), st.sampled_from([160, 700]))
def test_every_place_is_in_the_frame_and_no_name_stands_over_another(found, pixels):
    known = {code: centres()[code] for code in found if abs(centres()[code][1]) < 60}
    if not known:
        return
    shown = plane.frame(list(known.values()))
    for place in known.values():
        x, y = plane.placed(*place)
        assert abs(x - shown.x) <= shown.wide / 2 and abs(y - shown.y) <= shown.high / 2
    rows = names.laid({code: code * 4 for code in known}, known, shown, pixels)
    boxes = [(plane.placed(row["lon"], row["lat"]), row) for row in rows]
    for (one, a), (other, b) in combinations(boxes, 2):
        across = abs((one[0] - other[0]) * pixels + a["dx"] - b["dx"] + WIDE[a["align"]] - WIDE[b["align"]])
        down = abs((other[1] - one[1]) * pixels + a["dy"] - b["dy"])
        assert across >= 8 * names.LETTER - 0.01 or down >= names.LINE - 0.01


WIDE = {"left": 28.0, "right": -28.0, "center": 0.0}
"""Pixels from where a name of eight letters is tied to its middle."""
