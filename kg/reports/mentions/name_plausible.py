"""Whether a text may be a name of its kind at all."""

from __future__ import annotations

import re

from kg.countries import codes
from kg.reports import lexicon

ABBREVIATION = re.compile(r"[A-Z]{2,3}")
LETTERS = re.compile(r"[A-Z]{3,6}")
SHORTEST = 2
"""Signs of a ship's name: one letter is left of `U.S.`."""
ADVERB = re.compile(r"[A-Z][a-z]{3,}ly")
"""`Separately`, with which a sentence begins."""
WHOSE = re.compile(
    r"-(?:flagged|registered|incorporated|based|owned|operated|headquartered|linked|controlled|ton|tonne|dwt)(?: |$)"
)
NUMBERED = re.compile(
    r"^(?:Case|Count|Exhibit|Section|Phase|Category|Class|Tier|Schedule|Part|Level|Figure|Table|Chapter|Appendix|Annex"
    r"|Page|Item|Step|Round|Title|Rule|Form|Room|Building|Block|Floor|Gate|Pier|Berth|Terminal|Order|Group|Wave) \d+$"
    r"|^\d+$|"
    r"^(?:Boeing|Airbus|Antonov|Ilyushin|Tupolev|Sukhoi|Cessna|Bell|Phantom|Hawk) |^(?:North|South|West|East)$"
    r"|^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) \d+$|\b(?:HF|CF|CFC|HCFC|HFC|R|PCB|TNT|RDX|VX|U|Pu|FC)-\d+$"
)
"""Goods and days that end in a number as the names of ships do."""


def fits(name: str, label: str) -> bool:
    """Whether a text may be a name of this kind at all."""
    return name.split()[0] not in lexicon.among("not_names") and plausible(name, label)


def plausible(name: str, label: str, rule: str = "") -> bool:
    if WHOSE.search(name) or ADVERB.fullmatch(name):
        return False
    if label == "VESSEL" and (len(name.strip("'’.")) < SHORTEST or NUMBERED.search(name)):
        return False
    if name in lexicon.among("not_names") or name in lexicon.among("months") or name in lexicon.among("places"):
        return False
    if rule.startswith(("article", "with-article", "ship-verb")) and ABBREVIATION.fullmatch(name):
        return False  # `the AP`
    if rule == "ship-state" and LETTERS.fullmatch(name):
        return False  # `HESA, owned by`: a body, unless a ship is spoken of
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
        several = len(name.split()) > 1 or rule in lexicon.document("names")["one_word_firms"]
        return several and name not in lexicon.among("business_words") and name not in lexicon.among("agencies")
    return last not in lexicon.among("agency_heads") and name not in ("AIS", "IMO", "UN", "State", "Member")
