"""Zeros that statistics print for blanks: 0 kg beside 39,650 kg, or beside a value, is a weight that is not known."""

from __future__ import annotations

from collections.abc import Sequence

Figures = dict[str, float | None]


def unknown(figures: Figures, names: Sequence[str]) -> tuple[Figures, list[str]]:
    """The figures with every zero of these names as unknown (None) where another of them is more than zero, and a note
    for each. Where all that is told is zero, nothing was traded, and the zeros stay."""
    if not any(figures.get(name) for name in names):
        return figures, []
    zeros = [name for name in names if figures.get(name) == 0]
    notes = [f"{name.replace('_', ' ')}: published as 0 beside other figures, so not known" for name in zeros]
    return {**figures, **dict.fromkeys(zeros)}, notes
