"""One form for publications: outlet, day, title, kind, address; the best first."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from kg.answers import quoting
from kg.answers.citations import KINDS, Citation, _outlets, citations, once, outlet, publications
from kg.answers.cited import compiled

UN_LIST = "https://scsanctions.un.org/resources/xml/en/consolidated.xml"
FORUM, NHK = "https://fate.5ch.net/test/read.cgi/x/1", "https://www.nhk.or.jp/politics/articles/1.html"


def test_the_broadcaster_in_a_record_goes_before_the_forum():
    found = citations(
        ["Nikkei July 2019, as quoted on a forum [copy of unknown care]", "NHK politics page of 10 July 2019 [press]"],
        [FORUM, NHK],
    )
    assert [(one.kind, one.url) for one in found] == [("press", NHK), ("forum", FORUM)]
    assert (found[0].outlet, found[0].date) == ("NHK politics page", "2019-07-10")


def test_an_address_is_found_by_the_outlet_where_the_columns_are_not_as_long():
    found = citations(["CISTEC deck 2019 incident 4", "The Star 2017-12-29"], ["https://www.thestar.com/news/1"])
    assert [(one.outlet, one.date, one.url) for one in found] == [
        ("The Star", "2017-12-29", "https://www.thestar.com/news/1"),
        ("CISTEC deck 2019 incident 4", "", ""),
    ]


def test_a_copy_is_told_as_a_copy_though_it_copies_a_newspaper():
    (one,) = citations(
        ["Chosun Ilbo 2019-05-17, whole article as reproduced by nkreform.com"], ["http://www.nkreform.com/1"]
    )
    assert (one.outlet, one.date, one.kind) == ("Chosun Ilbo", "2019-05-17", "copy")


def test_an_address_without_a_publication_is_told_by_its_outlet():
    (one,) = citations([], ["https://unheard.example/1"])
    assert (one.outlet, one.kind, one.url) == ("unheard.example", "press", "https://unheard.example/1")


def test_a_list_that_cites_nothing_is_its_own_source():
    own = Citation("OFAC", "2024-02-23", "SDN list", "list", "https://ofac.example")
    assert citations([], [], own) == (own,)
    assert own not in citations(["Reuters 2017-01-02"], [], own)


def test_two_records_of_one_publication_are_one_source():
    one = citations(["SCMP 2126524"], ["http://www.scmp.com/article/2126524"])
    two = citations(["SCMP 2126524 (about the owner)"], ["https://scmp.com/article/2126524"])
    assert publications([one, two]) == 1
    assert publications([one, citations(["Reuters 2017-01-02"], [])]) == 2


def test_a_court_docket_is_no_year():
    (one,) = citations(["Busan District Court 2012고단10276"], [])
    assert (one.date, one.kind) == ("", "court")


def test_every_outlet_has_a_kind_and_a_host_within_it_too():
    assert {kind for _, kind in _outlets().values()} <= set(KINDS)
    assert outlet("https://lavender.5ch.net/x")[1] == "forum"


def told(**words):
    return SimpleNamespace(**{"quote": "", "quote_lang": "", "quote_url": "", "summary": "", **words})


def test_only_words_of_the_document_stand_in_quotation_marks():
    assert quoting.lines(told(quote="경고", quote_lang="ko", summary="A warning.")) == ["“경고” [ko]"]
    elsewhere = told(quote="경고", quote_lang="ko", quote_url="https://www.donga.com/1")
    assert quoting.lines(elsewhere) == ["“경고” [ko] (read at donga.com)"]
    assert quoting.lines(told(summary="A warning.")) == ["our summary: A warning.", "original sentence not stored"]
    closely = quoting.lines(told(quote="Closely rendered."))
    assert closely == ["our summary: Closely rendered.", "original sentence not stored"]
    assert quoting.lines(told()) == []


def test_a_day_within_brackets_leaves_no_bracket_open():
    (one,) = citations(["AFP (Straits Times, 2017-12-29)"], [])
    assert str(one) == "AFP, Straits Times, 2017-12-29 (press)"


def test_a_publication_stands_once_with_its_address_where_any_record_has_it():
    bare, full = Citation("SCMP 1", "", "", "press"), Citation("SCMP 1", "", "", "press", "https://scmp.com/1")
    forum, court = Citation("x", "", "", "forum", "https://x.org"), Citation("Court", "", "", "court")
    assert once([forum, bare, full, full, court]) == (court, full, forum)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("S/2017/150", "ministry"),
        ("US Treasury sm481", "ministry"),
        ("S/2017/742 at docslib.org", "ministry"),
        ("Inner City Press (US Department of Justice)", "press"),
        ("Panel of Experts S/2019/171, in a public repository (file 66101188729)", "report"),
    ],
)
def test_a_paper_of_a_public_body_is_known_from_who_tells_of_it(text, kind):
    (told,) = citations([text], [])
    assert told.kind == kind


def test_a_list_does_not_get_the_address_of_a_paper_that_stands_at_its_place() -> None:
    texts = ["UN press release SC/13542 (French)", "UN Consolidated List, XML of 2024-09-26, entry KPe.067"]
    paper = "https://safetyatsea.net/news/2018/un-sanctions-two-panama-flagged-tankers-for-north-korea-links/"
    found = citations(texts, ["https://press.un.org/fr/2018/sc13542.doc.htm", paper])
    told = {one.outlet: (one.kind, one.url) for one in found}
    assert told["UN Consolidated List, XML"] == ("list", UN_LIST) and told["Safety at Sea"] == ("press", paper)


def test_a_list_keeps_the_address_of_its_authority_of_a_copy_and_of_the_site_it_names() -> None:
    for text, url in (
        ("UN Consolidated List 2024-09-26", "https://scsanctions.un.org/resources/xml/en/consolidated.xml"),
        ("Regulation (EU) 2017/1509, Annex XVI, as arranged", "https://github.com/x/y/annex.csv"),
        ("Respectus on the draft, UN list", "https://respectus.space/a"),
    ):
        assert [one.url for one in citations([text], [url])] == [url]


def test_what_a_table_derives_from_its_own_rows_is_neither_press_nor_a_publication() -> None:
    (told,) = citations(["derived from other rows of this table"], [])
    assert told.kind == "derived" and publications([[told]]) == 0
    assert publications([[told, Citation("SCMP 1", "", "", "press")]]) == 1


def test_rows_of_tables_that_somebody_put_together_are_not_called_entries_as_published() -> None:
    files = Path(__file__).parents[2].glob("loaders/*/source.yaml")
    known = {file.parent.name: str(yaml.safe_load(file.read_text("utf-8"))["publisher"]) for file in files}
    assert {name for name, publisher in known.items() if compiled(publisher)} == {
        "cistec_deck_2019", "control_entries", "control_rules", "control_totals", "dprk_network_records", "eu_journal",
        "kr_jp_dispute", "kr_mofa_dprk", "kr_motie_cases", "national_trade_table", "un_locode", "un_panel_findings",
        "un_panel_networks", "us_enforcement", "user_shipments", "wco_hs",
    }  # fmt: skip


def test_a_list_named_without_an_address_has_that_of_its_publisher_as_its_loader_has_it() -> None:
    loader = Path(__file__).parents[2] / "loaders" / "un_sc_consolidated" / "source.yaml"
    assert yaml.safe_load(loader.read_text("utf-8"))["fetch"]["consolidated.xml"] == UN_LIST
    texts = ["UN Consolidated List, XML of 2024-09-26, entry KPe.064", "UN list KPe.020"]
    assert [one.url for text in texts for one in citations([text], [])] == [UN_LIST] * 2
    # the list of ships is published apart, and a copy is not where the list is
    others = ["UN list", "UN Consolidated List 2024-09-26, as reproduced by somebody", "EU list"]
    assert [one.url for text in others for one in citations([text], [])] == [""] * 3


def test_entries_of_one_list_are_told_one_by_one_and_are_one_publication() -> None:
    told = [citations([f"UN Consolidated List, XML of 2024-09-26, entry KPe.{n}"], []) for n in ("064", "067")]
    assert publications(told) == 1
    assert [one.title for one in once(one for some in told for one in some)] == ["entry KPe.064", "entry KPe.067"]


def test_a_link_that_names_nobody_is_told_beside_the_source_it_stands_in_and_counts_as_none() -> None:
    own, link = Citation("ITA", "", "Consolidated Screening List", "list", "https://trade.example"), "http://bit.ly/1"
    found = citations(["87 FR 20299"], [link], own)
    assert [(one.outlet, one.kind, one.url) for one in found] == [
        ("ITA", "list", "https://trade.example"), ("ITA", "list", link), ("87 FR 20299", "ministry", ""),
    ]  # fmt: skip
    assert publications([found]) == 2
    (bare,) = citations([], [link])
    assert (bare.outlet, bare.url) == ("bit.ly", link)
