"""One way to read a name: its Latin letters, the tongue, and how likely it is so read."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """One way to read a name in Latin letters."""

    latin: str
    tongue: str = ""
    """The tongue it is read in; '' where the script itself tells the letters."""
    share: float = 1.0
    """How likely names so written are in that tongue, before anything is found."""
    kind: str = ""
    """`Person` where it was read as a person's name, syllable by syllable; `Other` where not; '' when that is open."""
    written: str = ""
    """The name as it was asked."""
    sounds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Words of the Latin letters that were spelled, with the syllables each was spelled from."""
    unread: str = ""
    """Characters of the name that cannot be read and were left out."""
    post: str = ""
    """A post behind the name that only the DPRK has, or an office of a state (kg.names.posts.kind)."""
    letters: str = ""
    """The characters of a person's name that were read, one a word of the Latin letters where there are as many."""


LATIN = Reading("")
"""What needs no reading."""
