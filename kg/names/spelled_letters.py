"""Latin letters that a name spells out by their names: `케이티` and `ケーティー` are KT."""

from __future__ import annotations

import re

HANGUL = (
    "A 에이 B 비 C 씨|시 D 디 E 이 F 에프 G 지 H 에이치|에이취 I 아이 J 제이 K 케이 L 엘 M 엠 N 엔 O 오 P 피 Q 큐 "
    "R 알|아르 S 에스 T 티 U 유 V 브이|뷔 W 더블유 X 엑스 Y 와이 Z 제트 & 앤|엔드"
)
KATAKANA = (
    "A エー|エイ B ビー C シー D ディー|デー E イー F エフ G ジー H エイチ|エッチ I アイ J ジェー|ジェイ K ケー|ケイ "
    "L エル M エム N エヌ O オー P ピー Q キュー R アール S エス T ティー|テー U ユー V ブイ|ヴイ "
    "W ダブリュー X エックス Y ワイ Z ゼット & アンド"
)
"""Names of the letters as Korean and Japanese firms write them."""


def _names(text: str) -> dict[str, str]:
    cells = text.split()
    pairs = zip(cells[::2], cells[1::2], strict=True)
    return {name: letter.lower() for letter, names in pairs for name in reversed(names.split("|"))}


LETTERS = {name: letter for text in (KATAKANA, HANGUL) for name, letter in reversed(_names(text).items())}
LETTER = "|".join(sorted(LETTERS, key=len, reverse=True))
SPELLED = re.compile(f"(?:{LETTER})(?:・?(?:{LETTER}))+")


def to_letters(text: str) -> str:
    """Two letters and more by name at the beginning of a word, or as the whole of it, become those letters."""
    found = SPELLED.match(text)
    if not found or (0 < len(text) - found.end() < 2):
        return text
    letters = "".join(LETTERS[one] for one in re.findall(LETTER, found[0]))
    return f"{letters.replace('&', ' and ')} {text[found.end() :]}".strip()
