"""What the search looks through: parts of names, hidden names, notes, red flags by the name that documents use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.answers import flags, queries
from kg.store import Store, open_store
from kg.ui.i18n import words
from kg.ui.pages.search import asked, model


@pytest.fixture(scope="module")
def held(bundled_home: Path) -> Any:
    with open_store() as store:
        yield store


@pytest.mark.parametrize(
    ("lookup", "text", "caption"),
    [
        ("find-parties", "y사", "Y사"),
        ("find-parties", "석유거래업체 a", "석유거래업체 A"),
        ("find-parties", "무역", "남강무역"),
        ("find-things", "repeat offender", "Firm Y was found in February 2015"),
    ],
)
def test_what_the_graph_holds_is_found_by_a_part_of_it(held: Store, lookup: str, text: str, caption: str) -> None:
    query = queries.lookup(lookup)
    rows = held.read(query.text, query.parameters({"text": text})).rows
    assert any(row["caption"].startswith(caption) for row in rows)


class Desk:
    """A desk whose reader has this language."""

    def __init__(self, locale: str) -> None:
        self.say = words(locale)


@pytest.mark.parametrize("locale", ["en", "ko", "ja"])
def test_every_red_flag_is_found_by_its_id_and_by_its_title(locale: str) -> None:
    here: Any = Desk(locale)
    for id, flag in flags.bundled().items():
        for text in (id, id.replace("-", " "), here.say.content(str(flag.facts["title"]))):
            assert id in {one.id for one in asked._flags(here, text)}


def test_every_word_of_what_is_looked_for_must_stand_there() -> None:
    assert model.holds("offender repeat", "repeat offender")
    assert not model.holds("repeat owner", "repeat offender", "owner")
