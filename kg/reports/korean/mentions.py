"""Mentions in a Korean sentence: countries before their particles, goods, amounts, days, firms, bodies, ships."""

from __future__ import annotations

import re
from functools import cache

from kg.countries import typed
from kg.reports import lexicon
from kg.reports.korean import goods_phrases
from kg.reports.mentions.span import Found, Span
from kg.vocab import tables

MONEY = re.compile(
    r"\d[\d,.]*\s?(?:조|천억|백억|억|천만|백만|만|천)?\s?(?:\d[\d,]*\s?(?:만|천만)\s?)?여?\s?(?:원|달러|유로|위안|엔)(?![가-힣]*화)"
)
DAY = re.compile(
    r"(\d{4})년\s?(?:(\d{1,2})월\s?)?(?:(\d{1,2})일)?|[’'‘](\d{2})\s?[년.]\s?(\d{1,2})월?(?:\s?[.]?\s?(\d{1,2})일)?"
)
OBJECT = re.compile(
    r"((?:[가-힣A-Za-z·]+ ){0,4}[가-힣A-Za-z·]{2,}?)(?: 등)?"
    r"(?: ?(?:약 )?\d[\d,.]*(?:만|천|백)?\s?여?\s?"
    r"(?:대|개|톤|t|㎏|kg|배럴|점|세트|장|정|벌|척|건|박스|상자|드럼|통)?)?(?:\([^()]*\))?[을를] "
)
HANGUL = re.compile(r"[가-힣]+(?:\([가-힣]+\))?")


def mentions(text: str) -> list[Span]:
    """All mentions of a sentence by their place."""
    found = Found(text)
    for match in MONEY.finditer(text):
        found.add(match.start(), match.end(), "MONEY", "money")
    for match in DAY.finditer(text):
        found.add(match.start(), match.end(), "DATE", "date", day(match))
    for label, name in (("VESSEL", "ship"), ("COMPANY", "firm"), ("PERSON", "person"), ("AGENCY", "agency")):
        for match in _pattern(name).finditer(text):
            group = next(number for number, part in enumerate(match.groups(), 1) if part)
            found.add(match.start(group) + _described(match[group], label), match.end(group), label, name)
    for name in ("harbour", "ports"):
        for match in _pattern(name).finditer(text):
            found.add(match.start(), match.end(), "PLACE", name)
    for match in _quantities().finditer(text):
        found.add(match.start(), match.end(), "QTY", "quantity")
    for match in [*_goods().finditer(text), *_pattern("fuel").finditer(text)]:
        if len(match[0]) == 1 and not re.match(rf"(?:{'|'.join(_particles())})?(?![가-힣])", text[match.end() :]):
            continue  # `금지`, `금야강`: no gold
        if not _pattern("part of a word").match(text, match.end()):
            found.add(match.start(), goods_phrases.end(text, match.end()), "ITEM", "goods")
    _countries(found)
    goods_phrases.joined(found)
    _guessed(found)
    for match in _pattern("general").finditer(text):  # `strategic goods`, where a release says no more
        found.add(match.start(), match.end(), "ITEM", "goods-guessed")
    return found.ordered()


def _described(name: str, label: str) -> int:
    """Signs of the words before a ship's name that only describe it: `북한 유조선인 금운산호`."""
    words = name.split(" ") if label == "VESSEL" else []
    last = max((n for n, word in enumerate(words[:-1]) if _pattern("modifying").search(word)), default=-1)
    return sum(len(word) + 1 for word in words[: last + 1])


def _guessed(found: Found) -> None:
    """The object of an export or import where no list knows it: its last words before the particle."""
    if any(one.label == "ITEM" for one in found.spans):
        return
    for match in OBJECT.finditer(found.text):
        words = match[1].split(" ")
        first = max((n for n, word in enumerate(words) if _pattern("modifying").search(word)), default=-1) + 1
        named = " ".join(words[first:])
        if named and words[-1] not in lexicon.document("korean")["no_goods"] and not re.search(r"\d", named):
            found.add(match.end(1) - len(named), match.end(1), "ITEM", "goods-guessed")


def day(match: re.Match[str]) -> str:
    """ISO form of a day as precise as it is printed; `’22.8월` is 2022-08."""
    year, month, one = match.group(1, 2, 3) if match[1] else (f"20{match[4]}", match[5], match[6])
    return "-".join([year, *(f"{int(part):02}" for part in (month, one if month else None) if part)])


def _countries(found: Found) -> None:
    for match in HANGUL.finditer(found.text):
        word = match[0]
        for length in range(len(word), 1, -1):
            code = typed.nation(word[:length])
            if code and (length == len(word) or word[length:].startswith(_particles())):
                found.add(match.start(), match.start() + length, "COUNTRY", "country", code)
                break


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(lexicon.document("korean")[name])


@cache
def _particles() -> tuple[str, ...]:
    return tuple(map(str, lexicon.document("korean")["particles"]))


@cache
def _quantities() -> re.Pattern[str]:
    units = lexicon.alternatives(map(str, lexicon.document("korean")["units"]))
    return re.compile(
        rf"\d[\d,.]*\s?(?:만\s?)?(?:\d[\d,.]*)?(?:천|백)?(?:\d[\d,.]*)?\s?여?\s?{units}(?=[\s,.)을를의은는이가과와에입]|가량|이상|여|상당|\(|$)"
    )


@cache
def _goods() -> re.Pattern[str]:
    named = {row["name"] for row in tables.rows("goods_names") if re.search(r"[가-힣]{2}", row["name"])}
    own = lexicon.alternatives(map(str, lexicon.document("korean")["goods"]))
    spaced = re.sub(r"(?<=[가-힣])(?=[가-힣])|(?<=[A-Z])(?=[가-힣])", " ?", own)  # `공작 기계`, `IC 칩`
    goods = f"(?:{spaced}|{lexicon.alternatives(named)})"
    kinds = r"(?:개발|제조|생산|판매|유통|수입|수출|매매|무역|전문|[가-힣]{1,5}(?:장비|부품|제품|소재))"
    makers = rf"(?!\s?{kinds}?\s?(?:업체|업자|회사|제조사|개발사|기업|딜러|대리점))"
    return re.compile(rf"(?<![가-힣])(?:(?:초정밀|고순도|중고|산업용|군용|보건용)\s)*{goods}{makers}")
