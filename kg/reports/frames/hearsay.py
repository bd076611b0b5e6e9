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


def shown(sentence: str, first: int) -> bool:
    """Whether data are named that show all of a sentence from `first` on: `records show that`."""
    before = _cues("shown_before").match(sentence)
    return before is not None and before.end() <= first + 1


LONGEST_WORD = 20
"""Signs: the verb itself may end the reason, `for smuggling`."""


def reasoned(sentence: str, place: int) -> bool:
    """Whether a place stands behind the reason that an authority gives for its measure: `sanctioned X for selling`."""
    measure = _cues("measures").search(sentence, 0, max(place, 0))
    if not measure or _cues("judged").search(sentence):
        return False
    reason = _cues("reasons").search(sentence, measure.end(), place + LONGEST_WORD)
    return reason is not None and reason.start() < place


class Account:
    """What papers of a charge tell over whole paragraphs, behind `According to the complaint:`.

    It ends with the part of the document, or where a judgment is told.
    """

    def __init__(self) -> None:
        self._part: str | None = None

    def holds(self, part: str) -> bool:
        return self._part == part

    def after(self, part: str, text: str) -> None:
        """Note what a paragraph opens or ends for those behind it."""
        if _cues("accounts").search(text):
            self._part = part
        elif self._part != part or _cues("judged").search(text):
            self._part = None


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
