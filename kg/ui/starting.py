"""Start the dashboard: Streamlit over app.py, on this machine only, without telemetry, from a checkout or a wheel."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import IO

import kg
from kg.errors import StoreError, UsageError
from kg.store.settings import settings
from kg.ui import door_page
from kg.ui.gate import start, token
from kg.ui.gate.guard import HEALTH
from kg.ui.options import HOST

PORT = 8501
STARTED_WITHIN = 60.0
"""Seconds until the server must answer; a cold start on two busy cores was measured at about 4."""


def app_path() -> Path:
    """app.py: beside the package in a checkout; installed, in a folder of its own (Streamlit puts it on sys.path)."""
    package = Path(kg.__file__).parent
    for path in (package / "dashboard" / "app.py", package.parent / "app.py"):
        if path.is_file():
            return path
    raise UsageError("app.py is neither in the package nor beside it", where=str(package), todo="install it again")


def command(script: Path, port: int, *, with_token: bool = True, sources: str = "", annex: str = "") -> list[str]:
    """Command line that serves this script behind the gate.

    `sources`: the module that hands over the sources. `annex`: the one with an application that is served beside.
    """
    named = [f"--{name}={module}" for name, module in (("sources", sources), ("annex", annex)) if module]
    options = [*([] if with_token else ["--no-token"]), *named]
    return [sys.executable, "-m", "kg.ui.launch", str(script), str(port), *options]


def address(port: int, *, with_token: bool = True) -> str:
    """Where the dashboard is, with what its reader comes in with."""
    query = f"?{token.NAME}={token.kept(settings().files)}" if with_token else ""
    return f"http://{HOST}:{port}/{query}"


def run(
    tell: Callable[[str], None], port: int | None = None, *, open_browser: bool = True, with_token: bool = True,
    sources: str = "", annex: str = "", meanwhile: Callable[[], None] = lambda: None,
) -> None:  # fmt: skip
    """Serve the dashboard until Ctrl-C or SIGTERM. Without a port: 8501, or a free one when that is taken.

    `tell` gets the lines for the reader: the address, and that it has ended. `meanwhile` is done while the server and
    the browser start; the address is told after it.
    """
    chosen, door = _port(port), settings().files.door
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # else the server would outlive this process
    line = command(app_path(), chosen, with_token=with_token, sources=sources, annex=annex)
    try:
        if open_browser:
            webbrowser.open(door_page.waiting(door))
        with served(line, chosen, meanwhile=meanwhile) as process:
            where = address(chosen, with_token=with_token)
            tell(f"Dashboard: {where}")
            if open_browser:
                door_page.leading(door, where)
            process.wait()
    except KeyboardInterrupt:
        tell("Dashboard stopped.")
    finally:
        door.unlink(missing_ok=True)


@contextmanager
def served(
    line: list[str], port: int, environment: Mapping[str, str] = os.environ, log: IO[bytes] | None = None,
    meanwhile: Callable[[], None] = lambda: None,
) -> Iterator[subprocess.Popen[bytes]]:  # fmt: skip
    """The server of this command line, from when it answers at the port itself until the end of the block.

    `log`: where it writes; without one its errors come through. `meanwhile` is done while it starts. StoreError when it
    ended or did not answer in time.
    """
    mark = start.fresh()
    # Streamlit's own banner on stdout names addresses that are not served.
    own = {**environment, start.VARIABLE: mark}
    process = subprocess.Popen(line, env=own, stdout=log or subprocess.DEVNULL, stderr=log)
    try:
        meanwhile()
        _wait(process, port, mark)
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the server: politely, and by force when it does not listen within five seconds."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], port: int, mark: str) -> None:
    where, deadline = f"{HOST}:{port}", time.monotonic() + STARTED_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise _ended(process.returncode, where, taken=not _free(port))
        if _answers(port, mark):
            return
        time.sleep(0.05)
    raise StoreError(f"the dashboard did not answer within {STARTED_WITHIN:.0f} s", where=where)


def _ended(code: int, where: str, *, taken: bool) -> StoreError:
    if taken:
        return StoreError("another server took the dashboard's port", where=where, todo="run the same command again")
    todo = "read the lines above; try `streamlit run app.py`"
    return StoreError(f"the dashboard ended at once with exit code {code}", where=where, todo=todo)


def _answers(port: int, mark: str) -> bool:
    """Whether the server of this mark answers there: another one, ours or a stranger's, does not know it."""
    connection = HTTPConnection(HOST, port, timeout=2)
    with closing(connection), suppress(OSError, HTTPException):
        connection.request("GET", HEALTH)
        answer = connection.getresponse()
        return answer.status == 200 and answer.getheader(start.HEADER) == mark
    return False


def _port(wanted: int | None) -> int:
    if _free(wanted or PORT):
        return wanted or PORT
    if wanted:
        raise UsageError(f"port {wanted} is taken", where=HOST, todo="name another one, or none for any free port")
    return free_port()


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return probe.connect_ex((HOST, port)) != 0


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
