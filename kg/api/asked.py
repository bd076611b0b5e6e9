"""Reading a request: numbers and words of its address within their bounds, and its body as JSON."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request

from kg.errors import UsageError


def number(request: Request, name: str, default: float, low: float, high: float) -> float:
    """A number of the address. UsageError when it is none or lies outside its bounds."""
    text = request.query_params.get(name, "")
    try:
        value = float(text) if text else default
    except ValueError:
        raise UsageError(f"{name}={text[:40]!r} is no number", todo=f"a number from {low:g} to {high:g}") from None
    if not low <= value <= high:
        raise UsageError(f"{name}={value:g} is out of bounds", todo=f"a number from {low:g} to {high:g}")
    return value


def whole(request: Request, name: str, default: int, high: int, low: int = 0) -> int:
    """A whole number of the address."""
    return int(number(request, name, default, low, high))


def words(request: Request, name: str) -> list[str]:
    """All values of a parameter that may be given several times."""
    return [value for value in request.query_params.getlist(name) if value]


def flag(request: Request, name: str, default: bool) -> bool:
    """A yes or no of the address."""
    text = request.query_params.get(name, "").lower()
    return default if not text else text in ("true", "1", "yes", "on")


def body(request: Request) -> dict[str, Any]:
    """The JSON object that was sent (`request.state.body`). UsageError when it is none."""
    try:
        found = json.loads(request.state.body)
    except (ValueError, RecursionError):
        raise UsageError("the body is no JSON", todo="send one JSON object, as /openapi.json describes it") from None
    if not isinstance(found, dict):
        raise UsageError("the body is no JSON object", todo="send one object")
    return found
