"""Several that are told of first and listed later, what was aboard a searched ship, and other kinds. All of nobody."""

from __future__ import annotations

import pytest

from tests.unit.reports.test_long_lists import told

FLEET = (
    "Togo sanctioned 11 vessels on Wednesday for bringing coal to Peru. The sanctioned vessels included Blue Vale, "
    "Redstar and Green Vale."
)
FIRMS = (
    "The agency added two companies to its list on 3 May 2018, accusing them of selling coal to Togo. Nobody knew. "
    "The sanctioned entities are Vale Trading Co; and Hill Marine Ltd."
)
EITHER = "Togo sanctioned two vessels on 3 May 2018 for taking coal or towing tugs. They are the Blue Vale and Redstar."
LANDS = "The agency fined two companies based in Togo and Peru. The companies are Vale Trading Co and Hill Marine Ltd."
ACCUSED = (
    "The defendants exported 400 Vale K100 pumps to Togo. Those indicted include Ann Hill, Tom Hill and Jack Vale."
)
TANKERS = "한국 해경에 따르면 이 배는 북한 유조선 2척에 경유 4천320t을 환적한 혐의를 받고 있다."
SAYS = [
    (FLEET, ("listing", "party", "Redstar")),
    (FLEET, ("shipment", "carrier", "Green Vale")),
    (FIRMS, ("listing", "party", "Hill Marine Ltd.")),
    (FIRMS, ("shipment", "exporter", "Vale Trading Co")),
    (EITHER, ("listing", "party", "Redstar")),
    (ACCUSED, ("shipment", "exporter", "Tom Hill")),
    ("On 3 May 2018 OFAC sanctioned two companies named in the case: the state-owned Vale Shipping, which closed; and "
     "Hill Marine, which did not.", ("listing", "party", "Hill Marine")),
    ("They searched the tanker Blue Vale. They found 240 tons of arms.", ("shipment", "carrier", "Blue Vale")),
    ("The coal found aboard the cargo ship Blue Vale was sold.", ("shipment", "item", "coal")),
    ("The Blue Vale was owned by Vale Shipping, managed by Hill Marine and insured.",
     ("operated_by", "object", "Hill Marine")),
    ("Vale Shipping, the owner/operator of the tanker Blue Vale, closed.", ("operated_by", "object", "Vale Shipping")),
    ("OFAC listed Vale Shipping under E.O. 13810 on 3 May 2018.", ("listing", "party", "Vale Shipping")),
    ("Ann Ng, 55, left. Ng is the director of Vale Shipping.", ("role", "subject", "Ann Ng")),
    ("Vale Shipping exported computer equipment and components to Togo.", ("shipment", "item", "components")),
    ("Togo imported 500 tons of coal.", ("shipment", "to", "Togo")),
]  # fmt: skip
NOT = [
    (EITHER, ("shipment", "carrier", "Redstar")),
    (LANDS, ("registered_in", "subject", "Hill Marine Ltd.")),
    ("They searched the tanker Blue Vale and the tanker Redstar. They found coal.", ("shipment", "carrier", "Redstar")),
    ("HESA, owned by Hill Marine, closed.", ("operated_by", "subject", "HESA")),
]
KOREAN = [
    ("정부는 파나마 선적 밝은별호와 북한 유류 운반선 새별호를 18일 독자 제재 대상으로 지정했다고 밝혔다.",
     ("listing", "party", "새별호")),
    (TANKERS, ("shipment", "to", "북한")),
    ("벨리즈 선적의 2984t 규모 밝은별호는 석탄을 실었다.", ("flag", "object", "벨리즈")),
    ("밝은별호는 1일 러시아 나홋카항을 출발했다.", ("port_call", "place", "나홋카항")),
]  # fmt: skip
NOT_KOREAN = [
    (TANKERS, ("shipment", "to", "한국")),
    ("석탄 수입을 전면 금지하는 결의가 채택된 이후 A사는 이를 한국에 반입했다.", ("shipment", "item", "금지하는")),
    ("A씨는 카자흐스탄 등 주변국에 수출하는 것처럼 속여 러시아로 자동차를 수출했다.", ("shipment", "to", "카자흐스탄")),
]


@pytest.mark.parametrize(("text", "says"), SAYS + KOREAN)
def test_what_is_listed_later_is_told_of_each(text, says):
    assert says in told(text)


@pytest.mark.parametrize(("text", "says"), NOT + NOT_KOREAN)
def test_what_is_not_of_each_is_told_of_none(text, says):
    assert says not in told(text)


def test_whoever_is_accused_of_it_is_not_told_as_if_it_was_done():
    from tests.unit.reports.test_frames import read

    deeds = [one for one in read(FIRMS) if one.predicate == "shipment"]
    assert deeds and all(one.modality == "alleged" and one.tier == "D" for one in deeds)


def test_each_ship_of_a_korean_list_keeps_its_own_flag():
    from tests.unit.reports.test_frames import said

    flags = {
        one for one in said("정부는 파나마 선적 밝은별호와 북한 유류 운반선 새별호를 지정했다.") if one[0] == "flag"
    }
    assert flags == {("flag", "밝은별호", "파나마"), ("flag", "새별호", "북한")}
