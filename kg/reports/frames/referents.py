"""`The vessel`, `it`, `both`, `the latter`, `its owner`, `there`: what was meant is the last mention that fits.

What was inferred is told: such a candidate is never of the best tier. Where two things could be meant, nothing is.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports.frames import meant_aboard, meant_first, meant_goods, meant_within
from kg.reports.frames.standing_for import distinct
from kg.reports.mentions.span import Span


def all_of(
    text: str, start: int, end: int, before: list[Span], here: list[Span], far: Sequence[Span] = ()
) -> list[Span]:  # fmt: skip
    """Mentions in place of all words of a sentence that mean another.

    `before` are the mentions of the sentence before, `here` those of this one, `far` those of all sentences before.
    """
    before = [*_only_ones(far, before), *before]
    meant = meant_aboard.aboard if meant_aboard.searched(text, start, end) else meant_first.first
    found = list(meant(text, start, end, before, here))
    named = [*here, *found]
    named += list(meant_within.one_of_two(text, start, end, before, named))
    others = named[len(here) + len(found) :]
    goods = [*meant_goods.sent(text, start, end, before, here), *meant_within.they(text, start, end, before, here)]
    goods += meant_within.several_inside(text, start, end, before, here)
    named, found = [*named, *goods], [*found, *goods]
    for part in (meant_within.it, meant_within.who, meant_within.inside, meant_within.possessive):
        others += part(text, start, end, before, named)
    for one in (*others, *meant_goods.things(text, start, end, before, here)):
        if not any(other.start < one.end and one.start < other.end for other in [*here, *found]):
            found.append(one)
    return found


def _only_ones(far: Sequence[Span], before: list[Span]) -> list[Span]:
    """The only ship of the paragraph so far, where the sentence before names none: `the vessel` means it still.

    Firms and persons likewise, but only where the sentence before names no party at all.
    """
    named = {one.label for one in before}
    wanted = ["VESSEL"] if named & {"COMPANY", "PERSON"} else ["VESSEL", "COMPANY", "PERSON"]
    found = [distinct(one for one in far if one.label == label) for label in wanted if label not in named]
    return [names[0] for names in found if len(names) == 1]
