"""`Vale Ltd. of Alberta, Canada pled guilty`: a land that only tells where the place before it is is left out."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports.frames.words import Word


def seats_joined(tokens: list[Word]) -> list[Word]:
    """Without `, Canada` in `Vale Ltd. of Alberta, Canada pled guilty`: it only tells where the place before it is."""
    gone = {at for at in range(3, len(tokens) - 1) if _seat_of_seat(tokens, at)}
    gone |= {at + 1 for at in gone} | {at + 2 for at in gone if at + 2 < len(tokens) and tokens[at + 2].text == ","}
    gone |= {place for at in range(1, len(tokens)) for place in _aside(tokens, at)}
    return [word for at, word in enumerate(tokens) if at not in gone]


def _aside(tokens: Sequence[Word], comma: int) -> range:
    """The places of `, of Alberta, Canada,` behind a name; none where the aside does not end there."""
    of = tokens[comma + 1].lower if comma + 1 < len(tokens) else ""
    if tokens[comma].text != "," or of not in ("of", "from") or tokens[comma - 1].span is None:
        return range(0)
    end = comma + 2
    while end + 1 < len(tokens) and _land(tokens[end]) and tokens[end + 1].text == ",":
        end += 2
    told = end > comma + 2 and end < len(tokens) and tokens[end].span is None
    return range(comma, end) if told else range(0)


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
