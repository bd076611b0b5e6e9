"""Names that nobody told us of, by their form and what stands beside them: firms, ships, persons, authorities.

The patterns stand in kg/reports/data/names.yaml, the surest first.
"""

from __future__ import annotations

import re
from functools import cache

from kg.reports import lexicon
from kg.reports.mentions import person_names, places
from kg.reports.mentions.name_cut import cut
from kg.reports.mentions.name_plausible import plausible
from kg.reports.mentions.span import Found

OWNERS = tuple(lexicon.document("names")["persons_too"])
"""Rules of names that can be a person's."""


def find(found: Found) -> None:
    """Authorities first, then firms with their legal form, then ships and persons by what stands beside them."""
    for label, rule, pattern in _patterns():
        for match in pattern.finditer(found.text):
            start, end = cut(found.text, _second_firm(found, match, rule), match.end(1), label)
            start = places.behind_country(found.text, start, end) if rule in OWNERS else start
            start = places.behind_nationality(found.text, start, end) if label == "PERSON" else start
            if _part_of_more(found.text, start, end, label):
                continue
            if start < end and plausible(found.text[start:end], label, rule):
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
    start, end = cut(found.text, match.start(1), match.start(1) + joint, "COMPANY")
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
