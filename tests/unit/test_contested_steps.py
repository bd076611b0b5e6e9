"""A step that other sources contradict says so: a ship flies one flag at a time."""

from __future__ import annotations

from typing import Any, cast

from kg.answers.connections import Ways
from kg.answers.dossier_forms import Dossier, Fact
from kg.answers.findings import Hop, Node
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.paths import contested, model
from kg.ui.report import html, of_path

SHIP, PANAMA, FIRM = Node("v", "Vessel", "A ship"), Node("pa", "Country", "Panama"), Node("f", "Company", "A firm")
FLAG, OWNED = Hop(SHIP, "FLIES_FLAG_OF", PANAMA), Hop(FIRM, "OWNS", SHIP)


class Told:
    """A dossier in which sources give a ship two flags."""

    def __init__(self, *values: str) -> None:
        self.conflicts = {"flag": [Fact("flag", value, (), (), True) for value in values]} if values else {}


def dossier(*values: str) -> Any:
    return lambda id: cast("Dossier", Told(*values))


def test_the_other_flag_is_told_on_the_step_and_in_the_report() -> None:
    doubts = contested.of([FLAG, OWNED], dossier("hk", "pa"))
    for locale in LOCALES:
        say = words(locale)
        told = contested.told(FLAG, doubts, say)
        assert say.country("hk") in told and say.country("pa") not in told
        found = Ways(FIRM, PANAMA, ("holding",), "2026-01-01", ((OWNED, FLAG),), 2)
        assert told in html.html(of_path.report(found, model.picture(found), say, [], doubts))
    assert contested.told(OWNED, doubts, words("en")) == ""


def test_nothing_is_asked_or_told_where_nobody_contradicts() -> None:
    assert contested.told(FLAG, contested.of([FLAG], dossier()), words("en")) == ""
    assert contested.of([OWNED], lambda id: 1 / 0) == {}  # type: ignore[arg-type, return-value]
