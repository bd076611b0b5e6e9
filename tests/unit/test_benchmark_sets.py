"""Sets of names in two scripts are made from published lists: excerpts of the lists, some columns left out."""

from __future__ import annotations

from pathlib import Path

from benchmarks.screening.cantonese_readings import rows
from benchmarks.screening.sets import chinese, hong_kong

TAIWAN = """\
id,name__zh,name,wikipedia__commons,name__en,wikipedia__en,given_name
Q9141091,徐欣瑩,徐欣瑩,Category:Hsu Hsin-ying,Hsu Hsin-ying,Hsu Hsin-ying,
Q8348653,黃偉哲,黃偉哲,Category:Huang Wei-cher,,,
Q18659220,許淑華,許淑華,Category:Hsu Shu-hua (Nantou County),,,
Q707648,陳唐山,陳唐山,Category:Chen Tangshan,Mark Chen,Mark Chen,Mark
Q8350665,姚文智,姚文智,Category:Pasuya Yao,Pasuya Yao,Pasuya Yao,
Q9092371,張曉風,張曉風,,Xiaofeng Zhang,,
Q8275115,李鴻鈞,李鴻鈞,,,,
Q21652173,高潞·以用·巴魕剌,高潞·以用·巴魕剌,Category:Kawlo Iyun Pacidal,Kawlo Iyun Pacidal,Kawlo Iyun Pacidal,
"""
CHINA = """\
id,name__zh,name,wikipedia__commons,name__en,wikipedia__en,given_name
Q902471,石宗源,石宗源,,Shi Zongyuan,Shi Zongyuan,
Q80332,田北辰,田北辰,,Michael Tien,Michael Tien,Michael
"""
MEMBERS = """[
{"name": "Hon Jasper TSANG Yok-sing, GBS, JP", "name_ZH": "曾鈺成議員, GBS, JP"},
{"name": "Hon Mrs Regina IP LAU Suk-yee, GBS, JP", "name_ZH": "葉劉淑儀議員, GBS, JP"},
{"name": "Hon Claudia MO", "name_ZH": "毛孟靜議員"}
]"""
READINGS = """\
U+3400 㐀\tkCantonese\tjau1
U+5F35 張\tkCantonese\tzoeng1
U+5F20 张\tkCantonese\tzoeng1
U+9577 長\tkCantonese\tcoeng4
"""


def test_politicians_are_paired_where_the_latin_name_spells_every_character(tmp_path: Path) -> None:
    (tmp_path / "tw.csv").write_text(TAIWAN, "utf-8")
    (tmp_path / "cn.csv").write_text(CHINA, "utf-8")
    assert list(chinese(tmp_path / "tw.csv", tmp_path / "cn.csv")) == [
        ("Hsu Hsin-ying", "徐欣瑩"),
        ("Huang Wei-cher", "黃偉哲"),
        ("Hsu Shu-hua", "許淑華"),
        ("Xiaofeng Zhang", "張曉風"),
        ("Shi Zongyuan", "石宗源"),
    ]


def test_members_of_the_council_lose_their_titles(tmp_path: Path) -> None:
    (tmp_path / "members.json").write_text(MEMBERS, "utf-8")
    pairs = list(hong_kong(tmp_path / "members.json"))
    assert pairs == [("Jasper TSANG Yok-sing", "曾鈺成"), ("Regina IP LAU Suk-yee", "葉劉淑儀")]


def test_readings_are_kept_of_characters_that_names_are_registered_in() -> None:
    found = rows(READINGS.splitlines())
    assert [(reading, characters) for reading, characters, _ in found] == [("coeng", "長"), ("zoeng", "張张")]
