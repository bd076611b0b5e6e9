"""The answer that fills the first sight of the first page: numbers and contradictions, as soon as they are known."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs

from kg.errors import KgError
from kg.ui.gate.guard import Scope, Send
from kg.ui.i18n import LOCALES, Say, words

PATH = "/kg-first-answer"


async def give(scope: Scope, send: Send) -> None:
    """The answer as JSON; 204 where the page itself has to tell what is the matter."""
    from starlette.concurrency import run_in_threadpool

    asked = parse_qs(scope["query_string"].decode("latin-1"))
    locale = asked.get("lang", [""])[-1]
    body = await run_in_threadpool(_body, words(locale if locale in LOCALES else LOCALES[0]))
    headers = [
        (b"content-type", b"application/json"),
        (b"cache-control", b"no-store"),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": 200 if body else 204, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _body(say: Say) -> bytes:
    try:
        told = first(say)
    except KgError:
        return b""
    return json.dumps(told, ensure_ascii=False).encode() if told else b""


def first(say: Say) -> dict[str, Any]:
    """What the first page begins with; empty for an empty graph."""
    from kg.ui import first_answers
    from kg.ui.pages.overview import first

    answers = first_answers.make()
    if not answers:
        return {}
    state, found, totals = answers
    return {
        "numbers": [[one.label, one.value] for one in first.numbers(state.sources, state.entities, found, say)],
        "links": [[say(f"tile.{name}"), f"/{name}"] for name in first.TILES],
        "title": say("overview.contradictions", number=len(totals.contradictions)),
        "lines": first.sentences(totals, say) or [say("overview.contradictions.none")],
        "more": [say("overview.all_contradictions", number=len(totals.contradictions)), "/totals"],
    }
