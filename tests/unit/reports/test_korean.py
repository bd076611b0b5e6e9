"""Korean sentences of releases, some as they were published, read for goods, amount, way, day and certainty."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kg.model.records import Record
from kg.reports import lexicon, proposing, table_facts
from kg.reports.candidate import Candidate
from kg.reports.document import TABLE, Document, Paragraph
from kg.reports.fact_records import Facts

SENTENCES = yaml.safe_load((Path(__file__).parent / "korean_sentences.yaml").read_text("utf-8"))


def read(text: str) -> list[Candidate]:
    document = Document("0" * 64, "x", "text", "ko", 0, paragraphs=(Paragraph("body/1", "body", "1", text, 1, 1),))
    return proposing.candidates(document)


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"][:20])
def test_a_shipment_is_read_with_its_roles(row):
    (one,) = read(row["text"])
    told = {role: named.name for role, named in one.roles}
    assert (one.predicate, one.modality, one.quote) == ("shipment", row["modality"], row["text"])
    assert {role: told.get(role) for role in row["roles"]} == row["roles"]
    assert {name: one.qualifier(name) for name in row["amounts"]} == row["amounts"]


def test_a_period_is_no_day():
    assert read(SENTENCES[0]["text"])[0].qualifier("date") == ""


def test_a_fine_and_a_transfer_between_ships_are_read():
    (fine,) = read("법원은 C사에 벌금 3000만원을 선고했다.")
    assert (fine.predicate, fine.named("party")[0].name, fine.qualifier("value")) == ("penalty", "C사", "3000만원")
    (transfer,) = read("밝은골호는 2017년 10월 19일 붉은골 2호에 정제유 600톤을 환적했다.")
    assert [(role, one.name) for role, one in transfer.roles] == [
        ("giver", "밝은골호"), ("receiver", "붉은골 2호"), ("item", "정제유")
    ]  # fmt: skip
    assert dict(transfer.qualifiers) == {"quantity": "600톤", "date": "2017-10-19"}


def test_goods_go_on_behind_the_verb_that_names_them():
    taken, sent = read("A사는 탄소섬유 3톤을 일본에서 수입해 중국을 거쳐 이란에 수출했다.")
    assert [one.name for one in taken.named("from")] == ["일본"]
    assert [(role, one.name) for role, one in sent.roles] == [
        ("item", "탄소섬유"), ("exporter", "A사"), ("via", "중국"), ("to", "이란")
    ]  # fmt: skip


def test_a_port_is_told_without_its_country_and_an_official_tells():
    (one,) = read("산업부는 A사가 시안화나트륨을 중국 단둥의 B사로 수출했다고 밝혔다.")
    assert (one.modality, [land.name for land in one.named("to")]) == ("alleged", ["단둥"])


def test_a_sentence_without_goods_or_way_says_nothing():
    assert read("세관은 전략물자 불법 유출 신고 시 포상금을 지급한다고 밝혔다.") == []


@pytest.mark.parametrize("row", lexicon.document("korean")["examples"])
def test_examples_of_the_data_file(row):
    (one,) = read(row["text"])
    said = ", ".join(f"{role} {named.name}" for role, named in sorted(one.roles, key=lambda pair: pair[0] != "item"))
    assert set(f"{one.predicate}: {said}".split(", ")) == set(row["says"].split(", "))
    assert (one.modality, one.qualifier("quantity"), one.qualifier("value")) == (
        row["modality"], row["quantity"], row["value"]
    )  # fmt: skip


def table(*headings: str) -> Document:
    cells = dict(zip(headings, ("A사", "탄소섬유", "이란", "3톤", "수출제한 3개월"), strict=False))
    row = Paragraph(
        "body/table 1/1", "body", "", "A사 | 탄소섬유 | 이란", 1, 1, source=TABLE, cells=tuple(cells.items())
    )
    return Document("0" * 64, "x", "text", "ko", 0, paragraphs=(row,))


def test_a_table_of_cases_is_read_by_its_headings_and_is_not_of_the_best_tier():
    shipment, measure = table_facts.proposed(table("업체명", "품목", "수출국", "수량", "처분"))
    assert {role: one.name for role, one in shipment.roles} == {"item": "탄소섬유", "exporter": "A사", "to": "이란"}
    assert (measure.predicate, measure.qualifier("value")) == ("penalty", "수출제한 3개월")
    assert {shipment.tier, measure.tier} == {"B"}


def test_rows_are_of_the_best_tier_once_a_person_has_said_what_every_column_is():
    headings = ("회사 이름", "무엇", "어디로")
    said = dict(zip(headings, ("company", "item", "to"), strict=True))
    assert [one.tier for one in table_facts.proposed(table(*headings), said)] == ["A"]
    assert table_facts.proposed(table(*headings), {}) == []
    assert [one.tier for one in table_facts.proposed(table("업체명", "품목", "수출국"), {"업체명": "company"})] == ["B"]


def test_a_name_that_the_release_hides_is_a_label_of_that_release_alone():
    text = "A사가 2015년 3월 시안화나트륨 40톤을 말레이시아로 수출했다."
    document = Document("0" * 64, "x", "text", "ko", 0, paragraphs=(Paragraph("body/1", "body", "1", text, 1, 1),))
    made = [one for one in Facts(document).statements(proposing.candidates(document)) if isinstance(one, Record)]
    assert {one.schema: one.first("masked") for one in made} == {"Company": True, "Shipment": None}


def told(text: str) -> set[tuple[str, str]]:
    return {(role, named.name) for one in read(text) for role, named in one.roles}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("세관은 반도체를 러시아로 수출한 혐의로 A씨를 검찰에 송치했다.", ("exporter", "A씨")),
        ("A사는 전략물자를 중국, 미국, 대만 등에 수출했다.", ("to", "미국")),
        ("A사 대표 B씨는 반도체를 중국에 수출했다.", ("object", "A사")),
        ("석탄을 실은 '밝은골'호가 인도네시아 당국에 의해 억류됐다.", ("place", "인도네시아")),
        ("보고서에 따르면 ‘밝은골 5호’와 ‘붉은골 2호’는 북한으로 정제유를 실어날랐다.", ("carrier", "밝은골 5호")),
        ("북한은 석탄 370만 톤을 수출했다.", ("from", "북한")),
        ("A사는 시안화나트륨 35t, 시안화칼륨(청산가리) 24t을 베트남으로 수출했다.", ("item", "시안화나트륨")),
    ],
)
def test_kinds_of_facts_that_earlier_rules_missed(text, says):
    assert says in told(text)


def test_the_next_clause_takes_nothing_from_the_one_before():
    found = read("A사는 공작기계를 대만에 수출해 적발됐고, B사는 반도체를 미국에 수출했다.")
    assert [{named.name for _, named in one.roles} for one in found] == [
        {"공작기계", "A사", "대만"}, {"반도체", "B사", "미국"},
    ]  # fmt: skip


def test_a_subject_of_a_verb_that_describes_is_no_sender():
    assert ("from", "북한") not in told("북한이 인수한 유조선 '밝은골'호는 북한으로 정제유를 실어날랐다.")


def test_a_fine_of_somebodys_firm_is_not_his():
    assert read("A씨가 운영하는 법인에는 벌금 150억원을 명령했다.") == []
    assert ("party", "A씨") in told("A씨에게 벌금 3000만원을 선고했다.")


def test_drawings_that_are_handed_over_go_where_their_receiver_is():
    found = told("A씨는 설계도면을 중국의 신생 업체에 넘긴 혐의로 기소됐다.")
    assert {("item", "설계도면"), ("to", "중국"), ("exporter", "A씨")} <= found


def test_who_imports_is_no_sender():
    (one,) = read("A씨는 북한산 석탄 10톤을 인천항으로 밀수입했다.")
    (other,) = read("부산세관은 북한산 석탄 10톤을 불법 반입한 수입업체 대표 A씨를 입건했다.")
    assert not other.named("exporter") and not one.named("exporter") and one.named("from")[0].name == "북한", one.roles
