"""Where the graph database is."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store.settings import default_home, settings


def test_without_an_address_the_local_engine_is_meant():
    found = settings({"KG_HOME": "/somewhere/kg"})
    assert (found.uri, found.home) == ("", Path("/somewhere/kg"))


def test_an_address_is_taken_with_its_login():
    given = {"KG_NEO4J_URI": "neo4j+s://graph.example:7687", "KG_NEO4J_USER": "analyst", "KG_NEO4J_PASSWORD": "secret"}
    found = settings({**given, "KG_NEO4J_DATABASE": "cases"})
    assert (found.uri, found.user, found.password, found.database) == (
        given["KG_NEO4J_URI"],
        "analyst",
        "secret",
        "cases",
    )


def test_an_empty_variable_counts_as_absent():
    assert settings({"KG_NEO4J_URI": "", "KG_NEO4J_PASSWORD": ""}).uri == ""


def test_a_password_is_never_printed():
    assert "secret" not in repr(settings({"KG_NEO4J_URI": "bolt://host", "KG_NEO4J_PASSWORD": "secret"}))


@pytest.mark.parametrize("uri", ["http://localhost:7474", "localhost:7687", "bolt://", "bolt:/host"])
def test_what_is_no_bolt_address_is_refused_with_the_right_form(uri):
    with pytest.raises(StoreError, match="bolt://host:7687"):
        settings({"KG_NEO4J_URI": uri})


def test_a_login_without_an_address_is_no_reason_to_use_another_graph():
    with pytest.raises(StoreError, match="KG_NEO4J_PASSWORD set, but no address"):
        settings({"KG_NEO4J_PASSWORD": "secret"})


def test_each_platform_has_its_folder():
    assert default_home({"XDG_DATA_HOME": "/data"}, "linux") == Path("/data/export-control-graph")
    assert default_home({"XDG_DATA_HOME": "relative"}, "linux") == Path.home() / ".local/share/export-control-graph"
    assert default_home({}, "darwin") == Path.home() / "Library/Application Support/export-control-graph"
    assert default_home({"LOCALAPPDATA": "/app"}, "win32") == Path("/app/export-control-graph")


def test_a_user_who_may_only_read_can_be_named_beside_the_one_who_builds():
    given = {"KG_NEO4J_URI": "bolt://a:1", "KG_NEO4J_READ_USER": "eyes", "KG_NEO4J_READ_PASSWORD": "s3cret"}
    found = settings(given)
    assert (found.read_user, found.read_password) == ("eyes", "s3cret") and "s3cret" not in repr(found)
    with pytest.raises(StoreError, match="KG_NEO4J_READ_USER"):
        settings({"KG_NEO4J_READ_USER": "eyes"})
