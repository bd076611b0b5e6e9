"""The report of a case file: what was collected, what connects it, and that somebody has to look at its findings."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from kg.answers.citations import Citation
from kg.answers.findings import Against, Evidence, Finding, Hop, Node
from kg.casework.case_files import CaseFile, Item, Note
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.ask import model as ask
from kg.ui.report import html, of_case_file, of_finding, word
from kg.ui.report.editions import Edition

SHIP = Node("v", "Vessel", "Koti")
PRESS = Citation("The Star", "2017-12-29", "", "press", "https://www.thestar.com/a")
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
        made = of_case_file.report(
            FILE,
            [],
            ask.picture([ROW], ["a", "b"]),
            say,
            [Edition("s", "A list", "2026"), Edition("o", "Another list", "sha256:ab")],
        )
        page = html.html(made)
        assert say("report.machine") in page and say("files.status.waiting") in page and "J. Kim" in page
        assert "<b>firm" not in page and "A &lt;b&gt;firm" in page and page.count("<svg") == 1
        assert word.content(made)


def test_publications_of_denials_are_cited_too_and_addresses_can_be_pressed():
    said = Against("claim", SHIP, "Owner", "knew nothing", citations=(PRESS,))
    one = Finding("f", "listed-party", 1, "t", "high", "hit", SHIP, {}, "s", (), (), counter_evidence=(said,))
    report = of_finding.report(one, words("en"), [])
    assert f'<a href="{PRESS.url}" rel="noopener noreferrer">' in html.html(report)
    document = Document(BytesIO(word.content(report)))
    assert PRESS.url in {link.target_ref for link in document.part.rels.values() if link.is_external}


def test_words_read_elsewhere_and_a_report_told_by_others_say_so():
    told = Evidence("r", "s", "t", "f.csv:1", "c", quote="seized", quote_lang="en", report="S/2018/171",
                    quote_url=PRESS.url, second_hand=True)  # fmt: skip
    one = Finding("f", "listed-party", 1, "t", "high", "hit", SHIP, {}, "s", (), (told,))
    page = html.html(of_finding.report(one, words("en"), []))
    assert "“seized” [en] (thestar.com)" in page and "S/2018/171, at second hand" in page
    assert "S/2018/171（間接）" in html.html(of_finding.report(one, words("ja"), []))


def test_it_counts_as_read_only_when_every_finding_was():
    say = words("en")
    assert not of_case_file.report(FILE, [], ask.picture([], []), say, []).looked_at
    assert of_case_file.report(FILE, [], ask.picture([], []), say, [], read=True).looked_at


def test_a_finding_of_the_file_is_told_whole_and_in_the_readers_language():
    one = Finding(
        "f", "listed-party", 1, "Party of a case, finding or voyage that a list names", "high", "hit", SHIP, {},
        "Koti is listed", (Hop(Node("l", "Listing", "UN: Listed"), "LISTS", SHIP, since="2017-12-28"),),
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


def test_editions_are_told_of_the_sources_that_are_cited_and_the_others_only_named():
    every = [Edition("s", "A list", "2026"), Edition("o", "Another", "2025"), Edition("d", "A table", "sha256:ab")]
    said = Against("claim", SHIP, "Owner", "knew nothing", records=("d:1",))
    hop = Hop(SHIP, "OWNS", SHIP, sources=("s",))
    one = Finding("f", "listed-party", 1, "t", "high", "hit", SHIP, {}, "s", (hop,), (), counter_evidence=(said,))
    say = words("en")
    assert of_finding.report(one, say, every).foot[-5:-1] == (
        say("report.editions.used"), "A list: 2026", "A table: edition without a day (sha256:ab)",
        say("report.editions.others", titles="Another"),
    )  # fmt: skip
