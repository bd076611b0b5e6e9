"""Lists side by side: sources that agree on act and days share a line, and what has no day stands last."""

from __future__ import annotations

from typing import Any

from kg.answers.listings import Entry, listings

ROW: dict[str, Any] = {
    "authority": "UN", "status": "listed", "programme": [], "since": "2018-03-30", "until": "", "reference": [],
    "modality": "asserted", "record": "a:1", "locator": "a.csv:1", "source": "A", "edition": "2020-01-01", "gone": "",
}  # fmt: skip


def test_sources_that_agree_share_a_line_and_are_all_named():
    [one] = listings([ROW | {"reference": ["1"]}, ROW | {"record": "b:1", "source": "B", "reference": ["2", "1"]}])
    assert [entry.record for entry in one.entries] == ["a:1", "b:1"]
    assert one.references == ("1", "2")


def test_acts_with_other_days_stand_apart_by_day_and_the_undated_last():
    found = listings([ROW | {"since": None}, ROW | {"since": "2018-04"}, ROW, ROW | {"until": "2019"}])
    assert [(one.since, one.until) for one in found] == [
        ("2018-03-30", ""), ("2018-03-30", "2019"), ("2018-04", ""), ("", ""),
    ]  # fmt: skip


def test_what_is_only_alleged_is_no_line_of_what_is_asserted():
    assert len(listings([ROW, ROW | {"modality": "alleged"}])) == 2


def test_an_edition_is_named_when_it_is_a_day_and_not_when_it_is_a_hash():
    assert Entry("a:1", "A", "2020-01-01", "a.csv:1", "").place == "A, 2020-01-01"
    assert Entry("a:1", "A", "sha256:0", "a.csv:1", "").place == "A"
