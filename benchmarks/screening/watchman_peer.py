"""watchman as its users run it: its own server over the same folder, asked through its web interface on loopback.

What a look-up costs is the CPU time of the server's threads, less that of an empty answer (`/ping`): neither the
network nor a busy machine counts against it. Read from /proc, so Linux only.
"""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.screening import measure
from benchmarks.screening.perturb import Asking
from kg.ui.starting import free_port

HOST = "127.0.0.1"
KINDS = {"Person": "person", "Organization": "business", "Vessel": "vessel", "Aircraft": "aircraft"}
MOST = 10
PATIENCE = 120.0
"""Seconds until a server that does not answer counts as failed."""
SETTINGS = """
Watchman:
  Servers: {{BindAddress: "{host}:{port}", AdminAddress: "{host}:{admin}"}}
  Download: {{IncludedLists: ["us_ofac"]}}
  Search: {{Goroutines: {{Default: 1, Min: 1, Max: 2}}}}
"""


class Server:
    """A running watchman."""

    def __init__(self, pid: int, port: int) -> None:
        self.threads = Path(f"/proc/{pid}/task")
        self.line = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
        self.empty = 0.0

    def look_up(self, name: str, kind: str) -> tuple[measure.Ranked, float]:
        """Ranked parties, and seconds of CPU time beyond an empty answer."""
        asked = urlencode({"type": KINDS[kind], "name": name, "limit": MOST})
        text, seconds = self.ask(f"/v2/search?{asked}")
        found = json.loads(text)["entities"] or []
        return [(one["sourceID"], one["match"]) for one in found], max(0.0, seconds - self.empty)

    def ask(self, path: str) -> tuple[bytes, float]:
        before = self.seconds()
        self.line.request("GET", path)
        text = self.line.getresponse().read()
        return text, self.seconds() - before

    def seconds(self) -> float:
        """CPU time of all its threads so far."""
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in self.threads.iterdir()) / 1e9


@contextmanager
def running(binary: Path, folder: Path) -> Iterator[Server]:
    """The server over the folder's list, on one core, with nothing to download."""
    port = free_port()
    with tempfile.TemporaryDirectory() as home:
        settings = Path(home, "settings.yml")
        settings.write_text(SETTINGS.format(host=HOST, port=port, admin=free_port()))
        given = {"APP_CONFIG": str(settings), "DATA_REFRESH_INTERVAL": "off", "GOMAXPROCS": "1"}
        given |= {"INITIAL_DATA_DIRECTORY": str(folder), "INCLUDED_LISTS": "us_ofac"}
        with Path(home, "log").open("wb") as log:
            process = subprocess.Popen([binary.resolve()], env=os.environ | given, cwd=home, stdout=log, stderr=log)
            try:
                yield _answering(process, port)
            finally:
                process.terminate()
                process.wait()


def _answering(process: subprocess.Popen[bytes], port: int) -> Server:
    server = Server(process.pid, port)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            server.ask("/ping")
            break
        except OSError:
            if process.poll() is not None or time.monotonic() > until:
                raise
            server.line.close()
            time.sleep(0.2)
    pings = [server.ask("/ping")[1] for _ in range(300)]
    server.empty = sum(pings) / len(pings)
    return server


def run(
    binary: Path, folder: Path, asked: Sequence[Asking], nobody: Sequence[tuple[str, str]], same: dict[str, set[str]]
) -> dict[str, float]:
    """Its figures on the same askings and clean names."""
    with running(binary, folder) as server:
        server.look_up("Warm Up Limited", "Organization")
        found = [measure.answer(one, *server.look_up(one.text, one.entry.schema), same) for one in asked]
        alarms = measure.clean_scores(lambda name, kind: server.look_up(name, kind)[0], nobody)
    return measure.table(found, alarms)
