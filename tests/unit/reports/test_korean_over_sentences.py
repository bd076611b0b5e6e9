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
    ("A사는 밸브 30대를 만들었다. 이를 허가 없이 이란에 수출했다.", ("shipment", "item", "밸브"), 1),
    ("A사는 밸브 30대를 만들었다. 이를 허가 없이 이란에 수출했다.", ("shipment", "exporter", "A사"), 1),
    ("A씨는 밸브와 펌프를 다뤘다. 토고를 거쳐 이란으로 수출했다.", ("shipment", "item", "펌프"), 1),
    ("세관은 A씨와 토고 국적 50대 B씨를 송치했다. 이들은 밸브를 이란에 수출한 혐의를 받는다.",
     ("shipment", "exporter", "B씨"), 1),
    ("제재 대상 개인은 ▲밝은길(밝은총회사 소속) ▲붉은길(붉은연구원 심양대표)이다.", ("listing", "party", "붉은길"), 1),
    ("제재 대상 개인은 ▲밝은길(밝은총회사 소속) ▲붉은길(붉은연구원 심양대표)이다.",
     ("role", "object", "밝은총회사"), 1),
    ("이번에 제재대상으로 지정된 선박은 밝은골, 붉은골 1, 푸른골 등이다.", ("listing", "party", "붉은골 1"), 1),
    ("추가 제재 대상 기관은 토고 선사인 밝은골(Bright (T) Ltd)·붉은골(Red Ltd)이다.",
     ("listing", "party", "밝은골"), 1),
    ("제재 대상 개인은 밝은길, 붉은길 등이다. 기관은 밝은골, 붉은골 등이다.", ("listing", "party", "붉은골"), 1),
    ("제재 명단에 오른 밝은골, 붉은골 등 기관 2개는 무기를 다뤘다.", ("listing", "party", "밝은골"), 1),
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
    ("A사는 밸브를 만들었다. 불법 수출을 체계적으로 준비했다.", ("shipment", "item", "밸브")),
    ("A사는 밸브를 만들었다. B사는 기계를 이란에 수출했다.", ("shipment", "item", "밸브")),
    ("A사는 펌프를 자동차 부품으로 허위 신고해 이란에 수출했다.", ("shipment", "item", "자동차")),
    ("제재 대상에서 해제된 기관은 밝은골, 붉은골 등이다.", ("listing", "party", "밝은골")),
    ("교육기관으로 지정된 기관은 밝은골, 붉은골 등이다.", ("listing", "party", "밝은골")),
    ("제재가 논의됐다. 회의에 온 기관은 밝은골, 붉은골 등이다.", ("listing", "party", "밝은골")),
]


@pytest.mark.parametrize(("text", "says"), SAYS_NOT)
def test_what_another_does_is_not_told_of_whom_the_sentence_before_names(text, says):
    assert says not in told(text)


def test_whoever_is_meant_without_a_name_is_of_the_last_tier():
    first, second = read("A씨는 대만에 도면을 넘겼다. 그는 이란에도 밸브를 판매했다.")
    assert (first.tier, second.tier) == ("C", "D")


def test_goods_of_a_sentence_before_are_quoted_with_it():
    (one,) = (one for one in read("A사는 밸브 30대를 만들었다. 이를 이란에 수출했다.") if one.predicate == "shipment")
    assert one.tier == "D" and one.quote.startswith("A사는 밸브")


def test_what_was_only_declared_is_not_told_as_done():
    found = read("A사는 토고로 자동차를 수출한다고 신고했다.")
    assert {one.modality for one in found} <= {"hypothetical"}


def test_a_list_of_names_gives_each_its_kind():
    found = read("제재 대상 개인은 밝은길 국방상, 붉은길 등이다. 기관은 밝은골, 붉은골 등이다.")
    parties = [named for one in found for role, named in one.roles if role == "party"]
    assert [(one.name, one.label) for one in parties] == [
        ("밝은길", "PERSON"), ("붉은길", "PERSON"), ("밝은골", "COMPANY"), ("붉은골", "COMPANY"),
    ]  # fmt: skip
