"""The gate before the dashboard: who comes in, who does not, and what every answer carries."""

from __future__ import annotations

import re
import stat
from functools import partial
from typing import Any

import pytest

from kg.home.places import Home
from kg.ui.gate import start, token
from kg.ui.gate.guard import Guard
from tests import aside

TOKEN, PORT = "t" * 43, 8501
NAME, VALUE = token.cookie(TOKEN, PORT)
HOST = ("host", f"127.0.0.1:{PORT}")
COOKIE = ("cookie", f"other=1; {NAME}={VALUE}")


async def _application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """What stands behind the gate: says that somebody came in."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
        return
    headers = [(b"content-type", b"text/plain"), (b"x-frame-options", b"SAMEORIGIN")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"inside"})


def ask(path="/", *headers, query="", kind="http", method="GET", wanted=TOKEN, started=()):
    """(status or 'accepted' or 'refused', headers, body) of one request."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    given = headers if any(name == "host" for name, _ in headers) else (HOST, *headers)
    scope = {
        "type": kind, "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
        "headers": [(n.encode(), v.encode()) for n, v in given], "server": ("127.0.0.1", PORT),
    }  # fmt: skip
    aside.run(partial(Guard(_application, wanted, list(started)), scope, None, send))
    if kind == "websocket":
        return {"websocket.accept": "accepted", "websocket.close": "refused"}[sent[0]["type"]], {}, b""
    told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], told, sent[1]["body"]


PLACES = [
    "/", "/findings", "/media/x.csv", "/static/js/a.js", "/_stcore/host-config", "/_stcore/stream", "/component/x",
    "/_stcore/upload_file/a/b", "/_stcore/health/", "/findings/_stcore/health", "/_stcore/agent/openapi.json",
]  # fmt: skip


@pytest.mark.parametrize("path", PLACES)
def test_nothing_is_told_without_the_token(path):
    status, _, body = ask(path)
    assert status == 403 and b"inside" not in body and TOKEN.encode() not in body
    assert ask(path, COOKIE)[2] == b"inside"


def test_that_it_lives_is_told_to_everybody_of_this_machine():
    assert ask("/_stcore/health")[0] == 200
    assert ask("/_stcore/health", method="PUT")[0] == 403


def test_who_started_it_knows_it_by_its_mark_and_nothing_else_tells_it():
    started = start.told({start.VARIABLE: "mark"})
    assert ask("/_stcore/health", started=started)[1][start.HEADER] == "mark"
    assert start.HEADER not in ask("/", COOKIE, started=started)[1]
    assert start.told({}) == []


OTHER = token.cookie(TOKEN, PORT + 1)[0]


@pytest.mark.parametrize(
    "cookie", [f"{NAME}={'0' * 64}", f"{NAME}={TOKEN}", f"{NAME}=", f"{OTHER}={VALUE}", "\x00;=", ""]
)
def test_another_cookie_does_not_open(cookie):
    assert ask("/", ("cookie", cookie))[0] == 403


def test_the_token_sets_a_cookie_and_leaves_the_address():
    status, headers, body = ask("/findings", query=f"finding=a%26b&token={TOKEN}&lang=ko")
    assert status == 200 and b"url=/findings?finding=a%26b&amp;lang=ko'" in body and TOKEN.encode() not in body
    kept = headers["set-cookie"]
    assert kept.startswith(f"{NAME}={VALUE};") and {"HttpOnly", "SameSite=Strict"} <= set(kept.split("; "))
    assert TOKEN not in kept and headers["cache-control"] == "no-store"


@pytest.mark.parametrize("query", ["token=", "token=wrong", f"Token={TOKEN}", f"token={TOKEN}x", "token=%F0%9F%98%80"])
def test_another_token_does_not_open(query):
    assert ask("/", query=query)[0] == 403


