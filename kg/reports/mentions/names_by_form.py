"""Names that nobody told us of, by their form and what stands beside them: firms, ships, persons, authorities.

The patterns stand in kg/reports/data/names.yaml, the surest first.
"""

from __future__ import annotations

import re
from functools import cache

from kg.countries import codes
from kg.reports import lexicon
from kg.reports.mentions import person_names, places
from kg.reports.mentions.span import Found

OWNERS = ("by-firm", "belongs", "is-owner", "firm-that-pays", "firm-based", "by-head", "firm-that-ships", "firm-fined")
"""Rules of names that can be a person's."""
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
ABBREVIATION = re.compile(r"[A-Z]{2,3}")
NUMERALS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
CURRENCIES = ("$", "€", "£", "¥")
SHORTEST = 2
"""Signs of a ship's name: one letter is left of `U.S.`."""
BEFORE_FIRM = re.compile(
    r"[\w. ]+?-(?:based|registered|incorporated|headquartered|owned|linked|listed|designated|sanctioned"
    r"|blacklisted|backed|controlled|affiliated)(?: |$)|([A-Z][\w. ]+?)['’]s "
)
"""What tells only where a firm is: `Togo-based`, `Togo's`."""
ADVERB = re.compile(r"[A-Z][a-z]{3,}ly")
"""`Separately`, with which a sentence begins."""
WHOSE = re.compile(
    r"-(?:flagged|registered|incorporated|based|owned|operated|headquartered|linked|controlled|ton|tonne|dwt)(?: |$)"
)
NUMBERED = re.compile(
    r"^(?:Boeing|Airbus|Antonov|Ilyushin|Tupolev|Sukhoi|Cessna|Bell|Phantom|Hawk) |^(?:North|South|West|East)$"
    r"|^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) \d+$|\b(?:HF|CF|CFC|HCFC|HFC|R|PCB|TNT|RDX|VX|U|Pu|FC)-\d+$"
)
"""Goods and days that end in a number as the names of ships do."""


def find(found: Found) -> None:
    """Authorities first, then firms with their legal form, then ships and persons by what stands beside them."""
    for label, rule, pattern in _patterns():
        for match in pattern.finditer(found.text):
            start, end = _cut(found.text, _second_firm(found, match, rule), match.end(1), label)
            start = places.behind_country(found.text, start, end) if rule in OWNERS else start
            start = places.behind_nationality(found.text, start, end) if label == "PERSON" else start
            if _part_of_more(found.text, start, end, label):
                continue
            if start < end and _plausible(found.text[start:end], label, rule):
                person = (rule in OWNERS or rule == "ship-verb") and person_names.likely(found.text[start:end])
                found.add(start, end, "PERSON" if person else label, rule)


def _second_firm(found: Found, match: re.Match[str], rule: str) -> int:
    """Where a name begins; of `Vale Engineering and Hill LLC` the second, and the first is put in as a firm."""
    joint = match[1].find(" and ") if rule == "legal-form" else -1
    first = match[1][:joint].rsplit(" ", 1)[-1] if joint > 0 else ""
    second = match[1][joint + len(" and ") :].split(" ", 1)[0] if joint > 0 else ""
    if second in lexicon.among("business_words"):
        return match.start(1)  # `Vale Petroleum and Chemical Corp.`
    if " " not in match[1][: max(joint, 0)] or first not in lexicon.among("business_words"):
        return match.start(1)
    start, end = _cut(found.text, match.start(1), match.start(1) + joint, "COMPANY")
    found.add(start, end, "COMPANY", "business-word")
    return match.start(1) + joint + len(" and ")


def _part_of_more(text: str, start: int, end: int, label: str) -> bool:
    """Whether it is the end of a longer name: `Agriculture Committee`, `St Lawrence Seaway`."""
    if re.search(r"\bSt\.? $", text[max(0, start - 4) : start]):
        return True
    if label == "PERSON":
        return False
    before = re.search(r"([A-Z][\w'’-]+) $", text[max(0, start - 30) : start])
    named = text[start:end] in lexicon.among("agency_heads")
    return named and before is not None and before[1] not in lexicon.among("not_names")


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    rows = lexicon.document("names")["patterns"]
    return tuple((row["label"], row["rule"], re.compile(lexicon.filled(row["pattern"]))) for row in rows)


def _cut(text: str, start: int, end: int, label: str) -> tuple[int, int]:
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


def fits(name: str, label: str) -> bool:
    """Whether a text may be a name of this kind at all."""
    return name.split()[0] not in lexicon.among("not_names") and _plausible(name, label)


def _plausible(name: str, label: str, rule: str = "") -> bool:
    if WHOSE.search(name) or ADVERB.fullmatch(name):
        return False
    if label == "VESSEL" and (len(name.strip("'’.")) < SHORTEST or NUMBERED.search(name)):
        return False
    if name in lexicon.among("not_names") or name in lexicon.among("months") or name in lexicon.among("places"):
        return False
    if rule.startswith(("article", "with-article", "ship-verb")) and ABBREVIATION.fullmatch(name):
        return False  # `the AP`
    if label == "VESSEL" and name in lexicon.among("ship_classes"):
        return False
    if rule == "ship-flagged" and " " in name and name.split()[-1] in lexicon.among("business_words"):
        return False  # `the Togo-owned Hill Shipping`
    if label == "PERSON" and name.split()[-1] in lexicon.among("business_words"):
        return False
    if label == "AGENCY":
        return rule == "agency" or (len(name) > 2 and name not in lexicon.among("agency_heads"))
    bare = re.sub(r"^(?:the|The)\s+|['’]s?$", "", name)
    if codes.code(bare) or (label != "COMPANY" and name in lexicon.among("agencies")):
        return False
    last = name.split()[-1]
    if (
        label == "VESSEL"
        and rule.startswith(("article", "with-article"))
        and {name.split()[0], last} & lexicon.among("not_ships")
    ):
        return False
    if label == "COMPANY":
        several = len(name.split()) > 1 or rule in (
            "by-firm",
            "by-head",
            "owned-or",
            "belongs",
            "part-of",
            "letters",
            "said-to-be-firm",
            "is-owner",
            "firm-called",
            "firm-based",
            "firm-and-post",
            "firm-list",
            "firm-of-one",
            "firm-fined",
        )
        return several and name not in lexicon.among("business_words") and name not in lexicon.among("agencies")
    return last not in lexicon.among("agency_heads") and name not in ("AIS", "IMO", "UN", "State", "Member")
