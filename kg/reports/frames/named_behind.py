"""`A forwarder of Togo was fined. … The company, Vale Freight, …`: who is told of first and named in the next sentence.

Only where the next sentence begins with the one firm, or the one person, that it names, and no sentence before named
that: what stands between could be somebody else. What was inferred is told (`referent:`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.reports import lexicon
from kg.reports.mentions.span import Span

KINDS = (("COMPANY", "firm_kinds"), ("PERSON", "persons_only"))
BEFORE_NOUN = r"(?:(?!(?:of|in|to|by|for|from|with|and|or|that|which|was|is|has|had)\b)[\w.’'&-]+ ){0,5}?"
NO_NAME = r"(?! (?:called|named|identified|known|whose|of which)\b|[’']|s\b)(?!,? (?:the )?[A-Z“\"])"
FURTHEST = 90
"""Signs at the beginning of the next sentence within which the name must stand."""
OTHER = ("COMPANY", "PERSON")


def named_behind(
    text: str, start: int, end: int, here: Sequence[Span], ahead: Sequence[Span], far: Sequence[Span]
) -> Iterator[Span]:  # fmt: skip
    """A mention in place of `a forwarder`; `ahead` are the mentions of the next sentence, `far` those of all before."""
    for label, nouns in KINDS:
        found = [one for one in _nouns(nouns).finditer(text, start, end) if _free(one, here)]
        names = {
            one.shown: one for one in reversed(ahead) if one.label == label and not one.rule.startswith("referent:")
        }
        known = {one.shown for one in (*here, *far) if one.label == label}
        if len(found) != 1 or len(names) != 1 or known:
            continue
        name = next(iter(names.values()))
        if 0 <= name.start - end < FURTHEST and not _behind_other(name, ahead):
            first = found[0].start("noun")
            yield Span(first, found[0].end("noun"), label, name.text, f"referent:{name.start}:behind", name.value)


def _behind_other(name: Span, ahead: Sequence[Span]) -> bool:
    """Whether somebody else is named before: `Ann Hill of Vale Shipping`."""
    return any(one.label in OTHER and one.label != name.label and one.start < name.start for one in ahead)


def _free(match: re.Match[str], here: Sequence[Span]) -> bool:
    return not any(one.start < match.end("noun") and match.start("noun") < one.end for one in here)


@cache
def _nouns(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:An?|an?|One|one) {BEFORE_NOUN}(?P<noun>{lexicon.one_of(name)})\b{NO_NAME}")
