"""POST /load/{source}: files that a program sends are brought to the graph as `kg load` does it.

It runs as a process of its own: a file that takes much memory or never ends costs the door nothing.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
from starlette.requests import Request
from starlette.responses import Response

from kg.api import asked, sent
from kg.api.batch import Lines
from kg.api.graph import Graph
from kg.api.limits import TooMuch

BEAT = 5.0
"""Seconds between two lines that say that it still works."""
STATUS = {3: 503, 4: 504}
"""By exit code of the command, when it tells an error; all others are the sender's fault."""
OPTIONS = ("dry_run", "strict", "fewer", "older")
busy = anyio.Lock()
"""One load at a time: others are asked to come again."""


async def answer(graph: Graph, request: Request) -> Response:
    """Lines of JSON tell how it goes; the last has `status`, as HTTP counts, and what came of it:
    what `kg load --format json` tells, or `detail`. TooMuch when a load is under way; UsageError without a file.
    """
    if busy.locked():
        raise TooMuch(503, "another load is under way", "send it again when that has ended", wait=BEAT)
    options = [f"--{one.replace('_', '-')}" for one in OPTIONS if asked.flag(request, one, False)]
    folder = tempfile.TemporaryDirectory(prefix="kg-load-")
    try:
        path = await sent.files(request, Path(folder.name))
    except BaseException:
        folder.cleanup()
        raise
    command = [sys.executable, "-m", "kg", "load", request.path_params["source"], str(path), "--format", "json"]
    return Lines(_told(graph, [*command, *options], folder))


async def _told(graph: Graph, command: list[str], folder: tempfile.TemporaryDirectory[str]) -> AsyncIterator[bytes]:
    with folder, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        async with busy, await anyio.open_process(command, stdout=out, stderr=err) as process:
            began = time.monotonic()
            while process.returncode is None:
                with anyio.move_on_after(BEAT):
                    await process.wait()
                if process.returncode is None:
                    yield _line({"working": round(time.monotonic() - began)})
        graph.forget()
        yield _line(_ended(process.returncode, _read(out), _read(err).replace(f"{folder.name}/", "")))


def _line(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False).encode() + b"\n"


def _read(file: Any) -> str:
    file.seek(0)
    return bytes(file.read()).decode("utf-8", "replace")


def _ended(code: int, out: str, err: str) -> dict[str, Any]:
    if out.strip():
        return {"status": 200, **json.loads(out)}
    said = [line.removeprefix("kg: ") for line in err.splitlines() if line.startswith("kg: ")]
    return {"status": STATUS.get(code, 400), "detail": said[-1] if said else f"the load ended with exit code {code}"}
