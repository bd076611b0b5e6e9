"""What does not add up among published numbers, as a sentence in the reader's language made of the numbers."""

from __future__ import annotations

from collections.abc import Mapping

from kg.answers.totals import Contradiction, Total
from kg.answers.totals.numbers import figure
from kg.ui.i18n import Say


def sentence(one: Contradiction, totals: Mapping[str, Total], say: Say) -> str:
    """The sentence; in English, and where a kind has none of its own, as the answer has it."""
    sides = [totals[side.total] for side in one.sides if side.total in totals]
    if say.locale == "en" or len(sides) != len(one.sides):
        return one.sentence
    if one.kind == "parts":
        return _parts(sides, say)
    return _values(sides, say) if one.kind == "values" else _window(sides, one, say)


def _parts(sides: list[Total], say: Say) -> str:
    whole, *parts = sides
    reached = sum(part.value for part in parts)
    terms = " + ".join(map(figure, sorted((part.value for part in parts), reverse=True)))
    return say(
        "contradiction.less" if reached < whole.value else "contradiction.more", by=say.content(parts[0].by),
        what=say.content(parts[0].metric), terms=terms, reached=figure(reached), whole=said(whole, say),
        gap=figure(abs(whole.value - reached)),
    )  # fmt: skip


def _values(sides: list[Total], say: Say) -> str:
    several = len({side.metric for side in sides}) > 1
    counted = [f", {say.content(side.metric)}" if several else "" for side in sides]
    told = [f"{figure(side.value)} ({say.content(side.by)}{what})" for side, what in zip(sides, counted, strict=True)]
    what = say.content(sides[0].thing)
    return say("contradiction.values", what=what, window=sides[0].window, numbers=say("contradiction.or").join(told))


def _window(sides: list[Total], one: Contradiction, say: Say) -> str:
    """A number of another window, of a wider extent, or beside its cases: the numbers beside each other."""
    told = say("contradiction.or").join(said(side, say) for side in sides)
    what = ", ".join(dict.fromkeys(say.content(side.subject) for side in sides[:1]))
    return say(f"contradiction.{one.kind}", what=what, numbers=told)


def said(total: Total, say: Say) -> str:
    """The number with who counted it, and for when."""
    return f"{figure(total.value)} ({say.content(total.by)}, {total.window})"
