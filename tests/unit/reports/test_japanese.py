"""Japanese sentences of releases and news about nobody, read for goods, way, who and how surely."""

from __future__ import annotations

import pytest

from kg.reports import lexicon, proposing
from kg.reports.candidate import Candidate
from kg.reports.document import Document, Paragraph
from kg.reports.japanese.facts import japanese


def read(text: str) -> list[Candidate]:
    document = Document("0" * 64, "x", "text", "ja", 0, paragraphs=(Paragraph("body/1", "body", "1", text, 1, 1),))
    return proposing.candidates(document)


def told(one: Candidate) -> set[str]:
    return {f"{role} {named.name}" for role, named in one.roles}


@pytest.mark.parametrize("row", lexicon.document("japanese")["examples"])
def test_examples_of_the_data_file(row):
    (one,) = read(row["text"])
    assert f"{one.predicate}: {', '.join(sorted(told(one)))}" == (
        f"shipment: {', '.join(sorted(row['says'].removeprefix('shipment: ').split(', ')))}"
    )
    assert (one.modality, one.qualifier("quantity")) == (row["modality"], row["quantity"])
    assert one.quote in row["text"]


@pytest.mark.parametrize("text", lexicon.document("japanese")["silent"])
def test_rules_licences_and_pretences_say_nothing(text):
    assert read(text) == []


def test_two_persons_are_those_of_the_sentence_before():
    read_of = read(
        "逮捕されたのは谷丘一郎容疑者(63)と谷丘花子容疑者(55)の2人です。2人は化粧品を北朝鮮に輸出した疑いがある。"
    )
    (one,) = [one for one in read_of if one.predicate == "shipment"]
    assert {"exporter 谷丘一郎", "exporter 谷丘花子"} <= told(one)


def test_office_and_seat_are_read_beside_the_firm():
    found = {
        (one.predicate, *sorted(told(one))) for one in read("山口県下関市の貿易会社「谷丘」の社長で谷丘一郎容疑者")
    }
    assert ("registered_in", "object 山口県下関市", "subject 谷丘") in found
    assert ("role", "object 谷丘", "subject 谷丘一郎") in found


def test_each_of_several_goods_is_a_candidate_and_only_the_last_has_the_amount():
    found = read("A社は家具や洗濯機など約6トンを大阪港から香港や大連を経由し、北朝鮮に不正輸出した。")
    assert {one.named("item")[0].name: one.qualifier("quantity") for one in found} == {"家具": "", "洗濯機": "6トン"}
    assert all({"via 香港", "via 大連", "to 北朝鮮", "from 大阪港"} <= told(one) for one in found)


def test_an_eras_year_is_a_day_and_chinese_is_not_japanese():
    (one,) = read("A社は平成29年1月、炭素繊維をイランに輸出した。")
    assert one.qualifier("date") == "2017-01"
    assert not japanese("该公司向伊朗出口了碳纤维。")


def test_a_declared_destination_is_no_fact():
    assert [one.modality for one in read("A社はタンクローリー2台を神戸港から韓国に輸出すると税関に申告した。")] == [
        "hypothetical"
    ]


def test_a_subject_of_a_passive_is_the_goods():
    (one,) = read("荷台車は5月、博多港から北朝鮮に輸出された。")
    assert {"item 荷台車", "from 博多港", "to 北朝鮮"} <= told(one)
