"""Possible links: a label such as "A사" stands for a firm in one release only, so nobody can know it by its name.

What a person says of such a pair stays a hypothesis: it is kept and shown, but it never joins two records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.records import Record
from kg.resolution.judgements import Judgement


def marked(judgement: Judgement, records: Mapping[str, Record]) -> Judgement:
    """The judgement, marked a hypothesis when one of its records is a masked label."""
    masked = any(records[id].first("masked") for id in judgement.pair if id in records)
    return replace(judgement, hypothesis=True) if masked and not judgement.hypothesis else judgement


def binding(people: Iterable[Judgement], records: Mapping[str, Record]) -> list[Judgement]:
    """People's judgements without the "same" on a hypothesis."""
    seen = (marked(judgement, records) for judgement in people)
    return [judgement for judgement in seen if not (judgement.hypothesis and judgement.decision == "same")]
