"""Refuse a query that would write, import, call out or administer, before it is sent.

First guard of four, and the only one for what an engine lets a reader do: on Neo4j Community, which has no roles,
`LOAD CSV`, the procedures that run in a reading transaction (`dbms.listConfig`, `db.clearQueryCaches`) and SHOW of
settings and users; on ArcadeDB `apoc.util.sleep` and the ending of a reader's own queries. Behind it stand the rights
of the login (ArcadeDB: a user that may only read) or of the transaction (Neo4j: read access), and the transaction that
is always rolled back.

A word is a clause by what follows it. In Cypher a value is never followed by a value: behind a variable called `set`
stands a sign, a keyword or nothing, behind the clause SET a variable. So any name can be a variable here.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path

from kg.errors import UsageError
from kg.store.cypher import END, Token, place, readings
from kg.store.failures import READ_ONLY

LISTS = Path(__file__).with_name("reading.csv")
# `start`, `stop` and `load` are words that people use for variables: none of these is refused for standing there alone.
WRITING = frozenset({"create", "merge", "set", "delete", "remove", "foreach", "insert"})
DETACHING = frozenset({"detach", "nodetach"})
ADMINISTERING = frozenset(
    {"alter", "deallocate", "deny", "drop", "dryrun", "enable", "grant", "reallocate", "rename", "revoke", "start"}
    | {"stop", "terminate"}
)
BEHIND_A_VALUE = frozenset(
    {"and", "as", "asc", "ascending", "call", "contains", "desc", "descending", "else", "end", "ends", "filter"}
    | {"finish", "in", "is", "let", "limit", "match", "next", "offset", "optional", "or", "order", "return", "skip"}
    | {"starts", "then", "union", "unwind", "use", "using", "when", "where", "with", "xor", "yield"}
    | WRITING
    | DETACHING
    | {"load"}
)
"""Words that may follow a variable, a property or a label."""
BEFORE_A_VALUE = frozenset(
    {"and", "by", "case", "distinct", "else", "in", "not", "or", "return", "then", "unwind", "when", "where", "with"}
)
OPENING = frozenset("([{,|=<>+-/%^:.")
ASSIGNS = frozenset(".:=+")
"""Behind SET or REMOVE and one of the words above, these make that word the variable that is changed."""
SHOWN = frozenset(
    {"constraint", "constraints", "function", "functions", "index", "indexes", "procedure", "procedures"}
    | {"transaction", "transactions"}
)
SHOWING = SHOWN | frozenset(
    {"all", "built", "defined", "executable", "exist", "existence", "fulltext", "in", "key", "lookup", "node", "point"}
    | {"property", "range", "rel", "relationship", "text", "type", "unique", "uniqueness", "vector"}
)
PREFIXES = frozenset({"explain", "profile", "cypher", "use"})
LONGEST_PREFIX = 60
"""Tokens; Neo4j 5.26 has fourteen options for CYPHER, each of three tokens."""


@lru_cache(maxsize=256)
def refuse_writes(query: str) -> None:
    """Raise UsageError naming the first word that does more than read, and its place. What passed once passes again
    without being read again: a question asks the same few texts many times."""
    for tokens in readings(query):
        for number, token in enumerate(tokens):
            if why := _beyond(tokens, number):
                raise UsageError(why, where=place(query, token.at), todo=READ_ONLY)


def is_plan(query: str) -> bool:
    """Whether the query only asks for its plan (EXPLAIN, PROFILE): ArcadeDB calls every such query a writing one."""
    return _at(readings(query)[0], 0).word in ("explain", "profile")


def _beyond(tokens: list[Token], number: int) -> str:
    """What the token at this place does beyond reading; empty for nothing."""
    word, following = tokens[number].word, _at(tokens, number + 1)
    if (word in WRITING and _is_clause(tokens, number)) or (word in DETACHING and following.word == "delete"):
        return f"{word.upper()} writes"
    if word in ADMINISTERING and (_opens(tokens, number) or _is_command(following)):
        return f"{word.upper()} administers the database"
    if word == "load" and following.word == "csv":
        return "LOAD CSV reads files and addresses outside the graph"
    if word == "transactions" and _in_transactions(tokens, number):
        return "IN TRANSACTIONS keeps what a query does"
    if word == "show" and (_opens(tokens, number) or _is_command(following)):
        return _shown(tokens, number)
    if word == "call":
        return _procedure(tokens, number)
    return _function(tokens, number) if tokens[number].text == "(" else ""


def _is_clause(tokens: list[Token], number: int) -> bool:
    following, behind = _at(tokens, number + 1), _at(tokens, number + 2)
    if _is_command(following) or following.text in ("(", "$"):
        return True
    if following.text == "[":  # `DELETE [n][0]`, or an element of a variable
        before = _at(tokens, number - 1)
        return tokens[number].word == "delete" and before.text not in OPENING and before.word not in BEFORE_A_VALUE
    return following.word in BEHIND_A_VALUE and behind.text in ASSIGNS


def _is_command(following: Token) -> bool:
    """Whether a value follows, which never stands behind a value."""
    return following.kind in ("word", "name", "text") and following.word not in BEHIND_A_VALUE


def _opens(tokens: list[Token], number: int) -> bool:
    """Whether this is the first word of the statement, but for what only says how to run it."""
    before = tokens[: min(number, LONGEST_PREFIX + 1)]
    prefixed = len(before) <= LONGEST_PREFIX and all(one.kind != "sign" or one.text in "=." for one in before)
    return not before or (before[0].word in PREFIXES and prefixed)


def _in_transactions(tokens: list[Token], number: int) -> bool:
    """`CALL {…} IN 4 CONCURRENT TRANSACTIONS`: behind the sub-query, not a list of that name."""
    words = [one.text.casefold() for one in tokens[max(0, number - 4) : number]]
    return any(words[i : i + 2] == ["}", "in"] for i in range(len(words)))


def _shown(tokens: list[Token], number: int) -> str:
    """SHOW of the schema and of what can be called is reading; of users, rights and settings it is not."""
    for place_of, following in enumerate(tokens[number + 1 :], number + 1):
        if following.word in SHOWN:
            return ""
        user_defined = following.word == "user" and _at(tokens, place_of + 1).word == "defined"
        if following.word not in SHOWING and not user_defined:
            return f"SHOW {following.text.upper()} tells of administration"
    return ""


def _procedure(tokens: list[Token], number: int) -> str:
    """A procedure that is called here and not known to only read; empty for a sub-query or a variable."""
    first = _at(tokens, number + 1)
    if not first.identifier or (first.word in BEHIND_A_VALUE and _at(tokens, number + 2).text != "."):
        return ""
    parts = [first.identifier]
    while _at(tokens, number + 2).text == "." and (part := _at(tokens, number + 3).identifier):
        parts, number = [*parts, part], number + 2
    name = ".".join(parts)
    return "" if name.casefold() in _known("procedure") else f"procedure {name} is not known to only read"


def _function(tokens: list[Token], number: int) -> str:
    """A function of a plug-in before this bracket that is not known to only compute.

    Names without a point are built in, on every engine: plug-ins must put theirs into a namespace.
    """
    parts = [_at(tokens, number - 1).identifier]
    while parts[0] and _at(tokens, number - 2).text == "." and (part := _at(tokens, number - 3).identifier):
        parts, number = [part, *parts], number - 2
    name = ".".join(parts)
    known = name.casefold().rpartition(".")[0] in _known("function") or name.casefold() in _known("procedure")
    if known or "." not in name:
        return ""
    return f"function {name} is not known to only compute"


def _at(tokens: list[Token], number: int) -> Token:
    return tokens[number] if 0 <= number < len(tokens) else END


@cache
def _known(kind: str) -> frozenset[str]:
    """Names of procedures, and namespaces of functions, that only read; in small letters."""
    with LISTS.open(encoding="utf-8", newline="") as file:
        return frozenset(row["name"] for row in csv.DictReader(file) if row["kind"] == kind)
