"""METI's notices: numbers without a gap find the blocks, the notice's own counts check the aliases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from loaders.jp_meti_russia import names
from loaders.jp_meti_russia.blocks import blocks
from loaders.source import source
from tests.damage import damaged, read

ID = "jp_meti_russia"
FILE = "250912_list_russia_tokutei.pdf.txt"
SAMPLE = (source(ID).sample / FILE).read_bytes()
HEAD = "○対象となるロシア連邦の団体（令和四年外務省告示第八十二号）\n最終更新日：2025 年09 月12 日\n"


def notice(body: str) -> tuple[list[str], list[str]]:
    reading, made = read(ID, {"a.txt": (HEAD + body).encode()})
    found = [str(s.properties["name"][0]) for s in made if getattr(s, "schema", "") == "Organization"]
    return found, [str(problem) for problem in reading.problems]


def test_a_number_glued_to_the_block_before_is_found():
    assert [b.number for b in blocks("１ 甲\nA\n所在地：Moscow 127055RU.2 対外諜報庁\nB\n所在地：C.")] == [1, 2]


def test_a_number_inside_a_name_or_an_address_begins_no_block():
    text = "1 第33研究所（別称、第\n2 中央研究所）\nA\n所在地：2 Main Street,\n2 Second Street.\n2 乙\nB\n所在地：C."
    assert [b.number for b in blocks("1 甲\nA\n所在地：2 Main Street,\n2 Second Street, Russia.\n2 乙\nB")] == [1, 2]
    assert len(list(blocks(text))) == 2


def test_a_missing_number_is_reported():
    found, problems = notice("1 甲\nA Corp\n所在地：M, Russia.\n3 丙\nC Corp\n所在地：M, Russia.\n")
    assert found == ["A Corp", "C Corp"]
    assert "no block 2" in problems[0]


def test_names_aliases_and_addresses_of_a_block():
    said = names.read(
        "株式会社第140 修理工場（別称、株式会社 A、株式会社B及びC）\n140 Repair Plant JSC a.k.a., the following two\n"
        "aliases:\n- Open Joint Stock\nCompany 140; and\n- JSC 140 Repair Plant Ltd.\n"
        "所在地：19 Lyusi str., Borisov, Belarus; and 12 Main str., Minsk, Belarus"
    )
    assert (said.english, said.japanese) == ("140 Repair Plant JSC", "株式会社第140 修理工場")
    assert said.aliases == ["株式会社 A", "株式会社B", "C", "Open Joint Stock Company 140", "JSC 140 Repair Plant Ltd."]
    assert said.addresses == ["19 Lyusi str., Borisov, Belarus", "12 Main str., Minsk, Belarus"]
    assert (said.counted, said.listed) == (2, 2)


GLUED = {
    "クロッカス・ナノ・エレクトロニクスCrocus Nano Electronics": ("Crocus Nano Electronics", []),
    "センター「プログレス」JSC Rocket and Space Centre – Progress": ("JSC Rocket and Space Centre – Progress", []),
    "有限会社（深圳市亿路发科技有限公司）Yilufa Electronics Ltd, a.k.a., the following one alias:\n-Yi": (
        "Yilufa Electronics Ltd",
        ["深圳市亿路发科技有限公司"],
    ),
    "ホンコン・リミ\nテッドHong Kong Qisu Ltd（香港旗速電子有限公司、\n香港科技有限公司）": (
        "Hong Kong Qisu Ltd",
        ["香港旗速電子有限公司", "香港科技有限公司"],
    ),
    "エレ・テクノロジー\nEle Technology Co LTD（深圳市易络电子有限公司）": (
        "Ele Technology Co LTD",
        ["深圳市易络电子有限公司"],
    ),
}


@pytest.mark.parametrize("head", GLUED)
def test_an_english_name_glued_to_the_japanese_one_is_found(head):
    said = names.read(f"{head}\n所在地：China")
    assert (said.english, said.original) == GLUED[head]


def test_fewer_aliases_than_the_notice_counts_are_reported():
    _, problems = notice("1 甲\nA, a.k.a., the following three aliases:\n-B; and\n-C.\n所在地：M, Russia.\n")
    assert "2 aliases where the notice counts 3" in problems[0]


def test_an_unknown_text_is_refused():
    with pytest.raises(SourceError, match="no known notice"):
        read(ID, {"a.txt": "何かの通知".encode()})


@given(damaged(SAMPLE))
@settings(deadline=None)
def test_a_damaged_text_breaks_nothing_and_gaps_are_told(content):
    """A text has no end mark: what is cut off behind a block cannot be told, a missing number can."""
    try:
        reading, made = read(ID, {FILE: content})
    except SourceError as error:
        assert error.where
        return
    found = [int(s.id.rpartition("-")[2]) for s in made if getattr(s, "schema", "") == "Organization"]
    assert found == list(range(1, len(found) + 1)) or reading.problems


@given(st.text(max_size=80))
def test_no_block_breaks_the_reader(text):
    names.read(text)
