"""Letters of Hangul that stand alone (`ㄱㅣㅁ`, `김정으ㄴ`), as keyboards and broken files leave them → syllables."""

from __future__ import annotations

import re
import unicodedata

FIRST, LAST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
MIDDLE = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
BASE, END = 0xAC00, 0xD7A3
CONSONANT = f"[{''.join(sorted(set(FIRST + LAST) - {chr(0)}))}]"
APART = re.compile(f"([{FIRST}])([{MIDDLE}])((?:(?!{CONSONANT}[{MIDDLE}])[{LAST[1:]}])?)")
OPEN = re.compile(f"([\uac00-\ud7a3])((?!{CONSONANT}[{MIDDLE}])[{LAST[1:]}])")


def composed(text: str) -> str:
    """The text with letters that stand alone put together to syllables, where they can be; in composed form."""
    text = unicodedata.normalize("NFC", text)
    if not re.search(CONSONANT, text):
        return text
    text = APART.sub(lambda found: _syllable(*found.groups()), text)
    return OPEN.sub(lambda found: _closed(*found.groups()), text)


def _syllable(first: str, middle: str, last: str) -> str:
    return put(FIRST.index(first), MIDDLE.index(middle), LAST.find(last or "\0"))


def put(first: int, middle: int, last: int) -> str:
    """The syllable of letters by their numbers."""
    return chr(BASE + (first * len(MIDDLE) + middle) * len(LAST) + last)


def _closed(syllable: str, last: str) -> str:
    """A syllable that ends in a vowel, with the consonant behind it; any other stays as it is."""
    if (ord(syllable) - BASE) % len(LAST):
        return syllable + last
    return chr(ord(syllable) + LAST.index(last))


def letters(syllable: str) -> tuple[int, int, int]:
    """Numbers of its first consonant, its vowel and its last consonant (0 for none)."""
    rest, last = divmod(ord(syllable) - BASE, len(LAST))
    return (*divmod(rest, len(MIDDLE)), last)


OPENING, GLIDES = FIRST.index("ㅇ"), {MIDDLE.index(a): MIDDLE.index(b) for a, b in ("ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ")}


def contracted(text: str) -> str:
    """Syllables that stand for one with a glide, as who spells Latin letters in Hangul writes them: `수니오` → `수뇨`.

    The first of two ends in ㅣ, the second begins with a vowel.
    """
    if not re.fullmatch("[\uac00-\ud7a3]+", text):
        return text
    found = ""
    for syllable in text:
        first, middle, last = letters(syllable)
        if first == OPENING and middle in GLIDES and found and letters(found[-1])[1:] == (MIDDLE.index("ㅣ"), 0):
            before = letters(found[-1])[0]
            found = found[:-1] + put(before, GLIDES[middle], last)
        else:
            found += syllable
    return found
