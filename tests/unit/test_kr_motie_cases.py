"""The evidenced cases as they are bundled."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from kg.model.records import Record
from loaders.source import source
from tests.readings import of_kind, related, sample

SOURCE = source("kr_motie_cases")


@pytest.fixture(scope="module")
def bundled():
    return sample(SOURCE.id)


def test_the_same_label_in_two_releases_is_two_firms(bundled):
    firms = {r.id.partition(":")[2]: r for r in of_kind(bundled, "Company")}
    assert {"motie-boo-jwa-hyun-2015/Y사", "motie-kwak-dae-hoon-2018-09-04/Y사"} <= set(firms)
    assert len([key for key in firms if key.endswith("/A사")]) > 2


def test_the_only_repeat_offender_of_the_window_is_the_firm_y_of_one_release(bundled):
    """After it one trader stands in two cases of one charge; a maker whose two charges were withdrawn is denied."""
    exports = {(s.start, s.end, s.modality) for s in related(bundled, "EXPORTER_IN")}
    repeated = Counter((firm, modality) for firm, _, modality in exports)
    assert {firm for firm, times in repeated.items() if times > 1} == {
        ("kr_motie_cases:motie-boo-jwa-hyun-2015/Y사", "asserted"),
        ("kr_motie_cases:gunsan-2023-08-08/석유거래업체 A", "alleged"),
        ("kr_motie_cases:named/Ohkawara Kakohki", "denied"),
    }


def test_hidden_names_are_masked_and_published_names_are_not(bundled):
    masked = {r.id: r.first("masked") for r in of_kind(bundled, "Company")}
    assert {id for id, hidden in masked.items() if not hidden} == {
        "kr_motie_cases:named/Daesung International Trade",
        "kr_motie_cases:named/Poly Chemicals Ltd",
        "kr_motie_cases:named/C's Trade Service",
        "kr_motie_cases:named/Chosun Paekho 7 Trading",
        "kr_motie_cases:named/Horkos",
        "kr_motie_cases:named/Daewoo International",
        "kr_motie_cases:named/Daewoo Heavy Industries & Machinery",
        "kr_motie_cases:named/Asia Metal",
        "kr_motie_cases:named/Ohkawara Kakohki",
        "kr_motie_cases:named/Toko Boeki",
        "kr_motie_cases:named/Riken Denshi",
        "kr_motie_cases:named/Toshin International Trading",
        "kr_motie_cases:named/Nakano Corporation",
        "kr_motie_cases:named/Mitutoyo",
        "kr_motie_cases:named/Yamaha Motor",
        "kr_motie_cases:named/ID Support",
        "kr_motie_cases:named/Meishin",
        "kr_motie_cases:named/Daesong No. 3 Trading",
        "kr_motie_cases:named/Meisho Yoko",
        "kr_motie_cases:named/Seishin Shoji",
        "kr_motie_cases:named/Tonegawa Seiko",
        "kr_motie_cases:named/Daeho Shipping",
        "kr_motie_cases:named/Asia Ocean Shipping",
        "kr_motie_cases:named/Ryongsong Trading",
        "kr_motie_cases:named/Seibu Kosan",
        "kr_motie_cases:named/Arrival",
    }


def test_an_arrest_or_charge_leaves_the_export_alleged_until_a_court_decided(bundled):
    measures = {r.id: r.first("measure_type") for r in of_kind(bundled, "Measure")}
    suspected = {s.start for s in related(bundled, "LED_TO") if measures[s.end] in ("arrest", "charge", "inquiry")}
    suspected -= {s.start for s in related(bundled, "LED_TO") if measures[s.end] == "conviction"}
    by_case = {s.end: s.modality for s in related(bundled, "EXPORTER_IN")}
    assert {by_case.get(case, "alleged") for case in suspected} <= {"alleged", "denied"}


def test_what_may_be_one_event_is_hypothetical(bundled):
    pairs = {(s.start.partition(":")[2], s.end.partition(":")[2]) for s in related(bundled, "SAME_EVENT_AS")}
    assert pairs == {
        ("K156-01b", "K156-01"), ("K156-07", "K156-06"), ("K156-26", "K156-25"), ("KRC-49", "KRC-13"),
        ("KRC-58", "KRC-09"),
    }  # fmt: skip
    assert {s.modality for s in related(bundled, "SAME_EVENT_AS")} == {"hypothetical"}


def test_an_acquittal_is_the_outcome_of_its_case_and_nothing_else_is(bundled):
    outcomes = {s.end for s in related(bundled, "LED_TO") if s.start.endswith("KRC-20")}
    kinds = {r.first("measure_type"): r.first("wording") for r in of_kind(bundled, "Measure") if r.id in outcomes}
    assert set(kinds) == {"acquittal"}
    assert "Iran" in kinds["acquittal"]


def test_a_case_known_from_careless_copies_alone_has_low_confidence(bundled):
    for case in of_kind(bundled, "Case"):
        copies = [citation.endswith("[copy of unknown care]") for citation in case.all("citation")]
        assert not all(copies) or case.first("confidence") == "low", case.id


def test_what_lies_outside_the_series_says_so(bundled):
    outside = {r.id: r for r in of_kind(bundled, "Case") if r.first("in_series") == "no"}
    assert {"kr_motie_cases:JPC-01", "kr_motie_cases:KRI-01"} <= set(outside)
    assert not any(case.first("series") for case in outside.values())


def test_penalties_are_numbers_with_currency_and_say_what_the_wording_says(bundled):
    measures = of_kind(bundled, "Measure")
    fines = [r for r in measures if r.first("amount_value")]
    assert len(fines) >= 13 and {r.first("amount_currency") for r in fines} == {"KRW", "JPY"}
    for one in (r for r in measures if "months" in str(r.first("wording"))):
        words = str(one.first("wording")).replace("six", "6")
        if words[0].isdigit():
            assert one.first("term_months") == float(words.partition(" ")[0]), one.id


def test_goods_of_the_us_went_through_the_rok_against_a_promise(bundled):
    legs = {r.id.partition(":")[2]: r for r in of_kind(bundled, "Leg")}
    assert [legs[f"KRC-21-l{n}"].first("from_country") for n in (1, 2)] == ["us", "kr"]
    assert legs["KRC-21-l2"].first("to_country") == "cn" and legs["KRC-21-l1"].first("declared_destination") == "kr"
    broken = {r.id.partition(":")[2] for r in of_kind(bundled, "EndUse") if r.first("undertaking_state") == "broken"}
    assert broken == {"KRC-21-u1", "KRC-21-u2", "KRC-32-u1"}
    assert {s.start.rpartition(":")[2] for s in related(bundled, "GIVEN_FOR")} >= broken


def test_a_leg_that_was_stopped_arrives_nowhere(bundled):
    legs = of_kind(bundled, "Leg")
    assert {bool(r.first("to_country")) for r in legs if r.first("leg_state") == "stopped"} == {False}
    assert all(r.first("to_country") for r in legs if r.first("leg_state") == "done")


def test_every_leg_undertaking_and_licence_belongs_to_a_case_and_names_its_publications(bundled):
    parts = [r for kind in ("Leg", "EndUse", "Licence") for r in of_kind(bundled, kind)]
    tied = {s.start for name in ("LEG_OF", "GIVEN_FOR", "USED_FOR") for s in related(bundled, name)}
    assert {r.id for r in parts} == tied and all(r.first("citation") for r in parts)


def test_one_man_is_in_both_sales_to_myanmar_and_so_is_the_buyer(bundled):
    within = [
        {s.start for s in bundled if not isinstance(s, Record) and s.end == f"kr_motie_cases:{case}"}
        for case in ("KRC-34", "KRC-35")
    ]
    both = {r.first("name") for r in bundled if isinstance(r, Record) and r.id in within[0] & within[1]}
    assert {str(name) for name in both} >= {"임모(58)", "Directorate of Defence Industries of Myanmar"}


def test_an_outcome_that_our_reading_ties_to_a_case_says_so(bundled):
    guessed = [
        r for r in of_kind(bundled, "Measure") if r.id.rpartition(":")[2] in {"KRC-34-m5", "KRC-35-m6", "KRC-35-m7"}
    ]
    assert len(guessed) == 3 and all("our reading" in str(r.first("note")) for r in guessed)


def test_a_day_of_the_press_is_no_day_of_detection():
    """A case that was found on the day of a publication had an act of an authority on that day."""
    folder = Path(__file__).parents[2] / "loaders" / "kr_motie_cases" / "sample"
    cases, measures = (
        list(csv.DictReader((folder / f"{name}.csv").read_text("utf-8-sig").splitlines(keepends=True)))
        for name in ("cases", "measures")
    )
    acted = {(one["case"], one["date"]) for one in measures if one["measure_type"] != "detection"}
    days = [(one["id"], one["detected"], one["sources"]) for one in cases if len(one["detected"]) == len("2026-03-12")]
    printed = {(id, day) for id, day, sources in days if day in sources}
    announced = {("KRC-30", "2015-12-21")}  # its words: Seoul Customs said so that day
    assert printed - acted == announced
