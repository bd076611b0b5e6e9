"""The report of a case file tells of its things what is loaded of them: facts, lists, events, both sides, sources."""

from __future__ import annotations

import pytest

from kg.answers import flags, speaking_against
from kg.answers.dossier import dossier
from kg.casework.case_files import CaseFile, Item
from kg.store import open_store
from kg.store.settings import Settings
from kg.ui import own_names
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.ask import model as ask
from kg.ui.pages.party.model import concerning
from kg.ui.report import editions, html, of_case_file, word
from kg.ui.report.of_collected import Collected
from kg.ui.report.parts import Table

KOTI, CASE, DAY = "vessel:imo:9417115", "kr_motie_cases:KRC-05", "2026-11-01"
FILE = CaseFile(
    "f", "Koti and a case", "2026-11-29", items=tuple(Item("thing", id, id, "2026-11-29") for id in (KOTI, CASE))
)


@pytest.fixture(scope="module")
def store(bundled_home):
    with open_store(Settings(home=bundled_home)) as opened:
        yield opened


@pytest.fixture(scope="module")
def things(store):
    found, told = flags.run_all(store, as_of=DAY), [dossier(store, id, DAY) for id in (KOTI, CASE)]
    return [
        Collected(one, tuple(concerning(found, one.entity.id)), speaking_against.of_dossier(store, one, DAY))
        for one in told
    ]


def made(store, things, locale):
    say = own_names.used(store, words(locale))
    return of_case_file.report(FILE, [], ask.picture([], []), say, editions.loaded(store), things=things), say


@pytest.mark.parametrize("locale", LOCALES)
def test_each_thing_is_told_with_its_lists_events_and_how_surely(store, things, locale):
    report, say = made(store, things, locale)
    for one in things:
        name = say.named(one.found.entity)
        tables = {part.title: part for part in report.filled if isinstance(part, Table)}
        stated = tables[f"{name} – {say('party.statements')}"]
        assert len(stated.rows) == len(one.found.statements)
        assert len(tables[f"{name} – {say('party.facts')}"].rows) == len(one.found.facts)
        alleged = sum(said.modality == "alleged" for said in one.found.statements)
        assert sum(f"⚠ {say('modality.alleged')}" in row for row in stated.rows) == alleged > 0
    page = html.html(report)
    for wanted in ("9417115", "2017-12-21", "2019-07-09", "sdn.csv", f"{say('party.id', id=KOTI)}"):
        assert wanted in page, wanted
    assert word.content(report)


def test_a_denial_of_what_the_ship_did_stands_against_it_and_its_publication_is_cited(store, things):
    against = things[0].against
    denied = [one for one in against if one.kind == "claim" and one.stance == "denies"]
    assert any("nothing illegal" in one.said for one in denied)
    report, say = made(store, things, "en")
    title = f"{say.named(things[0].found.entity)} – {say('card.counter')} – {say('card.counter.denies')}"
    lines = next(part.lines for part in report.filled if part.title == title)
    assert len(lines) == len(denied)
    cited = next(part.lines for part in report.filled if part.title == f"Koti – {say('report.sources')}")
    assert all(any(one.outlet in line for line in cited) for said in against for one in said.citations)


def test_no_source_that_tells_of_a_thing_is_said_not_to_be_cited(store, things):
    report, say = made(store, things, "en")
    last = next(line for line in report.foot if line.startswith("Loaded and not cited here"))
    told = {mention.source_title for one in things for mention in one.found.mentions}
    assert told and not any(say.content(title) in last for title in told)
