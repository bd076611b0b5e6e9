"""A Spark session: the one that is set up on this machine, or a local one."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.errors import UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ROWS = 1024
"""Rows of a batch that a worker gets: names that are looked up together cost less."""
SETTINGS = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(ROWS),
    "spark.sql.session.timeZone": "UTC",
    "spark.log.level": "ERROR",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.python.worker.reuse": "true",  # a worker maps the index once
}
LOOPBACK = "127.0.0.1"
OF_THIS_MACHINE = {
    "spark.driver.host": LOOPBACK,
    "spark.driver.bindAddress": LOOPBACK,
    # Spark's own 200 are for a cluster: here each waits for one of few cores, and its start is paid 200 times.
    "spark.sql.shuffle.partitions": str(4 * (os.cpu_count() or 1)),
}


@contextmanager
def opened(master: str = "") -> Iterator[SparkSession]:
    """A session that ends with the block. `master`: as Spark names it; else what is set up, else this machine's cores.

    UsageError when PySpark or Java is missing.
    """
    with warnings.catch_warnings():
        # It is said of every newer pandas; nothing here goes through pandas.
        warnings.filterwarnings("ignore", message="PySpark does not yet fully support", category=FutureWarning)
        session = _made(master)
        try:
            yield session
        finally:
            session.stop()


def _made(master: str) -> SparkSession:
    try:
        from pyspark.conf import SparkConf
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ModuleNotFoundError:
        todo = "pip install 'export-control-graph[spark]'"
        raise UsageError("PySpark is not installed", where="--engine spark", todo=todo) from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    conf = SparkConf()
    there = master or conf.get("spark.master", "local[*]") or "local[*]"
    given = dict(SETTINGS)
    if there.startswith("local"):
        given |= OF_THIS_MACHINE
        os.environ.setdefault("SPARK_LOCAL_IP", LOOPBACK)  # before its machine starts: it looks the host name up
    conf.setAll([(name, value) for name, value in given.items() if not conf.contains(name)])
    try:
        return SparkSession.builder.appName("export-control-graph").master(there).config(conf=conf).getOrCreate()
    except (PySparkException, RuntimeError, OSError) as error:
        todo = "Spark needs Java 17 or 21 (JAVA_HOME) and a master that answers"
        raise UsageError(f"Spark does not start: {str(error)[:200]}", where=there, todo=todo) from None
