"""Korean lists of ships and fines, ships told of behind a verb, and names that stand for others. All of nobody."""

from __future__ import annotations

import pytest

from kg.reports import proposing
from kg.reports.candidate import Candidate
from kg.reports.document import Document, Paragraph


def read(text: str) -> list[Candidate]:
    document = Document("0" * 64, "x", "text", "ko", 1, paragraphs=(Paragraph("body/1", "body", "1", text, 1, 1),))
    return proposing.candidates(document)


FLEET = (
    "해당 선박들은 밝은골, 붉은골, 푸른골 1 호 등이다. "
    "밝은골, 흰골 2, 붉은골은 토고 항구에 입항한 후 석탄을 인도해 규정을 어겼다."
)
SAYS = [
    (FLEET, ("port_call", "vessel", "붉은골")),
    (FLEET, ("shipment", "carrier", "밝은골")),
    (FLEET, ("port_call", "vessel", "흰골 2")),
    ("법원은 A사와 C사에 대해서는 각각 250만원, 2000만원의 벌금형을 선고했다.", ("penalty", "party", "A사")),
    ("토고항에 억류된 유조선 ‘밝은골’호가 있다.", ("seizure", "vessel", "밝은골")),
    ("‘밝은골’호는 토고 선적으로 등록됐다.", ("flag", "object", "토고")),
    ("‘밝은골’호는 다롄에 주소를 둔 회사 ‘붉은골’에 소속돼 있다.", ("operated_by", "object", "붉은골")),
    ("‘밝은골’호는 다롄에 주소를 둔 회사 ‘붉은골’에 소속돼 있다.", ("registered_in", "object", "다롄")),
    ("유조선 ‘밝은골(BRIGHT VALE)’호가 작년에 토고를 떠났다.", ("alias", "object", "BRIGHT VALE")),
    ("밝은무역 소속의 밝은길과 붉은무역의 붉은길 총사장이 있다.", ("role", "object", "붉은무역")),
    ("A씨는 밸브를 토고에 수출했다. B씨도 펌프를 이란에 수출했다.", ("shipment", "exporter", "B씨")),
    ("A씨를 구속 기소하고 B씨 등 2명을 불구속 기소했다. 이들은 밸브를 이란에 수출한 혐의를 받는다.",
     ("shipment", "exporter", "A씨")),
    ("A씨는 IC 칩 300개를 이란에 수출했다.", ("shipment", "item", "IC 칩")),
    ("‘밝은골’호는 토고 선박 ‘붉은골’호에 석탄 50톤을 공급했다.", ("transfer", "receiver", "붉은골")),
    ("A사는 ‘공급·판매 금지’ 의무를 어겨 석탄을 토고에 수출했다.", ("shipment", "to", "토고")),
]  # fmt: skip

NOT = [
    ("‘밝은골’호는 토고로 가지 않고 이란에 석탄을 수출했다.", ("shipment", "to", "토고")),
    ("‘밝은골’호는 파나마 선적으로 석탄을 다뤘다.", ("shipment", "to", "파나마")),
    ("A사는 밸브를 수출이 금지된 이란에 수출했다.", ("shipment", "item", "금")),
    ("B씨도 펌프를 이란에 수출했다. A사(CEO)는 떠났다.", ("alias", "subject", "A사")),
]


def told(text: str) -> set[tuple[str, str, str]]:
    return {(one.predicate, role, named.name) for one in read(text) for role, named in one.roles}


@pytest.mark.parametrize(("text", "says"), SAYS)
def test_it_is_read(text: str, says: tuple[str, str, str]) -> None:
    assert says in told(text)


@pytest.mark.parametrize(("text", "says"), NOT)
def test_it_is_not_read(text: str, says: tuple[str, str, str]) -> None:
    assert says not in told(text)


def test_each_pays_his_own() -> None:
    found = read("법원은 A사와 C사에 대해서는 각각 250만원, 2000만원의 벌금형을 선고했다.")
    assert {(one.named("party")[0].name, one.qualifier("value")) for one in found} == {
        ("A사", "250만원"),
        ("C사", "2000만원"),
    }


def test_a_flag_that_was_is_told_as_former() -> None:
    (flag,) = [one for one in read("‘밝은골’호는 작년까지 토고 선적이었다.") if one.predicate == "flag"]
    assert flag.former


def test_a_family_name_means_the_person_before() -> None:
    found = read("임모씨는 밸브를 토고에 수출했다. 임씨는 펌프를 이란에 수출했다.")
    names = {(named.name, named.printed) for one in found for role, named in one.roles if role == "exporter"}
    assert names == {("임모씨", ""), ("임모씨", "임씨")}


def test_a_rule_that_was_broken_makes_nothing_doubtful() -> None:
    (one,) = read("A사는 석탄을 토고에 수출해 ‘공급·판매 금지’ 의무를 위반했다.")
    assert one.modality == "asserted"
