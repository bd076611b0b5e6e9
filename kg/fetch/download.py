"""One file from one address: https only, redirects too, within limits; whole or a SourceError that says what to do."""

from __future__ import annotations

import hashlib
import http.client
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from kg.errors import SourceError

AGENT = "export-control-graph/0.1 (kg fetch)"
BLOCK = 1 << 16
HTML = (b"<!doctype html", b"<html")
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost, and how it may be reached."""

    size: int = 512 << 20
    """Bytes."""
    patience: float = 30.0
    """Seconds without an answer."""
    seconds: float = 900.0
    """For a whole file."""
    schemes: frozenset[str] = frozenset({"https"})
    """Widened by tests alone, whose publisher is a server on the same machine."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """One file as it came."""

    name: str
    url: str
    final_url: str
    """Where redirects led."""
    sha256: str
    bytes: int
    media_type: str
    last_modified: str
    """The publisher's own statement, as its server words it; empty when it makes none."""


class Redirects(HTTPRedirectHandler):
    """Follows redirects within the allowed schemes."""

    def __init__(self, schemes: frozenset[str]) -> None:
        self.schemes = schemes

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> Request | None:
        try:
            _check_scheme(newurl, self.schemes, f"{req.full_url} redirects to it")
        except SourceError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def download(url: str, path: Path, limits: Limits, progress: Progress | None = None) -> Fetched:
    """Write what the address answers to `path`."""
    _check_scheme(url, limits.schemes, "stated in source.yaml")
    request = Request(url, headers={"User-Agent": AGENT, "Accept-Encoding": "identity"})  # noqa: S310  checked above
    try:
        with build_opener(Redirects(limits.schemes)).open(request, timeout=limits.patience) as answer:
            return _received(answer, url, path, limits, progress)
    except HTTPError as error:
        error.close()
        found = f"the server answers {error.code} {error.reason}"
        raise SourceError(found, where=url, todo="the publisher may have moved it") from None
    except (URLError, TimeoutError, http.client.HTTPException, ConnectionError) as error:
        raise _unreached(error, url, limits) from None


def _unreached(error: Exception, url: str, limits: Limits) -> SourceError:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return SourceError(f"no answer for {limits.patience:g} seconds", where=url, todo="try again later")
    todo = "check the network; a proxy is taken from HTTPS_PROXY"
    return SourceError(f"cannot be reached: {reason or type(error).__name__}", where=url, todo=todo)


def _check_scheme(url: str, schemes: frozenset[str], why: str) -> None:
    if urlsplit(url).scheme not in schemes:
        raise SourceError(f"is no https address ({why})", where=url, todo="nothing else is fetched")


def _received(answer: Any, url: str, path: Path, limits: Limits, progress: Progress | None) -> Fetched:
    """Write the answer block by block; SourceError when it is too large, too slow, cut off or a web page."""
    digest, size, started = hashlib.sha256(), 0, time.monotonic()
    length = answer.headers.get("Content-Length", "")
    stated = int(length) if length.isdecimal() else 0
    _check_size(stated, limits, url)
    with path.open("wb") as file:
        while block := answer.read(BLOCK):
            if not size:
                _check_start(block, answer.headers, url)
            size += len(block)
            _check_size(size, limits, url)
            if time.monotonic() - started > limits.seconds:
                raise SourceError(f"not whole after {limits.seconds:g} seconds", where=url, todo="try again later")
            digest.update(block)
            file.write(block)
            if progress:
                progress(size)
    if not size or size < stated:
        raise SourceError(f"{size:,} bytes came instead of {max(stated, 1):,}", where=url, todo="try again")
    media, modified = answer.headers.get_content_type(), answer.headers.get("Last-Modified", "")
    return Fetched(path.name, url, answer.geturl(), digest.hexdigest(), size, media, modified)


def _check_size(size: int, limits: Limits, url: str) -> None:
    if size > limits.size:
        raise SourceError(f"larger than {limits.size:,} bytes", where=url, todo="if it should be, get it by hand")


def _check_start(block: bytes, headers: http.client.HTTPMessage, url: str) -> None:
    """A web page instead of data is an error page, a login or a notice; a packed answer was not asked for."""
    start = block.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
    if headers.get_content_type() == "text/html" or start.startswith(HTML):
        raise SourceError("a web page came instead of data", where=url, todo="open the publisher's page in a browser")
    if (packing := headers.get("Content-Encoding", "identity")) != "identity":
        raise SourceError(f"came packed as {packing}", where=url, todo="get it by hand")
