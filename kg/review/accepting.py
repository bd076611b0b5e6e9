"""Going on from a file of judgements that is not as it was left: a person's decision, noted like any other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.errors import DataError, UsageError
from kg.home.places import Home
from kg.judgements import history
from kg.judgements.history import History
from kg.judgements.judgement import now, signed
from kg.resolution import last_resolution


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was wrong with the file, and what it holds."""

    wrong: str
    past: History


def accept(file: Path, by: str, reason: str) -> Accepted:
    """Go on with the judgements that are in the file; what is lost is lost, and a line says who accepted it.

    UsageError when nothing is wrong with the file.
    """
    who, why = signed(by, reason)
    wrong = _wrong(file)
    if not wrong:
        raise UsageError("it is as it was left", where=file.name, todo="nothing is to be accepted: kg review --list")
    history.accept(file, who, why, now())
    Home(file.parent).resolution.unlink(missing_ok=True)  # it still knows what is lost; it is made anew
    return Accepted(wrong, history.read(file))


def _wrong(file: Path) -> str:
    known = last_resolution.read(file.parent)
    try:
        history.read(file).sure(known.people if known else ())
    except DataError as error:
        return error.found
    return ""
