"""Files that come with a request, kept under their own names in a folder."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import anyio
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kg.api.limits import TooMuch
from kg.errors import UsageError

MOST, FILES = 1_000_000_000, 20
"""Bytes of a request, and files in it."""
NAME, PIECE = 120, 1_000_000
FIELD = "file"
HOW = "a form as curl sends it: -F file=@PATH, once for each file of the source's set"


async def files(request: Request, folder: Path) -> Path:
    """The file of a form (`multipart/form-data`), or the folder where it has several.

    UsageError when it has none or two of one name, TooMuch (411, 413) when it is longer than MOST or does not say.
    """
    _bounded(request.headers.get("content-length", ""))
    try:
        async with request.form(max_files=FILES, max_fields=0) as form:
            found = [one for one in form.getlist(FIELD) if isinstance(one, UploadFile)]
            paths = [folder / _name(one.filename or "") for one in found]
            if len(set(paths)) < len(paths) or not paths:
                raise UsageError("two files have one name" if paths else "no file was sent", todo=HOW)
            for path, one in zip(paths, found, strict=True):
                await _keep(path, one)
    except HTTPException as error:  # as Starlette tells a form that it cannot read
        raise UsageError(f"the form cannot be read: {error.detail}", todo=HOW) from None
    return paths[0] if len(paths) == 1 else folder


def _bounded(length: str) -> None:
    if not length.isdigit():
        raise TooMuch(411, "the length of the body is not told", "send Content-Length, as curl -F does")
    if int(length) > MOST:
        raise TooMuch(413, f"a body of more than {MOST:,} bytes", "load it where the graph is: kg load")


def _name(told: str) -> str:
    """The last part of a name, without what a path could be made of."""
    last = re.sub(r"[^\w.() -]", "_", PurePosixPath(told.replace("\\", "/")).name)
    return last.strip(". ")[-NAME:] or "file"


async def _keep(path: Path, one: UploadFile) -> None:
    async with await anyio.open_file(path, "wb") as kept:
        while piece := await one.read(PIECE):
            await kept.write(piece)
