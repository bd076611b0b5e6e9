"""What was found, as plain values: by kind, with the name that was met and the sentence it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.screening.match import Match
from kg.ui.i18n import Say

SENTENCES, FLAGS = "sentences", "flags"
AROUND = 60
"""Letters of a sentence that are shown on either side of what was looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the answer. `kind`: its schema, SENTENCES or FLAGS."""

    kind: str
    id: str
    caption: str
    beside: tuple[str, ...] = ()

    def bears(self, text: str) -> bool:
        """Whether a name of it holds these very words."""
        return any(text.casefold() in name.casefold() for name in (self.caption, *self.beside))


def party(match: Match) -> Found:
    """A party, with the name that was met where that is another one than its caption."""
    met = next((f.match_value for f in match.features if f.feature.startswith("name") and f.match_value), "")
    other = met if met and met.casefold() != match.caption.casefold() else ""
    return Found(match.schema, match.id, match.caption, (other,))


def named(row: Mapping[str, Any]) -> Found:
    """A party one of whose names holds what was looked for, with that name."""
    return Found(row["schema"], row["id"], row["caption"], (row["name"] if row["name"] != row["caption"] else "",))


def holds(text: str, *told: str) -> bool:
    """Whether one of these holds every word of the text, as written or with a hyphen between them."""
    words = text.casefold().replace("-", " ").split()
    return any(all(word in one.casefold() for word in words) for one in told)


def thing(row: Mapping[str, Any]) -> Found:
    """A case, listing, claim or another thing that is no party; with its day, which tells seven port calls apart, and
    with whom an act is on: a text in its summary may name another.
    """
    return Found(row["schema"], row["id"], row["caption"], (", ".join(row["of"]), row["date"]))


def sentence(row: Mapping[str, Any], text: str, say: Say) -> Found:
    """A sentence of a source, cut around what was looked for, with its source and place."""
    quotes = row["sentence"] if isinstance(row["sentence"], list) else [row["sentence"]]
    whole = next((quote for quote in quotes if text.lower() in quote.lower()), quotes[0])
    part = around(whole, text)
    said = f"“{part}”" if row["language"] else part  # without a language they are not known to be its own words
    place = f"{say.content(row['source'])}, {say.place(row['locator'])}"
    return Found(SENTENCES, row["id"], said, (place, say.sentence(row["caption"])))


def around(whole: str, text: str) -> str:
    """The part of a sentence around a text."""
    place = max(whole.lower().find(text.lower()), 0)
    start, end = max(place - AROUND, 0), place + len(text) + AROUND
    if start and (blank := whole.find(" ", start, place)) > 0:
        start = blank  # no word is cut where there are blanks
    if end < len(whole) and (blank := whole.rfind(" ", place + len(text), end)) > 0:
        end = blank
    return ("… " if start else "") + whole[start:end].strip() + (" …" if end < len(whole) else "")


def grouped(found: Iterable[Found], say: Say) -> list[tuple[str, list[Found]]]:
    """By kind, in the order in which kinds came; each thing once in a group."""
    groups: dict[str, dict[str, Found]] = defaultdict(dict)
    for one in found:
        groups[one.kind].setdefault(f"{one.id}{one.caption if one.kind == SENTENCES else ''}", one)
    own = {SENTENCES: "search.sentences", FLAGS: "search.flags"}
    return [(say(own[kind]) if kind in own else say.kind(kind), list(those.values())) for kind, those in groups.items()]
