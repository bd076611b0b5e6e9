"""What the pages show, as plain values: no Streamlit, no store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from kg.answers.dossier_forms import Dossier, Fact, Mention, Moment, Said
from kg.answers.findings import Evidence, Finding, Hop, Node
from kg.answers.totals.margins import Margin
from kg.answers.totals.numbers import Total
from kg.ui import charts
from kg.ui.i18n import words
from kg.ui.neighbourhood import neighbourhood
from kg.ui.pages.findings import card_model
from kg.ui.pages.findings import model as findings_view
from kg.ui.pages.findings.model import Filter
from kg.ui.pages.overview import model as overview_view
from kg.ui.pages.party import model as party_view
from kg.ui.pages.party import timeline

SAY = words()
TODAY = date(2026, 11, 22)
SHIP, FIRM, TRANSFER = Node("v", "Vessel", "Lily"), Node("c", "Company", "Firm"), Node("t", "Transfer", "A transfer")


def finding(id: str = "f", verdict: Any = "hit", severity: str = "high", **facts: Any) -> Finding:
    given: dict[str, Any] = {
        "flag": "example", "revision": 1, "title": "Example flag", "subject": SHIP, "identity": {}, "path": (),
        "summary": "Lily met nobody", "evidence": (),
    }  # fmt: skip
    return Finding(id=id, verdict=verdict, severity=severity, **(given | facts))


def mention(record: str, source: str, as_of: str = "") -> Mention:
    return Mention(record, source.lower(), source, f"{record}.csv:1", "", "", as_of, "", "", ())


def said(modality: str, relation: str = "OWNS", other: Node = FIRM, outgoing: bool = False) -> Said:
    return Said(relation, outgoing, other, modality, "2017", "", "", "", "row 1", "r", "List", "", "", "")


def test_a_source_that_still_says_loading_was_interrupted() -> None:
    (row,) = overview_view.source_rows([{"id": "x", "state": "loading", "records": 7}], TODAY, SAY)
    assert row["State"] == "loading interrupted"
    assert [source["id"] for source in overview_view.unsound([{"id": "x", "state": "loading"}])] == ["x"]


def test_an_edition_tells_its_age_or_that_it_has_no_date() -> None:
    assert overview_view.edition("2026-11-20", TODAY, SAY) == "2026-11-20 (2 days ago)"
    assert overview_view.edition("sha256:abc", TODAY, SAY) == "no date, content abc"
    assert overview_view.age("2026-11-22T08:00:00+00:00", TODAY, SAY) == "2026-11-22 (today)"


def margin(dimension: str, window: str, value: float, evidenced: int, table: str = "cases-by-year") -> Margin:
    total = Total(
        dimension, "cases", dimension, value, "cases", window, "MOTIE", "published", "s", "", (), "s", table, {}, "", ""
    )  # fmt: skip
    return Margin(total, evidenced, value - evidenced)


def test_the_years_tell_what_is_evidenced_and_what_is_only_a_number() -> None:
    margins = [margin("all", "2015-01/2016-12", 36, 9), margin("2015", "2015", 14, 3), margin("2016", "2016", 22, 1)]
    counted = overview_view.years(margins, SAY)
    assert counted is not None
    assert (counted.published, counted.evidenced, counted.undated) == (36, 9, 5)
    bars = [row["cases"] for row in counted.rows]
    assert bars == [9, 27, 3, 11, 1, 21]
    assert (bars[0], sum(bars[:2])) == (counted.evidenced, counted.published), "the title's numbers are drawn"
    assert overview_view.years([margin("2015", "2015", 14, 3, table="other")], SAY) is None


def test_findings_are_counted_by_flag_and_verdict() -> None:
    rows = overview_view.verdict_rows(
        overview_view.by_flag([finding(), finding("g", "clear"), finding("h", "clear")], SAY), SAY
    )
    assert rows[0]["numbers"] == "1 found · 0 undecided · 2 not found"
    assert [row["findings"] for row in rows] == [1, 0, 2]


def test_a_filter_takes_every_word_wherever_it_stands() -> None:
    on_path = finding(path=(Hop(FIRM, "OWNS", SHIP),))
    assert Filter(text="firm NOBODY").passes(on_path)
    assert not Filter(text="firm somebody").passes(on_path)
    assert not Filter(severities=["low"]).passes(on_path)
    assert not Filter().passes(finding(verdict="clear"))
    assert Filter(verdicts=[]).passes(finding(verdict="clear"))


def test_a_row_of_the_table_says_verdict_and_missing_data_in_words() -> None:
    (row,) = findings_view.rows([finding(verdict="not_evaluable", missing=("dates",))], SAY)
    assert (row["Verdict"], row["Missing data"]) == ("Cannot be judged", "dates")


DOSSIER = Dossier(
    SHIP,
    (
        Fact("flag", "pa", ("1", "2"), ("A", "B"), True),
        Fact("flag", "hk", ("3",), ("B",), True),
        Fact("masked", True, ("1",), ("A",), False),
        Fact("imo", "9635987", ("1",), ("A",), False),
        Fact("name", "LILY", ("1",), ("A",), False),
        Fact("alias", "Lilly", ("1",), ("A",), False),
    ),
    (mention("1", "A", "2017"), mention("2", "B"), mention("3", "B", "2018-01")),
    (),
)


def test_facts_stand_by_value_and_source_with_the_day_they_speak_of() -> None:
    rows = party_view.fact_rows(DOSSIER, SAY)
    assert rows[0] == {"Property": "⚠ flag", "Value": "Panama (pa)", "A": "✓ 2017", "B": "✓"}
    assert rows[1] == {"Property": "⚠ flag", "Value": "Hong Kong (hk)", "A": "", "B": "✓ 2018-01"}


def test_a_conflict_names_every_value_with_its_sources() -> None:
    assert party_view.conflict_lines(DOSSIER, SAY) == {"flag": ["Panama (pa): A; B", "Hong Kong (hk): B"]}


def test_other_names_leave_out_the_one_in_the_heading_however_written() -> None:
    assert party_view.captions(DOSSIER) == ["Lilly"]
    assert party_view.numbers(DOSSIER, SAY) == {"imo": "9635987"}


def test_what_is_not_asserted_is_marked() -> None:
    rows = party_view.statement_rows([said("asserted"), said("alleged"), said("denied")], SAY)
    assert [row["Modality"] for row in rows] == ["asserted", "⚠ alleged", "⚠ denied"]


def test_equal_moments_of_two_sources_are_one_mark_of_the_chart() -> None:
    moments = [Moment("2017-10", "", "listed", "asserted", source, "x") for source in ("A", "B")]
    (mark,) = timeline.moment_marks(moments, SAY)
    assert (mark["from"], mark["until"], mark["source"]) == ("2017-10-01", "2017-10-31", "A; B")


def test_findings_concern_whoever_stands_on_their_path() -> None:
    found = [
        finding("own"),
        finding("other", subject=FIRM),
        finding("path", subject=FIRM, path=(Hop(FIRM, "OWNS", SHIP),)),
    ]
    assert [one.id for one in party_view.concerning(found, "v")] == ["own", "path"]


def test_patterns_that_were_found_come_before_those_that_were_not() -> None:
    found = [finding(verdict, verdict=verdict) for verdict in ("clear", "not_evaluable", "hit")]
    assert [one.id for one in party_view.concerning(found, "v")] == ["hit", "not_evaluable", "clear"]


def test_statements_stand_in_the_order_of_their_days() -> None:
    early, late = said("asserted"), replace(said("denied"), since="2018-01")
    undated = replace(said("alleged"), since="")
    assert party_view.in_order([undated, late, early]) == [early, late, undated]


def row(id: str, other: Node, relation: str, since: str = "", modality: str = "asserted") -> dict[str, Any]:
    return {
        "id": id, "relation": relation, "outgoing": False, "modality": modality,
        "since": since, "until": since, "sources": ["s"],
        "other": other.id, "schema": other.schema, "caption": other.caption,
    }  # fmt: skip


def test_relationships_that_differ_in_dates_only_are_one_edge() -> None:
    picture = neighbourhood(SHIP, {"v": [row(str(n), FIRM, "OWNS", f"201{n}") for n in range(3)]}, [])
    (edge,) = picture.edges
    assert (edge.start, edge.end, edge.since) == ("c", "v", "2010, 2011 …")


def test_what_nobody_asserts_is_drawn_as_such() -> None:
    took_part = row("1", TRANSFER, "TOOK_PART_IN", modality="alleged") | {"outgoing": True}
    owns = row("2", FIRM, "OWNS", modality="denied")
    picture = neighbourhood(SHIP, {"v": [took_part, owns]}, [said("hypothetical", "MANAGES")])
    drawn = {edge.relation: edge.modality for edge in picture.edges}
    assert drawn == {"TOOK_PART_IN": "alleged", "OWNS": "denied", "MANAGES": "hypothetical"}


def test_a_relation_that_one_source_asserts_is_drawn_solid() -> None:
    rows = [row("1", FIRM, "OWNS"), row("2", FIRM, "OWNS", modality="alleged")]
    picture = neighbourhood(SHIP, {"v": rows}, [said("alleged"), said("asserted")])
    assert [edge.modality for edge in picture.edges] == ["asserted"]


def test_a_hop_that_rests_on_an_allegation_is_no_fact() -> None:
    hop = Hop(FIRM, "OWNS", SHIP, records=("1", "2"))
    told = tuple(Evidence(n, "s", "S", "1", "x", modality=m) for n, m in (("1", "asserted"), ("2", "alleged")))
    assert card_model.hop_modality(finding(path=(hop,), evidence=told), hop) == "alleged"


def test_a_label_is_broken_into_lines() -> None:
    assert charts.broken("one two three four", width=9, lines=2) == "one two\nthree …"
