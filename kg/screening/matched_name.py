"""By which of its names a party was found, where that is not the one it is called by."""

from __future__ import annotations

from collections.abc import Iterable

NAMES = "name_words"
"""The feature that lays two names beside each other."""


def matched_name(caption: str, features: Iterable[tuple[str, str]]) -> str:
    """The other name that was met; empty where it is the caption, or no name was asked.

    `features`: name of each feature and what the list says.
    """
    met = next((value for feature, value in features if feature == NAMES), "")
    return "" if met.casefold() == caption.casefold() else met
