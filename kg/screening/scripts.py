"""Names in other scripts → readings in Latin letters, several where a script can be read in several ways."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from kg.screening import hangul, japanese
from kg.screening.kana import to_latin

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


def is_latin(text: str) -> bool:
    """Whether all letters are Latin (with accents or without)."""
    return text.isascii() or all("LATIN" in unicodedata.name(c, "") for c in text if c.isalpha())


@lru_cache(maxsize=50_000)
def readings(text: str, schema: str = "") -> tuple[str, ...]:
    """The text in Latin letters, the likeliest reading first; the text itself when it is Latin already.

    Han is read in Chinese, in Korean as in the south and in the north, and in Japanese. Words of firms' names that are
    translated in Latin letters, not spelled (`무역` = trading), come from vocab/translated_parts.csv.
    """
    text = text[:LONGEST]
    if is_latin(text):
        return (text,)
    text = unicodedata.normalize("NFKC", text)
    whole = schema in ("Person", "") and PERSON.fullmatch(text.replace(" ", "").replace("·", ""))
    spell = _apart if whole else _translated
    found = [_western(COMPOUND.sub(r"u\1", text))] if COMPOUND.search(text) else []
    bare = re.sub(r"[\s・]", "", text)
    if schema in ("Person", ""):
        found += japanese.person(bare)
    for tongue in ("chinese", "south", "north"):
        parts = (spell(part, tongue) if EAST.match(part) else part for part in EAST_OR_NOT.split(text))
        found.append(_western(" ".join(parts)))
    return tuple(dict.fromkeys(" ".join(one.split()) for one in found))


def _apart(run: str, tongue: str) -> str:
    """Every character as a word: `김정은` → `gim jeong eun`."""
    syllables = [_syllable(c, tongue) for c in run]
    if tongue != "chinese" and run[0] == "金":
        syllables[0] = "gim"
    return " ".join(syllables)


def _translated(run: str, tongue: str) -> str:
    """Known parts in English, what lies between them spelled as one word each."""
    table, longest = _parts()
    plain = "".join(_variants().get(c, c) for c in run)
    words: list[str] = []
    spelled = place = 0
    while place < len(plain):
        part = next((p for n in range(longest, 0, -1) if (p := plain[place : place + n]) in table), "")
        if part and (len(part) > 1 or place + 1 == len(plain)):
            words += [_joined(run[spelled:place], tongue), table[part]]
            place += len(part)
            spelled = place
        else:
            place += 1
    return " ".join(w for w in [*words, _joined(run[spelled:], tongue)] if w)


def _joined(run: str, tongue: str) -> str:
    return "".join(_syllable(c, tongue) for c in run)


def _syllable(character: str, tongue: str) -> str:
    """One character in Latin letters: Hangul by the Revised Romanisation, Han in pinyin or in its Korean reading."""
    if tongue != "chinese":
        read = _hanja().get(_variants().get(character, character), (character,))
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
def _variants() -> dict[str, str]:
    return {row["variant"]: row["traditional"] for row in _rows("han_variants")}


@cache
def _parts() -> tuple[dict[str, str], int]:
    table = {row["part"]: row["english"] for row in _rows("translated_parts")}
    return table, max(map(len, table))


def _rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent.parent / "vocab" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
