"""Damaged copies of a sample: whatever happens to a file, it is a SourceError or a problem, or nothing is lost."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model.records import Record, Statement
from loaders.source import Reading, source


def read(id: str, files: dict[str, bytes]) -> tuple[Reading, list[Statement]]:
    """Read these files as the source's set."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        reading = Reading(source(id), Path(folder))
        return reading, list(reading.statements())


def told(id: str, files: dict[str, bytes]) -> tuple[dict[str, Statement], list[str]]:
    """What these files say as the source's set, by its keys, and every problem as it is printed."""
    reading, statements = read(id, files)
    return {one.id.partition(":")[2]: one for one in statements}, list(map(str, reading.problems))


def damaged(content: bytes) -> st.SearchStrategy[bytes]:
    """The content cut off, with one byte replaced, or with a few bytes taken out."""
    place = st.integers(0, len(content) - 1)
    cut = place.map(lambda at: content[:at])
    changed = st.tuples(place, st.integers(0, 255)).map(lambda v: content[: v[0]] + bytes([v[1]]) + content[v[0] + 1 :])
    hole = st.tuples(place, st.integers(1, 40)).map(lambda v: content[: v[0]] + content[v[0] + v[1] :])
    return st.one_of(cut, changed, hole)


def loses_nothing_in_silence(
    id: str, name: str, content: bytes, kind: str = "", *, beside: bool = True, of: dict[str, bytes] | None = None
) -> None:
    """Read a damaged file beside the rest of the sample, or alone: fewer records than in the sample only with a word.

    `kind` restricts what is counted to records of one kind; `of` is another set of files than the sample.
    """
    files = of or {path.name: path.read_bytes() for path in source(id).sample.iterdir() if beside or path.name == name}
    whole = _counted(read(id, files)[1], kind)
    try:
        reading, statements = read(id, files | {name: content})
    except SourceError as error:
        assert error.where and error.found
        return
    if _counted(statements, kind) < whole:
        assert reading.problems, "records are gone without a word"


def _counted(statements: list[Statement], kind: str) -> int:
    return sum(isinstance(one, Record) and kind in ("", one.schema) for one in statements)
