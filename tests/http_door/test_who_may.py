"""Who comes in with which key, and what is noted of it."""

from __future__ import annotations

import json
import shutil

import httpx
import pytest
from yente_client import Client
from yente_client.exceptions import AuthenticationError

from kg.api import keys, openapi
from kg.api.app import Door
from kg.api.audit import Audit
from kg.api.graph import Graph
from kg.home import chained
from kg.home.places import Home
from kg.store import open_store
from kg.store.settings import Settings
from tests.http_door.served import Asked, Served


def test_nobody_comes_in_without_a_key(door):
    with Client(base_url=door) as stranger, pytest.raises(AuthenticationError):
        stranger.search("x")
    paths = [openapi.plain(path) for path in openapi.document()["paths"] if path not in ("/healthz", "/readyz")]
    for path in paths:
        for method in openapi.document()["paths"][path]:
            assert Asked(door).request(method, path).status_code == 401, path


def test_a_key_that_may_read_may_not_decide_and_a_dropped_one_is_void(door, home, key):
    assert Asked(door, key).get("/queue").status_code == 403
    other = keys.make(home, "reviewer", ("decide",))
    assert Asked(door, other).get("/queue").json()["total"]["value"] > 0
    keys.drop(home, "reviewer")
    assert Asked(door, other).get("/queue").status_code == 401


def test_without_keys_a_web_page_of_anybody_may_change_nothing(graph):
    with Served(Door(graph, None)) as address:
        stranger = {"origin": "https://elsewhere.example"}
        for path in ("/decisions", "/load/un_sc_consolidated"):
            assert httpx.post(f"{address}{path}", headers=stranger, content="{}").status_code == 403, path
        assert Asked(address).post("/decisions", json={}).status_code == 400


def test_another_host_name_is_refused(door):
    assert httpx.get(f"{door}/healthz", headers={"host": "evil.example"}).status_code == 400


def test_every_request_is_a_line_that_cannot_be_changed_unnoticed(home, graph):
    log = Audit(home.folder / "other-audit", "one")
    with Served(Door(graph, None, log)) as address:
        Asked(address).get("/search/default", params={"q": "Lighthouse Winmore"})
        Asked(address).get("/show/nobody")
    (file,) = (home.folder / "other-audit").iterdir()
    found = chained.read(file)
    lines = [json.loads(line.text) for line in found.lines]
    assert [line["status"] for line in lines] == [200, 404] and not found.faults
    assert "Lighthouse" in lines[0]["asked"] and file.stat().st_mode & 0o077 == 0
    file.write_text(file.read_text().replace("Lighthouse", "Somebody", 1))
    assert chained.read(file).faults


def test_a_judgement_is_noted_under_the_name_of_the_key(built_at_rest, kg_home):
    home = Home(kg_home)
    shutil.copytree(built_at_rest, kg_home)
    key = keys.make(home, "kim", ("read", "decide"))
    with (
        open_store(Settings(home=home.folder)) as store,
        Served(Door(Graph(store), lambda: keys.all_keys(home))) as address,
    ):
        ours = Asked(address, key)
        pair = ours.get("/queue", params={"limit": 1}).json()["results"][0]["judgement"]
        said = {"left": pair["left"], "right": pair["right"], "decision": "different", "reason": "two addresses"}
        assert ours.post("/decisions", json=said).status_code == 200
        assert ours.post("/decisions", json={**said, "decision": "perhaps"}).status_code == 400
        assert ours.post("/decisions", json={"left": "x"}).status_code == 400
    assert '"by": "kim"' in home.judgements.read_text()
