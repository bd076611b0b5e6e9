"""`python -m benchmarks.door_strain`: the HTTP door under malformed, huge, slow and many requests.

Serves the graph of KG_HOME in a process of its own on loopback and puts one strain after the other on it. Printed are
how its requests ended, the most memory the server had taken until then, and whether an honest look-up is answered.
"""

from __future__ import annotations

import http.client
import json
import random
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

SEED, MALFORMED, HUGE, SILENT, MANY = 20261129, 1000, 50, 400, 600
MEGABYTES = 32
HONEST = json.dumps({"queries": {"q": {"schema": "Company", "properties": {"name": ["Green Pine"]}}}}).encode()
PATH = "/match/default"
Address = tuple[str, int]


def main() -> None:
    port = _free()
    line = [sys.executable, "-m", "kg", "serve", "--no-key", "--rate", "1000000", "--port", str(port)]
    with subprocess.Popen(line, stderr=subprocess.PIPE) as server:
        try:
            assert server.stderr and server.stderr.readline()
            door = ("127.0.0.1", port)
            print(f"{'at the start':<44}{_memory(server.pid):>6,.0f} MB  look-up {_honest(door)}")
            for strain in (malformed, huge, endless, silent, many):
                ended = Counter(strain(door))
                told = ", ".join(f"{how} {number:,}" for how, number in sorted(ended.items(), key=str))
                what = (strain.__doc__ or "").partition(".")[0]
                print(f"{what:<44}{_memory(server.pid):>6,.0f} MB  look-up {_honest(door)}  {told}", flush=True)
        finally:
            server.terminate()


def malformed(door: Address) -> Iterator[str]:
    """A thousand bodies and heads without sense."""
    draw = random.Random(SEED)
    for number in range(MALFORMED):
        spoilt = bytearray(HONEST)
        for _ in range(draw.randint(1, 12)):
            spoilt[draw.randrange(len(spoilt))] = draw.randrange(256)
        yield (
            _ended(lambda spoilt=spoilt: _post(door, bytes(spoilt)))
            if number % 2
            else _ended(lambda: _raw(door, draw.randbytes(200)))
        )


def huge(door: Address) -> Iterator[str]:
    """Fifty bodies of 32 MB each."""
    body = b"[" * (MEGABYTES << 20)
    for _ in range(HUGE):
        yield _ended(lambda: _post(door, body))


def endless(door: Address) -> Iterator[str]:
    """One line without end in a stream of 200 MB."""
    block = b"x" * (1 << 20)
    yield _ended(lambda: _post(door, (block for _ in range(200)), "/screen/batch"))


def silent(door: Address) -> Iterator[str]:
    """Four hundred who send half a head and wait."""
    with ExitStack() as held:
        for _ in range(SILENT):
            with suppress(OSError):
                one = held.enter_context(socket.create_connection(door, timeout=30))
                one.sendall(b"POST /match/default HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        yield f"look-up meanwhile {_honest(door)}"


def many(door: Address) -> Iterator[str]:
    """Six hundred look-ups at once."""
    with ExitStack() as held:
        asked = []
        for _ in range(MANY):
            one = http.client.HTTPConnection(*door, timeout=120)
            held.callback(one.close)
            with suppress(OSError):
                one.request("POST", PATH, HONEST)
                asked.append(one)
        yield from (_ended(lambda one=one: one.getresponse().status) for one in asked)


def _post(door: Address, body: bytes | Iterator[bytes], path: str = PATH) -> int:
    one = http.client.HTTPConnection(*door, timeout=60)
    try:
        one.request("POST", path, body)
        return one.getresponse().status
    finally:
        one.close()


def _raw(door: Address, sent: bytes) -> int:
    with socket.create_connection(door, timeout=60) as one:
        one.sendall(sent + b"\r\n\r\n")
        return int(one.recv(4096).split()[1])


def _ended(ask: Callable[[], int]) -> str:
    try:
        return str(ask())
    except (OSError, http.client.HTTPException, IndexError):
        return "closed"


def _honest(door: Address) -> str:
    began = time.perf_counter()
    status = _ended(lambda: _post(door, HONEST))
    return f"{status} in {1000 * (time.perf_counter() - began):,.0f} ms"


def _memory(process: int) -> float:
    """MB that a process took at most so far (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return float(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
