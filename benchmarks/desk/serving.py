"""Two dashboards as they are started: ours, and the smallest Streamlit script behind the same gate."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

from kg.home.places import Home
from kg.ui import starting
from kg.ui.gate import token
from kg.ui.options import HOST

ALONE = "import sys; from benchmarks.desk import bare; bare.serve(int(sys.argv[1]))"


class Served(NamedTuple):
    """The address that lets a reader in, and the process that serves it; none where nobody asks what it costs."""

    where: str
    pid: int = 0


Serving = Callable[[Path], AbstractContextManager[Served]]


@contextmanager
def ours(home: Path) -> Iterator[Served]:
    """`kg app` as it is typed; the address it prints."""
    command = [sys.executable, "-m", "kg", "app", "--no-browser", "--port", str(starting.free_port())]
    process = subprocess.Popen(command, env=os.environ | {"KG_HOME": str(home)}, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        yield Served(next(line.split()[1] for line in process.stdout if line.startswith("Dashboard:")), process.pid)
    finally:
        process.terminate()
        process.wait()


@contextmanager
def alone(home: Path) -> Iterator[Served]:
    """The script that shows nothing, by itself."""
    port = starting.free_port()
    environment = os.environ | {"KG_HOME": str(home)}
    line = [sys.executable, "-c", ALONE, str(port)]
    with (home / "server.log").open("wb") as log, starting.served(line, port, environment, log):
        yield Served(f"http://{HOST}:{port}/?{token.NAME}={token.kept(Home(home))}")