@pytest.mark.parametrize("path", ["//evil.example/x", "/\\evil.example", "///evil.example"])
def test_the_way_on_leads_to_this_server_only(path):
    assert b"url=/evil.example" in ask(path, query=f"token={TOKEN}")[2]


@pytest.mark.parametrize("wanted", [TOKEN, ""])
@pytest.mark.parametrize(
    ("host", "inside"),
    [("127.0.0.1:8501", True), ("localhost:8501", True), ("localhost:9000", True), ("evil.example", False), ("", False),
     ("127.0.0.1.evil.example:8501", False), ("a@evil.example", False), ("[::1", False)],
)  # fmt: skip
def test_only_names_of_this_machine_are_served(host, inside, wanted):
    for path in ("/", "/_stcore/health"):
        assert (ask(path, ("host", host), COOKIE, wanted=wanted)[0] == 200) == inside


ORIGINS = [
    ("http://127.0.0.1:8501", True), ("http://127.0.0.1:8502", False), ("http://localhost:8501", False),
    ("https://127.0.0.1:8501", False), ("http://127.0.0.1", False), ("http://evil.example", False), ("null", False),
    ("http://127.0.0.1:8501.evil.example", False), ("http://127.0.0.1:8501, http://evil.example", False),
]  # fmt: skip


@pytest.mark.parametrize("wanted", [TOKEN, ""])
@pytest.mark.parametrize(("origin", "inside"), ORIGINS)
def test_only_our_own_page_opens_a_websocket_or_asks(origin, inside, wanted):
    asked = (("origin", origin), COOKIE)
    assert ask("/_stcore/stream", *asked, kind="websocket", wanted=wanted)[0] == ("accepted" if inside else "refused")
    assert (ask("/_stcore/upload_file/a/b", *asked, method="PUT", wanted=wanted)[0] == 200) == inside


def test_a_websocket_needs_the_cookie_and_takes_no_token():
    assert ask("/_stcore/stream", kind="websocket")[0] == "refused"
    assert ask("/_stcore/stream", kind="websocket", query=f"token={TOKEN}")[0] == "refused"
    assert ask("/_stcore/stream", COOKIE, kind="websocket")[0] == "accepted"


def test_whoever_wants_no_token_lets_everybody_of_this_machine_in():
    assert ask("/", wanted="")[2] == b"inside"


@pytest.mark.parametrize("headers", [(), (COOKIE,)])
def test_every_answer_binds_the_browser(headers):
    told = ask("/", *headers)[1]
    assert told["x-frame-options"] == "DENY" and told["referrer-policy"] == "no-referrer"
    assert told["x-content-type-options"] == "nosniff"
    policy = dict(part.split(" ", 1) for part in told["content-security-policy"].split("; "))
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert "unsafe-eval" not in str(policy) and "'unsafe-inline'" not in policy.get("script-src", "")
    assert not re.search(r"https?:|\*", str(policy))


@pytest.mark.parametrize(
    ("asked", "found"), [("ko-KR,ko;q=0.9", "토큰"), ("ja", "トークン"), ("fr", "token"), ("", "token")]
)
def test_the_gate_says_how_to_come_in_in_the_readers_language(asked, found):
    page = ask("/", ("accept-language", asked))[2].decode()
    assert found in page and "dashboard.token" in page and "kg doctor" in page


def test_the_token_is_kept_closed_and_stays(tmp_path):
    home = Home(tmp_path / "home")
    first = token.kept(home)
    assert len(first) == 43 and token.kept(home) == first
    assert stat.S_IMODE(home.token.stat().st_mode) == 0o600
    assert [path.name for path in home.folder.iterdir()] == ["dashboard.token"]


@pytest.mark.parametrize("content", ["", "short", "x" * 44, "\xff" * 43])
def test_a_damaged_token_is_made_anew(tmp_path, content):
    home = Home(tmp_path / "home").ready()
    home.token.write_text(content, "latin-1")
    home.token.chmod(0o600)
    assert token.FORM.fullmatch(token.kept(home)) and token.kept(home) != content
