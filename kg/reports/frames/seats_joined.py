"""`Vale Ltd. of Alberta, Canada pled guilty`: a land that only tells where the place before it is is left out."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports.frames.words import Word


def seats_joined(tokens: list[Word]) -> list[Word]:
    """Without `, Canada` in `Vale Ltd. of Alberta, Canada pled guilty`: it only tells where the place before it is."""
    gone = {at for at in range(3, len(tokens) - 1) if _seat_of_seat(tokens, at)}
    gone |= {at + 1 for at in gone} | {at + 2 for at in gone if at + 2 < len(tokens) and tokens[at + 2].text == ","}
    return [word for at, word in enumerate(tokens) if at not in gone]


def _seat_of_seat(tokens: Sequence[Word], comma: int) -> bool:
    """Whether a comma stands between `of Alberta` behind a name and `Canada`."""
    name, of, seat, _, land = tokens[comma - 3 : comma + 2]
    return (
        tokens[comma].text == ","
        and bool(name.span)
        and of.lower in ("of", "in", "from")
        and _land(seat)
        and _land(land)
    )


def _land(word: Word) -> bool:
    return word.span is not None and word.span.label in ("PLACE", "COUNTRY")
