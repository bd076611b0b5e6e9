"""Possible links: a label such as "A사" stands for a firm in one release only, so nobody can know it by its name.

What a person says of such a pair stays a hypothesis: it is kept and shown, but it never joins two records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.judgements.judgement import Judgement
from kg.model.records import Record
from kg.model.schema import schema


def marked(judgement: Judgement, records: Mapping[str, Record]) -> Judgement:
    """The judgement, marked a hypothesis when one of its records is a masked label."""
    masked = any(records[id].first("masked") for id in judgement.pair if id in records)
    return replace(judgement, hypothesis=True) if masked and not judgement.hypothesis else judgement


def binding(people: Iterable[Judgement], records: Mapping[str, Record]) -> list[Judgement]:
    """People's judgements without a "same" on a hypothesis, or on things that cannot be one, whoever wrote it."""
    seen = (marked(judgement, records) for judgement in people)
    return [one for one in seen if one.decision != "same" or not (one.hypothesis or _two_things(one, records))]


def _two_things(judgement: Judgement, records: Mapping[str, Record]) -> bool:
    both = [records[id] for id in judgement.pair if id in records]
    return len(both) == 2 and not fit(*both)


def fit(left: Record, right: Record) -> bool:
    """Whether two records can be one party by their kinds. An assumed kind gives way."""
    return can_be_one(left.schema, right.schema, loose=assumed(left) or assumed(right))


def assumed(record: Record) -> bool:
    """Whether the source does not say if this is a person or a body."""
    return bool(record.first("kind_assumed")) and _either(record.schema)


def _either(kind: str) -> bool:
    return any(schema().kind(kind).is_a(one) for one in EITHER)


EITHER = ("Person", "Organization")


def can_be_one(left: str, right: str, *, loose: bool = False) -> bool:
    """Whether things of these kinds can be one party: equal kinds, or one the special case of the other. `loose`: of
    one of them no source says whether it is a person or a body."""
    a, b = schema().kind(left), schema().kind(right)
    kin = a.is_a(b.name) or b.is_a(a.name) or (loose and _either(left) and _either(right))
    return a.identity == b.identity == "judged" and kin
