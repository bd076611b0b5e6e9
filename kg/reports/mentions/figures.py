"""Numbers with a meaning: IMO, MMSI, ECCN, HS and CAS numbers, resolutions, symbols, dates, money, quantities."""

from __future__ import annotations

import re

from kg.model import dates, identifiers
from kg.reports import lexicon
from kg.reports.mentions.span import Found

MONTH = lexicon.one_of("months")
DAYS = r"\d{1,2}(?:st|nd|rd|th)?"
DATES = (
    rf"{DAYS}(?:\s+(?:and|to|or)\s+{DAYS}|\s*[-–]\s*{DAYS})?\s+{MONTH}(?:,?\s+\d{{4}})?",
    rf"{MONTH}\s+{DAYS},?\s+\d{{4}}",
    rf"{MONTH}\s+{DAYS}\b(?![,.\d]*\d)",
    rf"(?:early |late |mid-)?{MONTH}\s+(?:of\s+)?\d{{4}}",
    r"\d{4}-\d{2}-\d{2}",
)
BEFORE_YEARS = "in since from between to and until during of before after by through early late"
BEHIND = "|".join(rf"(?<=\b{word} )" for word in BEFORE_YEARS.split())
BARE = re.compile(
    rf"(?<=[a-z] )(?:{MONTH})(?=\s+(?:and|to|or|until|through)\s+{MONTH})|"
    rf"(?:{BEHIND})(?:19|20)\d{{2}}\b(?!\s*\()",
    re.I,
)
MONTH_ALONE = re.compile(rf"(?<=\bin )(?:{MONTH})(?=\s+and\s+{MONTH}|[,;.\s])|(?<=\bsince )(?:{MONTH})\b")
SAID = "".join(rf"(?<!{verb} {more})" for verb in ("said", "told", "reported", "disclosed") for more in ("", "on "))
"""Before a day on which something was only told."""
WEEKDAY = re.compile(rf"{SAID}\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday)\b(?!['’])")
MEASURE = re.compile(r"\b(?:designat|sanction|blacklist|seiz|detain|impound)(?:ed|es|ing|e)?\b|\blists?\b")
"""Where one of these stands, a day of the week is told of as the day of the measure."""
SCALE = r"(?:\s+(?:thousand|million|billion|trillion))?"
CURRENCY = r"(?:US\s?\$|USD|EUR|GBP|JPY|KRW|RMB|CNY|HK\$|SGD|S\$|\$|€|£|¥|₩)"
COINS = r"(?:(?:US |U\.S\. |Singapore )?dollars|euros|won|yen|yuan|renminbi|pounds sterling|roubles|rubles)"
MONEY = re.compile(rf"{CURRENCY}\s?\d[\d,.]*\d{SCALE}|{CURRENCY}\s?\d{SCALE}|\d[\d,.]*{SCALE}\s+{COINS}\b")
UNIT = (
    r"(?:metric tons|metric tonnes|metric tones|metro tonnes|tones(?= of)|"
    r"tons|tonnes|ton|tonne|mt|kg|kilogram(?:me)?s?|g|grams?|barrels?|litres?|liters?|"
    r"gallons?|cubic metres|cubic meters|containers|units|pieces|sets|TEU|rounds)"
)
MANY = "(?:hundreds|thousands|millions|dozens)"
ROUND = rf"(?:(?:tens|{MANY}) of )?(?:{MANY} of |a (?:million|thousand) )"
QTY = re.compile(rf"(?<![\w.$])\d[\d,.]*{SCALE}[\s-]+{UNIT}\b(?! of the sentence)|\b{ROUND}{UNIT}\b(?= of\b)")
COUNT = re.compile(r"(?<![\w.$])\d{1,3}(?:,\d{3})+(?=\s+(?!(?:dwt|gt|grt|gross|deadweight)\b)[A-Za-z])")
IMO = re.compile(
    r"\b(?:IMO|International Maritime Organi[sz]ation)"
    r"(?:\s+(?:No|no|[Nn]umber|ship|identification)\b\.?)*\s*[:#]?\s*(\d{7})\b"
)
NUMBERS = (
    ("MMSI", re.compile(r"\bMMSI(?:\s+(?:No\.?|number))?\s*:?\s*(\d{9})\b")),
    ("RES", re.compile(r"\b([Rr]esolutions? \d{3,4}(?: \(\d{4}\))?)")),
    ("SYMBOL", re.compile(r"\b([SA]/(?:RES/|AC\.\d+/)?\d{4}/\d{1,4}(?:/Add\.\d+)?)\b")),
    ("ECCN", re.compile(r"\b([0-9][A-E]\d{3}(?:\.[a-z0-9]{1,3})*)\b")),
    ("CAS", re.compile(r"\b(\d{2,7}-\d{2}-\d)\b")),
    ("HS", re.compile(r"\bHS(?:\s+(?:code|heading|subheading))?\s*:?\s*(\d{4}(?:\.?\d{2}){0,3})\b")),
)


def find(found: Found) -> None:
    """Put all of them in; a number whose check digit fails is no IMO number and is told as claimed."""
    for match in IMO.finditer(found.text):
        sound = identifiers.imo(match[1])
        found.add(match.start(1), match.end(1), "IMO", "imo" if sound else "imo-claimed", match[1])
    for label, pattern in NUMBERS:
        for match in pattern.finditer(found.text):
            if label != "CAS" or _cas(match[1]):
                found.add(match.start(1), match.end(1), label, label.lower())
    for match in MONEY.finditer(found.text):
        found.add(match.start(), match.end(), "MONEY", "money")
    for match in QTY.finditer(found.text):
        found.add(match.start(), match.end(), "QTY", "quantity")
    _dates(found)
    for match in COUNT.finditer(found.text):
        found.add(match.start(), match.end(), "QTY", "count")


def _dates(found: Found) -> None:
    for pattern in DATES:
        for match in re.finditer(rf"(?<![\w]){pattern}", found.text):
            found.add(match.start(), match.end(), "DATE", "date", day(match[0]))
    for bare in (BARE, MONTH_ALONE):
        for match in bare.finditer(found.text):
            found.add(match.start(), match.end(), "DATE", "date-part", day(match[0]))
    if MEASURE.search(found.text):
        for match in WEEKDAY.finditer(found.text):
            found.add(match.start(), match.end(), "DATE", "weekday")


def day(text: str) -> str:
    """ISO form of a date as precise as it is printed; '' where the year is missing or it is a span of days."""
    plain = re.sub(r"(?<=\d)(st|nd|rd|th)\b|^(early|late|mid-)\s*|,|\bof (?=\d)", "", text).strip()
    if re.fullmatch(r"\d{4}", plain) or dates.is_date(plain):
        return plain
    from kg.model import days

    return days.only(plain) or ""


def _cas(text: str) -> bool:
    digits = text.replace("-", "")
    return sum(int(one) * place for place, one in enumerate(reversed(digits[:-1]), 1)) % 10 == int(digits[-1])
