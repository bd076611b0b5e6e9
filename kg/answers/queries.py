"""A `.cypher` file: front matter (YAML) in the leading comment, then one query. It runs unchanged in Neo4j Browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.model.records import fingerprint

COMMENT = re.compile(r"\A\s*/\*(.*?)\*/\s*(.*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Query:
    """One query of the library."""

    id: str
    """The file's name without its ending."""
    facts: dict[str, Any]
    """Front matter."""
    text: str
    """The Cypher text, without the comment."""

    @property
    def text_hash(self) -> str:
        """Hash of the query text, named in every result."""
        return fingerprint(self.text)

    @property
    def of_all(self) -> str:
        """The text that asks about all things `n` instead of those named, where the front matter has a beginning for
        it. What a thing is called is read of those alone that stay: they are few."""
        begin = str(self.facts.get("of_all", ""))
        if not begin:
            return self.text
        return begin + self.text[self.text.index("\nWHERE") :].replace("about", "n.id AS about", 1)

    def parameters(self, given: dict[str, Any]) -> dict[str, Any]:
        """Defaults of the front matter with the given values over them; UsageError for a name it does not have."""
        known = {name: facts["default"] for name, facts in self.facts.get("params", {}).items()}
        for name in given:
            if name not in known:
                todo = f"it takes {', '.join(known) or 'no parameters'}"
                raise UsageError(f"{self.id} has no parameter {name!r}", todo=todo)
        return known | given


def folder() -> Path:
    """The `cypher/` folder: beside the package in a checkout, inside it when installed."""
    here = Path(__file__).parents[1]
    inside = here / "cypher"
    return inside if inside.is_dir() else here.parent / "cypher"


def read(path: Path) -> Query:
    """Read one file; UsageError, with the line, when it has no front matter."""
    import yaml

    text = path.read_text("utf-8")
    match = COMMENT.match(text)
    if not match:
        raise UsageError("no front matter", where=f"{path}:1", todo="begin the file with /* YAML */")
    try:
        facts = yaml.load(match[1], Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = text[: match.start(1)].count("\n") + 1 + (mark.line if mark else 0)
        told = getattr(error, "problem", None) or str(error)
        todo = "mend what stands between /* and */; the other flags run without it"
        raise UsageError(f"front matter is no YAML: {told}", where=f"{path}:{line}", todo=todo) from None
    return Query(path.stem, facts, match[2].strip())


def library(kind: str) -> dict[str, Query]:
    """All queries of a folder (`flags`, `lookups`) by id."""
    return {path.stem: read(path) for path in sorted((folder() / kind).glob("*.cypher"))}


@cache
def lookup(id: str) -> Query:
    """One query of `cypher/lookups/`; read once, as a question may ask it many times."""
    return read(folder() / "lookups" / f"{id}.cypher")
