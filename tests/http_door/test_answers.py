"""What the door answers beyond yente: the same as the command line."""

from __future__ import annotations

import json

import httpx
import pytest
from click.testing import CliRunner

from kg.api import openapi
from kg.cli import group
from tests.http_door.served import SHIP, Asked


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


def test_every_address_is_described(door):
    told = httpx.get(f"{door}/openapi.json").json()
    assert told["openapi"].startswith("3.1") and set(told["paths"]) == set(openapi.document()["paths"])
    for operations in told["paths"].values():
        for operation in operations.values():
            assert operation["summary"] and operation["responses"]["200"]
            placed = {one["name"] for one in operation.get("parameters", ()) if one["in"] == "path"}
            assert all(one["description"] for one in operation.get("parameters", ())), placed
