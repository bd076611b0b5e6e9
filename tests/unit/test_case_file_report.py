"""The report of a case file: what was collected, what connects it, and that somebody has to look at its findings."""

from __future__ import annotations

from kg.answers.findings import Evidence, Finding, Hop, Node
from kg.casework.case_files import CaseFile, Item, Note
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.ask import model as ask
from kg.ui.report import html, of_case_file, word

ROW = {
    "id": "e",
    "relation": "OWNS",
    "start": "a",
    "start_schema": "Company",
    "start_caption": "A <b>firm</b>",
    "end": "b",
    "end_schema": "Vessel",
    "end_caption": "B",
    "modality": "alleged",
    "since": "2017",
    "until": "",
    "sources": ["s"],
}
FILE = CaseFile(
    "f1", "Winmore & others", "2026-11-29T10:00:00", "waiting",
    (Item("thing", "a", "A <b>firm</b>", "2026-11-29"), Item("path", "a → b", "A → B", "2026-11-29")),
    (Note("ask <them>", "J. Kim", "2026-11-29"),),
)  # fmt: skip


def test_it_tells_items_notes_and_status_in_every_language_and_shows_markup_as_text():
    for locale in LOCALES:
        say = words(locale)
        made = of_case_file.report(FILE, [], ask.picture([ROW], ["a", "b"]), say, ["A list: 2026"])
        page = html.html(made)
        assert say("report.machine") in page and say("files.status.waiting") in page and "J. Kim" in page
        assert "<b>firm" not in page and "A &lt;b&gt;firm" in page and page.count("<svg") == 1
        assert word.content(made)


def test_it_counts_as_read_only_when_every_finding_was():
    say = words("en")
    assert not of_case_file.report(FILE, [], ask.picture([], []), say, []).looked_at
    assert of_case_file.report(FILE, [], ask.picture([], []), say, [], read=True).looked_at


def test_a_finding_of_the_file_is_told_whole_and_in_the_readers_language():
    ship = Node("v", "Vessel", "Koti")
    one = Finding(
        "f", "listed-party", 1, "Party of a case, finding or voyage that a list names", "high", "hit", ship, {},
        "Koti is listed", (Hop(Node("l", "Listing", "UN: Listed"), "LISTS", ship, since="2017-12-28"),),
        (Evidence("r", "s", "a list", "row 4", "Koti", quote="seized at Pyeongtaek", quote_lang="en"),),
    )  # fmt: skip
    say = words("ko")
    page = html.html(of_case_file.report(FILE, [one], ask.picture([], []), say, []))
    for wanted in (
        "2017-12-28",
        "“seized at Pyeongtaek” [en]",
        "row 4",
        say("card.hops"),
        say("report.some_unread"),
        "목록에 오른 당사자",
        "Koti is listed</p>",
    ):
        assert wanted in page, wanted
