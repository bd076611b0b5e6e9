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
CLAUSES = frozenset({"create", "merge", "set", "delete", "detach", "nodetach", "remove", "foreach", "insert"})
COMMANDS = frozenset(
    {"drop", "alter", "grant", "deny", "revoke", "rename", "start", "stop", "enable", "deallocate", "reallocate"}
    | {"dryrun", "load", "terminate"}
)
"""Words of administration: they open a statement, or stand before the thing they change; else they are names."""
THINGS = frozenset(
    {"alias", "composite", "constraint", "csv", "current", "database", "index", "role", "server", "user"}
    | {"transaction", "transactions"}
)
READING = re.compile(
    r"db\.(labels|relationshiptypes|propertykeys|ping|info|awaitindexes?|schema\.\w+|index\.fulltext\.query\w+"
    r"|index\.fulltext\.listavailableanalyzers|index\.vector\.query\w+)|dbms\.components",
    re.IGNORECASE,
)
WORD = re.compile(r"(?<![\w$])[A-Za-z_]\w*")
PROCEDURE = re.compile(r"\s*([\w']+(?:\s*\.\s*[\w']+)*)")


def refuse_writes(query: str) -> None:
    """Raise UsageError naming the first word that writes. A variable of that name must be renamed or quoted in ``."""
    text = _bare(query)
    if "\\u" in text:
        raise UsageError("an escaped letter outside a text", where=_place(query), todo="write the letter itself")
    for match in WORD.finditer(text):
        if _writes(text, match):
            raise UsageError(f"{match[0]} writes (or reaches beyond the graph)", where=_place(query), todo=READ_ONLY)
        if match[0].lower() == "call" and not _is_name(text, match) and (name := _procedure(text, match)):
            raise UsageError(f"procedure {name} is not known to only read", where=_place(query), todo=READ_ONLY)


def is_plan(query: str) -> bool:
    """Whether the query only asks for its plan (EXPLAIN, PROFILE): ArcadeDB calls every such query a writing one."""
    return (_bare(query).split() or [""])[0].lower() in ("explain", "profile")


def _bare(query: str) -> str:
    """The query without its comments, and with every text and quoted name made empty."""
    return HIDDEN.sub(lambda match: " " if match[0].startswith("/") else " '' ", query)


def _writes(text: str, match: re.Match[str]) -> bool:
    word = match[0].lower()
    if word in CLAUSES:
        return not _is_name(text, match)
    if word == "transactions":
        return _before(text, match) != "show"
    if word not in COMMANDS:
        return False
    following = WORD.search(text, match.end())
    names = following is not None and text[match.end() : following.start()].isspace() and following[0].lower() in THINGS
    return names or not text[: match.start()].strip() or _before(text, match) in ("explain", "profile")


def _procedure(text: str, match: re.Match[str]) -> str:
    """Name of the procedure called here when it may do more than read; empty for a sub-query."""
    called = PROCEDURE.match(text, match.end())
    name = re.sub(r"\s", "", called[1]) if called else ""
    return "" if not name or READING.fullmatch(name) else name


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Labels, types, properties, parameters, map keys, aliases and arguments of that name are no clauses."""
    before, after = text[: match.start()].rstrip()[-1:], text[match.end() :].lstrip()[:1]
    return before in tuple(":.$|&!") or after in tuple(":,)]}=<>.") or _before(text, match) == "as"


def _before(text: str, match: re.Match[str]) -> str:
    """The word before this one, in small letters."""
    return (text[max(0, match.start() - 80) : match.start()].split() or [""])[-1].lower()


def _place(query: str) -> str:
    return " ".join(query.split())[:60]
