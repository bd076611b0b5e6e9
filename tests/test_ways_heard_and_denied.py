"""A way says which of its steps others tell at second hand, and how many deny what stands on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.answers import speaking_against
from kg.answers.connections import between
from kg.answers.connections.named import named
from kg.store import open_store
from kg.store.settings import Settings
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.paths import model
from kg.ui.report import editions, html, of_path

DAY = "2026-11-01"


@pytest.fixture(scope="module")
def store(bundled_home):
    with open_store(Settings(home=bundled_home)) as opened:
        yield opened


@pytest.fixture(scope="module")
def found(store):
    return between(store, named(store, "Lighthouse Winmore"), named(store, "Sam Jong 2"), as_of=DAY)


def denials(store, found, day=DAY):
    nodes = {node.id: node for way in found.ways for hop in way for node in (hop.start, hop.end)}
    return speaking_against.denials(store, nodes.values(), day)


@pytest.mark.parametrize("locale", LOCALES)
def test_steps_that_the_press_tells_of_a_report_nobody_read_say_so(found, locale):
    say = words(locale)
    way = found.ways[0]
    assert [model.heard(found, hop, say) for hop in way] == [say.report("S/2018/171", second_hand=True)] * 2
    assert say("paths.way.heard", number=2) in model.head(1, found, way, say)
    first = {id: replace(one, second_hand=False) for id, one in found.evidence.items()}
    seen = replace(found, evidence=first)
    assert not any(model.heard(seen, hop, say) for hop in way)
    assert say("paths.way.heard", number=0) not in model.head(1, seen, way, say)


@pytest.mark.parametrize("locale", LOCALES)
def test_denials_of_ship_and_transfer_stand_in_the_report_with_their_publications(store, found, locale):
    say, denied = words(locale), denials(store, found)
    assert {"Win More Shipping", "Ministry of Foreign Affairs of China"} <= {one.by for one in denied}
    page = html.html(of_path.report(found, model.picture(found), say, editions.loaded(store), denied=denied))
    assert say("card.counter.denies") in page and say.report("S/2018/171", second_hand=True) in page
    assert all(one.url in page for said in denied for one in said.citations if "&" not in one.url)


def test_nobody_has_denied_before_it_was_told(store, found):
    assert denials(store, found, "2017-10-01") == ()
