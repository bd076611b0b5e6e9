"""Names in Arabic letters (Arabic, Persian, Pashto, Urdu) → Latin, and whether a Latin word can be one of them.

Short vowels and doubled consonants are not written, and one letter has many Latin spellings: so a word is read in its
usual form (vocab/arabic_names.csv) or with a vowel between consonants, by which listed words are found; whether a
listed word is its spelling is asked of the letters themselves.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kg.names.scripts import western
from kg.vocab.tables import rows

LETTERS = re.compile("[\u0620-\u064a\u066e-\u06d3]")
SAME = str.maketrans("أإٱىیېۍےئکڪہھەةۀؤګ", "اااييييييككهههههوگ")
MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
"""Vowel signs and the stroke that lengthens a word."""
VOWELS = "اآع"
USUAL, SPELT, LOOSE = 1.0, 0.98, 0.85
"""Likeness of the usual form itself, of another spelling of the letters, and of one with vowels where none is usual."""


Read = list[tuple[str, tuple[str, ...]]]
"""Words in Latin letters, each with the Arabic letters it was read from."""
SECOND = {"الله": "ullah", "الدين": "uddin", "الرحمن": "urrahman", "الرحمان": "urrahman"}
"""Second parts that Latin lists write on to the first: Amin Allah = Aminullah, Shams al-Din = Shamsuddin."""


PERSIAN = str.maketrans("ثذضظ", "سززز")
"""Letters that Persian, Pashto and Urdu speak otherwise than Arabic."""
EGYPTIAN = str.maketrans("ج", "گ")


def ways(text: str, *, person: bool) -> list[Read]:
    """The text as Arabic, as Persian and as Egyptians spell it; each with its second parts apart, and written on where
    there are any. What is no person is also read with the common words of firms and offices in English."""
    text = MARKS.sub("", unicodedata.normalize("NFKC", text)).replace("\u200c", " ").translate(SAME)
    said = dict.fromkeys((text, text.translate(PERSIAN), text.translate(EGYPTIAN)))
    found = {tuple(one): one for spoken in said for one in _ways(spoken)}
    if not person and (english := _translated(text)):
        found[tuple(english)] = english
    return list(found.values())


def _translated(text: str) -> Read:
    """The words with the common ones in English; none where there are no such words."""
    known = _english()
    found: Read = []
    for word in re.findall(r"[^\W_]+", text):
        bare = word.removeprefix("ال") if len(word) > 4 else word
        english = known.get(word) or known.get(bare)
        found += [(english, ())] if english else words(word)
    return found if any(not letters for _, letters in found) else []


def _ways(spoken: str) -> list[Read]:
    found = words(spoken)
    joined: Read = []
    for word in spoken.split():
        if joined and word in SECOND and joined[-1][1]:
            latin, letters = joined[-1]
            joined[-1] = (latin + SECOND[word], (*letters, "ا", *word.removeprefix("ال")))
        else:
            joined += words(word)
    return [found] if joined == found or len(joined) == len(found) else [joined, found]


def words(text: str) -> Read:
    """The words of a text; the article and `Abd al-` are words apart."""
    text = re.sub(r"\bعبد\s?ال(?!له\b)(?=\w)", "عبدال ", text)
    text = re.sub(r"\bال(?=\w{3})", "ال ", text)
    found: Read = []
    for word in re.findall(r"[^\W_]+", text):
        if word == "ال":
            found.append(("al", ("ا", "ل")))
        else:
            found.append((_read(word), tuple(word)) if LETTERS.search(word) else (western(word), ()))
    return found


def _read(word: str) -> str:
    """The usual form, else the letters with an `a` between two consonants."""
    if known := _known(word):
        return known
    found = ""
    for place, letter in enumerate(word):
        before, after = word[place - 1 : place], word[place + 1 : place + 2]
        sound = _letters().get(letter, ("", ""))[0]
        if letter in "وي" and before and not (before in "اآويع" or (after and after in "اآ")):
            sound = "u" if letter == "و" else "i"
        elif found and before and before not in "اآويع" and letter not in VOWELS and not _vowel(found):
            sound = f"a{sound}"
        found += sound
    return found.replace("aa", "a")


def _known(word: str) -> str:
    """The usual form of a name, or of two written as one (`علیرضا`)."""
    names = _names()
    if word in names:
        return names[word]
    cuts = (place for place in range(3, len(word) - 2) if word[:place] in names and word[place:] in names)
    return next((names[word[:place]] + names[word[place:]] for place in cuts), "")


def _vowel(text: str) -> bool:
    return text[-1] in "aiu"


def likeness(letters: tuple[str, ...], word: str) -> float:
    """How well a Latin word spells these letters; 0.0 where it cannot."""
    if word == _read("".join(letters)):
        return USUAL
    short = _single(word)
    if _pattern(letters, loose=False).fullmatch(short):
        return SPELT
    return LOOSE if _pattern(letters, loose=True).fullmatch(short) else 0.0


@cache
def _pattern(letters: tuple[str, ...], *, loose: bool) -> re.Pattern[str]:
    """Doubled letters of the word are written once before they are compared."""
    between = "[aeiouy]{0,2}" if loose else "[aeiou]?"
    known = _letters()
    once = [one for n, one in enumerate(letters) if not n or one != letters[n - 1]]
    parts = [known[one][1] if one in known else re.escape(one) for one in once]
    if once[-1:] == ["ي"]:
        parts[-1] = f"(?:{parts[-1]}|a)"  # the final form without dots is an a
    return re.compile(between.join(parts) + ("[aeiou]?h?" if loose else "h?"))


def _single(word: str) -> str:
    """Doubled letters written once; doubled vowels are long ones."""
    return re.sub(r"(.)\1+", r"\1", word.replace("ee", "ie").replace("oo", "ou"))


@cache
def _names() -> dict[str, str]:
    return {one.translate(SAME): row["latin"] for row in rows("arabic_names") for one in row["written"].split()}


@cache
def _english() -> dict[str, str]:
    return {one.translate(SAME): row["english"] for row in rows("arabic_words") for one in row["written"].split()}


@cache
def _letters() -> dict[str, tuple[str, str]]:
    """Letter → how it is read here, and the pattern of its spellings in Latin lists."""
    return {row["letter"]: (row["read"], row["spelled"]) for row in rows("arabic_letters")}
