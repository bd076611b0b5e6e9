"""A country has one name, whichever lists are loaded."""

from __future__ import annotations

import pytest

from kg.graph.nodes import node
from kg.model.records import record


@pytest.mark.parametrize(
    ("code", "printed", "called"),
    [("kp", "Korea, North", "North Korea"), ("sc", "Seycheles", "Seychelles"), ("cn", "China (Mainland)", "China")],
)
def test_a_country_is_called_alike_however_a_list_writes_it(code: str, printed: str, called: str) -> None:
    chart = record("chart", "Country", code, "f:1", {"code": code, "name": printed})
    made = node(f"country:{code}", [chart])
    assert made.properties["caption"] == called
    assert made.properties["name"] == [printed]


def test_what_is_no_country_of_iso_keeps_the_name_its_source_gives() -> None:
    made = node("country:xx", [record("chart", "Country", "xx", "f:1", {"code": "xx", "name": "Somewhere"})])
    assert made.properties["caption"] == "Somewhere"
