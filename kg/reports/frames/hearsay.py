"""What a whole sentence is told by: its speaker, the quotation it stands in, or the papers that the one before names.

The words stand in kg/reports/data/modality.yaml. A state that stands in an aside (`X said Vale, a Togo firm, closed`)
is told by the speaker of the sentence as well; what a sentence tells behind `according to court documents` goes on to
be theirs until a judgment is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.reports import lexicon
from kg.reports.frames.relation import STATES, Relation

JUDGED = (*STATES, "fined", "designated_on")
"""What is known of itself, whoever tells the deeds beside it."""


def governed(sentence: str, first: int, end: int) -> bool:
    """Whether somebody is named who tells all of a sentence, before or behind what stands from `first` to `end`."""
    before = _cues("told_before").match(sentence)
    return bool((before and before.end() <= first + 1) or _cues("told_behind").search(sentence, end))


def quoted(text: str, start: int) -> bool:
    """Whether a place stands in a quotation that was opened before it."""
    return text.count("“", 0, start) > text.count("”", 0, start) or text.count('"', 0, start) % 2 == 1


QUOTATION = re.compile(r"“[^“”]{30,}”|\"[^\"]{30,}\"|‘[^‘’]{30,}’(?!\w)")
"""Words of somebody else, at least a few of them: `“dual-use”` is none."""


def spoken(text: str, start: int, end: int, place: int) -> bool:
    """Whether a place of a sentence stands in a quotation within it."""
    return any(match.start() < place < match.end() for match in QUOTATION.finditer(text, start, end))


def told_on(told: bool, sentence: str) -> bool:
    """Whether the papers or accusers that an earlier sentence names tell the sentences behind this one as well."""
    return bool(_cues("accusing").search(sentence)) or (told and not _cues("judged").search(sentence))


def doubt(relations: Iterable[Relation], *, deeds: bool) -> None:
    """Tell what is asserted as alleged; with `deeds` only what was done, no state and no judgment."""
    for one in relations:
        if one.modality == "asserted" and one.type != "imo" and not (deeds and one.type in JUDGED):
            one.modality = "alleged"


@cache
def _cues(name: str) -> re.Pattern[str]:
    return re.compile("|".join(lexicon.document("modality")[name]), re.I)
