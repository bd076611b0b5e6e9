"""The HTTP door over the bundled graph, asked as yente's own client asks and as strangers do."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import httpx
import pytest
from click.testing import CliRunner
from yente_client import Client, Company, Person, Vessel
from yente_client.exceptions import APIError, AuthenticationError, BadRequestError, NotFoundError, RateLimitError

from kg.api import keys, openapi, serve
from kg.api.app import Door
from kg.api.audit import Audit
from kg.api.graph import Graph
from kg.api.limits import Limits
from kg.cli import group
from kg.home import chained
from kg.home.places import Home
from kg.store import open_store
from kg.store.settings import Settings

SHIP = "vessel:imo:9635987"


@pytest.fixture(scope="module")
def home(bundled_home) -> Home:
    """A home with the bundled graph."""
    return Home(bundled_home)


@pytest.fixture(scope="module")
def graph(home) -> Iterator[Graph]:
    with open_store(Settings(home=home.folder)) as store:
        yield Graph(store)


class Served:
    """A server of its own at a free port, in a thread, until the end of the block."""

    def __init__(self, door: Door, **bounds: int) -> None:
        self.server = serve.server(door, **bounds)
        self.ready = threading.Event()
        start = self.server.startup

        async def started(sockets=None):
            await start(sockets)
            self.ready.set()

        self.server.startup = started
        self.thread = threading.Thread(target=self.server.run, daemon=True)

    def __enter__(self) -> str:
        self.thread.start()
        assert self.ready.wait(30)
        return f"http://127.0.0.1:{self.server.servers[0].sockets[0].getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join(10)


@pytest.fixture(scope="module")
def door(graph, home) -> Iterator[str]:
    """The address of a door with keys."""
    with Served(Door(graph, lambda: keys.all_keys(home), Audit(home.audit, "test"))) as address:
        yield address


@pytest.fixture(scope="module")
def key(home) -> str:
    return keys.make(home, "tests", ("read",))


@pytest.fixture
def client(door, key) -> Iterator[Client]:
    with Client(api_key=key, base_url=door, app_name="Tests") as found:
        yield found


def test_a_client_of_yente_finds_a_ship_by_its_name_and_number(client):
    found = client.match(Vessel(name="LIGHTHOUSE WINMORE", imoNumber="9635987"))
    assert found.top is not None and found.top.id == SHIP and found.top.match
    assert found.top.schema_ == "Vessel" and "9635987" in found.top.properties["imoNumber"]
    assert found.top.contributing_explanations


def test_parts_of_a_name_are_put_together(client):
    found = client.match(Person(firstName="Yong Chol", lastName="Kim", birthDate="1946", nationality="kp"))
    assert found.top is not None and "Kim Yong" in found.top.caption


def test_many_are_matched_each_under_its_key(client):
    asked = [(name, Company(name=name)) for name in ("Green Pine Associated Corporation", "Hyundai Motor Company")]
    found = dict(client.match_iter(asked))
    assert found["Green Pine Associated Corporation"].top.score > 0.9
    assert found["Hyundai Motor Company"].matches == []


def test_threshold_and_cutoff_are_heeded(client):
    asked = Person(name="Kim Yong Chol")
    plain = client.match(asked, cutoff=0.0, threshold=1.0, limit=20)
    assert plain.results and not plain.matches
    assert all(one.score >= 0.6 for one in client.match(asked, cutoff=0.6).results)


def test_a_name_is_searched_in_its_own_script(client):
    found = client.search("김영철", limit=3)
    assert any("Yong" in one.caption for one in found.results) and found.total.value >= len(found.results)


def test_an_entity_comes_with_the_acts_of_authorities_and_its_links(client):
    found = client.fetch(SHIP)
    authorities = {name for one in found.properties["sanctions"] for name in one.properties["authority"]}
    assert "UN Security Council 1718 Committee" in authorities and "unknownLinkFrom" in found.properties
    assert "sanctions" not in client.fetch(SHIP, nested=False).properties
    assert client.adjacent(SHIP, prop="sanctions").total.value == len(found.properties["sanctions"])


def test_a_record_is_told_as_the_entity_that_it_is_evidence_for(client):
    record = client.fetch(SHIP, nested=False).referents[0]
    assert client.fetch(record, nested=False).id == SHIP


def test_data_sets_are_the_loaded_sources(client):
    found = client.datasets()
    assert {"default", "us_ofac_sdn", "kr_motie_cases"} <= {
        one.name for one in found.datasets
    } and not found.index_stale
    only = client.match(Vessel(name="Lighthouse Winmore"), datasets=["us_ofac_sdn"])
    assert all("us_ofac_sdn" in one.datasets for one in only.results)
    assert client.match(Vessel(name="Lighthouse Winmore"), exclude_entities=[SHIP]).results == []


def test_what_is_not_there_is_said_as_yente_says_it(client):
    with pytest.raises(NotFoundError, match="no data set 'nowhere'"):
        client.match(Person(name="x y"), datasets=["nowhere"])
    with pytest.raises(NotFoundError, match="nothing in the graph"):
        client.fetch("NK-nobody")
    with pytest.raises(BadRequestError, match="nothing is asked"):
        client.search(" ")


def test_one_query_that_cannot_be_does_not_cost_the_others(door, key):
    queries = {
        "good": {"schema": "Vessel", "properties": {"name": ["Lighthouse Winmore"]}},
        "empty": {"schema": "Person", "properties": {}},
        "odd": {"schema": "Debt", "properties": {"name": ["x"]}},
        "none": 3,
    }
    told = Asked(door, key).post("/match/default", json={"queries": queries}).json()["responses"]
    assert told["good"]["results"][0]["id"] == SHIP
    assert [told[name]["status"] for name in ("empty", "odd", "none")] == [400, 400, 400]


class Asked:
    """Requests of a stranger or, with a key, of somebody who may; each on a connection of its own."""

    def __init__(self, door: str, key: str = "") -> None:
        self.door, self.headers = door, {"authorization": f"Bearer {key}"} if key else {}

    def request(self, method: str, path: str, **facts):
        return httpx.request(method, f"{self.door}{path}", headers=self.headers, timeout=30, **facts)

    def get(self, path: str, **facts):
        return self.request("GET", path, **facts)

    def post(self, path: str, **facts):
        return self.request("POST", path, **facts)


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


def test_another_host_name_is_refused(door):
    assert httpx.get(f"{door}/healthz", headers={"host": "evil.example"}).status_code == 400


def test_findings_cases_and_look_ups_are_those_of_the_command_line(door, key, home):
    ours = Asked(door, key)
    found = ours.get("/flags", params={"flag": "repeat-offender", "verdict": "all"}).json()["results"]
    line = CliRunner().invoke(
        group, ["flags", "--flag", "repeat-offender", "--verdict", "all", "--format", "json"],
        env={"KG_HOME": str(home.folder)},
    )  # fmt: skip
    assert [one["id"] for one in found] == [one["id"] for one in json.loads(line.stdout)]
    cases = ours.get("/cases", params={"limit": 5}).json()
    assert len(cases["results"]) == 5 and cases["total"]["value"] > 50
    assert ours.get(f"/show/{SHIP}").json()["entity"]["id"] == SHIP
    known = {one["id"] for one in ours.get("/query").json()["results"]}
    assert "listings" in known and ours.get("/query/listings", params={"id": SHIP}).json()["results"]


def test_ways_and_neighbours_are_those_of_the_command_line(door, key, home):
    ours = Asked(door, key)
    ends = {"start": SHIP, "end": "Sam Jong 2", "as_of": "2018-12-31"}
    line = CliRunner().invoke(
        group, ["path", SHIP, "Sam Jong 2", "--as-of", "2018-12-31", "--format", "json"],
        env={"KG_HOME": str(home.folder)},
    )  # fmt: skip
    assert ours.get("/path", params=ends).json()["ways"] == json.loads(line.stdout)["ways"]
    around = ours.get(f"/network/{SHIP}", params={"hops": 1}).json()
    assert around["middle"]["id"] == SHIP and around["hops"] and set(around["away"].values()) == {0, 1}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/query/nothing", 404),
        ("/query/..%2Fflags%2Frepeat-offender", 404),
        ("/query/listings?nothing=1", 400),
        ("/flags?flag=none", 400),
        ("/flags?verdict=guilty", 400),
        ("/flags?as_of=yesterday", 400),
        ("/cases?limit=-1", 400),
        ("/cases?limit=nan", 400),
        ("/search/default?q=x&limit=many", 400),
        ("/search/default?q=x&schema=Debt", 400),
        ("/show/nobody", 404),
        ("/path?start=nobody&end=x", 404),
        ("/path?start=Lighthouse%20Winmore", 400),
        ("/path?start=vessel:imo:9635987&end=vessel:imo:9635987&by=nothing", 400),
        ("/network/nobody", 404),
        ("/network/vessel:imo:9635987?hops=9", 400),
        ("/entities/nobody/adjacent", 404),
        ("/nowhere", 404),
    ],
)
def test_what_cannot_be_is_told_with_the_next_step(door, key, path, status):
    assert Asked(door, key).get(path).status_code == status


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"[" * 100_000, b'{"queries": {}}', b'{"queries": 3}', b"\xff\xfe"])
def test_a_body_that_is_none_is_refused(door, key, body):
    answer = Asked(door, key).post("/match/default", content=body)
    assert answer.status_code == 400 and answer.json()["todo"]


def test_a_body_without_end_is_cut_off(graph):
    with Served(Door(graph, None, bounds=Limits(body=10_000))) as address:
        assert Asked(address).post("/match/default", content=b"x" * 20_000).status_code == 413
        endless = (b"x" * 1000 for _ in range(100))
        with suppress(httpx.TransportError):  # the connection may be closed while the sender still sends
            assert Asked(address).post("/match/default", content=endless).status_code == 413
        assert Asked(address).get("/catalog").status_code == 200


WHOLE = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


@pytest.mark.parametrize("half", [b"", WHOLE[:-2] + b"X-Slow: ", WHOLE + b"GET /hea"])
def test_those_who_say_nothing_or_half_a_head_do_not_hold_the_door(graph, half):
    with Served(Door(graph, None), idle=1, waiting=8) as address:
        host, port = address.removeprefix("http://").split(":")
        silent = [socket.create_connection((host, int(port))) for _ in range(20)]
        for one in silent:
            one.sendall(half)
        for one in silent:  # each is closed, whoever it is, after its second
            one.settimeout(60)
            with suppress(ConnectionError):
                while one.recv(4096):
                    pass
            one.close()
        assert Asked(address).get("/healthz").status_code == 200


def test_one_who_does_not_take_his_answer_is_let_go(graph):
    with Served(Door(graph, None), idle=1) as address:
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as deaf:
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            head = f"GET /flags?verdict=all HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
            deaf.sendall(head * 40)  # more than the buffers between the two hold
            until = time.monotonic() + 120
            while Asked(address).get("/healthz").status_code == 200 and time.monotonic() < until:
                try:
                    deaf.sendall(b"\r\n")
                except ConnectionError:
                    break
            else:
                pytest.fail("it is still held")


def test_who_asks_too_often_waits(graph):
    with Served(Door(graph, None, bounds=Limits(rate=2))) as address:
        answers = [Asked(address).get("/algorithms").status_code for _ in range(8)]
        assert 200 in answers and 429 in answers
        with Client(base_url=address) as client, pytest.raises(RateLimitError) as caught:
            for _ in range(8):
                client.algorithms()
        assert caught.value.retry_after


def test_an_answer_that_takes_too_long_is_given_up(graph):
    with (
        Served(Door(graph, None, bounds=Limits(seconds=0))) as address,
        Client(base_url=address) as client,
        pytest.raises(APIError) as caught,
    ):
        client.search("Lighthouse Winmore")
    assert caught.value.status_code == 504


def test_lines_come_back_in_their_order_while_they_are_read(door, key):
    names = ["Lighthouse Winmore", "", "Nobody At All Ltd"] * 100
    sent = [json.dumps({"id": str(i), "schema": "", "properties": {"name": [name]}}) for i, name in enumerate(names)]
    sent[5] = "{broken"
    sent[7] = json.dumps({"id": "long", "properties": {"name": ["x" * 200_000]}})
    body = "\n".join(sent).encode()
    answer = Asked(door, key).post("/screen/batch", content=body)
    told = [json.loads(line) for line in answer.text.splitlines()]
    assert [one["line"] for one in told] == list(range(1, 301))
    assert told[0]["results"][0]["id"] == SHIP and told[1]["status"] == 400 and told[2]["results"] == []
    assert told[5]["status"] == told[7]["status"] == 400


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


def test_every_address_is_described(door):
    told = httpx.get(f"{door}/openapi.json").json()
    assert told["openapi"].startswith("3.1") and set(told["paths"]) == set(openapi.document()["paths"])
    for operations in told["paths"].values():
        for operation in operations.values():
            assert operation["summary"] and operation["responses"]["200"]
            placed = {one["name"] for one in operation.get("parameters", ()) if one["in"] == "path"}
            assert all(one["description"] for one in operation.get("parameters", ())), placed


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
