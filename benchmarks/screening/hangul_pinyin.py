"""kg/vocab/hangul_pinyin.csv: Chinese syllables as Korean writes them, by the rules of the Republic of Korea.

    python -m benchmarks.screening.hangul_pinyin > kg/vocab/hangul_pinyin.csv

The rules are table 5 of the loanword orthography (외래어 표기법, 1986): how each initial and final is written, and that
ㅈ, ㅉ and ㅊ stand before no glide. Several syllables are written alike (`징`: jing); the one with the most
characters of GB 2312's first level comes first.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter

from anyascii import anyascii

from kg.names.jamo import FIRST, MIDDLE, letters, put

SOURCE = "Loanword orthography of the Republic of Korea (1986), table 5; made by benchmarks/screening/hangul_pinyin.py"
INITIALS = {
    "b": "ㅂ", "p": "ㅍ", "m": "ㅁ", "f": "ㅍ", "d": "ㄷ", "t": "ㅌ", "n": "ㄴ", "l": "ㄹ", "g": "ㄱ", "k": "ㅋ",
    "h": "ㅎ", "j": "ㅈ", "q": "ㅊ", "x": "ㅅ", "zh": "ㅈ", "ch": "ㅊ", "sh": "ㅅ", "r": "ㄹ", "z": "ㅉ", "c": "ㅊ",
    "s": "ㅆ", "": "ㅇ",
}  # fmt: skip
FINALS = {
    "a": "아", "o": "오", "e": "어", "ai": "아이", "ei": "에이", "ao": "아오", "ou": "어우", "an": "안", "en": "언",
    "ang": "앙", "eng": "엉", "i": "이", "ia": "야", "iao": "야오", "ie": "예", "iu": "유", "ian": "옌", "in": "인",
    "iang": "양", "ing": "잉", "u": "우", "ua": "와", "uo": "워", "uai": "와이", "ui": "우이", "uan": "완", "un": "운",
    "uang": "왕", "ong": "웅", "v": "위", "ve": "웨", "van": "위안", "vn": "윈", "iong": "융", "-i": "으",
}  # fmt: skip
ALONE = {
    "er": "얼", "yi": "이", "wu": "우", "yu": "위", "ya": "야", "yao": "야오", "ye": "예", "you": "유", "yan": "옌",
    "yin": "인", "yang": "양", "ying": "잉", "wa": "와", "wo": "워", "wai": "와이", "wei": "웨이", "wan": "완",
    "wen": "원", "wang": "왕", "weng": "웡", "yue": "웨", "yuan": "위안", "yun": "윈", "yong": "융",
}  # fmt: skip
WITHOUT_GLIDE = dict(zip("ㅑㅖㅛㅠㅕ", "ㅏㅔㅗㅜㅓ", strict=True))


def hangul(pinyin: str) -> str:
    """The syllable as Korean writes it: one block or two."""
    if pinyin in ALONE:
        return ALONE[pinyin]
    initial = next((one for one in ("zh", "ch", "sh", *INITIALS) if pinyin.startswith(one)), "")
    final = pinyin.removeprefix(initial)
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "v" + final[1:]
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        final = "-i"
    head, *rest = FINALS[final]
    _, middle, last = letters(head)
    vowel = MIDDLE[middle]
    if INITIALS[initial] in "ㅈㅉㅊ":
        vowel = WITHOUT_GLIDE.get(vowel, vowel)
    return put(FIRST.index(INITIALS[initial]), MIDDLE.index(vowel), last) + "".join(rest)


def main() -> None:
    """Print the table."""
    first_level = bytes(range(0xB0, 0xD8))
    characters = [bytes((high, low)).decode("gb2312", "ignore") for high in first_level for low in range(0xA1, 0xFF)]
    found = Counter(anyascii(one).lower() for one in characters if one)
    written: dict[str, list[str]] = {}
    for pinyin, _ in found.most_common():
        if pinyin.isalpha() and (one := _hangul(pinyin)):
            written.setdefault(one, []).append(pinyin)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("hangul", "pinyin", "source"))
    out.writerows((one, " ".join(some), SOURCE) for one, some in sorted(written.items()))


def _hangul(pinyin: str) -> str:
    try:
        return hangul(pinyin.replace("ü", "v"))
    except KeyError:
        return ""


if __name__ == "__main__":
    main()
