"""A party with a number of the UN's list: that the list is not loaded is said wherever its listings are told."""

from __future__ import annotations

import pytest

from kg.answers import not_loaded
from kg.answers.dossier import dossier
from kg.batch.beside import Surroundings
from kg.screening.door import Door
from kg.screening.query import query
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.screening import standing
from kg.ui.report import of_thing

GRAPH = """
CREATE (:Thing:Party:Organization {id: 'b', schema: 'Organization', caption: 'United Development Bank', digest: '1',
                                   name: ['United Development Bank'], un_reference: ['KPe.033']}),
       (:Thing:Party:Organization {id: 'o', schema: 'Organization', caption: 'Other Bank', name: ['Other Bank'],
                                   digest: '2'})
"""
UN = "CREATE (:Source {id: 'un_sc_consolidated', title: 'The list'})"


@pytest.fixture
def graph(store):
    store.write(GRAPH)
    return store


def test_the_number_is_told_until_the_list_is_loaded(graph):
    (told,) = not_loaded.not_loaded(graph, ["b", "o"]).items()
    assert told == ("b", [{"number": "KPe.033", "list": not_loaded.LIST, "source": "un_sc_consolidated"}])
    graph.write(UN)
    assert not_loaded.not_loaded(graph, ["b", "o"]) == {}


def test_a_match_a_screened_row_and_a_dossier_have_it(graph):
    (match, *_) = Door(graph).ask(query("United Development Bank"), sources=True).matches
    assert "KPe.033" in match.stands and match.not_loaded[0]["number"] == "KPe.033"
    assert Surroundings(graph, "2026-01-01").about(["b"])["b"]["not_loaded"][0]["number"] == "KPe.033"
    assert dossier(graph, "b").not_loaded and not dossier(graph, "o").not_loaded


@pytest.mark.parametrize("locale", LOCALES)
def test_the_line_of_the_page_and_the_report_say_it_in_every_language(graph, locale):
    say, found = words(locale), dossier(graph, "b")
    line = standing.line([], "2026-01-01", say, found.not_loaded)
    assert line.startswith(say("stands.none")) and "KPe.033" in line and "kg load un_sc_consolidated" in line
    parts = of_thing.report(found, (), (), say, ()).parts
    (part,) = (part for part in parts if part.title == say("lists.missing"))
    assert "KPe.033" in part.lines[0]


@pytest.mark.parametrize("locale", LOCALES)
def test_who_proposed_and_since_when_is_told_in_every_language(locale):
    say = words(locale)
    act = {
        "authority": "UN Security Council 1718 Committee", "status": "proposed", "proposed_by": "United States",
        "since": "2017-12-19", "until": "", "modality": "asserted",
    }  # fmt: skip
    line = standing.line([act], "2026-01-01", say)
    assert say.country("us") in line and "2017-12-19" in line and say.content("Proposed to it") in line
