"""The table of `python -m benchmarks.reading`: a figure is read from the line it is printed in, and judged."""

from __future__ import annotations

import pytest

from benchmarks.reading import Goal, goals, verdict

SHARES = "relations     P 0.871 R 0.772 F 0.819 (79)"


@pytest.mark.parametrize(
    ("part", "sense", "value", "shown", "standing"),
    [
        ("P", ">=", "0.85", SHARES, "met"),
        ("R", ">=", "0.8", SHARES, "missed: why"),
        ("count", "<=", "0", "1 of 5", "missed: why"),
        ("share", ">=", "0.95", "453 of 453", "met"),
        ("number", "<=", "75", "47.0", "met"),
        ("number", "<=", "75", "", "not measured: why"),
    ],
)
def test_a_figure_is_judged_by_its_goal(part, sense, value, shown, standing):
    goal = Goal("what", "line", part, sense, value, "why")
    assert verdict(goal, [("line of it", shown)]).endswith(standing)


def test_every_goal_says_how_it_is_judged():
    assert {goal.part for goal in goals()} <= {"P", "R", "F", "count", "share", "number"}
    assert all(float(goal.value) >= 0 and goal.line for goal in goals())
