"""Start the dashboard: Streamlit over app.py, on this machine only, without telemetry, from a checkout or a wheel."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Callable
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import kg
from kg.errors import StoreError, UsageError

HOST = "127.0.0.1"
PORT = 8501
STARTED_WITHIN = 60.0
"""Seconds until the server must answer; a cold start on two busy cores was measured at about 4."""

OPTIONS: dict[str, str | list[str]] = {
    "server.address": HOST,
    "server.allowedHosts": [HOST, "localhost"],
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "server.runOnSave": "false",
    "server.showEmailPrompt": "false",
    "browser.gatherUsageStats": "false",
    "client.toolbarMode": "viewer",
    "client.showErrorDetails": "type",
    "client.showErrorLinks": "false",
    "runner.magicEnabled": "false",
    "theme.baseRadius": "small",
    "theme.headingFontSizes": '["2.25rem", "1.6rem", "1.35rem", "1.15rem", "1.05rem", "1rem"]',
    "theme.showWidgetBorder": "true",
    "theme.light.primaryColor": "#0B5CAD",
    "theme.dark.primaryColor": "#6CB4F5",
}
"""The same as `.streamlit/config.toml`, which a bare `streamlit run app.py` reads and a wheel does not have."""


def app_path() -> Path:
    """app.py: beside the package in a checkout; installed, in a folder of its own (Streamlit puts it on sys.path)."""
    package = Path(kg.__file__).parent
    for path in (package / "dashboard" / "app.py", package.parent / "app.py"):
        if path.is_file():
            return path
    raise UsageError("app.py is neither in the package nor beside it", where=str(package), todo="install it again")


def command(script: Path, port: int) -> list[str]:
    """Command line that serves this script with the options above."""
    listed = [(name, value if isinstance(value, list) else [value]) for name, value in OPTIONS.items()]
    options = [f"--{name}={value}" for name, values in [*listed, ("server.port", [str(port)])] for value in values]
    return [sys.executable, "-m", "kg.ui.launch", "run", str(script), *options]


def run(tell: Callable[[str], None], port: int | None = None, open_browser: bool = True) -> None:
    """Serve the dashboard until Ctrl-C or SIGTERM. Without a port: 8501, or a free one when that is taken.

    `tell` gets the lines for the reader: the address, and that it has ended.
    """
    chosen = _port(port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # else the server would outlive this process
    # Streamlit's own banner on stdout names addresses that are not served; its errors come through stderr.
    process = subprocess.Popen(command(app_path(), chosen), stdout=subprocess.DEVNULL)
    try:
        wait_until_served(process, chosen)
        address = f"http://{HOST}:{chosen}"
        tell(f"Dashboard: {address}")
        if open_browser:
            webbrowser.open(address)
        process.wait()
    except KeyboardInterrupt:
        tell("Dashboard stopped.")
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


def wait_until_served(process: subprocess.Popen[bytes], port: int) -> None:
    """Return when the server answers. StoreError when it ended or did not answer in time."""
    deadline = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            todo = "read the lines above; try `streamlit run app.py`"
            raise StoreError(f"the dashboard ended at once with exit code {process.returncode}", todo=todo)
        if _healthy(port):
            return
        time.sleep(0.1)
    raise StoreError(f"the dashboard did not answer within {STARTED_WITHIN:.0f} s", where=f"{HOST}:{port}")


def _healthy(port: int) -> bool:
    connection = HTTPConnection(HOST, port, timeout=2)
    with closing(connection), suppress(OSError, HTTPException):
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
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
