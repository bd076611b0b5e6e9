"""What our labels and relationship types are called in a database: as the schema calls them, or apart from other data.

A database that is ours alone has the names of the schema. Beside other people's data every label begins with `Kg` and
every relationship type with `KG_`: no pattern of ours can then meet a node or relationship of theirs, no constraint
of ours lies on a label of theirs, and neither learns of the other. Queries are written in the schema's names in both
cases and are translated here on their way to the server.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

LABEL, TYPE = "Kg", "KG_"
HIDDEN = r"/\*.*?\*/ | //[^\r\n]* | '(?:\\.|[^'\\])*' | \"(?:\\.|[^\"\\])*\" | `(?:``|[^`])*`"
NAME = r"(?P<before>[:|&!] \s* \(? \s*) (?P<name>[A-Za-z_]\w*)"
UNTYPED = r"(?P<open>-\[ \s* \w* \s*) (?=[\]*{])"
BARE = r"(?P<left>\) \s* <?) -- (?P<right>>? \s* \()"
ASKED = r"\b (?P<function>labels|type) \s* \( \s* (?P<of>\w+) \s* \)"
PART = re.compile("|".join((f"(?P<hidden>{HIDDEN})", UNTYPED, BARE, ASKED, NAME)), re.DOTALL | re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Names:
    """Names in one database. `apart`: other people's data lie beside ours."""

    apart: bool = False

    def query(self, text: str) -> str:
        """A query in the schema's names as this database understands it."""
        return _translated(text) if self.apart else text

    def index(self, name: str) -> str:
        """Name of a constraint or index of ours; theirs may be called like ours."""
        return f"{LABEL.lower()}_{name}" if self.apart else name


PLAIN, APART = Names(), Names(apart=True)


@cache
def known() -> Mapping[str, str]:
    """Every label and relationship type of the schema → its name apart."""
    from kg.model.schema import schema

    labels = {kind.label: LABEL + kind.label for kind in schema().kinds.values()}
    return labels | {name: TYPE + name for name in schema().edges}


@cache
def _back() -> Mapping[str, str]:
    return {apart: name for name, apart in known().items()}


def bare(name: str) -> str:
    """The schema's name of a label or relationship type that a database gave back; any other name as it is."""
    return _back().get(name, name) if name.startswith((LABEL, TYPE)) else name


def types() -> str:
    """All relationship types apart, as a pattern takes them."""
    return "|".join(apart for apart in known().values() if apart.startswith(TYPE))


@lru_cache(maxsize=512)
def _translated(text: str) -> str:
    return PART.sub(_part, text)


def _part(found: re.Match[str]) -> str:
    if found["hidden"] is not None:
        return found[0]
    if found["open"] is not None:
        return f"{found['open']}:{types()}"
    if found["left"] is not None:
        return f"{found['left']}-[:{types()}]-{found['right']}"
    if found["function"] is not None:
        return _told(found["function"], found["of"])
    return found["before"] + known().get(found["name"], found["name"])


def _told(function: str, of: str) -> str:
    """What a query asks of its own nodes is answered in the schema's names, so that it can be compared with them."""
    if function == "type":
        return f"replace(type({of}), '{TYPE}', '')"
    return f"[kg_label IN labels({of}) | replace(kg_label, '{LABEL}', '')]"
