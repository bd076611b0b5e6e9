"""Mentions in a Japanese sentence: lands, goods before their particle, amounts, days, firms, persons, ships."""

from __future__ import annotations

import re
from functools import cache

from kg.countries import typed
from kg.reports import lexicon
from kg.reports.mentions.span import Found, Span
from kg.vocab import tables

DAY = re.compile(r"(?:(\d{4})|(平成|令和|昭和)(\d{1,2}))年(?:(\d{1,2})月)?(?:(\d{1,2})日)?")
ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018}
"""Year before the first of an era."""
RUN = re.compile(r"[一-龥々ァ-ヶー]+")
LONGEST = 10
JOINED = re.compile(
    r"([一-龥々ァ-ヶー]{2,12})(?:約?\d[\d,.]*[^\d、やと]{1,3})?(?:(?:や|と|および|及び)|(?<=[ァ-ヶー台個点基本])、(?:それに)?)(?:中古の?)?$"
)


def mentions(text: str) -> list[Span]:
    """All mentions of a sentence by their place."""
    found = Found(text)
    for match in DAY.finditer(text):
        found.add(match.start(), match.end(), "DATE", "date", day(match))
    _by_pattern(found, "MONEY", "money")
    for match in pattern("person").finditer(text):
        title = re.match(pattern("titles").pattern, match[1])
        start = match.start(1) + (title.end() if title and title.end() < len(match[1]) - 1 else 0)
        found.add(start, match.end(1), "PERSON", "person")
    for firm in lexicon.document("japanese")["firms"]:
        for match in re.finditer(firm, text):
            found.add(match.start(1), match.end(1), "COMPANY", "firm")
    _by_pattern(found, "AGENCY", "agency")
    _countries(found)
    for name, label in (("place", "PLACE"), ("ship", "VESSEL")):
        for match in pattern(name).finditer(text):
            group = next(number for number, part in enumerate(match.groups(), 1) if part)
            found.add(match.start(group), match.end(group), label, name)
    _by_pattern(found, "QTY", "quantity")
    for match in _goods().finditer(text):
        found.add(match.start(), match.end(), "ITEM", "goods")
    _objects(found)
    return found.ordered()


def _by_pattern(found: Found, label: str, name: str) -> None:
    for match in pattern(name).finditer(found.text):
        found.add(match.start(), match.end(), label, name)


def day(match: re.Match[str]) -> str:
    """ISO form of a day as precise as it is printed, also of an era's year."""
    year = int(match[1]) if match[1] else ERAS[match[2]] + int(match[3])
    month, one = match.group(4, 5)
    parts = [f"{int(part):02}" for part in (month, one if month else None) if part]
    return "-".join([f"{year:04}", *parts])


def _countries(found: Found) -> None:
    """The longest name of a country at each place of a run of Chinese signs or katakana."""
    for run in RUN.finditer(found.text):
        at = run.start()
        while at < run.end():
            ends = range(min(at + LONGEST, run.end()), at + 1, -1)
            end = next((end for end in ends if typed.nation(found.text[at:end])), 0)
            if end and not pattern("no_country").match(found.text, end):
                found.add(at, end, "COUNTRY", "country", typed.nation(found.text[at:end]) or "")
            at = end or at + 1


def _objects(found: Found) -> None:
    """What stands before the object's particle, where no list knows it, and what is joined before it."""
    for match in _object().finditer(found.text):
        if not pattern("no_goods").search(match[1]):
            found.add(match.start(1), match.end(1), "ITEM", "goods-guessed")
    for item in [one for one in found.spans if one.label == "ITEM"]:
        while (joined := JOINED.search(found.text, 0, item.start)) and not pattern("no_goods").search(joined[1]):
            if not found.add(joined.start(1), joined.end(1), "ITEM", item.rule):
                break
            item = next(one for one in found.spans if one.start == joined.start(1))


@cache
def _object() -> re.Pattern[str]:
    amount = f"(?:{lexicon.document('japanese')['quantity']}|{lexicon.document('japanese')['money']})"
    return re.compile(
        rf"([一-龥々ァ-ヶーA-Za-z・]{{2,16}})(?:など|等|類)?(?:約|およそ|少なくとも|計|合計)?(?:{amount})?(?:分|相当)?"
        r"(?:[（(][^（）()]*[)）])?(?:を|は(?=[^。]{0,60}(?:輸出|密輸|出荷|運)[さば]れ))"
    )


@cache
def _goods() -> re.Pattern[str]:
    listed = {row["name"] for row in tables.rows("goods_names") if re.search(r"[ァ-ヶー一-龥]{2}", row["name"])}
    own = set(map(str, lexicon.document("japanese")["goods"]))
    return re.compile(f"(?:{lexicon.alternatives(listed | own)})(?![ァ-ヶー]|メーカー|会社|業者|輸出入)")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of the data file, with those that it names put in."""
    document = lexicon.document("japanese")
    text = document[name]
    for _ in range(2):  # a pattern can name one that names another
        text = re.sub(r"\{([a-z ]+)\}", lambda found: document[found[1]], text)
    return re.compile(text)
