"""What a name read from another script is worth: log-odds corrected by how often such matches were right.

The parts of a name's log-odds were fitted on Latin names. Read from katakana, Arabic letters, Cyrillic or as a firm's
name in eastern characters, the same likeness is right more or less often; slope and shift of each were fitted on one
half of the askings of `python -m benchmarks.ordinary`, which prints the error on the other. Persons in Korean and
Chinese syllables are left as they are: what quiets their homonyms was set by hand (frequency.py), and a fit would undo
it.
"""

from __future__ import annotations

from kg.names.one_reading import LATIN
from kg.names.tongues import ARABIC, KATAKANA, TABLE
from kg.screening.query_names import Asked
from kg.screening.ruleset import weight

WAYS = ("katakana", "arabic", "alphabet", "bodies")


def way(asked: Asked) -> str:
    """How the name was read, of WAYS; '' for Latin letters, for syllables of persons, and what stands in a table."""
    reading = asked.reading
    if reading is LATIN or asked.initials or reading.tongue == TABLE:
        return ""
    if reading.tongue in (KATAKANA, ARABIC):
        return "katakana" if reading.tongue == KATAKANA else "arabic"
    if not reading.tongue:
        return "alphabet"
    return "" if reading.kind == "Person" else "bodies"


def added(asked: Asked, log_odds: float) -> float:
    """Log-odds that the correction adds to those of the name."""
    one = way(asked)
    if not one:
        return 0.0
    return weight(f"script_odds.{one}_slope") * log_odds + weight(f"script_odds.{one}_shift") - log_odds
