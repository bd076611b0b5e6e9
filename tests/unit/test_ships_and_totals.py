"""What the pages of ships and of totals show, as plain values: every picture reaches the numbers of its title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers.totals import Total
from kg.answers.totals.contradictions import of_parts, of_values
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.totals import model as totals
from kg.ui.pages.vessels import model as vessels

SAY = words("en")


def number(id: str, value: float, **facts: object) -> Total:
    known = {"metric": "cases", "dimension": id, "unit": "cases", "window": "2015", "authority": "A",
             "status": "published", "source": "s", "relayed_by": "",
             "publication": (), "series": "x", "table": "t", "counts": {},
             "confidence": "", "note": ""}  # fmt: skip
    return Total(id=id, value=value, **{**known, **facts})  # type: ignore[arg-type]


@given(st.lists(st.integers(0, 500), min_size=1, max_size=8), st.integers(0, 3000))
def test_parts_and_what_is_missing_reach_the_total(values, whole):
    known = {f"p{n}": number(f"p{n}", float(value)) for n, value in enumerate(values)}
    every = {**known, "w": number("w", float(whole))}
    for one in of_parts(every, {"w": list(known.values())}):
        bars = totals.bars(one, every, SAY)
        *parts, gap, all = bars
        assert [bar.start for bar in parts] == [0.0, *(bar.end for bar in parts[:-1])]
        assert (gap.start, gap.end) == (parts[-1].end, whole) and (all.start, all.end) == (0.0, whole)
        assert gap.role == totals.GAP and gap.label.startswith(f"{abs(whole - sum(values)):,}")


def test_each_of_several_numbers_has_a_bar_of_its_length():
    every = {one.id: one for one in (number("a", 47.0, table="t1"), number("b", 50.0, table="t2"))}
    (one,) = of_values(every.values())
    assert [(bar.start, bar.end) for bar in totals.bars(one, every, SAY)] == [(0.0, 47.0), (0.0, 50.0)]
    assert len(totals.side_rows(one, every, SAY)) == 2


def test_a_remark_on_a_number_is_told_in_the_readers_language():
    every = {one.id: one for one in (number("a", 47.0, table="t1", note="Other sources give 14."), number("b", 50.0))}
    (one,) = of_values(every.values())
    said = [[row[words(to)("evidence.note")] for row in totals.side_rows(one, every, words(to))] for to in LOCALES]
    assert said == [["Other sources give 14.", ""], ["다른 출처는 14라고 함.", ""], ["他の出典は14とする。", ""]]


def test_a_table_that_falls_short_is_told_what_other_tables_count_and_it_has_no_row_for():
    def of(id, regime, table, **facts):
        return number(id, 1.0, table=table, metric="by regime", counts={"regime": regime}, **facts)

    mine, known = of("ag", "AG", "mine"), [number("w", 3.0), of("cwc", "CWC", "press"), of("ag2", "AG", "press")]
    known += [of("other-years", "CWC", "old", window="2011"), of("other-series", "CWC", "b", series="y")]
    every = {one.id: one for one in (mine, *known)}
    (one,) = of_parts(every, {"w": [mine]})
    assert [total.id for total in totals.elsewhere(one, every)] == ["cwc"]


def test_who_counted_a_number_is_told_in_the_readers_language():
    one = number("derived", 1.0, authority="MOTIE", relayed_by="Korean press", window="2015-01/2019-03")
    told = "1 (産業通商資源部（韓国の報道経由）, 2015-01/2019-03)"
    assert totals.named(one, words("ja")) == f"導出 {told}" and totals.led(one, words("ja")) == f"{told} – 導出"
    assert totals.led(one, SAY) == "1 (MOTIE by way of Korean press, 2015-01/2019-03) – derived"


MIRROR = {"export": "x", "export_name": "X", "exported": 39650.0, "export_basis": "destination",
          "export_code": "KR HSK 1", "import": "m", "import_name": "M",
          "imported": 120.0, "import_basis": "", "import_code": ""}  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
def test_the_gap_of_a_trade_lies_between_its_two_bars(locale):
    sent, got, gap = totals.mirrored(MIRROR, words(locale))
    assert (sent.end, got.end, gap.start, gap.end) == (39650.0, 120.0, 120.0, 39650.0)
    assert "KR HSK 1" in sent.label and words(locale)("totals.basis.none") in got.label


def test_a_pair_without_both_weights_has_no_picture_and_the_widest_gap_stands_first():
    near = {**MIRROR, "export": "near", "imported": 39000.0}
    assert totals.weighed([{**MIRROR, "imported": None}, near, MIRROR]) == [MIRROR, near]


def said(ship="v", relation="FLIES_FLAG_OF", since="2017-10-11", until="", **facts):
    known = {"ship": ship, "ship_name": ship.upper(), "edge": "e", "relation": relation, "modality": "asserted",
             "since": since, "until": until, "other": "o", "schema": "Country", "caption": "c", "code": "",
             "authority": "", "status": "", "place": [], "cargo": [], "sources": ["s"]}  # fmt: skip
    return {**known, **facts}


def test_a_flag_of_one_day_is_a_point_and_one_of_a_time_a_bar():
    found = vessels.moments([said(until="2017-10-11", code="hk"), said(since="2017-10", code="pa")], SAY)
    marks = vessels.marks(found, SAY)
    assert {(mark["short"], mark["start"], mark["end"], mark["spans"]) for mark in marks} == {
        ("HK", "2017-10-11", "2017-10-11", False), ("PA", "2017-10-01", "2017-10-31", True)
    }  # fmt: skip


def test_what_bears_no_day_is_counted_and_told_but_not_drawn():
    found = vessels.moments([said(since=""), said(relation="SUPPLIED_IN", since="2017-10-19", schema="Transfer")], SAY)
    assert len(found) == 2 and len(vessels.marks(found, SAY)) == 1
    assert vessels.moment_rows(found, SAY)[-1][SAY("hop.dates")] == SAY("date.none")


def test_both_ships_of_a_transfer_are_joined_by_it_and_an_alleged_one_is_hollow():
    there = {"relation": "SUPPLIED_IN", "schema": "Transfer", "other": "t", "modality": "alleged"}
    marks = vessels.marks(
        vessels.moments([said("a", **there), said("b", **{**there, "relation": "RECEIVED_IN"})], SAY), SAY
    )
    assert {mark["event"] for mark in marks} == {"t"} and not any(mark["sure"] for mark in marks)


SHIP = {"id": "v", "caption": "Winmore", "imo": ["9635987"], "claimed_imo": [], "mmsi": [], "names": ["Winmore", "Old"],
        "flags": ["hk", "pa"], "former_flags": ["kn"], "types": [], "authorities": [], "transfers": 1, "events": 3,
        "sources": []}  # fmt: skip


def test_ships_are_found_by_another_name_a_number_or_a_former_flag():
    for text in ("winmore", "OLD", "9635987"):
        assert vessels.passes(SHIP, text, [], [])
    assert vessels.passes(SHIP, "", ["kn"], ["transfers", "flags"])
    assert not vessels.passes(SHIP, "", ["kp"], []) and not vessels.passes(SHIP, "", [], ["listed"])


def test_two_flags_are_both_told_and_a_number_that_fails_is_said_to():
    (row,) = vessels.ship_rows([SHIP], SAY)
    assert row[SAY("vessels.flags")].startswith("⚠") and "Panama" in row[SAY("vessels.flags")]
    (row,) = vessels.ship_rows([{**SHIP, "imo": [], "claimed_imo": ["123"]}], SAY)
    assert "123" in row[SAY("vessels.imo")] and "fails" in row[SAY("vessels.imo")]
