"""The dashboard's process as a whole: the gate stands, and nothing outside this machine is looked up or asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import chdir, closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from kg.home.places import Home
from kg.ui import door_page, starting
from kg.ui.gate import token
from kg.ui.options import HOST

ROOT = Path(__file__).parent.parent
WATCHED = """
import runpy, sys
file = open(sys.argv[1], "a", buffering=1)
sys.argv = sys.argv[2:]
def heard(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto"):
        place = args[1] if event in ("socket.connect", "socket.sendto") else args[0]
        file.write(f"{event} {place[0] if isinstance(place, tuple) else place}\\n")
sys.addaudithook(heard)
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
"""Python tells of every look-up and connection that any library makes (PEP 578)."""
UPGRADE = {
    "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol": "streamlit",
}  # fmt: skip


@contextmanager
def running(home: Path, *modules: str) -> Iterator[int]:
    """Port of a process that was started so, with what it looks up written into `heard`."""
    port = starting.free_port()
    command = [sys.executable, "-c", WATCHED, str(home / "log"), *(one.format(port=port) for one in modules)]
    home.mkdir(exist_ok=True)
    with chdir(ROOT), starting.served(command, port, os.environ | {"KG_HOME": str(home)}):
        yield port


def status(port: int, path: str, **headers: str) -> int:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(HTTPConnection(HOST, port, timeout=60)) as connection:
        connection.request("GET", path, headers=given)
        return connection.getresponse().status


STARTS = {
    "kg app": ("kg.ui.launch", str(ROOT / "tests" / "browser" / "card_app.py"), "{port}"),
    "streamlit run": ("streamlit", "run", str(ROOT / "app.py"), "--server.port={port}"),
}


@pytest.mark.parametrize("start", STARTS)
def test_only_its_reader_comes_in_and_nobody_outside_is_asked(tmp_path, start):
    home = tmp_path / "home"
    with running(home, *STARTS[start]) as port:
        name, value = token.cookie(token.kept(Home(home)), port)
        cookie = {"Cookie": f"{name}={value}"}
        assert (status(port, "/"), status(port, "/", **cookie)) == (403, 200)
        assert status(port, "/_stcore/stream", **UPGRADE) == 403
        assert status(port, "/_stcore/stream", **UPGRADE, **cookie, Origin=f"http://{HOST}:{port}") == 101
        for origin in ("http://evil.example", f"http://{HOST}:{port + 1}", "http://192.0.2.1:8501", "null"):
            assert status(port, "/_stcore/stream", **UPGRADE, **cookie, Origin=origin) == 403
            assert status(port, "/_stcore/host-config", **cookie, Origin=origin) == 403
        assert status(port, "/_stcore/health", Origin="http://evil.example") == 403
    heard = {line.split()[1] for line in (home / "log").read_text().splitlines()}
    assert heard <= {HOST, "localhost", "None"}, heard


def test_the_token_stands_on_no_command_line(tmp_path):
    """Everybody on a machine may read the command lines of all processes."""
    said = " ".join(starting.command(Path("app.py"), 8501))
    page = door_page.leading(tmp_path / "door.html", f"http://{HOST}:8501/?token=secret")
    assert "token" not in said and "secret" not in page
    assert (tmp_path / "door.html").stat().st_mode & 0o077 == 0


def test_the_page_that_opens_the_browser_waits_until_it_is_told_where_to_go(tmp_path):
    page = tmp_path / "door.html"
    assert door_page.waiting(page) == door_page.leading(page, "http://localhost/") == page.as_uri()
    assert "url=http://localhost/" in page.read_text()
    door_page.waiting(page)
    assert "url=" not in page.read_text() and "Starting" in page.read_text()
    assert [one.name for one in tmp_path.iterdir()] == ["door.html"]


def test_without_a_token_everybody_of_this_machine_comes_in(tmp_path):
    with running(tmp_path / "home", *STARTS["kg app"], "--no-token") as port:
        assert status(port, "/") == 200
        assert status(port, "/_stcore/host-config", Origin="http://evil.example") == 403
