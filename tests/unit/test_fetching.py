"""`kg fetch`: whole files with a receipt, https only, and a next step for everything that can go wrong.

The publisher is a server on this machine; only these tests may reach it without TLS, through a parameter.
"""

from __future__ import annotations

import hashlib
import io
import json
import threading
from collections.abc import Iterator
from http.client import HTTPMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import Request

import pytest
from click.testing import CliRunner

from kg.cli import group
from kg.errors import SourceError
from kg.fetch.download import Limits, Redirects
from kg.fetch.fetching import fetch
from loaders.source import names, source

LIST = b'"36","AEROCARIBBEAN AIRLINES",-0- ,"CUBA"\r\n'
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/sdn.csv": (200, {"Content-Type": "text/csv", "Last-Modified": "Sun, 01 Mar 2026 00:00:00 GMT"}, LIST),
    "/moved": (302, {"Location": "/sdn.csv"}, b""),
    "/elsewhere": (302, {"Location": "ftp://x.test/sdn.csv"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/page": (200, {"Content-Type": "text/csv"}, b"\xef\xbb\xbf\n<!DOCTYPE html><html>Please log in</html>"),
    "/error-page": (200, {"Content-Type": "text/html; charset=utf-8"}, b"Sorry"),
    "/cut": (200, {"Content-Length": "1000"}, LIST),
    "/packed": (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b"),
    "/large": (200, {}, b"x" * 2000),
    "/large-announced": (200, {"Content-Length": "2000"}, b"x"),
    "/empty": (200, {}, b""),
}
LOCAL = Limits(size=1000, patience=5, schemes=frozenset({"http"}))


class Publisher(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path not in ANSWERS:
            self.send_error(404)
            return
        code, headers, body = ANSWERS[self.path]
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def fetched(home: Path, **urls: str):
    return fetch(
        "x_list", {f"{name}.csv": url for name, url in urls.items()}, home, page="https://x.test", limits=LOCAL
    )


def test_what_came_is_kept_with_a_receipt_beside_it(address: str, tmp_path: Path) -> None:
    receipt = fetched(tmp_path, sdn=f"{address}/moved")
    folder = Path(receipt.folder)
    assert (folder / "sdn.csv").read_bytes() == LIST
    assert folder.parent == tmp_path / "fetched" / "x_list" and receipt.fetched_at.startswith(folder.name)
    [file] = receipt.files
    assert (file.url, file.final_url) == (f"{address}/moved", f"{address}/sdn.csv")
    assert (file.bytes, file.sha256) == (len(LIST), hashlib.sha256(LIST).hexdigest())
    assert file.last_modified == "Sun, 01 Mar 2026 00:00:00 GMT"
    written = json.loads(folder.with_name(f"{folder.name}.json").read_text("utf-8"))
    assert written == json.loads(json.dumps(receipt.to_dict()))


def test_what_was_fetched_before_stays_as_it_was(address: str, tmp_path: Path) -> None:
    first, second = (Path(fetched(tmp_path, sdn=f"{address}/sdn.csv").folder) for _ in range(2))
    assert first != second and first.is_dir() and second.is_dir()


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/gone", "answers 404"),
        ("/elsewhere", "no https address"),
        ("/round", "infinite loop"),
        ("/page", "a web page came"),
        ("/error-page", "a web page came"),
        ("/cut", f"{len(LIST)} bytes came instead of 1,000"),
        ("/packed", "packed as gzip"),
        ("/large", "larger than 1,000 bytes"),
        ("/large-announced", "larger than 1,000 bytes"),
        ("/empty", "0 bytes came"),
    ],
)
def test_whatever_does_not_come_whole_is_told_with_a_next_step_and_not_kept(
    address: str, tmp_path: Path, path: str, found: str
) -> None:
    with pytest.raises(SourceError) as error:
        fetched(tmp_path, good=f"{address}/sdn.csv", bad=f"{address}{path}")
    assert found in error.value.found and "https://x.test" in error.value.todo and error.value.where
    assert list((tmp_path / "fetched" / "x_list").iterdir()) == []


def test_no_network_is_told_plainly(address: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be reached"):
        fetched(tmp_path, sdn="http://127.0.0.1:9/sdn.csv")


def test_nothing_but_https_is_contacted_by_default(address: str, tmp_path: Path) -> None:
    for url in (f"{address}/sdn.csv", "file:///etc/hostname", "ftp://x.test/a"):
        with pytest.raises(SourceError, match="no https address"):
            fetch("x_list", {"a.csv": url}, tmp_path, page="https://x.test")


def test_a_redirect_away_from_https_is_not_followed() -> None:
    request = Request("https://x.test/a")
    with pytest.raises(SourceError, match="no https address"):
        Redirects(Limits().schemes).redirect_request(
            request, io.BytesIO(), 302, "Found", HTTPMessage(), "http://x.test/a"
        )


@pytest.mark.parametrize("id", [name for name in names() if source(name).fetch])
def test_addresses_are_https_and_of_files_that_the_source_reads(id: str) -> None:
    one = source(id)
    assert all(url.startswith("https://") for url in one.fetch.values())
    assert one.fetch.keys() <= one.files.keys()
    assert {name for name, facts in one.files.items() if facts.get("required", True)} <= one.fetch.keys()


def test_what_would_be_contacted_is_told_first(tmp_path: Path) -> None:
    done = CliRunner().invoke(group, ["fetch", "us_ofac_sdn", "--dry-run"], env={"KG_HOME": str(tmp_path)})
    assert done.exit_code == 0
    assert "Would contact sanctionslistservice.ofac.treas.gov" in done.stderr and "SDN_COMMENTS.CSV" in done.stderr
    assert "Terms: US government work" in done.stderr and "Next: kg fetch us_ofac_sdn" in done.stderr
    assert not (tmp_path / "fetched").exists()


def test_a_source_without_a_lasting_address_names_the_page_and_those_that_have_one(tmp_path: Path) -> None:
    done = CliRunner().invoke(group, ["fetch", "jp_meti_eul"], env={"KG_HOME": str(tmp_path)})
    assert "no lasting address" in str(done.exception) and done.exception.exit_code == 2
    assert "https://www.meti.go.jp/" in done.exception.todo and "un_sc_consolidated" in done.exception.todo
