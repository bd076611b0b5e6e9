"""The dashboard's process: it says where it is, only when it is there itself; nothing is left when it ends."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from kg.errors import StoreError
from kg.ui import starting
from kg.ui.gate import start
from kg.ui.options import HOST


class Healthy(BaseHTTPRequestHandler):
    """Another server that says it lives, and repeats whatever it is asked with."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header(start.HEADER, self.headers.get(start.HEADER, "x"))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def taken() -> Iterator[int]:
    """A port at which another server answers."""
    with ThreadingHTTPServer((HOST, 0), Healthy) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def test_another_server_at_the_port_is_not_taken_for_the_one_that_was_started(taken):
    line = starting.command(starting.app_path(), taken)
    with pytest.raises(StoreError, match="another server took the dashboard's port"), starting.served(line, taken):
        pytest.fail("the other server was believed")


def test_another_dashboard_of_the_same_home_is_not_taken_for_it(kg_home):
    port = starting.free_port()
    line = starting.command(starting.app_path(), port)
    with starting.served(line, port) as first:
        with pytest.raises(StoreError, match="another server"), starting.served(line, port):
            pytest.fail("the first dashboard was believed to be the second")
        assert first.poll() is None


def test_a_server_that_ends_at_once_is_told_with_its_exit_code():
    line = [sys.executable, "-c", "raise SystemExit(3)"]
    with pytest.raises(StoreError, match="exit code 3"), starting.served(line, starting.free_port()):
        pytest.fail("nobody answers there")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_server_ends_with_the_command_that_started_it(how):
    port = starting.free_port()
    code = f"from kg.ui.starting import run; run(lambda line: print(line, flush=True), {port}, open_browser=False)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout
        assert command.stdout.readline().startswith(f"Dashboard: http://127.0.0.1:{port}/?token=")
        command.send_signal(how)
        assert command.wait(30) == 0
    assert starting._free(port)
