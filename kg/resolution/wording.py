"""Whether names of bodies that are equal in all that is rare are so word for word.

Stratim and Stratim Tech, Geotech Holdings and Geotech Engineering have one rare word: a firm and its sisters. One short
word is a usual name more often than it seems (Albatros, Planar), so it says nothing here.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kg.model.records import Record
from kg.names.words import family, split
from kg.resolution.ragged import Flags, Ints, Meetings, Ragged, meetings
from kg.resolution.spelling import Names

LEVELS = ("no", "differs", "same")
PRINTED = ("no", "two", "three or more")
"""How many names of two bodies are printed alike, with the same form of firm."""


def levels(names: Names, cells: Meetings, left: Ints, right: Ints, equal: Flags) -> npt.NDArray[np.int8]:
    """For each pair the level that its equal names have: `same` where a telling one is so word for word, `differs`
    where each has general words that the other has not. `left` and `right` are the names of the cells."""
    letters = equal & (names.core[left] == names.core[right]) & names.telling[left]
    general = equal & (names.general[left] == names.general[right])
    some, same, near = (np.bincount(cells.pair, flags, len(cells.wide)) > 0 for flags in (equal, letters, general))
    return np.select([same, some & ~near], [2, 1], 0).astype(np.int8)


def printed(record: Record) -> list[str]:
    """The names of a body as they are printed, legal forms and all, but for the order of their words."""
    texts = record.all("name", "alias", "former_name") if family(record.schema) == "Organization" else ()
    return list(dict.fromkeys(" ".join(sorted(split(text))) for text in texts))


def alike(names: Ragged, left: Ints, right: Ints) -> npt.NDArray[np.int8]:
    """For each pair the level of PRINTED. One name can be another's too; several in the same forms were copied or are
    of one party."""
    cells = meetings(names, names, left, right)
    same = names.values[cells.left] == names.values[cells.right]
    return np.searchsorted((2, 3), np.bincount(cells.pair[same], minlength=len(left)), side="right").astype(np.int8)
