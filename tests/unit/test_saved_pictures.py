"""A picture that is saved has room for what stands above and beside it."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from kg.ui import charts, swim_lanes
from kg.ui.components import flow, world
from kg.ui.components.bands import Band
from kg.ui.components.world import plane

TOLD = flow.Told("Routes of goods: 3 cases", ["all", "2026"], ("asserted", "doubtful"))


def drawn(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Pictures as they are handed to Streamlit."""
    found: list[dict[str, Any]] = []
    monkeypatch.setattr(charts, "theme", lambda: "light")
    monkeypatch.setattr(charts.st, "vega_lite_chart", lambda spec, **_: found.append(spec) or {"selection": {}})
    return found


def test_names_of_countries_below_each_other_have_room(monkeypatch: pytest.MonkeyPatch) -> None:
    found = drawn(monkeypatch)
    codes = [f"c{place}" for place in range(30)]
    bands = [Band((0, "kr"), (2, code), 1, False) for code in codes]
    flow.flow(bands, dict.fromkeys([*codes, "kr"], "A"), {(0, "kr"): 30} | {(2, code): 1 for code in codes},
              TOLD, alt="a", key="k")  # fmt: skip
    assert (found[0]["height"] - flow.HEAD) / len(codes) >= 15


def test_a_legend_of_many_kinds_has_several_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    found = drawn(monkeypatch)
    mark = {"ship": "s", "kind": "k", "lane": 0, "start": "2017-01-01", "end": "2017-01-01", "spans": False,
            "sure": True, "short": "", "event": "e", "said": ""}  # fmt: skip
    swim_lanes.lanes([mark], {"k": "#000"}, alt="a")
    legends = [layer["encoding"]["color"]["legend"] for layer in found[0]["layer"] if "color" in layer["encoding"]]
    assert {legend["columns"] for legend in legends} == {swim_lanes.LEGEND}


def test_no_country_is_cut_off_in_a_wide_window(monkeypatch: pytest.MonkeyPatch) -> None:
    found = drawn(monkeypatch)
    names = {"kr": "Korea", "ru": "Russia", "us": "United States", "za": "South Africa"}
    ways = [world.Way("kr", end, 1, False, "a") for end in ("ru", "us", "za")]
    for some, wide in itertools.product((ways[:1], ways), (700, 1000, 2300)):
        world.world_map(some, names, "t", [], alt="a")
        projection, size = found[-1]["projection"], {"min": min, "width": wide, "height": 460}
        scale, at = (eval(projection[name]["expr"], size) for name in ("scale", "translate"))
        for way in some:
            x, y = plane.placed(*world.centres()[way.end])
            assert 0 < x * scale + at[0] < wide and 0 < at[1] - y * scale < 460
