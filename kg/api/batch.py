"""POST /screen/batch: lines of JSON in, lines of JSON out while they are read, memory bounded whatever comes."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from kg.api import asked, match
from kg.api.datasets import Choice, chosen
from kg.api.graph import Graph
from kg.errors import KgError, UsageError
from kg.ftm import twins

LONGEST = 64_000
"""Bytes of one line."""
PATIENCE = 30.0
"""Seconds without a byte after which a sender is taken to be gone."""
TOGETHER = 100
"""Lines that are looked up before others are served."""


async def answer(graph: Graph, request: Request) -> Response:
    """Each line `{id?, schema, properties}` becomes a line `{line, id, status, results}` in the same order."""
    bounds = match.Bounds(
        asked.whole(request, "limit", 5, match.MOST, low=1),
        asked.number(request, "threshold", match.THRESHOLD, 0, 1),
        asked.number(request, "cutoff", match.CUTOFF, 0, 1),
    )
    told = _told(graph, request, bounds, chosen(graph, request))
    return Lines(told)


class Lines(Response):
    """Lines that are sent while the request is still read: Starlette's own stream would read its body away."""

    media_type = "application/x-ndjson"

    def __init__(self, told: AsyncIterator[bytes]) -> None:
        super().__init__(headers={"cache-control": "no-store"})
        del self.headers["content-length"]
        self.told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        async for some in self.told:
            await send({"type": "http.response.body", "body": some, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


async def _told(graph: Graph, request: Request, bounds: match.Bounds, among: Choice) -> AsyncIterator[bytes]:
    number, some = 0, list[bytes]()
    async for line in lines(patiently(request.stream())):
        some.append(line)
        if len(some) == TOGETHER:
            yield await run_in_threadpool(_answers, graph, number, some, bounds, among)
            number, some = number + len(some), []
    if some:
        yield await run_in_threadpool(_answers, graph, number, some, bounds, among)


async def patiently(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The chunks, until one is waited for longer than PATIENCE: what came before is answered."""
    while True:
        chunk = b""
        with anyio.move_on_after(PATIENCE):
            chunk = await anext(chunks, b"")
        if not chunk:
            return
        yield chunk


async def lines(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The lines of a stream; one longer than LONGEST is cut there, and then is no JSON."""
    rest, skipping = b"", False
    async for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            if not skipping and line.strip():
                yield line[:LONGEST]
            skipping = False
        if len(rest) > LONGEST:
            if not skipping:
                yield rest[:LONGEST]
            rest, skipping = b"", True
    if rest.strip() and not skipping:
        yield rest[:LONGEST]


def _answers(graph: Graph, before: int, some: list[bytes], bounds: match.Bounds, among: Choice) -> bytes:
    return b"".join(_lines(graph, before, some, bounds, among))


def _lines(graph: Graph, before: int, some: list[bytes], bounds: match.Bounds, among: Choice) -> Iterator[bytes]:
    for number, line in enumerate(some, before + 1):
        told = {"line": number} | _one(graph, line, bounds, among)
        yield json.dumps(told, ensure_ascii=False).encode() + b"\n"


def _one(graph: Graph, line: bytes, bounds: match.Bounds, among: Choice) -> dict[str, Any]:
    try:
        one = json.loads(line)
        if not isinstance(one, dict):
            raise UsageError("a line is an object", todo="{id, schema, properties}")
        results = match.matched(graph, twins.question(one), bounds, among)
        return {"id": one.get("id"), "status": 200, "results": results}
    except (ValueError, RecursionError):
        return {"id": None, "status": 400, "results": [], "detail": "the line is no JSON object of at most 64 kB"}
    except KgError as error:
        return {"id": one.get("id"), "status": 400, "results": [], "detail": str(error)}
