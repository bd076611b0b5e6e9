"""`python -m benchmarks.http`: look-ups a second through the HTTP door, beside the same look-ups without it.

Serves the graph of KG_HOME (build and load it first) in a process of its own on loopback, asks from others over kept
connections, and prints rate, latency and the ratio to the bare look-up in one thread.
"""

from __future__ import annotations

import http.client
import json
import multiprocessing
import os
import random
import socket
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import stated
from kg.index.stored import stored_index
from kg.screening.lookup import screen
from kg.screening.query import query
from kg.store import open_store

ASKERS, SECONDS, SEED, NAMES = 4, 10.0, 20261129, 2000


def names() -> list[tuple[str, str]]:
    """(kind, name) of parties of the graph, one letter of each third name spoilt."""
    rows = "MATCH (n:Party) WHERE n.caption IS NOT NULL RETURN n.schema AS kind, n.caption AS name ORDER BY n.id"
    with open_store() as store:
        found = [(row["kind"], row["name"]) for row in store.read(rows, deadline=300).rows]
    draw = random.Random(SEED)
    some = draw.sample(found, min(NAMES, len(found)))
    return [(kind, _spoilt(draw, name) if i % 3 == 0 else name) for i, (kind, name) in enumerate(some)]


def _spoilt(draw: random.Random, name: str) -> str:
    place = draw.randrange(len(name))
    return name[:place] + draw.choice("abcdefghijklmnopqrstuvwxyz") + name[place + 1 :]


def bare(asked: list[tuple[str, str]]) -> float:
    """Look-ups a second of one thread without the door."""
    with open_store() as store:
        index = stored_index(store)
    queries = [query(name, schema=kind) for kind, name in asked]
    screen(index, queries[0], 5)
    began = time.perf_counter()
    for one in queries:
        screen(index, one, 5)
    return len(queries) / (time.perf_counter() - began)


def ask(port: int, asked: list[tuple[str, str]], seconds: float, out: multiprocessing.Queue) -> None:  # type: ignore[type-arg]
    """Ask one after the other for so long; puts the seconds each took."""
    connection, took = http.client.HTTPConnection("127.0.0.1", port, timeout=30), []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        kind, name = asked[len(took) % len(asked)]
        body = json.dumps({"queries": {"q": {"schema": kind, "properties": {"name": [name]}}}})
        began = time.perf_counter()
        connection.request("POST", "/match/default", body, {"content-type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
        took.append(time.perf_counter() - began)
    out.put(took)


def main() -> None:
    asked = names()
    alone = bare(asked)
    port = _free()
    line = [sys.executable, "-m", "kg", "serve", "--no-key", "--rate", "1000000", "--port", str(port)]
    with subprocess.Popen(line, stderr=subprocess.PIPE) as server:
        try:
            assert server.stderr and server.stderr.readline()
            out: multiprocessing.Queue = multiprocessing.Queue()  # type: ignore[type-arg]
            ask(port, asked, 2.0, out)  # warm
            out.get()
            askers = [
                multiprocessing.Process(target=ask, args=(port, asked[i::ASKERS], SECONDS, out)) for i in range(ASKERS)
            ]
            began, before = time.perf_counter(), _cpu(server.pid)
            for one in askers:
                one.start()
            took = sorted(second for _ in askers for second in out.get())
            rate, spent = len(took) / (time.perf_counter() - began), _cpu(server.pid) - before
        finally:
            server.terminate()
    p50, p99 = (1000 * took[int(len(took) * share)] for share in (0.5, 0.99))
    print(f"look-ups through the door   {rate:,.0f}/s   p50 {p50:.1f} ms   p99 {p99:.1f} ms   ({ASKERS} askers)")
    each, waiting = spent / len(took), os.getloadavg()[0]
    print(f"server CPU a look-up        {1000 * each:.2f} ms, so {1 / each:,.0f}/s of one free core")
    print(f"processes that want a core  {waiting:.1f} of {os.cpu_count()}; where they are more, others slow it")
    print(f"bare look-ups, one thread   {alone:,.0f}/s   ratio {rate / alone:.2f}")
    stated.keep({"http rate": rate, "http p99": p99})
    print(f"goal 300/s at p99 50 ms     {'met' if rate >= 300 and p99 <= 50 else 'missed'}")


def _cpu(process: int) -> float:
    """CPU seconds of a process so far (proc(5), stat: utime and stime)."""
    facts = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(facts[11]) + int(facts[12])) / os.sysconf("SC_CLK_TCK")


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
