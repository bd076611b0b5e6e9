"""/openapi.json: the addresses as OpenAPI 3.1 describes them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from kg.api.routes import ADDRESSES, Address

PROBLEMS = {"400": "Not understood.", "401": "No valid key.", "403": "The key may not.", "404": "Not there.",
            "413": "Too long.", "429": "Too often.", "503": "The store cannot be reached.",
            "504": "No answer in time."}  # fmt: skip


@cache
def document() -> dict[str, Any]:
    """The whole document."""
    import yaml

    told = yaml.safe_load((Path(__file__).parent / "openapi.yaml").read_text("utf-8"))
    paths: dict[str, dict[str, Any]] = {}
    for one in ADDRESSES:
        path = plain(one.path)
        paths.setdefault(path, {})[one.method.lower()] = _operation(one, told["paths"][f"{one.method} {path}"], told)
    security = {"key": {"type": "apiKey", "in": "header", "name": "Authorization", "description": "ApiKey KEY"}}
    parts = {"schemas": told["schemas"], "securitySchemes": security}
    return {"openapi": "3.1.0", "info": told["info"], "paths": paths, "components": parts}


def plain(path: str) -> str:
    """A path without Starlette's converters: `/entities/{id:path}` is `/entities/{id}`."""
    return re.sub(r":\w+\}", "}", path)


def _operation(one: Address, about: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"summary": about["summary"], "operationId": _name(one)}
    if names := about.get("parameters"):
        made["parameters"] = [{"name": name, **told["parameters"][name]} for name in names]
    media = about.get("media", "application/json")
    if body := about.get("body"):
        made["requestBody"] = {"required": True, "content": {about.get("sent", media): {"schema": body}}}
    problem = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    good = {"description": "The answer.", "content": {media: {"schema": {"type": "object"}}}}
    made["responses"] = {"200": good} | {s: {"description": d, "content": problem} for s, d in PROBLEMS.items()}
    made["security"] = [{"key": []}] if one.scope else []
    return made


def _name(one: Address) -> str:
    words = [re.sub(r"\W", "", part) for part in plain(one.path).split("/") if part and not part.startswith("{")]
    by = [f"by_{re.sub(chr(92) + 'W', '', part)}" for part in plain(one.path).split("/") if part.startswith("{")]
    return "_".join([one.method.lower(), *words, *by])
