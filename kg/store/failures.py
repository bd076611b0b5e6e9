"""The one place where the driver's exceptions become ours: what was found, where, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import DataError, DeadlineError, KgError, RoomError, StoreError, UsageError
from kg.store.imports import neo4j

ENDED = ("Transaction.Terminated", "Transaction.TransactionTimedOut")
ROOM = ("heap budget exceeded", "MemoryPoolOutOfMemory")
"""What ArcadeDB's message and Neo4j's code say of a query that holds more than it may."""
LOGIN = ("Security.",)
QUERY = ("Statement.", "Request.", "Procedure.", "Transaction.ForbiddenDueToTransactionType")


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Raise a KgError for every exception of the driver; `where` is the address of the server."""
    neo4j()
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except Neo4jError as error:
        raise _from_server(error.code or "", error.message or str(error), where) from error
    except DriverError as error:
        raise _from_driver(error, where) from error
    except OSError as error:
        raise unreachable(where, str(error)) from error


def _from_server(code: str, message: str, where: str) -> KgError:
    short = code.removeprefix("Neo.").partition(".")[2]
    if "ConstraintValidationFailed" in code or "DeleteConnectedNode" in message:
        return DataError(
            f"the data break a rule of the graph: {message}", where=where, todo="correct the rows; none kept"
        )
    if short.startswith(ENDED) or "command has been terminated" in message:  # ArcadeDB, once rows are on their way
        return DeadlineError(
            f"the query was ended by the server: {message}", where=where, todo="narrow it, run it again"
        )
    if any(said in message or said in code for said in ROOM):
        found = "the engine broke the query off: it holds more than there is room for"
        return RoomError(found, where=where, todo="narrow it, run it again")
    if "CredentialsExpired" in code:
        todo = "log in once as this user and choose a password"
        return StoreError("the first password must be changed", where=where, todo=todo)
    if "AccessMode" in code or short.startswith("Security.Forbidden"):
        return UsageError(f"the engine refuses this to a reader: {message}", where=where, todo=READ_ONLY)
    if short.startswith(LOGIN):
        todo = "check KG_NEO4J_USER and KG_NEO4J_PASSWORD"
        return StoreError(f"login refused: {message}", where=where, todo=todo)
    if short.startswith("Database."):
        return StoreError(f"no such database: {message}", where=where, todo="check KG_NEO4J_DATABASE")
    if short.startswith(QUERY):
        return UsageError(f"the query failed: {message}", where=where, todo="correct the query or its parameters")
    if code.startswith("Neo.TransientError"):
        return StoreError(f"the database is busy: {message}", where=where, todo="try again")
    return StoreError(f"the database failed ({code}): {message}", where=where, todo="see `kg doctor`")


def _from_driver(error: Exception, where: str) -> KgError:
    from neo4j.exceptions import ConfigurationError, ResultError, TransactionError

    if isinstance(error, ConfigurationError):
        return StoreError(f"no connection with these settings: {error}", where=where, todo="check KG_NEO4J_URI")
    if isinstance(error, ResultError | TransactionError):
        return StoreError(f"the transaction was broken off: {error}", where=where, todo="try again")
    return unreachable(where, str(error))


READ_ONLY = "this way in only reads; the graph is written by `kg load` and `kg resolve`"


def unreachable(where: str, why: str) -> StoreError:
    """The server cannot be reached."""
    todo = "start the server, or check KG_NEO4J_URI; unset it to use the local engine"
    return StoreError(
        f"no graph database answers: {why.splitlines()[0] if why else 'no reason given'}", where=where, todo=todo
    )
