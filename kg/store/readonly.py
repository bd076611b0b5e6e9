"""Refuse a query that would write, before it is sent.

A transaction that is always rolled back is not enough on the local engine: constraints, indexes, users and
`CALL … IN TRANSACTIONS` are kept all the same, and `LOAD CSV` reads files of the server's machine (measured on
ArcadeDB 26.10.2). So the words are looked at first; the rolled-back transaction, the server's own verdict on the
query type and (on Neo4j) read access stay as second, third and fourth guard.
"""

from __future__ import annotations

import re

from kg.errors import UsageError
from kg.store.failures import READ_ONLY

HIDDEN = re.compile(
    r"/\*.*?\*/ | //[^\n]* | '(?:\\.|[^'\\])*' | \"(?:\\.|[^\"\\])*\" | `(?:``|[^`])*`", re.DOTALL | re.VERBOSE
)
CLAUSES = "create merge set delete detach remove foreach insert load transactions"
COMMANDS = "drop alter terminate grant deny revoke rename start stop enable deallocate reallocate dryrun"
WRITING = frozenset([*CLAUSES.split(), *COMMANDS.split()])
ALLOWED_AFTER_SHOW = frozenset({"transactions"})
PROCEDURE = re.compile(r"\bcall\s+([a-z_][\w]*(?:\s*\.\s*\w+)*)", re.IGNORECASE)
READING = re.compile(
    r"db\.(labels|relationshiptypes|propertykeys|ping|info|awaitindexes?|schema\.\w+|index\.fulltext\.query\w+"
    r"|index\.fulltext\.listavailableanalyzers|index\.vector\.query\w+)|dbms\.components",
    re.IGNORECASE,
)
WORD = re.compile(r"(?<![\w$])[A-Za-z_]\w*")


def refuse_writes(query: str) -> None:
    """Raise UsageError naming the first word that writes. A variable of that name must be renamed or quoted in ``."""
    text = HIDDEN.sub(" '' ", query)
    if "\\u" in text:
        raise UsageError("an escaped letter outside a text", todo="write the letter itself")
    for match in WORD.finditer(text):
        if match[0].lower() in WRITING and _is_clause(text, match):
            raise UsageError(f"{match[0]} writes (or reaches beyond the graph)", where=_place(query), todo=READ_ONLY)
    for match in PROCEDURE.finditer(text):
        name = re.sub(r"\s", "", match[1])
        if not READING.fullmatch(name):
            raise UsageError(f"procedure {name} is not known to only read", where=_place(query), todo=READ_ONLY)


def is_plan(query: str) -> bool:
    """Whether the query only asks for its plan (EXPLAIN, PROFILE): ArcadeDB calls every such query a writing one."""
    return HIDDEN.sub(" ", query).split(maxsplit=1)[:1] in (["EXPLAIN"], ["PROFILE"], ["explain"], ["profile"])


def _is_clause(text: str, match: re.Match[str]) -> bool:
    """Labels, types, properties, parameters, map keys, aliases and arguments of that name are no clauses."""
    before = text[: match.start()].rstrip()
    after = text[match.end() :].lstrip()[:1]
    last = (before.split() or [""])[-1].lower()
    if match[0].lower() in ALLOWED_AFTER_SHOW:
        return last != "show"
    return not (before[-1:] in (":", ".", "$", "|", "&", "!") or after in set(":,)]}=<>.") or last == "as")


def _place(query: str) -> str:
    return " ".join(query.split())[:60]
