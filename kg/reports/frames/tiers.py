"""Of which tier a proposal is, by how it was found and how it is told.

B: two kinds of frame agree, or a number stands beside the name; it is asserted, nobody is said to say it in its
sentence or the one before, and the names in it are whole. C: one frame, asserted. D: the parse alone, guessed goods
or names, pronouns, what is not asserted. (A is of tables, kg/reports/table_facts.py.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reports.frames import said_how
from kg.reports.frames.relation import Relation
from kg.reports.mentions.memory import Memory
from kg.reports.mentions.sentence_ends import sentences
from kg.reports.mentions.span import Span

GUESSED = (
    "goods-guessed",
    "place-behind-preposition",
    "article-two",
    "article-first",
    "with-article",
    "one-name-tried",
)
"""Rules of mentions that alone make a candidate one of the last tier."""
WEAK = ("ship-verb", "person-verb", "in-a-list", "other-name")
"""Rules that tell what a name is by one word beside it: never enough for the better tier."""
GOES_ON = re.compile(r"(?:['’]s)?(?: & |\. ?(?:Co|Corp|Inc|Ltd)\b| [A-Z][a-z]+\b(?! \d)|/\w)")
"""What behind a firm's name tells that the name was cut short."""
BOUGHT = "clause:imports-of"
"""A frame that takes whom goods were bought from for who sent them."""
ONE_OF_A_FAMILY = re.compile(r" and [A-Z][a-z]+ [A-Z]")
"""`Owen and Ann Hill`: one word before it is no name of a firm."""


def tier(
    text: str, place: tuple[int, int], used: Sequence[Relation], spans: Sequence[Span], modality: str, memory: Memory
) -> str:
    """The tier of what `used` say in the sentence of `text` at `place`; `spans` stand in its roles."""
    guessed = any(span.rule in GUESSED or span.rule.startswith("referent:") for span in spans)
    alone = any(all(rule.startswith(("parse:", "alone:")) for rule in one.rules) for one in used)
    if modality != "asserted" or guessed or alone or any(one.referred for one in used):
        return "D"
    if all(one.type == "imo" for one in used):
        return "B"
    bound = any(span.label == "VESSEL" and span.text.lower() in memory.imo for span in spans)
    agreed = bound or all(_agreed(one) for one in used)
    return "B" if agreed and _plainly_told(text, *place) and all(_whole(text, one, memory) for one in spans) else "C"


def _agreed(relation: Relation) -> bool:
    """Whether two ways of reading found it: patterns of slots, the order of words, nouns of roles, a parse."""
    rules = [rule for rule in relation.rules if relation.type != "exported_by" or rule != BOUGHT]
    return len({rule.partition(":")[0] if ":" in rule else "slots" for rule in rules}) > 1


def _plainly_told(text: str, start: int, end: int) -> bool:
    """Whether neither the sentence nor the one before names somebody who says it, or doubts anything."""
    before = max((first for first, last in sentences(text) if last <= start), default=start)
    return not said_how.attributed(text[before:end])


def _whole(text: str, span: Span, memory: Memory) -> bool:
    """Whether a name ends where its mention ends; one word is a person only as the short form of a whole name."""
    if span.rule in WEAK or (span.label == "PERSON" and " " not in memory.full(span.text)):
        return False
    if " " not in span.text and ONE_OF_A_FAMILY.match(text, span.end):
        return False
    return span.label not in ("PERSON", "COMPANY") or not GOES_ON.match(text, span.end)
