"""The dashboard and the door on one port: each asks for what lets a reader or a program in."""

from __future__ import annotations

import os

import pytest
from click.testing import CliRunner
from yente_client import Client

from kg.cli import app
from kg.errors import UsageError
from kg.ui import starting
from tests.http_door.served import SHIP, Asked


@pytest.fixture(scope="module")
def both(bundled_home) -> str:
    """Where both are served over the bundled graph."""
    port = starting.free_port()
    line = starting.command(starting.app_path(), port, annex="kg.api.annex")
    with starting.served(line, port, os.environ | {"KG_HOME": str(bundled_home)}):
        yield f"http://127.0.0.1:{port}"


def test_yentes_client_asks_below_the_dashboards_address(both, key):
    with Client(api_key=key, base_url=f"{both}/api") as client:
        assert client.search("Lighthouse Winmore").results[0].id == SHIP
    described = Asked(both, key).get("/api/openapi.json").json()
    assert described["servers"] == [{"url": "/api"}]


def test_neither_lets_in_by_what_belongs_to_the_other(both, key):
    assert Asked(both).get("/api/search/default?q=x").status_code == 401
    assert Asked(both, key).get("/findings").status_code == 403
    assert Asked(both, key).get("/apiary").status_code == 403, "a path that only begins so is the dashboard's"


def test_without_a_key_nothing_is_begun(kg_home):
    told = CliRunner().invoke(app.command, ["--serve"])
    assert isinstance(told.exception, UsageError) and "no key" in str(told.exception)
