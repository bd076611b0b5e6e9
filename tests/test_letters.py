"""Content in the reader's language, not only a frame: nearly nine in ten letters of ours are of the reader's script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ui import menu, session
from tests import letters

LEAST = 0.88
"""Of the pages of today the one with least has 90 in a hundred (review in Korean)."""


@pytest.fixture(scope="module", autouse=True)
def home(bundled_home: Path) -> Iterator[Path]:
    """A home whose graph is built from the bundled sources; nothing is kept of one from before."""
    letters.of_sources.cache_clear()
    letters.said_whole.cache_clear()
    yield bundled_home
    session.forget()


@pytest.mark.parametrize("locale", ("ko", "ja"))
@pytest.mark.parametrize("entry", menu.entries(), ids=lambda entry: entry.name)
def test_a_page_is_written_in_its_readers_script(entry: menu.Entry, locale: str) -> None:
    share, english = letters.share(entry.name, locale, **entry.example)
    assert share >= LEAST, english.most_common(8)


def test_a_page_in_english_is_below_the_floor() -> None:
    """The measure can fail: the same page in English has no letter of the script."""
    own = letters.OWN["ko"]
    assert not own.search(letters.ours("What does not add up")) and letters.LATIN.search(letters.ours("What does not"))
