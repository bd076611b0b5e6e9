"""All that the ways of reading find in one sentence: patterns of slots, verbs, nouns of roles, and labelled rows."""

from __future__ import annotations

from kg.reports.frames import clause_frames, labelled, role_nouns, slot_frames
from kg.reports.frames.relation import Relation, merged
from kg.reports.mentions.span import Span

READERS = (slot_frames, clause_frames, role_nouns, labelled)


def relations(text: str, start: int, end: int, spans: list[Span]) -> list[Relation]:
    """What is said in the sentence of `text` between two places; `spans` are its mentions in their order."""
    if len(spans) < 2:
        return []
    return merged([one for reader in READERS for one in reader.relations(text, start, end, spans)])
