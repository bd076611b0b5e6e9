"""The acts of authorities on the page of a party: an act that a later one ended says so."""

from __future__ import annotations

from kg.answers.dossier_forms import Dossier
from kg.answers.findings import Node
from kg.answers.listings import listings
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.party import model

SHIP = Node("v", "Vessel", "A ship")
ACT = {
    "authority": "A",
    "status": "seized",
    "proposed_by": "",
    "since": "2017-12",
    "until": "",
    "modality": "asserted",
    "programme": [],
    "reference": [],
    "record": "r",
    "source": "S",
    "edition": "",
    "locator": "",
    "gone": "",
}


def until(*acts, locale="en"):
    say = words(locale)
    rows = model.list_rows(Dossier(SHIP, (), (), (), listings({**ACT, **act} for act in acts)), say)
    return [row[say("lists.until")] for row in rows]


def test_a_seizure_ends_on_the_day_of_its_release_where_no_source_prints_its_end():
    release = {"status": "released", "since": "2019-07-09"}
    for locale in LOCALES:
        released = words(locale).term("listing_status", "released")
        assert until({}, release, locale=locale) == [f"2019-07-09 ({released})", ""]
    assert until({"until": "2019-07-01"}, release) == ["2019-07-01", ""]


def test_no_act_is_ended_by_another_authority_an_earlier_act_or_one_that_nobody_asserts():
    for other in ({"authority": "B"}, {"since": "2016"}, {"modality": "alleged"}, {"since": ""}):
        assert set(until({}, {"status": "released", "since": "2019-07-09", **other})) == {""}
