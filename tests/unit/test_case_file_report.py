"""The report of a case file: what was collected, what connects it, and that somebody has to look at its findings."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from kg.answers.citations import Citation
from kg.answers.findings import Against, Evidence, Finding, Hop, Node
from kg.casework.case_files import CaseFile, Item, Note
from kg.ui.i18n import LOCALES, Say, words
from kg.ui.pages.ask import model as ask
from kg.ui.report import html, of_case_file, of_finding, word
from kg.ui.report.editions import Edition
from kg.ui.report.parts import Drawing, Lines, Report, Table
from kg.ui.report.svg import svg

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


def finding(id: str) -> Finding:
    """An alleged transfer, seen on a list that two records of one publication state."""
    listed = [Hop(Node(f"l{n}", "Listing", "UN: Listed"), "LISTS", SHIP, since="2018-03-30") for n in (1, 2)]
    told = Evidence("r", "s", "a list", "row 4", "Koti", modality="alleged", confidence="medium")
    return Finding(
        id, "listed-party", 1, "t", "medium", "hit", SHIP, {}, "Koti handed it over",
        (Hop(SHIP, "SUPPLIED_IN", Node("t", "Transfer", "Koti handed it over"), modality="alleged",
             remark="day not published; detected 2018-01"), *listed),
        (told,), "alleged", as_of="2026-11-01", run={"engine": "ArcadeDB"},
    )  # fmt: skip


def steps(made: Report, say: Say) -> Table:
    return next(part for part in made.filled if isinstance(part, Table) and part.title == say("card.hops"))


def on_paper(made: Report) -> str:
    """The page without what stands folded below pictures: print hides it."""
    return re.sub(r"<details>.*?</details>", "", html.html(made), flags=re.DOTALL)


def in_word(made: Report) -> str:
    found = Document(BytesIO(word.content(made)))
    cells = (cell.text for table in found.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(one.text for one in found.paragraphs), *cells))


@pytest.mark.parametrize("locale", LOCALES)
def test_an_allegation_is_marked_as_one_wherever_it_is_printed(locale):
    say, one = words(locale), finding("f")
    mark, only = f"⚠ {say('modality.alleged')}", say("card.modality", modality=say("modality.alleged"))
    file = replace(FILE, items=(Item("finding", "f", one.summary, "2026-11-29"),))
    in_file = of_case_file.report(file, [one], ask.picture([ROW], ["a", "b"]), say, [])
    for made in (in_file, of_finding.report(one, say, [])):
        sure = {row[0]: row[4] for row in steps(made, say).rows}
        assert sure == {"1": mark, "2, 3": say("modality.asserted")}
        said = [line for part in made.filled if isinstance(part, Lines) for line in part.lines]
        assert any(line.startswith(mark) for line in said if "row 4" in line)
        for printed in (on_paper(made), in_word(made)):
            assert printed.count(mark) >= 2 and only in printed
    items = in_file.parts[0]
    assert isinstance(items, Table) and any(mark in cell for cell in items.rows[0])
    drawings = [part for part in in_file.filled if isinstance(part, Drawing)]
    assert [mark in svg(one.picture, say, one.alt) for one in drawings] == [True, True]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_report_holds_what_the_card_on_the_page_tells(locale):
    say, one = words(locale), finding("f")
    for made in (of_case_file.report(FILE, [one], ask.picture([], []), say, []), of_finding.report(one, say, [])):
        page = html.html(made)
        for wanted in (
            say("severity.medium"), f"{say('evidence.confidence')}: {say('confidence.medium')}", "ArcadeDB",
            f"{say('evidence.modality')}: {say('modality.alleged')}", say("card.as_of"), say("verdict.hit.meaning"),
        ):  # fmt: skip
            assert wanted in page, wanted


def test_it_counts_as_read_only_when_every_finding_was():
    say = words("en")
    assert not of_case_file.report(FILE, [], ask.picture([], []), say, []).looked_at
    two = [finding("f"), finding("g")]
    stamps = [of_case_file.report(FILE, two, ask.picture([], []), say, [], read=read) for read in (0, 1, 2)]
    assert [one.looked_at for one in stamps] == [False, False, True]
    assert "looked at by a person: 0" in stamps[0].stamp and "looked at by a person: 1" in stamps[1].stamp


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
        say("report.some_unread", read=0, all=1),
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
