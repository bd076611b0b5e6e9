"""What a name read from another script is worth: log-odds corrected by how often such matches were right.

The parts of a name's log-odds were fitted on Latin names. Read from katakana, from Arabic letters or as a firm's name
in eastern characters, a weak likeness is right more often. Below 0.5 the log-odds are multiplied by a factor that was
fitted on one half of the askings of `python -m benchmarks.ordinary`, which prints the error on the other half: so 0.5
stays 0.5, the order stays, and no ordinary name alerts for it. Above 0.5 nothing is changed, though a fit would ask for
it: ordinary names would become strong. Left as they are, too: persons in Korean and Chinese syllables, whose homonyms
were quieted by hand (frequency.py), other alphabets, of which there were too few askings, and names asked with facts.
"""

from __future__ import annotations

import math

from kg.names.one_reading import LATIN
from kg.names.tongues import ARABIC, KATAKANA, TABLE
from kg.screening import scoring
from kg.screening.query_names import Asked
from kg.screening.ruleset import weight

WAYS = ("katakana", "arabic", "bodies")
TOLD_FROM = math.log(scoring.LEAST / (1 - scoring.LEAST))


def way(asked: Asked) -> str:
    """How the name was read, of WAYS; '' for Latin letters, for syllables of persons, and what stands in a table."""
    reading = asked.reading
    if reading is LATIN or asked.initials or reading.tongue == TABLE:
        return ""
    if reading.tongue in (KATAKANA, ARABIC):
        return "katakana" if reading.tongue == KATAKANA else "arabic"
    return "" if not reading.tongue or reading.kind == "Person" else "bodies"


def added(asked: Asked, log_odds: float) -> float:
    """Log-odds that the correction adds to those of the name; none to a name that is too unlike to be told."""
    one = way(asked)
    if not one or not TOLD_FROM <= log_odds < 0:
        return 0.0
    return (weight(f"script_odds.{one}_below") - 1.0) * log_odds
