"""A sentence with slots in place of its mentions: `The <N0>-flagged <V1> transferred <Q2> of <I3> to the <V4>`.

What stands in brackets is taken out after the numbers and other names in it were read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.reports import lexicon
from kg.reports.mentions.span import Span

LETTERS = {
    "VESSEL": "V", "COMPANY": "C", "PERSON": "P", "AGENCY": "A", "COUNTRY": "N", "PLACE": "L", "ITEM": "I", "QTY": "Q",
    "MONEY": "M", "DATE": "D", "IMO": "O",
}  # fmt: skip
OTHER = "X"
POSSESSIVES = ("its", "her", "his", "their", "whose")
BRACKETS = re.compile(r"\s*\([^()]*\)")
AGE = re.compile(r"(?<=>), (?:aged )?\d{2}(?=,| and )")
QUOTED = re.compile(r",(?=[”\"] )")
"""Where a quotation ends and another begins to speak."""
DASH = re.compile(r" (?=[-–—]{1,2} )")
NUMBERED = re.compile(r"(?<=[,;:] )\((?:[ivx]{1,4}|[a-h]|\d)\)|(?<=[,;] and )\((?:[ivx]{1,4}|[a-h]|\d)\)")
"""The number of a row in a list: the row before it ends there."""
KINDS = lexicon.one_of("ship_nouns", "firm_kinds", "firm_words", "person_nouns")
CALLED = re.compile(rf"\b{KINDS} (called |named |known as )(?=(?:the )?<[VCP]\d+>)", re.I)
"""Behind a noun that says what is named: `a firm called X` is the firm X."""
HOLDING = re.compile(
    rf"\b({lexicon.one_of('holding_goods')}(?: (?:loaded|filled|packed|laden|stuffed))? (?:with|full of|containing) )"
    r"(?=(?:[a-z-]+ ){0,2}<I\d+>)"
)
"""What goods are in: `containers loaded with coal` are the coal."""
PREFIX = re.compile(r"\b((?:M/[VT]|M\.[VT]\.|F/V|MV|MT) )(?=<V\d+>)")
"""Before a ship's name it says no more than `the ship`."""
TWICE = re.compile(r"(?<= -)-(?= )")
CLASSES = {
    "ship": "V", "firm": "C", "person": "P", "body": "A", "owner": "CPA", "party": "CPV", "country": "N", "land": "NL",
    "place": "L", "item": "I", "qty": "Q", "money": "M", "day": "D", "imo": "O", "name": "VCP", "seller": "CPN",
}  # fmt: skip
LIST = r"(?:[,;]? and (?:also )?|,? or |, |; | as well as )(?:the |its )?"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The text with slots, what stands in each, and where each sign of it comes from."""

    text: str
    spans: tuple[Span, ...]
    places: tuple[int, ...]
    """For each sign of `text`: its place in the paragraph."""

    def slots(self, text: str) -> list[Span]:
        """What stands in the slots of a piece of the skeleton."""
        return [self.spans[int(number)] for number in re.findall(r"<[A-Z](\d+)>", text)]

    def place(self, at: int) -> int:
        return self.places[min(at, len(self.places) - 1)] if self.places else 0


def made(text: str, start: int, end: int, spans: list[Span]) -> Skeleton:
    """The skeleton of the sentence of `text` between two places."""
    signs: list[str] = []
    places: list[int] = []
    at = start
    for number, span in enumerate(spans):
        for place in range(at, max(span.start, at)):
            signs.append(" " if text[place].isspace() else text[place])
            places.append(place)
        slot = f"<{LETTERS.get(span.label, OTHER)}{number}>"
        if number and spans[number - 1].start == span.start:
            slot = f" and {slot}"  # `both` means several
        if text[span.start : span.end].lower() in POSSESSIVES:
            slot += "’s"
        signs.extend(slot)
        places.extend([max(span.start, start)] * len(slot))
        at = max(at, span.end)
    for place in range(at, end):
        signs.append(" " if text[place].isspace() else text[place])
        places.append(place)
    return Skeleton("".join(signs), tuple(spans), tuple(places))


def bare(skeleton: Skeleton) -> Skeleton:
    """The same without brackets, ages and quotation marks; a dash between words is a comma, as it is meant."""
    out = [match.span() for one in (BRACKETS, AGE, DASH, TWICE) for match in one.finditer(skeleton.text)]
    out += [match.span(1) for one in (CALLED, HOLDING, PREFIX) for match in one.finditer(skeleton.text)]
    gone = {place for span in out for place in range(*span)}
    gone |= {place for place, sign in enumerate(skeleton.text) if sign in '“”"‘'}
    rows = {match.start() for match in NUMBERED.finditer(skeleton.text)}
    gone -= rows
    ends = {match.start() for match in QUOTED.finditer(skeleton.text)} | rows
    dashes = {match.end() for match in DASH.finditer(skeleton.text)}
    kept = [place for place in range(len(skeleton.text)) if place not in gone]
    text = "".join("," if place in dashes else ";" if place in ends else skeleton.text[place] for place in kept)
    return Skeleton(text, skeleton.spans, tuple(skeleton.places[place] for place in kept))


def pattern(text: str) -> re.Pattern[str]:
    """A frame's pattern: `{ship}` is one slot of that class, `{ships}` a list of them, `{..}` a short stretch without
    slots, `{,}` an apposition between commas."""
    for name, letters in CLASSES.items():
        slot = rf"<[{letters}]\d+>"
        text = text.replace(f"{{{name}s}}", rf"{slot}(?:{LIST}{slot})*").replace(f"{{{name}}}", slot)
    text = text.replace("{..}", r"(?:[\w'’%/-]+ ){0,4}").replace(
        "{,}", r"(?:, (?!<V\d+>,)[^,<>]*(?:<\w+>[^,<>]*){0,3},)?"
    )
    text = text.replace("{the}", r"(?:(?:the|its|her|an?|their) )?(?:[a-z][a-z-]* ){0,2}?")
    text = text.replace("{...}", r"(?:[^<;]|<[DLNQMXI]\d+>){0,60}?")
    return re.compile(text, re.I)
