"""A source's files sent by a program: loaded as `kg load` does it, and refused as it does."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.api import keys, loading
from kg.api.app import Door
from kg.api.graph import Graph
from kg.home.places import Home
from kg.store import open_store
from kg.store.settings import Settings
from tests.http_door.served import Asked, Served

SAMPLE = Path(__file__).parents[2] / "loaders" / "un_sc_consolidated" / "sample" / "consolidated.xml"
FORM = {"content-type": "multipart/form-data; boundary=x"}


@pytest.fixture
def nightly(built_at_rest, kg_home) -> Iterator[Asked]:
    """A program with a key that may load, at a door over a graph of its own."""
    home = Home(kg_home)
    shutil.copytree(built_at_rest, kg_home)
    key = keys.make(home, "nightly", ("read", "load"))
    with (
        open_store(Settings(home=home.folder)) as store,
        Served(Door(Graph(store), lambda: keys.all_keys(home))) as address,
    ):
        yield Asked(address, key)


def sent(at: Asked, path: str, name: str = "consolidated.xml", content: bytes = b"") -> dict:
    """The last line of the answer."""
    answer = at.post(path, files={"file": (name, content or SAMPLE.read_bytes())})
    assert answer.status_code == 200, answer.text
    return json.loads(answer.text.splitlines()[-1])


def test_a_sent_list_is_tried_then_loaded_and_its_names_are_found(nightly):
    asked = {"q": "Mansudae Overseas Projects"}
    tried = sent(nightly, "/load/un_sc_consolidated?dry_run=true")
    assert (tried["status"], tried["records"]) == (200, 20)
    assert "un_sc_consolidated" not in nightly.get("/catalog").text
    done = sent(nightly, "/load/un_sc_consolidated", "../../consolidated.xml")
    assert done["records"] == 20 and done["changes"]["made"] and done["problems"] == []
    assert "un_sc_consolidated" in nightly.get("/catalog").text
    assert nightly.get("/search/un_sc_consolidated", params=asked).status_code == 200
    assert sent(nightly, "/load/un_sc_consolidated")["changes"] == {"made": 0, "set": 0, "removed": 0}


def test_what_cannot_be_loaded_is_told_with_the_place_in_the_file(nightly):
    cut = sent(nightly, "/load/un_sc_consolidated", content=SAMPLE.read_bytes()[:3000])
    assert cut["status"] == 400 and cut["detail"].startswith("consolidated.xml:")
    assert sent(nightly, "/load/us_ofac_sdn", "sdn.csv", b"1")["detail"].startswith("sdn.csv: add.csv is missing")
    assert "no source 'nosuch'" in sent(nightly, "/load/nosuch")["detail"]


def test_a_request_that_is_no_form_of_files_is_refused(nightly):
    to = "/load/un_sc_consolidated"
    assert nightly.post(to, content=b"{}").json()["found"] == "no file was sent"
    twice = [("file", ("a.csv", b"1")), ("file", ("a.csv", b"2"))]
    assert nightly.post(to, files=twice).json()["found"] == "two files have one name"
    assert nightly.post(to, files=[("file", (f"{n}.csv", b"1")) for n in range(21)]).status_code == 400
    assert nightly.post(to, content=(part for part in [b"--x"])).status_code == 411


def test_one_load_at_a_time(nightly, monkeypatch):
    monkeypatch.setattr(loading, "busy", SimpleNamespace(locked=lambda: True))
    answer = nightly.post("/load/un_sc_consolidated", files={"file": ("a.xml", b"")})
    assert answer.status_code == 503 and float(answer.headers["retry-after"]) > 0


def test_a_key_that_may_read_may_not_load(door, key):
    assert Asked(door, key).post("/load/un_sc_consolidated").status_code == 403
