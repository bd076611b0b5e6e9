"""Japan's export controls towards the ROK: both sides speak, acts have their end, days are those of the documents."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.model.records import Record, Relation, Statement
from tests.readings import by_key, sample


@pytest.fixture(scope="module")
def said() -> list[Statement]:
    return sample("kr_jp_dispute")


@pytest.fixture(scope="module")
def known(said: list[Statement]) -> dict[str, Record]:
    return by_key(said)


def pairs(said: list[Statement], relation: str) -> set[tuple[str, str]]:
    found = [s for s in said if isinstance(s, Relation) and s.relation == relation]
    return {(s.start.partition(":")[2], s.end.partition(":")[2]) for s in found}


@pytest.mark.parametrize(
    ("act", "announced", "in_force", "until"),
    [
        ("jp-three", "2019-07-01", "2019-07-04", "2023-03-22"),
        ("jp-list", "2019-08-02", "2019-08-28", "2023-07-20"),
        ("kr-list", "2019-08-12", "2019-09-18", "2023-04-23"),
        ("jp-resist", "2019-12-20", "2019-12-20", None),
        ("jp-three-again", "2023-03-23", "2023-03-23", None),
        ("kr-list-return", "2023-04-24", "2023-04-24", None),
        ("jp-list-return", "2023-06-27", "2023-07-21", None),
    ],
)
def test_acts_have_their_days(
    known: dict[str, Record], act: str, announced: str, in_force: str, until: str | None
) -> None:
    one = known[act]
    assert (one.first("in_force"), one.first("until")) == (in_force, until)
    assert one.first("date") in (announced, in_force)


def test_the_complaint_is_followed_from_request_to_withdrawal(known: dict[str, Record]) -> None:
    steps = sorted(
        (str(r.first("date")), str(r.first("measure_kind")))
        for r in known.values()
        if "DS590" in r.all("reference") and r.first("measure_kind") != "talks"
    )
    assert [kind for _, kind in steps] == [
        "complaint", "complaint_suspended", "complaint", "complaint", "complaint", "complaint_withdrawn",
    ]  # fmt: skip
    assert (steps[0][0], steps[-1][0]) == ("2019-09-11", "2023-03-23")


def test_what_ended_was_ended_by_a_later_act(said: list[Statement], known: dict[str, Record]) -> None:
    ended = pairs(said, "ENDED_BY")
    assert {first for first, _ in ended} == {"jp-three", "jp-list", "kr-ds590", "kr-list", "kr-suspended"}
    for first, last in ended:
        begins = str(known[last].first("in_force") or known[last].first("date"))
        assert str(known[first].first("until")) <= begins, (first, last)


def test_both_sides_speak_with_equal_care(known: dict[str, Record], said: list[Statement]) -> None:
    country = {id: str(r.first("country") or "") for id, r in known.items() if r.schema != "Claim"}
    sides = Counter(country[speaker] for _, speaker in pairs(said, "SPOKEN_BY"))
    assert sides["kr"] >= 15 and sides["jp"] >= 15


def test_a_claim_answers_or_denies_only_what_was_said_before(said: list[Statement], known: dict[str, Record]) -> None:
    for relation in ("ANSWERS", "DENIES"):
        for later, earlier in pairs(said, relation):
            days = [str(known[id].first("date")) for id in (later, earlier)]
            assert days[0] >= days[1][: len(days[0])], (relation, later, earlier)


def test_every_claim_names_its_day_speaker_question_and_page(known: dict[str, Record]) -> None:
    claims = [r for r in known.values() if r.schema == "Claim"]
    for one in claims:
        assert all(one.first(name) for name in ("date", "speaker", "text", "question", "citation", "source_url")), (
            one.id
        )
    quoted = [r for r in claims if r.first("quote")]
    assert len(quoted) >= 0.6 * len(claims) and all(r.first("quote_lang") and r.first("quote_url") for r in quoted)


def test_licences_for_the_three_items_have_goods_and_day(known: dict[str, Record]) -> None:
    granted = [r for r in known.values() if r.schema == "Application"]
    assert {r.first("outcome") for r in granted} == {"granted"} and len(granted) == 9
    single = [r for r in granted if r.first("cases") == 1]
    assert len([r for r in single if str(r.first("decided")) < "2019-10"]) == 5, "as Yonhap and MOTIE counted them"
