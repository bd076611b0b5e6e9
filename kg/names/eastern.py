"""Romanised words of Korean, Chinese and Japanese names → one form for all spellings of their syllables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.names.word_lines import folded

KUNREI = tuple(
    (re.compile(rf"(?<![a-z]){old}|(?<=[aeioun]){old}"), new)
    for old, new in (("sy", "sh"), ("si", "shi"), ("ty", "ch"), ("ti", "chi"), ("tu", "tsu"), ("fu", "hu"), ("zy", "j"),
                     ("zi", "ji"))
)  # fmt: skip
"""Japanese syllables of Kunrei → Hepburn, but for fu, as Korean has hu."""
JAPANESE = re.compile(r"(?=.*[aeiou].*[aeiou])(?:(?:[kgsztdnhbpmr]y?|w|y|sh|ch|ts|j|f)?[aiueo]h?n?)+")
EAST = (
    (r"ck", "k"), (r"ar(?=k)", "a"), (r"^(l|r)(?=[iy])|^y(?=i)", ""), (r"rh(?=[aeiou])", "r"),
    (r"n[gk](?=[aeiouy])|ng", "N"),
    (r"^wh", "hw"), (r"wae|oe|oi", "we"), (r"eui|ui(?!n)|yi(?<=[hg]yi)", "i"),
    (r"woo", "u"), (r"ye?o[ou]?", "yo"), (r"you", "yo"), (r"ee", "i"), (r"ae(?![uo])|ai(?![aeiou])", "e"),
    (r"ia(?=n)", "ie"),
    (r"u(?=a)", "w"), (r"eo|eu|oo|ou|uo|u|o", "o"), (r"ih$", "i"), (r"h(?<=[aeiou]h)(?=[mnk]|$)", ""),
    (r"sh|hs|ss|x", "s"), (r"tch|ch|zh|dj|jj|ts|tz|j|q|z|c", "c"), (r"kk|gg|kh|g", "k"), (r"tt|dd|th|d", "t"),
    (r"pp|bb|ph|b", "p"), (r"ll|rr|l", "r"),
)  # fmt: skip
"""Romanisations of Korean (Revised, McCune-Reischauer, DPRK, ad hoc) and Chinese (pinyin, Wade-Giles) → one form, in
which two equal letters are then one. A pattern that begins with letters is found quicker: what comes before is asked
behind them."""
_EAST = tuple((re.compile(pattern, re.MULTILINE), to) for pattern, to in EAST)
LONGEST_EAST = 14
"""Letters of two syllables written together, at most."""


@lru_cache(maxsize=200_000)
def eastern(word: str) -> str:
    """One form for all romanisations of a Korean or Chinese syllable or two; '' for words that cannot be one."""
    if word in SURNAMES:
        return SURNAMES[word]
    if not _short(word):
        return ""
    found = _east(to_hepburn(word) if _japanese(word) else word)
    return found if len(found) > 1 else ""


def easterns(words: Sequence[str]) -> list[str]:
    """`eastern` of every word: of many at once, each costs a fraction. No word may hold a line break."""
    found = [SURNAMES.get(word, "") for word in words]
    at = [place for place, word in enumerate(words) if _short(word) and not found[place]]
    short = [words[place] for place in at]
    kunrei = [place for place, word in enumerate(short) if _japanese(word)]
    for place, word in zip(kunrei, folded(to_hepburn, [short[place] for place in kunrei]), strict=True):
        short[place] = word
    for place, word in zip(at, folded(_east, short), strict=True):
        found[place] = word if len(word) > 1 else ""
    return found


def _short(word: str) -> bool:
    return 1 < len(word) <= LONGEST_EAST and word.isalpha()


def _japanese(word: str) -> bool:
    return len(word) > 3 and JAPANESE.fullmatch(word) is not None


def to_hepburn(lines: str) -> str:
    """Words in Kunrei, one a line, in Hepburn."""
    for pattern, to in KUNREI:
        lines = pattern.sub(to, lines)
    return lines


def _east(lines: str) -> str:
    for pattern, to in _EAST:
        lines = pattern.sub(to, lines)
    for letter in set(lines) - {"\n"}:
        lines = lines.replace(letter + letter, letter)
    return lines


SURNAMES = {
    spelling: group.split()[0]
    for group in (
        "~ri ri lee yi rhee li i ree rhie", "~no no noh roh ro nho", "~im im lim rim yim",
        "~yu yu ryu yoo you ryoo lyu",
        "~o o oh", "~u u woo wu oo", "~na na ra la rha", "~ho ho hur heo huh hu", "~so so seo suh", "~an an ahn",
    )
    for spelling in group.split()[1:]
}  # fmt: skip
"""Korean surnames whose spellings share too few letters for a rule (~ keeps them apart from other folds)."""

SPELLED = {
    "zhi": "jyh", "chi": "chyh", "shi": "shyh", "zi": "tzu tsz", "si": "szu ssu sze", "ping": "pyng", "ting": "tyng",
    "xiu": "shiow shiou", "jiu": "jeou jiou", "qiu": "chiou chyou", "xi": "shyi", "xu": "shyu", "quan": "chyuan",
    "xuan": "shyuan", "xian": "shyan", "xin": "shinn", "cai": "tsair", "che": "cher", "ke": "ker", "yan": "yen",
    "rui": "jui", "ren": "jen", "zhou": "chow",
}  # fmt: skip
"""Syllables in pinyin → their spellings in Taiwan and Hong Kong that no rule above brings to the same form."""
SURNAMES |= {spelling: _east(pinyin) for pinyin, spellings in SPELLED.items() for spelling in spellings.split()}
