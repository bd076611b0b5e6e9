"""The page of review over a small graph: what a reviewer sees, and what pressing a button does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kg.answers.findings import Finding, Node
from kg.graph.entities import rebuild
from kg.judgements import handed_on, history
from kg.judgements.judgement import Conflict, Ground, Judgement
from kg.review.effect import Change, Effect
from kg.review.pair import Line, Pair, Side
from kg.review.queue import Kind, Waiting
from kg.store import local, open_store
from kg.ui import session
from kg.ui.i18n import words
from kg.ui.pages.review import model
from tests import reviewing
from tests.opened_pages import opened, texts

SAY = words()
SIDE = Side("s:a", Node("s:a", "Company", "A"), (), (), False, "Company", False)


@pytest.fixture
def home(kg_home: Path) -> Iterator[Path]:
    """A home with the small graph."""
    with open_store() as store:
        reviewing.resolved(store, kg_home)
    yield kg_home
    session.forget()
    local.stop(kg_home)


def tables(app: AppTest) -> str:
    return "\n".join(table.value.to_csv() for table in app.table).replace("\\", "")


def decide(app: AppTest, decision: str, by: str = "Ann", reason: str = "one address") -> AppTest:
    app.text_input("review-name").set_value(by)
    next(box for box in app.text_input if (box.key or "").startswith("review-reason-")).set_value(reason)
    pressed: AppTest = app.button(f"review-{decision}").click().run()
    assert not pressed.exception
    return pressed


def test_the_page_tells_of_judgements_that_rest(home: Path) -> None:
    reviewing.judge(home / "judgements.jsonl", "a1", "a2", "same")
    handed_on.note(home, "s", "2999-01-01T00:00:00+00:00", [{"id": "s:a2", "why": "was Alpha and is Omega"}])
    with open_store() as store:
        rebuild(store, home / "judgements.jsonl")
    shown = texts(opened("review", lang="ja"))
    assert "適用されない判断" in shown and "was Alpha and is Omega" in shown


def test_the_pair_stands_side_by_side_with_evidence_and_effect(home: Path) -> None:
    app = opened("review")
    assert [header.value for header in app.header] == ["Alpha Trading", "ALPHA TRADING"]
    shown = texts(app)
    become = "One party, Alpha Trading (s:a1), takes the place of: Alpha Trading (s:a1); ALPHA TRADING (s:a2)"
    for expected in (become, "list.csv:a1", "list.csv:a2", "exporter in →"):
        assert expected in shown
    for expected in ("Log-odds", "█", "Pattern found", ": 2 violation cases"):
        assert expected in tables(app)


def test_a_decision_joins_the_parties_and_can_be_taken_back(home: Path) -> None:
    app = decide(opened("review"), "same")
    assert "Noted: Same party" in texts(app)
    with open_store() as store:
        joined = reviewing.picture(store)
        assert ("s:a2",) not in [row[:1] for row in joined["nodes"]]
    app.text_input("review-undo-name").set_value("Ann")
    app.text_input("review-undo-reason").set_value("two addresses")
    app.button("review-undo").click().run()
    assert not app.exception and "Taken back" in texts(app)
    (entry,) = history.read(home / "judgements.jsonl").entries
    assert entry.withdrawn and (entry.withdrawn.by, entry.withdrawn.reason) == ("Ann", "two addresses")


def test_a_decision_without_name_or_reason_is_refused(home: Path) -> None:
    app = decide(opened("review"), "different", reason=" ")
    assert "Give your name and a reason" in texts(app)
    assert not (home / "judgements.jsonl").exists()


def test_a_pair_that_is_put_off_makes_room_for_the_next(home: Path) -> None:
    app = opened("review")
    app.button("review-next").click().run()
    assert [header.value for header in app.header] != ["Alpha Trading", "ALPHA TRADING"]


def test_a_colleagues_judgement_is_shown_and_not_replaced_unread(home: Path) -> None:
    app = decide(opened("review", left="s:a1", right="s:a2"), "different", "Ann", "two addresses")
    app = opened("review", left="s:a1", right="s:a2")
    assert "Ann judged this pair “Different parties”" in texts(app)
    assert "tick the box above the buttons" in texts(decide(app, "same", "Ben", "one telephone"))
    app.checkbox("review-replace").check()
    assert "Noted: Same party" in texts(decide(app, "same", "Ben", "one telephone"))


def test_a_masked_pair_is_marked_as_a_hypothesis(home: Path) -> None:
    app = opened("review", left="s:m1", right="s:m2")
    assert "Hypothesis" in texts(app)
    decide(app, "same", reason="the same goods")
    (entry,) = history.read(home / "judgements.jsonl").entries
    assert entry.judgement.hypothesis


def test_an_empty_queue_says_so(kg_home: Path) -> None:
    with open_store() as store:
        reviewing.load(store, [reviewing.firm("x", "Only One")])
        reviewing.rebuild(store, kg_home / "judgements.jsonl")
    app = opened("review")
    assert "Nothing waits for a decision" in texts(app)
    session.forget()


def test_a_graph_that_is_not_computed_is_computed_on_demand(kg_home: Path) -> None:
    with open_store() as store:
        reviewing.load(store)
    app = opened("review")
    assert "The parties are not computed" in texts(app)
    app.button[0].click().run()
    assert not app.exception and [header.value for header in app.header] == ["Alpha Trading", "ALPHA TRADING"]
    session.forget()


def test_an_unknown_pair_is_told_plainly(home: Path) -> None:
    assert "nothing in the graph has the id 'nobody'" in texts(opened("review", left="nobody", right="s:a1"))


@pytest.mark.parametrize("locale", ["ko", "ja"])
def test_the_page_speaks_the_readers_language(home: Path, locale: str) -> None:
    app = opened("review", lang=locale)
    assert not app.error and app.title[0].value == words(locale)("page.review")


def test_bars_are_full_for_and_hollow_against() -> None:
    rows = model.evidence_rows([Ground("a", 4.0), Ground("b", -1.0), Ground("c", 0.0)], SAY)
    assert [row["For or against"] for row in rows] == ["█" * 12, "░" * 3, ""]


def test_a_number_that_differs_stands_among_the_reasons_unless_they_weigh_it_already() -> None:
    lines = (
        Line("un_reference", ("KPe.014",), ("KPe.001",), "differ"),
        Line("country", ("kp",), ("cn",), ""),
        Line("imo", ("1",), ("2",), "differ"),
    )
    pair = Pair(SIDE, SIDE, lines)
    (row,) = model.differing_rows([Ground("another number", -9.0, "imo", "1", "2")], pair, SAY)
    assert row[SAY("review.bar")] == "≠" and "KPe.014 · KPe.001" in row[SAY("review.sentence")]


def test_patterns_found_come_first_and_what_stays_is_one_row() -> None:
    def finding(id: str, verdict: str, subject: str) -> Finding:
        return Finding(id, "f", 1, "F", "high", verdict, Node(subject, "Company", "x"), {}, "said", (), ())  # type: ignore[arg-type]

    stays = Change((finding("1", "clear", "a"),), finding("2", "clear", "b"))
    turns = Change((finding("3", "clear", "a"), finding("4", "clear", "b")), finding("5", "hit", "a"))
    rows = model.finding_rows(Effect({}, change=(stays, turns)), SAY)
    assert [row["Change"] for row in rows] == ["was", "was", "becomes", "stays, under this party"]


def test_a_change_that_its_row_does_not_show_is_one_row_and_says_what_changes() -> None:
    def finding(id: str, missing: tuple[str, ...]) -> Finding:
        return Finding(id, "f", 1, "F", "high", "clear", Node("a", "Company", "x"), {}, "said", (), (), missing=missing)  # type: ignore[arg-type]

    (row,) = model.finding_rows(Effect({}, change=(Change((finding("1", ("a",)),), finding("1", ("b",))),)), SAY)
    assert row["Change"] == SAY("review.beside")


def test_what_becomes_of_parties_is_told_in_words_and_refused_merges_are_counted() -> None:
    pairs = [Judgement(f"a{place}", f"b{place}", "same", "rules", ("why",)) for place in range(9)]
    refused = tuple(Conflict(pair, "an entry speaks against it") for pair in pairs)
    moved = {"x": ("x", "z"), "y": ("y", "z"), "p": ("q",), "o": ("q",)}
    lines = model.party_lines(Effect(moved, conflicts=refused), SAY, {"q": "Q", "p": "P", "o": "O"})
    assert lines[:2] == [SAY("review.anew", before=2, number=3), SAY("review.goes", old="x", new="x; z")]
    assert lines[2] == SAY("review.goes", old="y", new="y; z")
    assert lines[3] == SAY("review.become", old="O (o); P (p)", new="Q (q)", number=1)
    assert len(lines) == 4 + model.REFUSED + 1 and lines[-1].startswith(str(9 - model.REFUSED))


def test_a_pair_that_is_likely_enough_and_of_one_list_says_that_only_a_person_joins_it() -> None:
    def waits(right: str, weight: float) -> str:
        judged = Judgement("uk:1", right, "unsure", "rules", ("why",), weight)
        return model.why(Waiting("open", judged, Node("l", "Person", "L"), Node("r", "Person", "R")), SAY)

    sure, rest = SAY("queue.why.one_list"), SAY("queue.why.open")
    assert [waits("uk:2", 8.6), waits("us:2", 1.5), waits("uk:2", 0.5)] == [sure, rest, rest]


def test_the_queue_is_filtered_by_reason_and_kind_and_put_into_an_order() -> None:
    def waits(why: Kind, kind: str, probability: float | None, findings: int) -> Waiting:
        judged = Judgement(f"a{findings}", f"b{findings}", "unsure", "rules", ("why",), probability=probability)
        return Waiting(why, judged, Node("l", kind, "L"), Node("r", kind, "R"), findings=findings)

    queue = [waits("conflict", "Person", None, 1), waits("open", "Company", 0.2, 3), waits("open", "Person", 0.9, 2)]
    assert model.queued(queue, [], []) == queue
    assert model.queued(queue, ["open"], ["Person"]) == queue[2:]
    assert [one.findings for one in model.queued(queue, [], [], "findings")] == [3, 2, 1]
    assert [one.judgement.probability for one in model.queued(queue, [], [], "probability")] == [0.9, 0.2, None]
    row = model.queue_row(queue[0], words("ko"))
    assert row["기다리는 이유"] == "모순"
    assert row["확률"] == ""
    assert [model.share(one) for one in (None, 0.2, 0.99999)] == ["", "20.0 %", "> 99.9 %"]
