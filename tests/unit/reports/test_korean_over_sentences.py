"""Korean facts that go over sentences or lists, in sentences about nobody."""

from __future__ import annotations

import pytest

from kg.reports import proposing
from kg.reports.candidate import Candidate
from kg.reports.document import Document, Paragraph


def read(text: str) -> list[Candidate]:
    document = Document("0" * 64, "x", "text", "ko", 0, paragraphs=(Paragraph("body/1", "body", "1", text, 1, 1),))
    return proposing.candidates(document)


def told(text: str) -> set[tuple[str, str, str]]:
    return {(one.predicate, role, named.name) for one in read(text) for role, named in one.roles}


SAYS = [
    ("A씨는 대만에 도면을 넘겼다. 그는 이란에도 밸브를 판매했다.", ("shipment", "exporter", "A씨"), 2),
    ("A사는 대만에 밸브를 수출했다. 이란에도 펌프 20대를 팔아넘겼다.", ("shipment", "exporter", "A사"), 2),
    ("법원은 A사에 벌금 3천만원을 선고했다. 또 추징금 5억원을 명령했다.", ("penalty", "party", "A사"), 2),
    ("검찰은 미얀마에 포탄 생산설비와 기술을 통째로 팔아넘긴 혐의로 전 밝은종합기계 사장 양 모 씨를 기소했다.",
     ("role", "object", "밝은종합기계"), 1),
    ("A씨 등은 총기 부품과 부속품, 무기 생산 장비 등을 이란에 수출했다.", ("shipment", "item", "무기 생산 장비"), 1),
    ("A씨 등은 총기 부품과 부속품, 무기 생산 장비 등을 이란에 수출했다.", ("shipment", "item", "부속품"), 1),
    ("밝은골호는 토고 선박이다. 조사 결과 이 선박이 청진항에 입항해 석탄 50톤을 적재한 사실이 확인됐다.",
     ("port_call", "vessel", "밝은골호"), 1),
    ("홍콩 소재 선박회사인 ‘밝은골’과 그 운영자가 제재 대상이다.", ("registered_in", "subject", "밝은골"), 1),
    ("A씨는 밝은골물산이 아니라 B사에서 수출 담당자로 근무한 경력이 있다.", ("role", "object", "B사"), 1),
    ("검찰은 설계도면을 중국 조선소에 빼돌린 혐의로 전직 연구원 김모(45)씨를 기소했다.", ("shipment", "to", "중국"), 1),
    ("당국은 북한에 정제유를 공급한 토고 해운회사 ‘밝은골’을 제재 대상에 올렸다.",
     ("shipment", "exporter", "밝은골"), 1),
    ("밝은정밀 대표 이모씨는 러시아 방산업체에 밸브 7대를 판매했다.", ("role", "object", "밝은정밀"), 1),
    ("토고 선박 ‘밝은골’호와 ‘붉은골’호가 석탄을 환적한 혐의가 있다.", ("flag", "subject", "붉은골"), 1),
    ("토고 선박 ‘밝은골’호와 ‘붉은골’호가 석탄을 환적한 혐의가 있다.", ("shipment", "carrier", "붉은골"), 1),
    ("밝은골호는 토고 선박 ‘붉은골’호로부터 석탄을 환적 받았다.", ("transfer", "giver", "붉은골"), 1),
    ("밸브 설계 기술을 중국에 유출한 밝은메스 전 연구원 A씨 등 5명이 재판에 넘겨졌다.",
     ("shipment", "exporter", "A씨"), 1),
    ("도난차량 등 110대를 토고에 수출한 중고차 매매업자 주모(51) 씨를 검거했다.", ("shipment", "item", "도난차량"), 1),
    ("홍콩의 A사가 밸브를 수출했다.", ("registered_in", "object", "홍콩"), 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says", "times"), SAYS)
def test_what_stands_apart_is_joined(text, says, times):
    found = [(one.predicate, role, named.name) for one in read(text) for role, named in one.roles]
    assert found.count(says) >= times, found
    for one in read(text):
        assert text[one.start : one.start + len(one.quote)] == one.quote


SAYS_NOT = [
    ("A씨와 B씨가 밸브를 다뤘다. 다른 업체가 이란에 펌프를 수출했다.", ("shipment", "exporter", "A씨")),
    ("A씨는 밸브를 다뤘다. 펌프는 이란으로 수출됐다.", ("shipment", "exporter", "A씨")),
    ("이란이 세운 국영 P사에 밸브를 수출한 혐의다.", ("shipment", "exporter", "P사")),
    ("밸브를 수출한 직원이 재판에 넘겨졌다. A씨는 이란에 갔다.", ("shipment", "exporter", "A씨")),
    ("밝은골호와 붉은골호는 토고 선박이다. 이 선박이 청진항에 입항했다.", ("port_call", "vessel", "붉은골호")),
    (
        "법원은 A씨에게 추징금 5억원을 명령했다. 함께 기소된 밝은골에는 벌금 3천만원을 선고했다.",
        ("penalty", "party", "밝은골"),
    ),
    ("A사는 밸브를 중국 화물선으로 날라 수출했다.", ("shipment", "to", "중국")),
    (
        "검찰은 밝은전자 전직 부장 A씨에 대해 도면을 유출한 혐의로 영장을 청구했다.",
        ("shipment", "exporter", "밝은전자"),
    ),
    ("러시아에 밸브를 수출한 A사가 적발됐다.", ("registered_in", "subject", "A사")),
]


@pytest.mark.parametrize(("text", "says"), SAYS_NOT)
def test_what_another_does_is_not_told_of_whom_the_sentence_before_names(text, says):
    assert says not in told(text)


def test_whoever_is_meant_without_a_name_is_of_the_last_tier():
    first, second = read("A씨는 대만에 도면을 넘겼다. 그는 이란에도 밸브를 판매했다.")
    assert (first.tier, second.tier) == ("C", "D")
