"""The bench itself: it must fail when a page reaches beyond this machine or reports an error."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest
from conftest import watched
from playwright.sync_api import Browser

from kg.ui.options import HOST

ELSEWHERE = "http://192.0.2.1/picture.png"
"""An address reserved for documentation (RFC 5737): nobody answers there."""


def test_a_request_beyond_this_machine_fails_the_test(browser: Browser) -> None:
    with pytest.raises(AssertionError, match="request beyond this machine"), watched(browser) as page:
        page.set_content(f"<img src='{ELSEWHERE}'>", wait_until="commit")
        page.wait_for_function("document.images[0].src")
        page.evaluate(f"fetch('{ELSEWHERE}').catch(() => 'refused')")


def test_an_error_on_the_console_fails_the_test(browser: Browser) -> None:
    with pytest.raises(AssertionError, match="console: broken"), watched(browser) as page:
        page.evaluate("console.error('broken')")


def test_the_dashboard_tells_its_address_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    script = "from kg.ui import starting as serve; from pathlib import Path; import sys; "
    script += "serve.app_path = lambda: Path(sys.argv[1]); tell = lambda line: print(line, flush=True); "
    script += "serve.run(tell, open_browser=False)"
    page = Path(__file__).parent / "card_app.py"
    command = [sys.executable, "-c", script, str(page)]
    root = Path(__file__).parents[2]
    environment = os.environ | {"KG_HOME": str(tmp_path)}
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=root,
        env=environment,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        found = re.fullmatch(r"Dashboard: http://127\.0\.0\.1:(\d+)/\?token=[\w-]{43}\n", told)
        assert found, told
        os.killpg(process.pid, signal.SIGINT)
        assert process.stdout.readline() == "Dashboard stopped.\n"
        assert process.wait(10) == 0
    with pytest.raises(ConnectionRefusedError):
        HTTPConnection(HOST, int(found[1])).connect()
