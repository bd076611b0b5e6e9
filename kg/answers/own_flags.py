"""An analyst's own red flags: files of `KG_HOME/flags`, read like those of the project. A broken one stops no other.

What a file must have is what `CONTRIBUTING.md` says of a flag; refused is also what writes, what names a parameter it
does not declare, a path without an upper bound and an order that is left open (`own_faults.py`). It has 20 seconds, or
those that `seconds` in its front matter tells (`endless.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.answers import queries
from kg.answers.own_faults import faults
from kg.answers.queries import Query
from kg.errors import KgError, UsageError
from kg.store.settings import settings

LONGEST = 200_000
"""Characters of a file: a flag is a page."""
TODO = "mend the file; the other flags run without it"


@dataclass(frozen=True, slots=True)
class Own:
    """The own flags that can be run, and what is wrong with the others."""

    flags: dict[str, Query]
    broken: tuple[str, ...]
    """A sentence each, with file and line."""


def folder() -> Path:
    """Where an analyst's own flags lie; it need not be there."""
    return settings().files.own_flags


def own(place: Path | None = None) -> Own:
    """Read the folder."""
    found: dict[str, Query] = {}
    broken: list[str] = []
    for path in sorted((place or folder()).glob("*.cypher")):
        try:
            found[path.stem] = _read(path)
        except KgError as error:
            broken.append(str(error))
        except OSError as error:
            broken.append(f"{path}: {error.strerror or error} → {TODO}")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            broken.append(f"{path}:{line}: a byte that is no UTF-8 → save the file as UTF-8")
    return Own(found, tuple(broken))


def _read(path: Path) -> Query:
    if (queries.folder() / "flags" / path.name).exists():
        raise UsageError("a red flag of this project is called so", where=str(path), todo="give the file another name")
    if path.stat().st_size > LONGEST:
        raise UsageError("longer than a red flag", where=str(path), todo=f"at most {LONGEST:,} characters")
    query = queries.read(path)
    text = path.read_text("utf-8")
    for fault, at in faults(query):
        line = text[: text.find(at)].count("\n") + 1 if at and at in text else 1
        raise UsageError(fault, where=f"{path}:{line}", todo=TODO)
    return Query(query.id, {"revision": 1, "rests_on": [], "params": {}} | query.facts | {"own": True}, query.text)
