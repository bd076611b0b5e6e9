"""Whose lists a name is looked for on, told apart from single acts that publications tell of."""

from __future__ import annotations

from datetime import date

from kg.ui.i18n import LOCALES, words
from kg.ui.pages.screening import loaded_lists


def row(authority: str, acts: int, publisher: str = "", edition: str = "", title: str = "A list") -> dict[str, object]:
    return {
        "authority": authority, "source": "s", "title": title, "publisher": publisher, "edition": edition, "acts": acts,
    }  # fmt: skip


def test_a_list_is_told_with_its_edition_and_others_as_single_acts():
    ours = "Export-control graph, compiled"
    rows = [row("UK", 236, "HM Treasury", "2022-05-04"), row("European Union", 15, ours), row("UK", 2, ours),
            row("European Union", 12, ours)]  # fmt: skip
    lists, others = loaded_lists.told(rows, words("en"))
    assert "A list (2022-05-04, 236 acts)" in lists and "European Union 27" in others and "UK" not in others


def test_a_list_without_a_day_says_so_and_nothing_loaded_says_nothing():
    for locale in LOCALES:
        say = words(locale)
        (line,) = loaded_lists.told([row("OFAC", 4, "US Treasury", "sha256:1")], say)
        assert say("screening.lists.undated") in line
        assert loaded_lists.told([], say) == []


def test_an_edition_older_than_is_said_is_warned_of_the_oldest_first_and_none_else():
    ours = "Export-control graph, compiled"
    rows = [row("UK", 2, edition="2022-05-04", title="Old"), row("AU", 2, edition="2026-02", title="Newer"),
            row("EU", 2, edition="2026-11-20", title="New"), row("US", 2, edition="sha256:1", title="Undated"),
            row("KR", 2, ours, "2001-01-01", "Ours")]  # fmt: skip
    told = loaded_lists.old(rows, date(2026, 12, 1), words("en"))
    assert told == (
        f"Older than {loaded_lists.OLD} days, so that newer entries may be missing: "
        "Old (2022-05-04, 1,672 days old); Newer (2026-02, 276 days old)."
    )
    assert loaded_lists.old(rows[2:], date(2026, 12, 1), words("ja")) == ""
