"""Headings and paragraphs of control lists and nomenclatures under their words, made when first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from kg.goods.wares import words

HEADING = 0
"""Place of the heading; paragraphs count from 1."""
Rows = Mapping[str, Mapping[str, Any]]


class Headings:
    """Texts of entries (`names` and `texts`) and of commodity headings (`names`), by id."""

    def __init__(self, entries: Rows, heads: Rows) -> None:
        self.entries, self.heads = entries, heads

    def holding(self, asked: Collection[str]) -> set[tuple[str, int]]:
        """Texts with all these words, as id and place."""
        return set.intersection(*(set(self._by_word.get(word, ())) for word in asked))

    @cached_property
    def texts(self) -> dict[tuple[str, int], str]:
        """Headings and paragraphs by the id of their entry and their place."""
        told = {(id, HEADING): " ".join(row["names"]) for id, row in {**self.entries, **self.heads}.items()}
        return told | {
            (id, place): text for id, row in self.entries.items() for place, text in enumerate(row["texts"], 1)
        }

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for key, text in self.texts.items():
            for word in words(text):
                found[word].append(key)
        return dict(found)
