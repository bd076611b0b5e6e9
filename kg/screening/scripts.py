"""Names in other scripts → readings in Latin letters, several where a script can be read in several ways."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache, partial
from pathlib import Path

from kg.names import is_latin
from kg.screening import cantonese, hangul, japanese
from kg.screening.han import plain
from kg.screening.kana import to_latin
from kg.screening.translated import choices, translated

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HANGUL = "\uac00-\ud7a3"
EAST = re.compile(f"[{HAN}{KANA}{HANGUL}々ー]+")
EAST_OR_NOT = re.compile(f"({EAST.pattern})")
PERSON = re.compile(f"[{HAN}{HANGUL}]{{2,4}}")
"""A Chinese or Korean person's name: two to four characters, each a word of its own in Latin letters."""
COMPOUND = re.compile(r"\s*\bا(ل(?:له|د[یي]ن|رحم[اٰ]?ن))\b")
"""Arabic second parts that Latin lists write on to the first: Amin Allah = Aminullah, Shams al-Din = Shamsuddin."""
LONGEST = 300


@lru_cache(maxsize=50_000)
def readings(text: str, schema: str = "") -> tuple[str, ...]:
    """The text in Latin letters, the likeliest reading first; the text itself when it is Latin already.

    Han is read in Mandarin, in Korean as in the south and in the north, in Japanese, and persons' names in Cantonese.
    Words of firms' names that are translated in Latin letters, not spelled (`무역` = trading), come from
    vocab/translated_parts.csv.
    """
    text = text[:LONGEST]
    if is_latin(text):
        return (text,)
    text = unicodedata.normalize("NFKC", text)
    bare = re.sub(r"[\s・·]", "", text)
    found = [_western(COMPOUND.sub(r"u\1", text))] if COMPOUND.search(text) else []
    if schema in ("Person", ""):
        found += japanese.person(bare)
    if schema in ("Person", "") and PERSON.fullmatch(bare):
        found += [_western(_parted(text, partial(_apart, tongue=tongue))) for tongue in TONGUES]
        found += [one] if (one := cantonese.person(bare)) else []
    else:
        found += _firm(text)
    return tuple(dict.fromkeys(" ".join(one.split()) for one in found))


TONGUES = ("chinese", "south", "north")


def _firm(text: str) -> list[str]:
    """Readings of a firm's name, or of any other: known parts in English, the rest in each tongue."""
    found = []
    for spell_more in choices(text):
        for tongue in (*TONGUES, "japanese"):
            spell = japanese.word if tongue == "japanese" else partial(_joined, tongue=tongue)
            found.append(_western(_parted(text, partial(translated, spell=spell, spell_more=spell_more))))
    return found


def _parted(text: str, read: Callable[[str], str]) -> str:
    """The text with its eastern runs read, each as words of its own."""
    return " ".join(read(part) if EAST.match(part) else part for part in EAST_OR_NOT.split(text))


FAMILY_NAMES = {"i": "yi", "o": "oh", "u": "woo"}
"""Family names of one sound, in a spelling that is no initial."""


def _apart(run: str, tongue: str) -> str:
    """Every character as a word: `김정은` → `gim jeong eun`."""
    syllables = [_syllable(c, tongue) for c in run]
    if tongue == "chinese":
        syllables[0] = _surnames().get(run[0], syllables[0])
    else:
        syllables[0] = "gim" if run[0] == "金" else FAMILY_NAMES.get(syllables[0], syllables[0])
    return " ".join(syllables)


def _joined(run: str, tongue: str) -> str:
    return "".join(_syllable(c, tongue) for c in run)


def _syllable(character: str, tongue: str) -> str:
    """One character in Latin letters: Hangul by the Revised Romanisation, Han in pinyin or in its Korean reading."""
    if tongue != "chinese":
        read = _hanja().get(plain(character), (character,))
        character = read[0] if tongue == "south" else read[-1]
    return _latin(hangul.to_latin(character)).lower()


def _western(text: str) -> str:
    """Alphabets and consonant scripts. The Arabic article and `Abdul` become words, an initial ain a vowel."""
    text = re.sub(r"\bعبد\s?ال(?=\w)", "abdul ", text)
    text = re.sub(r"\bال(?=\w{2})", "al ", text)
    text = re.sub(r"\b[عاآأإ]", "a", text)
    return text if text.isascii() else _latin(to_latin(text))


def _latin(text: str) -> str:
    from anyascii import anyascii

    return anyascii(text)


@cache
def _hanja() -> dict[str, tuple[str, ...]]:
    """Character → its Korean readings in Hangul: the southern first, the northern (with its initial r) last."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows("hanja_readings"):
        for character in row["characters"]:
            held = found.get(character, ())
            northern = "라" <= row["reading"] < "마"
            if not held or northern:
                found[character] = (*held[:1], row["reading"])
            elif "라" <= held[0] < "마":
                found[character] = (row["reading"], held[0])
    return found


@cache
def _surnames() -> dict[str, str]:
    """Characters that are read otherwise in pinyin where they are a family name."""
    return {character: row["reading"] for row in _rows("chinese_surnames") for character in row["characters"]}


def _rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent.parent / "vocab" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
