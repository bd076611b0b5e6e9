"""Names that are known before a sentence is read: those of the graph, and those that the document itself has bound.

One automaton finds them all. A name of one word counts only where the document binds it: ships are called Courageous.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from kg.reports import lexicon
from kg.reports.mentions.span import Found

WORD = re.compile(r"[\w&]")
LEAST = 6
"""Letters of a name of several words, at least."""


class Names:
    """Names with their labels, found in texts longest first."""

    def __init__(self, labels: Mapping[str, str], rule: str, alone: Iterable[str] = ()) -> None:
        """`alone` are names that count only where no other capital stands beside them: short forms of one word."""
        self._alone = {_folded(name) for name in alone}
        self._labels = {_folded(name): label for name, label in labels.items() if name.strip()}
        self.rule = rule
        self._searcher = _searcher(list(self._labels))

    def find(self, found: Found) -> None:
        """Put in every name that stands in the text as words of its own, with capitals as printed."""
        text = _folded(found.text)
        if len(text) != len(found.text):
            return
        for name, start, end in self._searcher(text):
            bounded = not (start and WORD.match(text[start - 1])) and not (end < len(text) and WORD.match(text[end]))
            if name in self._alone and _beside(found.text, start, end):
                continue
            if bounded and _named(found.text[start:end]):
                found.add(start, end, self._labels[name], self.rule)


def _beside(text: str, start: int, end: int) -> bool:
    """Whether another part of a name stands beside: a capital or a number behind it, a capital word before it."""
    before = re.search(r"([A-Z][\w'’-]*)\s$", text[max(0, start - 24) : start])
    first = before is not None and (before[1] in lexicon.among("not_names") or before[1] in ("Mr", "Ms", "Dr"))
    return bool(re.match(r"\s+(?:[A-Z&]|\d+\b)|[-’']\w{2,}", text[end : end + 4])) or (before is not None and not first)


def graph_names(rows: Iterable[Mapping[str, Any]]) -> Names:
    """Names from the graph (`name`, `label`): those of several words that are long enough to mean somebody."""
    labels = {str(row["name"]): str(row["label"]) for row in rows if _telling(str(row["name"]))}
    return Names(labels, "graph")


def _telling(name: str) -> bool:
    return len(name) >= LEAST and " " in name and any(one.isalpha() for one in name)


def _named(text: str) -> bool:
    """Whether a text is written as a name: a capital, or a script without capitals."""
    capital = any(word[0].isupper() for word in text.split())
    return capital or text.isupper() or not text.isascii()


def _folded(text: str) -> str:
    return text.lower()


def _searcher(names: list[str]) -> Any:
    """A function from a text to (name, start, end), longest at each place; one automaton where the library is there."""
    if not names:
        return lambda text: []
    try:
        from ahocorasick_rs import AhoCorasick
    except ImportError:
        pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
        return lambda text: [(one[0], one.start(), one.end()) for one in pattern.finditer(text)]
    automaton = AhoCorasick(names)

    def search(text: str) -> list[tuple[str, int, int]]:
        hits = automaton.find_matches_as_indexes(text, overlapping=True)
        return [
            (names[place], start, end) for place, start, end in sorted(hits, key=lambda one: (one[1] - one[2], one[1]))
        ]

    return search
