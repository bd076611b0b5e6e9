"""Tables where Spark finds them: Parquet, CSV or Delta in, Parquet out, on any file system that it knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.errors import SourceError, UsageError
from kg.spark.forms import OWN

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

FORMS = {".parquet": "parquet", ".csv": "csv", ".tsv": "csv", ".delta": "delta"}
CSV = {"header": "true", "multiLine": "true", "quote": '"', "escape": '"', "mode": "FAILFAST"}


def read(session: SparkSession, path: str, encoding: str = "") -> DataFrame:
    """The table at an address: by the end of its name, else Parquet. SourceError when it cannot be read."""
    form = next((form for end, form in FORMS.items() if path.rstrip("/").lower().endswith(end)), "parquet")
    given = session.read.format(form)
    if form == "csv":
        given = given.options(**CSV, sep="\t" if path.endswith(".tsv") else ",", encoding=encoding or "UTF-8")
    with told(path):
        found = given.load(path)
    if taken := [name for name in found.columns if name in OWN]:
        todo = "it was screened before: give the table itself, or rename the column"
        raise UsageError(f"a column is called {taken[0]} already", where=path, todo=todo)
    return found


def write(table: DataFrame, path: str, *, overwrite: bool) -> None:
    """Write a table as Parquet. UsageError when something is there."""
    with told(path):
        table.write.mode("overwrite" if overwrite else "errorifexists").parquet(path)


@contextmanager
def told(path: str) -> Iterator[None]:
    """Errors of Spark in our words."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except PySparkException as error:
        name = error.getCondition() or ""
        if name == "PATH_ALREADY_EXISTS":
            raise UsageError(
                "something is there already", where=path, todo="name another --out, or --overwrite"
            ) from None
        raise SourceError(_short(error), where=path, todo=_next(name)) from None
    except Py4JError as error:
        raise SourceError(_short(error), where=path, todo=_next("")) from None


def _short(error: Exception) -> str:
    return " ".join(str(error).split("\n\n")[0].split())[:300]


def _next(name: str) -> str:
    if name == "PATH_NOT_FOUND":
        return "check the address"
    return "Spark must know its file system and form (spark.jars.packages); is the table whole?"
