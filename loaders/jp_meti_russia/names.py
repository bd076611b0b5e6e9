"""A block's Japanese and English names, aliases and addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.formats import scripts

ADDRESS = re.compile(r"所\s*在\s*地\s*[：:]\s*")
OTHER = re.compile(r"^別[称名][：:]", re.MULTILINE)
ALIASES = re.compile(
    r",?\s*\(?\ba\.?\s?k\.?\s?a\.?,?\s*(?:the\s+follow(?:ing)?\s*(\w*?)\s*alias(?:es)?\s*:?)?", re.IGNORECASE
)
BULLET = re.compile(r"(?:^|\n|[;；:]\s*(?:and\s*)?)\s*[-—–―ー‐]\s*")
AND = re.compile(r"、|及び|並びに|;|；")
TAIL = re.compile(rf"^(.*[）)])((?:(?!{scripts.LETTER})[^（）])*[A-Za-z](?:(?!{scripts.LETTER}).)*)$")
"""An English name glued behind the bracket that ends the Japanese one."""
GLUED = re.compile(rf"^(.*(?:{scripts.LETTER}|[ー」）)]))([A-Z][ -~–’]{{5,}}?)((?:（[^（）]*）)?)$")
"""An English name glued to the Japanese one, with a Chinese one in brackets behind it."""
LEGAL_FORMS = ("有限会社", "株式会社", "有限責任会社")
OTHERS = re.compile(r"[（(]別[称名]、")
NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
COUNT = {word: number for number, word in enumerate(NUMBERS.split(), start=1)}


@dataclass(slots=True)
class Names:
    english: str = ""
    japanese: str = ""
    aliases: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    counted: int = 0
    """English aliases that the notice says it lists; 0 when it does not say."""
    listed: int = 0


def read(block: str) -> Names:
    """Everything a block says."""
    made = Names()
    head, *places = ADDRESS.split(block)
    made.addresses = [part for place in places for part in _places(place)]
    head, *more = OTHER.split(head)
    japanese, english = _languages(head.strip().split("\n"))
    _japanese(japanese, made)
    _english(english, made)
    made.aliases += [name for text in more for line in text.split("\n") for name in _parted(line)]
    return made


def _languages(lines: list[str]) -> tuple[str, str]:
    """The lines in Japanese, which go on inside an open bracket, and the ones behind them."""
    depth = 0
    for place, line in enumerate(lines):
        if depth <= 0 and place and not scripts.native(scripts.BRACKETS.sub("", line)):
            return "".join(lines[:place]), "\n".join(lines[place:])
        tail = TAIL.match(line)
        if tail and depth + _depth(tail[1]) <= 0 and len(tail[2].strip()) > 3:
            return "".join([*lines[:place], tail[1]]), "\n".join([tail[2], *lines[place + 1 :]])
        depth += _depth(line)
    glued = GLUED.match("".join(lines))
    return (glued[1], glued[2] + glued[3]) if glued else ("".join(lines), "")


def _depth(text: str) -> int:
    return sum((c in "（(") - (c in "）)") for c in text)


def _japanese(text: str, made: Names) -> None:
    name, mark, rest = text, OTHERS.search(text), ""
    if mark:
        inner, _, rest = _closed(text[mark.end() :])
        made.aliases += _parted(inner)
        name = text[: mark.start()] + rest
    made.japanese = _without_chinese(name, made)


def _without_chinese(name: str, made: Names) -> str:
    """The name without brackets that hold names in Chinese: kanji alone, longer than a legal form."""
    found = [inner for inner in scripts.BRACKETS.findall(name) if _chinese(inner)]
    made.original += [part for inner in found for part in _parted(inner)]
    return scripts.visible(scripts.BRACKETS.sub(lambda match: "" if _chinese(match[1]) else match[0], name))


def _chinese(text: str) -> bool:
    return scripts.native(text) and not scripts.kana(text) and text not in LEGAL_FORMS


def _closed(text: str) -> tuple[str, str, str]:
    """The text up to the bracket that closes, that bracket, and what follows."""
    depth = 1
    for place, c in enumerate(text):
        depth += (c in "（(") - (c in "）)")
        if depth == 0:
            return text[:place], c, text[place + 1 :]
    return text, "", ""


def _english(text: str, made: Names) -> None:
    match = ALIASES.search(text)
    made.english = _clean(_without_chinese(text[: match.start()] if match else text, made))
    if match:
        parts = [_clean(part) for part in BULLET.split(text[match.end() :])]
        found = [part for part in parts if part]
        made.counted, made.listed = COUNT.get((match[1] or "").lower(), 0), len(found)
        made.aliases += found


def _parted(text: str) -> list[str]:
    return [name for part in AND.split(text) if (name := _clean(part))]


def _clean(text: str) -> str:
    """A name without the list's punctuation; the dot of `Ltd.` stays."""
    name = re.sub(r"(?:[;,]\s*)?(?:\band)?$", "", scripts.visible(text)).strip(" ;；,-—–―")
    return name if re.search(r"(?:Ltd|Co|Inc|Corp|St|S\.A|\b[A-Z])\.$", name) else name.removesuffix(".")


def _places(text: str) -> list[str]:
    parts = re.split(r";\s*(?:and\b)?|(?<=Russia), and ", scripts.visible(text))
    return [place for part in parts if (place := part.strip(" .;"))]
