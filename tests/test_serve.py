"""The dashboard's process: it says where it is, and nothing of it is left when it ends."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from kg.ui import serve


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_server_ends_with_the_command_that_started_it(how):
    port = serve.free_port()
    code = f"from kg.ui.serve import run; run(lambda line: print(line, flush=True), {port}, open_browser=False)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout
        assert command.stdout.readline().startswith(f"Dashboard: http://127.0.0.1:{port}/?token=")
        command.send_signal(how)
        assert command.wait(30) == 0
    assert serve._free(port)
