"""Where a name begins and ends within the words that a pattern found."""

from __future__ import annotations

import re

from kg.countries import codes
from kg.reports import lexicon

POST_OF = re.compile(
    r"(?:[A-Z][a-z]+ )*(?:Director|President|Chairman|Manager|CEO|Owner|Head|Chief|Secretary|Officer|Employee|Agent)"
    r" of (?:the )?"
)
CLASS_OF_SHIP = re.compile(
    r"(?:\S+-(?i:flagged|registered|owned) )?"
    rf"(?:(?:{lexicon.one_of('ship_classes')}|TANKER|BULKER|VESSEL|SHIP) )?(?=\S)"
)
"""What stands before a ship's name in capitals as well: `GABON-FLAGGED AFRAMAX`."""
KIND_OF_PERSON = re.compile(rf"(?i:{lexicon.one_of('person_nouns')}) (?=[A-Z]\S+ [A-Z])")
"""`Businessman Ann Hill`."""
NUMERALS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
CURRENCIES = ("$", "€", "£", "¥")
BEFORE_FIRM = re.compile(
    r"[\w. ]+?-(?:based|registered|incorporated|headquartered|owned|linked|listed|designated|sanctioned"
    r"|blacklisted|backed|controlled|affiliated)(?: |$)|([A-Z][\w. ]+?)['’]s "
)
"""What tells only where a firm is: `Togo-based`, `Togo's`."""


def cut(text: str, start: int, end: int, label: str) -> tuple[int, int]:
    """Without the words at the beginning that are no part of a name, such as `The`, `On`, `According`."""
    if label in ("COMPANY", "AGENCY") and (before := BEFORE_FIRM.match(text[start:end])):
        known = not before[1] or codes.code(before[1]) or before[1] in lexicon.among("places")
        start += before.end() if known else 0
    if label == "COMPANY" and (post := POST_OF.match(text[start:end])):
        start += post.end()
    if label == "VESSEL" and (kind := CLASS_OF_SHIP.match(text, start, end)) and kind.end() < end:
        start = kind.end()
    if label == "PERSON" and (kind := KIND_OF_PERSON.match(text, start, end)):
        start = kind.end()
    inside = bool(re.search(r"[a-z,]\s+(?:the\s+)?$", text[max(0, start - 12) : start]))
    while True:
        word = re.match(r"[\w.'’-]+", text[start:end])
        if not word or word[0] not in lexicon.among("not_names") or (label == "AGENCY" and word[0] == "Korean"):
            break
        if label == "COMPANY" and word[0] in NUMERALS:
            break
        if inside and label == "VESSEL" and word[0] not in ("The", "Member", "Korean"):
            break
        after = re.match(r"\s+", text[start + word.end() : end])
        if not after:
            return start, start
        start += word.end() + after.end()
    if text[end : end + 1] in CURRENCIES and " " in text[start:end]:
        end = start + text[start:end].rindex(" ")  # `fined Vale Marine S$2,000`
    name = text[start:end]
    if label in ("VESSEL", "PERSON"):
        name = re.sub(r"\s+(?:" + lexicon.one_of("months") + r")$", "", name)
        name = re.sub(r"(['’]s?)$", "", name)
        name = re.sub(r"(?<=[a-z]{2})\.$", "", name)
    return start, start + len(name.rstrip(" ,"))
