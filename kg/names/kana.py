"""Hiragana and katakana → Latin letters by Hepburn, long vowels short (`とうきょう` → tokyo)."""

from __future__ import annotations

import re
import unicodedata

ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さ-すせそ", "z": "ざ-ずぜぞ", "t": "た--てと",
    "d": "だ--でど", "n": "なにぬねの", "h": "はひ-へほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "y": "や-ゆ-よ", "r": "らりるれろ", "w": "わゐ-ゑ-",
}  # fmt: skip
"""Consonant → its kana before a, i, u, e, o; a dash where the sound is written otherwise."""
LATIN = {kana: head + vowel for head, row in ROWS.items() for kana, vowel in zip(row, "aiueo", strict=True)} | {
    "し": "shi", "じ": "ji", "ち": "chi", "つ": "tsu", "ふ": "fu", "ぢ": "ji", "づ": "zu", "ん": "n", "ゔ": "vu",
    "を": "o", "-": "-",
}  # fmt: skip
GLIDES = {"ゃ": "a", "ゅ": "u", "ょ": "o", "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
LONG = re.compile(r"ou|oo|uu")


def to_latin(text: str) -> str:
    """Kana in Latin letters; what is no kana stays as it is."""
    found, doubled = "", False
    for kana in map(_hiragana, unicodedata.normalize("NFKC", text)):
        if kana in GLIDES:
            found = _glided(found, kana) if found else GLIDES[kana]
        elif kana == "っ":
            doubled = True
        elif kana != "ー":
            sound = LATIN.get(kana, kana)
            found += (("t" if sound.startswith("ch") else sound[0]) if doubled else "") + sound
            doubled = False
    return LONG.sub(lambda long: long[0][0], found)


def _hiragana(kana: str) -> str:
    return chr(ord(kana) - 0x60) if "ァ" <= kana <= "ヴ" else kana


def _glided(found: str, kana: str) -> str:
    """`き` and a small `ょ` are kyo, `フ` and `ァ` fa, `シ` and `ェ` she, `テ` and `ィ` ti."""
    head, vowel = found[:-1], GLIDES[kana]
    if kana in "ゃゅょ" and not head.endswith(("sh", "ch", "j")):
        return f"{head}y{vowel}"
    if head.endswith(("sh", "ch", "j", "f", "v", "t", "d", "ts")):
        return head + vowel
    return f"{head}w{vowel}" if found.endswith("u") else head + vowel
