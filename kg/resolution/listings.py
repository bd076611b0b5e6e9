"""What it says of two entries that one list has both: mostly that they are two, seldom that it printed one twice.

A list prints its regime, its notices and the names of a group beside many. So what two of its entries share by standing
there is no evidence; what other lists print independently is.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kg.resolution.features import FEATURES
from kg.resolution.ragged import Flags, Ints
from kg.resolution.table import Table

OTHER_NUMBER = next(one for one in FEATURES if one.name == "ofac_number").level_names.index("differs")


def read(table: Table, levels: dict[str, npt.NDArray[np.int8]], left: Ints, right: Ints, called: Flags) -> None:
    """Take from the levels what is no evidence between entries of one list. `called`: pairs of one main name."""
    numbered = levels["ofac_number"] == OTHER_NUMBER
    levels["ofac_number"] *= ~(numbered & called)  # its lists number some parties twice, each time under one name
    together = (table.printed_in[left] == table.printed_in[right]) | numbered
    again = table.again[left] & table.again[right] & called
    levels["one_list"] *= ~again
    for names in ("more_names", "printed"):
        levels[names] *= ~(together & ~called)  # a list that calls two otherwise knows what they share
    if "act" in levels:
        levels["act"] *= called | ~together
    if "regime" in levels:
        levels["regime"] *= ~((table.printed_under[left] == table.printed_under[right]) | numbered)
    if {"act", "country"} <= levels.keys():
        person = again & table.human[left] & table.human[right]  # sister firms are printed so too
        levels["country"] *= ~(person & (levels["act"] > 1) & (levels["country"] == 1))
