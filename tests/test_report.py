"""Reports of the bundled graph: what they say, that nothing in them comes from elsewhere, who has looked at them."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import chain

import pytest
from click.testing import CliRunner
from docx import Document

from kg.answers import flags
from kg.answers.findings import Finding, Hop, Node
from kg.cli import group
from kg.home.places import Home
from kg.store import open_store
from kg.store.settings import Settings
from kg.ui import translated
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.findings import card_model
from kg.ui.picture import PaneEdge, PaneNode, Picture
from kg.ui.report import making, of_finding, signing, writing
from kg.ui.report.editions import Edition
from kg.ui.report.svg import svg

SHIP, CASE, DAY = "vessel:imo:9635987", "kr_motie_cases:KRC-05", "2026-11-01"


@pytest.fixture(scope="module")
def home(bundled_home):
    """A home with the bundled graph."""
    return Home(bundled_home)


@pytest.fixture(scope="module")
def store(home):
    with open_store(Settings(home=home.folder)) as opened:
        yield opened


@pytest.fixture(scope="module")
def findings(store):
    return flags.run_all(store, as_of=DAY)


class Page(HTMLParser):
    """The text of a page, its headings, and every address that a browser would ask for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.asks, self.tags, self.said = [], [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.asks += [
            value
            for name, value in attrs
            if name in ("src", "href", "xlink:href", "data", "srcset", "action") and (tag, name) != ("a", "href")
        ]

    def handle_data(self, data):
        self.said += data


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("locale", LOCALES)
def test_a_report_of_a_finding_says_all_that_its_card_says(store, home, findings, locale):
    say = words(locale)
    hits = [one for one in findings if one.verdict == "hit"]
    assert hits
    for one in hits:
        made = of_finding.report(one, say, [Edition("s", "a list", "2024-01-01")])
        page = Page(writing.text(made, ".html"))
        assert not page.asks and "script" not in page.tags
        card = translated.finding(one, say)
        against = chain.from_iterable(card_model.counter_groups(card.counter_evidence, say).values())
        wanted = [card.title, card.summary, *against, *card.missing, say("report.unread"), say("report.disclaimer"),
                  one.as_of, say("report.editions.others", titles="a list")]  # fmt: skip
        wanted += [citation.url for item in one.evidence for citation in item.citations]
        for line in wanted:
            assert plain(line) in plain(page.said), (one.id, line)


def test_only_words_of_the_document_stand_in_quotation_marks(findings):
    for one in findings:
        for part in of_finding.report(one, words("en"), []).filled:
            for line in getattr(part, "lines", ()):
                stored = {item.quote for item in one.evidence if item.quote_lang}
                for quote in sorted(
                    stored, key=len, reverse=True
                ):  # a document may itself quote: its marks are its own
                    line = line.replace(f"“{quote}”", "")
                quoted = re.findall(r"“([^”]*)”", line)
                # a list's own remark, printed as its remark, may quote a name
                stored |= {
                    own for item in one.evidence for note in item.notes for own in re.findall(r"“([^”]*)”", note)
                }
                assert part.title != words("en")("report.for") or set(quoted) <= stored


def test_a_report_of_a_ship_tells_conflicts_acts_and_sources(store, home):
    made = making.report(store, home, SHIP, words("en"), DAY)
    page = Page(writing.text(made, ".html"))
    for wanted in (
        "Sources disagree",
        "UN Security Council 1718 Committee",
        "Not listed",
        "Presidential Office of Taiwan",
    ):
        assert wanted in page.said
    assert not made.looked_at and not page.asks and page.tags.count("svg") == 1


def test_nothing_later_than_the_day_is_told(store, home):
    early = making.report(store, home, SHIP, words("en"), "2017-12-31")
    assert "2019-07-01" not in writing.text(early, ".json") and "2017-12-28" in writing.text(early, ".json")


@pytest.mark.parametrize("id", [SHIP, CASE])
def test_word_reads_it(store, home, tmp_path, id):
    path = tmp_path / "report.docx"
    made = making.report(store, home, id, words("ko"), DAY)
    writing.write(made, path)
    found = Document(str(path))
    said = "\n".join(
        [p.text for p in found.paragraphs] + [c.text for t in found.tables for r in t.rows for c in r.cells]
    )
    assert made.title in said and made.stamp in said and all(part.title in said for part in made.filled)


def test_a_name_with_markup_stays_a_name(tmp_path):
    evil = Node("x", "Company", "<script>alert(1)</script>\x00&")
    one = Finding(
        "f", "flag", 1, "<b>t</b>", "high", "hit", evil, {}, "<img src=http://a>", (Hop(evil, "OWNS", evil),), ()
    )
    made = of_finding.report(one, words("en"), [])
    page = Page(writing.text(made, ".html"))
    assert not page.asks and "script" not in page.tags and "img" not in page.tags and "<img" in page.said
    writing.write(made, tmp_path / "x.docx")
    assert "alert(1)" in "".join(p.text for p in Document(str(tmp_path / "x.docx")).paragraphs)


def test_type_in_a_picture_is_never_under_eleven_pixels_and_an_allegation_is_dashed():
    nodes = tuple(PaneNode(f"n{i}", f"회사 {i}" * 9, "Company", focus=i == 0) for i in range(20))
    edges = tuple(
        PaneEdge(f"e{i}", "n0", f"n{i}", "OWNS", modality="alleged" if i % 2 else "asserted") for i in range(1, 20)
    )
    drawn = svg(Picture(nodes, edges), words("ko"), 'alt "x"')
    assert min(map(int, re.findall(r'font-size="(\d+)"', drawn))) >= 11
    assert drawn.count("stroke-dasharray") == 10 and "http" not in drawn.replace("http://www.w3.org/2000/svg", "")


def test_who_has_looked_at_it_stands_on_it_until_it_changes(home, findings):
    one = next(finding for finding in findings if finding.verdict == "hit")
    assert signing.signed(home, one) is None
    signing.sign(home, one, "J. Kim", "read against the list")
    found = signing.signed(home, one)
    assert found is not None and found.by == "J. Kim"
    made = of_finding.report(one, words("en"), [], found)
    assert made.looked_at and "J. Kim" in made.stamp and "read against the list" in made.stamp
    from dataclasses import replace

    assert signing.signed(home, replace(one, summary="something else")) is None


def test_the_command_writes_what_was_asked_and_replaces_nothing_unasked(home, tmp_path, findings):
    env, id = {"KG_HOME": str(home.folder)}, findings[0].id
    path = tmp_path / "r.html"
    run = lambda *arguments: CliRunner().invoke(group, ["report", *arguments], env=env, standalone_mode=False)  # noqa: E731
    assert run(id, "--out", str(path), "--as-of", DAY).exception is None and path.read_text("utf-8").startswith(
        "<!doctype"
    )
    assert "there already" in str(run(id, "--out", str(path)).exception)
    assert "no form" in str(run(id, "--out", str(tmp_path / "r.pdf")).exception)
    assert "nothing in the graph" in str(run("nobody", "--out", str(tmp_path / "n.html")).exception)
    assert "no finding" in str(run(SHIP, "--looked-at-by", "me", "--out", str(tmp_path / "s.html")).exception)
    told = json.loads(run(SHIP, "--format", "json").stdout)
    assert told["id"] == SHIP and all(
        part.get("lines") or part.get("rows") or part.get("picture") for part in told["parts"]
    )
    assert run(SHIP, "--out", str(tmp_path / "s.svg")).exception is None
