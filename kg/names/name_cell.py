"""What stands in one cell: a name, words before it that are none, a former name behind it, a second party beside it.

The whole text is always asked too: what looks like a mark may belong to a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from kg.names.words import LONGEST_NAME, split

BEFORE = re.compile(
    r"^(?:\s*(?:to\s+the\s+order\s+of|on\s+behalf\s+of|in\s+favou?r\s+of|messrs?\.?|m/s\.?|m/[vt]\.?|attn\.?|attention|c/o"
    r"|care\s+of|o/b/o|notify(?:\s+party)?|consignee|shipper|so[- ]called|the\s+owners?\s+of|御中|貴社|수신|참조)"
    r"\s*[:：]?\s+(?=\S))+",
    re.IGNORECASE,
)
"""What invoices and bills of lading write before a name."""
OTHER = re.compile(
    r"[\s(（\[,;]+(?:ex|f\.?k\.?a\.?|f/k/a|formerly(?:\s+known\s+as)?|previously|a\.?k\.?a\.?|a/k/a|also\s+known\s+as|alias|now"
    r"|n\.?k\.?a\.?|n/k/a|d\.?b\.?a\.?|d/b/a|trading\s+as|t/a|c/o|o/b/o|on\s+behalf\s+of|to\s+the\s+order\s+of|née?|구|旧|舊|前身|原名|又名|别名|別名|일명)"
    r"(?:[.:：]\s*|\s+)",
    re.IGNORECASE,
)
"""What stands between a name and another name of the same party."""
PARTIES = re.compile(r"\s+/\s+|\s*[;|\n]\s*|\s+&\s+")
FACTS = re.compile(
    r"[、，]\s*[\d０-９]{4}年.*出生|[\s,(（\[]+(?:imo(?:\s*(?:no|number|nr))?\.?\s*[:#]?\s*\d{7}|mmsi\s*[:#]?\s*\d{9}|(?:b\.|born|d\.?o\.?b\.?|생년월일)\s*[:.]?\s*"
    r"[\d./-]+|passport\s*(?:no\.?)?\s*[:#]?\s*\w*\d\w*)\s*[)）\]]?",
    re.IGNORECASE,
)
"""Numbers and days of birth behind a name."""
LEGAL = re.compile(
    r"(?:co|ltd|inc|llc|corp|limited|s\.?a|gmbh|pte|pvt|plc|jsc|b\.?v|n\.?v|s\.?r\.?l|l\.?p)\b", re.IGNORECASE
)
LETTERS = re.compile(r"(?<![^\W_])[^\W\d_](?:[\s.-]+[^\W\d_](?![^\W_])){2,}")
"""Three letters and more, each by itself: `K O M I D`."""
MIXED = re.compile(r"(?<![^\W_])(?=[0158]*[A-Za-z])(?=[A-Za-z]*[0158])[A-Za-z0158]{2,}(?![^\W_])")
MISREAD = str.maketrans("0158", "OISB")
"""Digits that scanners read for letters, in words with letters in them."""
MOST = 6
"""Parts of one cell that are asked."""


def parts(text: str, schema: str) -> list[str]:
    """The text, then each part of it that can be a name by itself."""
    text = text[:LONGEST_NAME]
    found = dict.fromkeys([text, *_parts(text, schema)])
    return [one for one in found if one == text or _nameable(one)][:MOST]


def _parts(text: str, schema: str) -> Iterator[str]:
    bare = _bare(FACTS.sub(" ", BEFORE.sub("", text)))
    yield bare
    for one in OTHER.split(bare):
        if one != bare:
            yield _bare(one)
    several = PARTIES.split(bare)
    if len(several) > 1 and all(len(split(one)) > 1 for one in several):
        yield from map(_bare, several)
    yield from _by_script(bare)
    yield from _before_places(bare, schema)
    if schema != "Person":
        yield LETTERS.sub(lambda letters: re.sub(r"[\s.-]", "", letters[0]), bare)
    if schema != "Vessel":
        yield MIXED.sub(lambda word: word[0].translate(MISREAD), bare)


SCRIPTS = {"hangul": "[\uac00-\ud7a3]", "han": "[\u3040-\u30ff\u3400-\u9fff]", "cyrillic": "[\u0400-\u04ff]",
           "arabic": "[\u0600-\u06ff]", "latin": "[A-Za-z\u00c0-\u024f]"}  # fmt: skip
LEAST = {"hangul": 2, "han": 2}
"""Letters that a part of its own has at least; in an alphabet four."""


def _by_script(text: str) -> Iterator[str]:
    """A name in Latin letters and the same in its own script, apart: `김정은 (Kim Jong Un)`."""
    words = [word for word in re.split(r"[\s()（）/,]+", text) if word]
    runs = [(script, " ".join(run)) for script, run in groupby(words, _script)]
    if len({script for script, _ in runs if script}) > 1:
        yield from (
            run for script, run in runs if script and len(re.findall(SCRIPTS[script], run)) >= LEAST.get(script, 4)
        )


def _letters(run: str, script: str) -> int:
    return len(re.findall(SCRIPTS[script], run))


def _script(word: str) -> str:
    return next((script for script, letters in SCRIPTS.items() if re.search(letters, word)), "")


def _before_places(text: str, schema: str) -> Iterator[str]:
    """The name before a place, a country or a post, which commas part from it."""
    segments = [segment.strip() for segment in text.split(",")]
    if len(segments) < 2 or schema == "Vessel":
        return
    legal = 1
    while legal < len(segments) and LEGAL.match(segments[legal]):
        legal += 1
    taken = legal if len(split(segments[0])) > 1 else max(legal, 2)
    if taken < len(segments):
        yield ", ".join(segments[:taken])


def _bare(text: str) -> str:
    """Without what an opening or closing mark left behind."""
    text = text.strip(" \t,;:-")
    if text.count("(") != text.count(")"):
        text = text.replace("(", " ").replace(")", " ").strip()
    return text


def _nameable(text: str) -> bool:
    return sum(c.isalpha() for c in text) > 1
