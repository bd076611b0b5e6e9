"""Whether a match of a screening is the one who was asked for: a person's word, shown by every later run.

It is about whom a user's table asks for, and changes nothing in the graph: that two records of sources are one party is
judged in `kg.judgements`, with the same three words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Literal, get_args

from kg.errors import UsageError
from kg.home import logs
from kg.home.places import Home

FILE = "decided-matches.jsonl"
Word = Literal["same", "different", "unsure"]
WORDS: tuple[Word, ...] = get_args(Word)
WITHDRAWN = "withdrawn"
"""In the place of a word: the last one is taken back."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One person's word on one match."""

    asked: str
    """Whom the table asked for, as `asked` writes it."""
    party: str
    """Id of the party that was found."""
    caption: str
    word: str
    by: str
    reason: str
    at: str
    """When, UTC."""


def asked(cells: Iterable[str]) -> str:
    """Whom a row asks for, as it is remembered: width, case and spaces of its cells do not matter."""
    folded = (" ".join(unicodedata.normalize("NFKC", cell).casefold().split()) for cell in cells)
    return " · ".join(filter(None, folded))


def decide(home: Home, asked: str, party: tuple[str, str], word: str, by: str, reason: str) -> Decided:
    """Note a word on a match; `party` is id and caption. UsageError without name or reason, or for another word."""
    if word not in (*WORDS, WITHDRAWN):
        raise UsageError(f"{word!r} is no decision", todo=f"one of {', '.join(WORDS)}")
    if not by.strip() or not (reason.strip() or word == WITHDRAWN):
        raise UsageError("a decision has a name and a reason", todo="say who decides, and why")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    made = Decided(asked, *party, word, by.strip(), reason.strip(), now)
    logs.note(home.ready().casework / FILE, [asdict(made)])
    return made


def in_force(home: Home) -> dict[tuple[str, str], Decided]:
    """By whom was asked for and id of the party: the last word, where it was not taken back."""
    found: dict[tuple[str, str], Decided] = {}
    for one in logs.read(home.casework / FILE, _read).entries:
        found.pop((one.asked, one.party), None)
        if one.word != WITHDRAWN:
            found[one.asked, one.party] = one
    return found


def _read(facts: dict[str, Any]) -> Decided:
    return Decided(**{name: str(facts[name]) for name in Decided.__slots__})
