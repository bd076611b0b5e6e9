"""What the screening page shows of a match, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kg.answers.cells import text
from kg.screening.match import Match
from kg.screening.matched_name import matched_name
from kg.screening.notes import Note
from kg.ui.i18n import Say


def percent(match: Match) -> str:
    """The probability, never rounded up to certainty."""
    share = match.probability
    return "> 99.9 %" if share > 0.999 else f"{100 * share:.1f} %"


WITHOUT_BOX = ("a number such as", "a passport")
"""Hints at what the page has no box for begin so."""


def would_change(match: Match) -> list[str]:
    """What would change the match and can be typed into the boxes of the page, or is said to be missing."""
    return [hint for hint in match.what_would_change if not hint.startswith(WITHOUT_BOX)]


def matched(match: Match) -> str:
    """The other name by which the party was found, if it was."""
    return matched_name(match.caption, ((one.feature, one.match_value) for one in match.features))


def feature_rows(match: Match, say: Say) -> list[dict[str, Any]]:
    """One row a feature: what met what where it is not what met above, how much it weighs, in a sentence."""
    met = [(text(feature.query_value), text(feature.match_value)) for feature in match.features]
    return [
        {
            say("feature.name"): say.content(feature.feature.replace("_", " ")),
            say("feature.query"): "" if values == above else values[0],
            say("feature.match"): "" if values == above else values[1],
            say("feature.weight"): f"{feature.weight:+.2f}",
            say("feature.sentence"): say.content(feature.sentence),
        }
        for feature, values, above in zip(match.features, met, [None, *met], strict=False)
    ]


def note_rows(notes: Sequence[Note], say: Say) -> list[dict[str, str]]:
    """One row a note: what was asked, what it is, and where that is published."""
    return [
        {
            say("note.about"): say(f"note.{note.about}"),
            say("feature.query"): note.asked,
            say("note.found"): note.caption,
            say("feature.sentence"): say.content(note.sentence),
            say("note.source"): "; ".join(dict.fromkeys(f"{one['source']} {one['locator']}" for one in note.sources)),
        }
        for note in notes
    ]
