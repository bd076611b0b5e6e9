"""Judgements as a file to hand on: JSON lines out, and in again with every line checked against what is judged here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError
from kg.judgements import history
from kg.judgements.file_lines import to_json
from kg.judgements.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Clash:
    """A judgement of the file on a pair that is judged otherwise here: not taken, for a person to decide."""

    theirs: Judgement
    ours: Judgement
    """The one in force here."""


@dataclass(frozen=True, slots=True)
class Import:
    """What a file of judgements holds, seen from here."""

    new: tuple[Judgement, ...]
    known: int
    """Judgements in force there that are in force here as well, or that only say the same again."""
    clashes: tuple[Clash, ...]
    broken: tuple[str, ...]
    """Lines that are no judgements, each with file and line."""


def read(path: Path, here: history.History) -> Import:
    """Sort the judgements in force in the file. SourceError when there is no such file."""
    if not path.is_file():
        raise SourceError("no such file", where=str(path), todo="check the path")
    there = history.read(path)
    standing = {judgement.pair: judgement for judgement in here.in_force}
    met = [(judgement, standing.get(judgement.pair)) for judgement in there.in_force]
    new = tuple(judgement for judgement, ours in met if ours is None)
    clashes = tuple(Clash(theirs, ours) for theirs, ours in met if ours and ours.decision != theirs.decision)
    return Import(new, len(met) - len(new) - len(clashes), clashes, (*there.told, *there.broken))


def lines(here: history.History) -> str:
    """The whole history, withdrawals included, as it can be imported elsewhere; a line each."""
    told = []
    for entry in here.entries:
        told.append(to_json(entry.judgement))
        if entry.withdrawn:
            told.append(to_json(entry.withdrawn))
    return "".join(f"{line}\n" for line in told)
