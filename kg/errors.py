"""Errors of the whole project. Each says what was found, where, and what to do.

KgError                     exit code   raised when
├── UsageError              2           the command line or a query file is not of the form it must have
├── DataError               1           a file, a record or a judgement is at fault
│   ├── SourceError         1           a source file cannot be read at all: nothing was loaded
│   ├── RowError            1           one row or entry cannot be understood: the others go on
│   └── SchemaError         1           a value does not fit kg/model/schema.yaml
├── StoreError              3           the graph database cannot be reached or started
└── DeadlineError           4           a query was ended at its deadline
"""

from __future__ import annotations


class KgError(Exception):
    """Base of all errors shown to the user: `found`, `where` (file, line or address) and `todo` (next step)."""

    exit_code = 1

    def __init__(self, found: str, *, where: str = "", todo: str = "") -> None:
        self.found, self.where, self.todo = found, where, todo
        super().__init__(found)

    def __str__(self) -> str:
        head = f"{self.where}: {self.found}" if self.where else self.found
        return f"{head} → {self.todo}" if self.todo else head


class UsageError(KgError):
    exit_code = 2


class DataError(KgError):
    pass


class SourceError(DataError):
    pass


class RowError(DataError):
    pass


class SchemaError(DataError):
    pass


class StoreError(KgError):
    exit_code = 3


class DeadlineError(KgError):
    exit_code = 4


class RoomError(DeadlineError):
    """The engine broke a query off that held more than all queries at work may hold: that one, or one beside it."""
