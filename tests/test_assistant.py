"""`kg mcp` as an assistant starts it: over standard input and output, and its tools over the bundled graph."""

from __future__ import annotations

import json
import os
import sys

import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from kg.api import assistant
from kg.api.graph import Graph
from kg.store import open_store
from kg.store.settings import Settings
from tests import aside

SHIP = "vessel:imo:9635987"


@pytest.fixture(scope="module")
def ask(bundled_home):
    """(answer, whether it is an error) of a tool."""
    with open_store(Settings(home=bundled_home)) as store:
        server = assistant.server(Graph(store))

        def asked(tool, **given):
            async def called():
                async with Client(server) as client:
                    return await client.call_tool(tool, given)

            found = aside.run(called)
            text = "".join(part.text for part in found.content)
            answer = text if found.is_error else json.loads(text)
            return (answer.get("results", answer) if not found.is_error else answer), found.is_error

        yield asked


def test_an_assistant_starts_the_command_and_is_told_the_tools(bundled_home):
    async def listed():
        line = StdioServerParameters(
            command=sys.executable, args=["-m", "kg", "mcp"], env={**os.environ, "KG_HOME": str(bundled_home)}
        )
        async with Client(stdio_client(line)) as client:
            tools = await client.list_tools()
            found = await client.call_tool("show", {"id": SHIP})
            return tools.tools, json.loads(found.content[0].text)

    tools, found = aside.run(listed)
    assert {"screen", "show", "flags", "cases", "totals", "lookup"} <= {tool.name for tool in tools}
    assert all(tool.description and tool.annotations.read_only_hint for tool in tools)
    assert found["entity"]["id"] == SHIP and found["mentions"][0]["locator"]


def test_a_name_is_screened_with_what_the_sources_say(ask):
    found, wrong = ask("screen", name="라이트하우스 윈모어", kind="Vessel")
    assert not wrong
    found, _ = ask("screen", name="Lighthouse Winmore")
    assert found[0]["id"] == SHIP and found[0]["features"] and found[0]["statements"][0]["source"]


def test_ways_and_neighbours_are_told_with_their_records(ask):
    found, wrong = ask("path", start=SHIP, end="Sam Jong 2")
    assert not wrong and found["sentence"] and all(hop["records"] for way in found["ways"] for hop in way["hops"])
    found, wrong = ask("network", id="Lighthouse Winmore")
    assert not wrong and found["middle"]["id"] == SHIP and found["hops"]


def test_findings_cases_totals_and_look_ups_are_told(ask):
    found, _ = ask("flags", flag="repeat-offender")
    assert found and all(one["verdict"] == "hit" and one["evidence"] for one in found)
    assert len(ask("cases", limit=3)[0]) == 3
    assert ask("totals", metric="cases by regime")[0]["totals"]
    assert any(one["id"] == "listings" for one in ask("lookups")[0])
    assert ask("lookup", id="listings", parameters={"id": SHIP})[0]["rows"]


@pytest.mark.parametrize(
    ("tool", "given", "said"),
    [
        ("show", {"id": "nobody"}, "nothing in the graph"),
        ("path", {"start": "nobody", "end": SHIP}, "nothing in the graph"),
        ("path", {"start": SHIP, "end": SHIP, "by": ["nothing"]}, "nothing"),
        ("screen", {"name": ""}, "nothing to look up"),
        ("screen", {"name": "x y", "country": "Atlantis"}, "no country"),
        ("lookup", {"id": "MATCH (n) RETURN n"}, "no look-up"),
        ("flags", {"flag": "none"}, "no red flag"),
    ],
)
def test_what_cannot_be_is_told_with_the_next_step(ask, tool, given, said):
    text, wrong = ask(tool, **given)
    assert wrong and said in text and "→" in text
