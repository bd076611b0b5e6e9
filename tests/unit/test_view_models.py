"""What the dashboard says of a finding, and that the card and the pane are drawn without an exception."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from streamlit.testing.v1 import AppTest

from kg.answers.findings import Evidence, Finding, Hop, Node
from kg.ui import i18n, wording
from kg.ui.components.graph_pane import wire
from kg.ui.markup import literal
from kg.ui.pages.findings import card_model, folding
from kg.ui.report.svg import svg

ROOT = Path(__file__).parents[2]
BROWSER = ROOT / "tests" / "browser"

OWNER, SHIP, FLAG = (
    Node("c1", "Company", "예시해운"),
    Node("v1", "Vessel", "Ocean Lily"),
    Node("pa", "Country", "Panama"),
)
FINDING = Finding(
    id="f1",
    flag="example-flag",
    revision=2,
    title="Flag changed after listing",
    severity="medium",
    verdict="hit",
    subject=SHIP,
    identity={"vessel": "v1"},
    summary="Ocean Lily changed flag.",
    path=(
        Hop(OWNER, "OWNS", SHIP, "2016", "", ("list:1", "list:9"), ("list", "register")),
        Hop(SHIP, "FLIES_FLAG_OF", FLAG),
    ),
    evidence=(Evidence("list:1", "list", "Example list", "list.csv:1", "Ocean Lily"),),
    as_of="2019-07-01",
    run={"engine": "example", "version": "1.0", "parameters": {}},
)
SAY = i18n.words()


def texts(app: AppTest) -> str:
    shown = (*app.markdown, *app.text, *app.caption, *app.warning, *app.code)
    return "\n".join(str(element.value) for element in shown)


def app_of(name: str, **query: str) -> AppTest:
    app = AppTest.from_file(str(BROWSER / name), default_timeout=60)
    for parameter, value in query.items():
        app.query_params[parameter] = value
    return app.run()


def rows_of_hops() -> list[card_model.Row]:
    return [card_model.hop_row(FINDING, number, hop, SAY) for number, hop in enumerate(FINDING.path, 1)]


def test_the_picture_has_every_node_of_the_path_once_and_the_subject_in_focus() -> None:
    picture = folding.picture(FINDING, SAY)
    assert [(node.id, node.focus) for node in picture.nodes] == [("c1", False), ("v1", True), ("pa", False)]
    assert [(edge.start, edge.relation, edge.end) for edge in picture.edges] == [
        ("c1", "OWNS", "v1"),
        ("v1", "FLIES_FLAG_OF", "pa"),
    ]


def test_a_finding_without_a_path_shows_its_subject_alone() -> None:
    picture = folding.picture(replace(FINDING, path=()), SAY)
    assert [node.id for node in picture.nodes] == ["v1"]
    assert picture.edges == ()


def test_many_listings_of_one_party_are_one_node_and_two_steps_between_two_things_one_line() -> None:
    authorities = enumerate(("UN", "EU", "UK"), 1)
    lists = [Hop(Node(f"l{n}", "Listing", f"{who}: Listed"), "LISTS", SHIP, f"2018-0{n}-01") for n, who in authorities]
    found = replace(FINDING, path=(*FINDING.path, Hop(SHIP, "FLIES_FLAG_OF", FLAG, "2019", "2019"), *lists))
    picture = folding.picture(found, SAY)
    assert [node.caption for node in picture.nodes][-1] == "3 listings: UN, EU, UK"
    told = [(edge.id, edge.since) for edge in picture.edges]
    assert told[1:] == [("hop-2", "2019"), ("hop-4", "2018-01-01, 2018-02-01 …")]
    assert folding.opened(found, {"hop-2"}) == {2, 3} and folding.opened(found, {"hop-4"}) == {4, 5, 6}


def test_a_listing_without_a_day_is_not_given_the_day_of_another() -> None:
    days = {"UN": "2018-03-30", "EU": "2018-03-30", "OFAC": ""}
    lists = [Hop(Node(who, "Listing", f"{who}: Listed"), "LISTS", SHIP, day) for who, day in days.items()]
    picture = folding.picture(replace(FINDING, path=tuple(lists)), SAY)
    told = wire.message(picture, height=9, alt="", say=i18n.words("ko"))
    assert told["edges"][0]["label"].endswith("2018-03-30, 날짜 없음 1건")
    assert "2018-03-30, 1 without a day" in svg(picture, SAY, "")
    undated = folding.picture(replace(FINDING, path=tuple(replace(one, since="") for one in lists)), SAY)
    assert wire.sentence(undated.edges[0], undated, SAY).split(" · ")[1] == "date not stated"


def test_the_picture_as_text_tells_of_a_day_what_the_table_tells() -> None:
    found = replace(FINDING, path=(replace(FINDING.path[0], since="", until="", remark="detected 2015-02"),))
    picture = folding.picture(found, SAY)
    assert wire.sentence(picture.edges[0], picture, SAY).split(" · ")[1] == "detected 2015-02"


def test_a_hop_cites_title_and_place_where_the_evidence_has_them_and_ids_otherwise() -> None:
    rows = rows_of_hops()
    assert rows[0]["Source"] == "Example list, list.csv:1; register"
    assert rows[0]["Dates"] == "2016 –"


def test_a_hop_without_date_or_source_says_so() -> None:
    last = rows_of_hops()[-1]
    assert (last["Dates"], last["Source"]) == ("date not stated", "no source recorded")


def test_the_number_of_a_row_leads_to_the_edge_of_the_picture() -> None:
    edges = {edge.id for edge in folding.picture(FINDING, SAY).edges}
    assert {card_model.hop_id(int(row["No."])) for row in rows_of_hops()} == edges


def test_the_run_can_be_made_again_from_what_is_shown() -> None:
    shown = card_model.run_facts(FINDING, SAY)
    assert shown == {
        "Run": "Flag example-flag, revision 2",
        "As of": "2019-07-01",
        "Engine": "example",
        "version": "1.0",
    }


def test_words_that_state_guilt_are_found_in_what_the_flag_says() -> None:
    bold = replace(FINDING, summary="The guilty owner smuggled pumps.")
    assert wording.finding_overclaims(bold) == ("guilty", "smuggled")
    assert wording.finding_overclaims(FINDING) == ()


def test_quotations_of_sources_are_not_judged() -> None:
    quoted = replace(FINDING, evidence=(replace(FINDING.evidence[0], quote="He smuggled it."),))
    assert wording.finding_overclaims(quoted) == ()


def test_our_own_words_never_state_guilt() -> None:
    for phrase in SAY.phrases.values():
        assert wording.overclaims(phrase) == ()


def test_texts_of_sources_are_shown_letter_by_letter() -> None:
    assert literal("*A* [b](http://c) $1$") == r"\*A\* \[b\]\(http\://c\) \$1\$"
    assert ":ship:" not in literal("the :ship: left").replace("\\", "")


def test_the_pane_is_drawn_and_nothing_is_selected_at_first() -> None:
    app = app_of("pane_app.py")
    assert not app.exception
    assert [text.value for text in app.text][:2] == ["nodes: none", "edges: none"]


def test_the_card_shows_verdict_evidence_doubts_and_run() -> None:
    app = app_of("card_app.py")
    assert not app.exception
    shown = texts(app)
    for expected in (
        "Pattern found",
        "pattern consistent with",
        "Usual innocent reasons",
        "revision 3",
        "Example report",
    ):
        assert expected in shown


def test_the_card_of_an_undecided_finding_names_the_missing_data_and_claims_nothing() -> None:
    shown = texts(app_of("card_app.py", verdict="not_evaluable"))
    assert "Cannot be judged" in shown
    assert "dates of shipments" in shown
    assert "Pattern found" not in shown


def test_the_card_speaks_korean() -> None:
    shown = texts(app_of("card_app.py", lang="ko"))
    assert "반대 증거" in shown
