"""One letter of a person's name stands for a given name: for all of `Chun-ryong`, and not for the family name."""

from __future__ import annotations

from kg.index.listed_names import Listed
from kg.screening.alignment import Alignment
from kg.screening.asked_name import Asked


def has_letter(asked: Asked) -> bool:
    """Whether a word of a name that was asked in Latin letters is a letter."""
    return not asked.reading.tongue and any(len(word) == 1 for word in asked.name.words)


def whole(asked: Asked, listed: Listed, found: Alignment) -> Alignment:
    """The alignment in which a letter that meets the first part of a given name with a hyphen stands for all of it."""
    if not found.missing or "-" not in listed.name:
        return found
    text = listed.name.casefold().translate(APOSTROPHES)
    missing = list(found.missing)
    for meeting in found.meetings:
        place = meeting.theirs[1]
        letter = len(asked.name.words[meeting.ours[0]]) == 1 and listed.classes[place] == "plain"
        if letter and place + 1 in missing and f"{listed.spelled[place]}-{listed.spelled[place + 1]}" in text:
            missing.remove(place + 1)
    return found._replace(missing=missing)


APOSTROPHES = str.maketrans("", "", "'’‘`ʼ")


def turned(asked: Asked, listed: Listed, found: Alignment) -> bool:
    """Whether a letter before a name (`S. Khan`) would stand for a family name: `Said, Khan`."""
    words, last = asked.name.words, len(asked.name.words) - 1
    if listed.name.count(",") != 1 or last < 1 or len(words[0]) > 1 or len(words[last]) == 1:
        return False
    family = len(listed.words) - 1
    if listed.spelled[family] == words[last]:
        return False
    letter = any(m.ours[0] == 0 and m.theirs[1] == family for m in found.meetings)
    return letter and any(m.ours[1] == last and m.theirs[1] < family for m in found.meetings)
