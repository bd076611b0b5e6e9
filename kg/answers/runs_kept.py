"""Where runs of all red flags are kept: plain values in one sealed file, for later versions of the program too."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

from kg.answers.runs import Run, Said
from kg.errors import UsageError
from kg.home import sealed

MOST = 30
"""Runs that are kept."""
NAMED = re.compile(r"\d{4}(?:-\d\d){0,2}|\d{4}-\d\d-\d\dT[\d:+]+")
"""A year, month or day, or the name of a run as far as it was written out."""
KIND = "runs of red flags, 1"


def keep(path: Path, run: Run) -> None:
    """Keep it with the last ones; a full disk is only warned of."""
    told = json.dumps([*_told(path), _plain(run)][-MOST:], ensure_ascii=False, default=_plain)
    sealed.keep(partial(sealed.write, path, KIND, zlib.compress(told.encode())))


def kept(path: Path) -> tuple[Run, ...]:
    """The kept runs, oldest first; none where there is no file or anything is wrong with it."""
    return tuple(map(_run, _told(path)))


def _told(path: Path) -> list[dict[str, Any]]:
    """The kept runs as they lie there: to keep another one, nobody need understand them."""
    content = sealed.read(path, KIND)
    return list(json.loads(zlib.decompress(content))) if content else []


def _plain(one: Run | Said) -> dict[str, Any]:
    """Its fields by name, as they are."""
    return {field.name: getattr(one, field.name) for field in fields(one)}


def _run(facts: Mapping[str, Any]) -> Run:
    """A run of any version: what it did not know is as when it was not told, what this one does not know falls."""
    said = {id: Said(**_known(Said, one)) for id, one in facts["said"].items()}
    return Run(**_known(Run, facts) | {"said": said})


def _known(form: type[Any], facts: Mapping[str, Any]) -> dict[str, Any]:
    return {one.name: facts[one.name] for one in fields(form) if one.name in facts}


def since(path: Path, name: str) -> Run:
    """The last kept run that is not later than this run or day. UsageError, with what is kept, when there is none."""
    if not NAMED.fullmatch(name):
        raise UsageError(f"--since {name!r} is no day and no run", todo="write it as 2019-03-31")
    runs = kept(path)
    found = [run for run in runs if run.name[: len(name)] <= name]
    if not found:
        names = ", ".join(run.name for run in runs[-5:]) or "none yet: kg flags keeps one each time"
        raise UsageError(f"no run of {name} or before is kept", todo=f"kept are {names}")
    return found[-1]
