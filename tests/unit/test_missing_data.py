"""Which data would decide how many findings: the second view of the page of findings."""

from __future__ import annotations

from typing import Any

import pytest

from kg.answers.findings import Finding, Node
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.findings import model

SHIP = Node("v", "Vessel", "Lily")


def finding(id: str, flag: str, *missing: str, **facts: Any) -> Finding:
    return Finding(
        id, flag, 1, f"Flag {flag}", "high", "not_evaluable", SHIP, {}, "s", (), (), missing=missing, **facts
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_what_would_decide_most_comes_first_with_its_flags_and_steps(locale: str) -> None:
    say = words(locale)
    found = [
        finding("1", "a", "day", next_steps=("Ask the port.",)),
        finding("2", "b", "day", "flag state", next_steps=("Ask the port.", "Look at the list.")),
        finding("3", "b"),
    ]
    rows = model.missing_rows(found, say)
    assert [(row[say("findings.decides")], row[say("findings.lack")]) for row in rows] == [(1, 2), (0, 1)]
    assert model.missing_counted(found, say) == say("findings.counted", findings=2, several=1)
    assert rows[0][say("finding.flag")] == "Flag a; Flag b"
    assert str(rows[0][say("card.next")]).count("Ask the port.") == 1
    assert model.missing_rows(found[2:], say) == []
