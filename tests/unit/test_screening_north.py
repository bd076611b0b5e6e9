"""Koreans of the North by their own spelling, posts and family names: what speaks for and against them."""

from __future__ import annotations

from kg.index.building import build
from kg.index.entries import entry
from kg.names import korean
from kg.names.jamo import contracted
from kg.screening.lookup import screen
from kg.screening.query import query

NORTH = {"id": "t0", "schema": "Person", "nationality": ["kp"]}


def northern(asked: str, listed: str) -> float:
    made = entry(NORTH | {"caption": listed, "name": [listed]})
    found = screen(build([made] if made else []), query(asked, schema="Person"))
    return found[0].probability if found else 0.0


def test_a_name_that_thousands_carry_is_no_alert_by_itself() -> None:
    assert northern("김영철", "KIM Yong Chol") < 0.5 < northern("김락겸", "KIM Rak Gyom")


def test_a_post_of_the_north_behind_the_name_speaks_for_its_official() -> None:
    assert northern("김영철 동지", "KIM Yong Chol") > 0.5 > northern("김영철 이사", "KIM Yong Chol")


def test_an_office_of_state_behind_the_name_speaks_for_an_official_of_the_north() -> None:
    assert northern("김영남 이사", "KIM Yong Nam") < northern("김영남 위원장", "KIM Yong Nam")
    assert not northern_reasons("김영남 이사", "KIM Yong Nam") and not northern_reasons(
        "김영남 위원장", "KIM Yong Nam", "kr"
    )
    assert northern_reasons("김영남 위원장", "KIM Yong Nam") == ["post"]


def test_a_family_name_that_only_the_north_writes_so_speaks_for_a_northerner() -> None:
    assert northern_reasons("리명수", "RI Myong Su") == ["writing"]
    assert not northern_reasons("이명수", "RI Myong Su") and not northern_reasons("류명수", "RYU Myong Su")


def test_a_glide_in_two_syllables_is_read_as_one() -> None:
    assert northern("량수니오", "RYANG Su Nyo") > 0.5
    assert contracted("수니오") == "수뇨" and contracted("미영") == "미영" and contracted("漢아") == "漢아"


def test_a_closing_ng_is_no_n() -> None:
    assert not korean.likeness(("ung",), "un") and korean.likeness(("ung",), "woong")


def northern_reasons(asked: str, listed: str, country: str = "kp") -> list[str]:
    made = entry(NORTH | {"caption": listed, "name": [listed], "nationality": [country]})
    found = screen(build([made] if made else []), query(asked, schema="Person"))
    return [one.feature for one in found[0].features if one.feature in ("post", "writing")]


def test_a_family_name_written_as_in_the_south_speaks_against_the_north() -> None:
    assert northern("이길성", "RI Kil Song") < northern("리길성", "RI Kil Song")
