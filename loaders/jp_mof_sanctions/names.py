"""Names in MOF's cells: two languages, several in a cell, former ones marked by words."""

from __future__ import annotations

import re

from loaders.formats import scripts
from loaders.jp_mof_sanctions.days import ENUMERATION, UNKNOWN, outside_brackets

ORIGINAL = re.compile(r"[（(]?\s*original\s*(?:script|scipt)\s*[：:]\s*([^()（）]+)[)）]?", re.IGNORECASE)
MARK = re.compile(
    r"^[（(]?\s*(?:(旧称|旧名|f\.?\s*k\.?\s*a\.?)|(別称|別名|a\.?\s*k\.?\s*a\.?))\s*[)）：:、,.]*\s*"
    r"(?:the following \w+ alias(?:es)?:)?",
    re.IGNORECASE,
)
BOTH = re.compile(r"^([^()（）]+)[（(]((?:[^()（）]|[（(][^()（）]*[)）])+)[)）]$")
LEGAL = r"(?:Ltd|Inc|LLC|L\.L\.C|Co\b|Corp|S\.?A|GmbH|Limited|LTD|CO\b|PLC|JSC|Jr)"
COMMA = re.compile(rf",\s+(?!{LEGAL})")


def named(text: str) -> tuple[str, list[str]]:
    """The name of a cell, and names in their original script that stand in brackets behind it."""
    originals = [scripts.visible(found) for found in ORIGINAL.findall(text)]
    return scripts.visible(ORIGINAL.sub(" ", text)), originals


def others(text: str, kind: str) -> list[tuple[str, str]]:
    """(kind, name) for every name of a cell; `kind` is what an unmarked one is, `original_name` what brackets hold."""
    found: list[tuple[str, str]] = []
    bare, originals = ORIGINAL.sub("\n", text), ORIGINAL.findall(text)
    lines = [line.strip() for line in bare.split("\n") if line.strip()]
    above: list[tuple[str, int]] = []  # kind and number of names of the Japanese lines above a Latin one
    for place, line in enumerate(lines):
        usual, japanese = _above(above, lines, place, kind)
        names = _line(line, usual, japanese)
        found += [(now, one) for now, name in names for one in _both(name)]
        if scripts.native(line):
            above = [] if place and not scripts.native(lines[place - 1]) else above
            above.append((names[0][0] if len({now for now, _ in names}) == 1 else kind, len(names)))
    found += [("original_name", scripts.visible(name)) for name in originals]
    return [(now, name) for now, name in dict.fromkeys(found) if name not in UNKNOWN]


def _above(above: list[tuple[str, int]], lines: list[str], place: int, kind: str) -> tuple[str, int]:
    """Kind and number of names of the Japanese line that a Latin line says again, where as many lines stand below."""
    if scripts.native(lines[place]):
        return kind, 0
    first = next((at + 1 for at in range(place - 1, -1, -1) if scripts.native(lines[at])), 0)
    last = next((at for at in range(place, len(lines)) if scripts.native(lines[at])), len(lines))
    return above[place - first] if last - first == len(above) else (kind, 0)


def _line(line: str, kind: str, japanese: int) -> list[tuple[str, str]]:
    """Names of a line, each with its kind: a mark holds until the next one."""
    found: list[tuple[str, str]] = []
    for part in _parts(_unwrapped(line), japanese):
        kind, name = _marked(part, kind)
        found.append((kind, name))
    return found


def _unwrapped(line: str) -> str:
    """`(a.k.a. A; a.k.a. B)` without the brackets around the whole; `（別称）A` as it is."""
    line = line.strip()
    inner = re.fullmatch(r"[（(](\s*(?:別称|旧称|a\.?k\.?a|f\.?k\.?a).*[^)）])[)）]", line, re.IGNORECASE)
    return inner[1] if inner else line


def _parts(line: str, japanese: int) -> list[str]:
    """The names of a line. Commas part Latin names only where the Japanese line has as many names."""
    parts = [part for each in ENUMERATION.split(line) for part in outside_brackets(each, ";；")]
    if len(parts) == 1 and scripts.native(line):
        parts = outside_brackets(line, "、")
    elif len(parts) == 1 and japanese > 1 and len(by_comma := COMMA.split(line)) == japanese:
        parts = by_comma
    return [part for part in parts if part.strip()]


def _marked(part: str, kind: str) -> tuple[str, str]:
    match = MARK.match(part.strip())
    if not match:
        return kind, _clean(part)
    usual = "alias" if kind == "former_name" else kind
    return "former_name" if match[1] else usual, _clean(part.strip()[match.end() :])


def _both(name: str) -> list[str]:
    """`アブ・アリ（Abu Ali）` is one name in two writings."""
    match = BOTH.fullmatch(name)
    if match and scripts.native(match[1]) and scripts.LATIN.search(match[2]) and not scripts.native(match[2]):
        return [_clean(match[1]), _clean(MARK.sub("", match[2]))]
    return [name]


def _clean(name: str) -> str:
    return scripts.visible(name.strip(" 　、,；;：:-‐").strip('"“”')).removesuffix(" and").rstrip(";")
