"""Many judgements as bytes, read when somebody looks: a graph of 100,000 records has 36,000, with 200,000 grounds.

The grounds of each are a text of their own within: what is not looked at is neither read nor written anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, cast, overload

from kg.home import objects
from kg.judgements.judgement import Ground, Judgement

Row = tuple[Any, ...]
FIELDS = tuple(Judgement.__slots__)
LEFT, RIGHT, DECISION = (FIELDS.index(name) for name in ("left", "right", "decision"))
VALUES, GROUNDS = attrgetter(*FIELDS), FIELDS.index("grounds")
TOLD = attrgetter(*Ground.__slots__)
"""The values of a ground: `astuple` looks into each of them for classes, which 200,000 grounds make four seconds."""
_TEXT = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


class Told(Sequence[Ground]):
    """Grounds as they are kept, made when somebody looks at them; equal to the tuple of them."""

    __slots__ = ("text",)

    def __init__(self, text: bytes) -> None:
        self.text = text

    @property
    def rows(self) -> list[Row]:
        """The values of each."""
        found: list[Row] = json.loads(self.text)
        return found

    @overload
    def __getitem__(self, at: int) -> Ground: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Ground, ...]: ...
    def __getitem__(self, at: int | slice) -> Ground | tuple[Ground, ...]:
        return tuple(self)[at]

    def __iter__(self) -> Iterator[Ground]:
        return (Ground(*row) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, Told) else other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


@dataclass(frozen=True, eq=False)
class Packed(Sequence[Judgement]):
    """Judgements in their order, as bytes; equal to the tuple of them."""

    content: bytes
    size: int

    @staticmethod
    def of(judgements: Iterable[Judgement]) -> Packed:
        """Those that are packed already stay as they are."""
        if isinstance(judgements, Packed):
            return judgements
        rows = [_row(judgement) for judgement in judgements]
        return Packed(objects.plain(rows), len(rows))

    @property
    def _all(self) -> tuple[Judgement, ...]:
        found = self.__dict__.get("judgements")
        if found is None:
            with objects.unswept():
                found = tuple(map(_judgement, self.rows))
            self.__dict__["judgements"] = found
        return cast("tuple[Judgement, ...]", found)

    @property
    def rows(self) -> list[Row]:
        """The values of each, read once."""
        if "values" not in self.__dict__:
            self.__dict__["values"] = objects.of_plain(self.content)
        return cast("list[Row]", self.__dict__["values"])

    @overload
    def __getitem__(self, at: int) -> Judgement: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Judgement, ...]: ...
    def __getitem__(self, at: int | slice) -> Judgement | tuple[Judgement, ...]:
        return self._all[at]

    def __iter__(self) -> Iterator[Judgement]:
        return iter(self._all)

    def __len__(self) -> int:
        return self.size

    def __eq__(self, other: object) -> bool:
        return self._all == (other._all if isinstance(other, Packed) else other)

    def __hash__(self) -> int:
        return hash(self._all)


def touching(judgements: Iterable[Judgement], records: Collection[str]) -> Iterator[Judgement]:
    """Those with an end among these records. Of kept ones the others are not even made: of 36,000 there are few."""
    if isinstance(judgements, Packed):
        return (_judgement(row) for row in judgements.rows if row[LEFT] in records or row[RIGHT] in records)
    return (one for one in judgements if one.left in records or one.right in records)


def ends(judgements: Iterable[Judgement], asked: Callable[[Judgement], bool]) -> Iterator[tuple[str, str]]:
    """The pairs that are decided, and those of which this asks."""
    if isinstance(judgements, Packed):
        rows = judgements.rows
        return ((r[LEFT], r[RIGHT]) for r in rows if r[DECISION] != "unsure" or asked(_judgement(r)))
    return (one.pair for one in judgements if one.decision != "unsure" or asked(one))


def whole(judgement: Judgement) -> Judgement:
    """The judgement with its grounds made, so that it can be kept by itself."""
    return replace(judgement, grounds=tuple(judgement.grounds)) if isinstance(judgement.grounds, Told) else judgement


def tells_of(grounds: Sequence[Ground], feature: str) -> bool:
    """Whether one of the grounds is of this feature, without reading those that are kept where none names it."""
    if isinstance(grounds, Told):
        return feature.encode() in grounds.text and any(row[2] == feature for row in grounds.rows)
    return any(ground.feature == feature for ground in grounds)


def weight_of(grounds: Sequence[Ground], feature: str) -> float:
    """What the grounds of one feature weigh together, without making those that are kept."""
    if isinstance(grounds, Told):
        rows = grounds.rows if feature.encode() in grounds.text else ()
        return float(sum(row[1] for row in rows if row[2] == feature))
    return float(sum(ground.weight for ground in grounds if ground.feature == feature))


def _row(judgement: Judgement) -> Row:
    values = VALUES(judgement)
    told = values[GROUNDS]
    text = told.text if isinstance(told, Told) else _TEXT(list(map(TOLD, told))).encode()
    return (*values[:GROUNDS], text, *values[GROUNDS + 1 :])


def _judgement(row: Row) -> Judgement:
    values: list[Any] = list(row)
    values[GROUNDS] = Told(row[GROUNDS])
    return Judgement(*values)
